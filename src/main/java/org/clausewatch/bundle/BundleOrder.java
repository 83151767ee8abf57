package org.clausewatch.bundle;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.clausewatch.ingest.Extract;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle is asked for.
 *
 * @param caseId the case
 * @param extract where its records are
 * @param extractDigest the digest that identifies its content
 * @param policy what rules go by
 * @param policySha256 its digest
 * @param context cut-off and zone
 * @param ruleSet digest of the rules
 * @param product what makes it
 * @param run a sealed run to enclose proofs of, {@code null} for none
 * @param recipient whom the unredacted rows are encrypted to, {@code null} where they
 * aren't enclosed
 * @param madeAt the time of making, which nothing but the index tells
 */
public record BundleOrder(String caseId, Extract extract, String extractDigest, Policy policy, String policySha256,
		RowContext context, String ruleSet, String product, @Nullable Path run, @Nullable X509Certificate recipient,
		Instant madeAt) {
}
