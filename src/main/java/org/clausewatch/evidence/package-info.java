/** What proves a run: trees over rows and findings, the manifest, and their checking. */
@NullMarked
package org.clausewatch.evidence;

import org.jspecify.annotations.NullMarked;
