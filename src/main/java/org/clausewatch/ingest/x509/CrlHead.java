package org.clausewatch.ingest.x509;

import java.time.Instant;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.clausewatch.record.IssuerName;
import org.jspecify.annotations.Nullable;

/** What stands before a revocation list's entries (RFC 5280, 5.1.2). */
record CrlHead(AlgorithmIdentifier algorithm, IssuerName issuer, Instant thisUpdate, @Nullable Instant nextUpdate) {
}
