package org.clausewatch.rule;

/**
 * A rule of the catalogue: it judges certificates ({@link CertificateRule}) or series of
 * CRLs ({@link PublicationRule}).
 */
public sealed interface Rule permits CertificateRule, PublicationRule {

	RuleMetadata metadata();

}
