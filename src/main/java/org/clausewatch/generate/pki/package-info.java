/**
 * The demo CA behind a synthetic extract: certificates and CRLs (RFC 5280) that are the
 * same bytes for the same source of bits. Its keys can be drawn again by anybody.
 */
@NullMarked
package org.clausewatch.generate.pki;

import org.jspecify.annotations.NullMarked;
