/**
 * Reads the certificates and revocation lists that an extract's rows name (RFC 5280):
 * bounded in memory and time whatever the bytes are, and told as a reject where they
 * can't be read.
 */
@NullMarked
package org.clausewatch.ingest.x509;

import org.jspecify.annotations.NullMarked;
