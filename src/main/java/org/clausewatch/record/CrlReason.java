package org.clausewatch.record;

/** CRLReason of RFC 5280, section 5.3.1, by its names there. */
public enum CrlReason {

	UNSPECIFIED("unspecified"), KEY_COMPROMISE("keyCompromise"), CA_COMPROMISE("cACompromise"),
	AFFILIATION_CHANGED("affiliationChanged"), SUPERSEDED("superseded"), CESSATION_OF_OPERATION("cessationOfOperation"),
	CERTIFICATE_HOLD("certificateHold"), REMOVE_FROM_CRL("removeFromCRL"), PRIVILEGE_WITHDRAWN("privilegeWithdrawn"),
	AA_COMPROMISE("aACompromise");

	private final String rfcName;

	CrlReason(String rfcName) {
		this.rfcName = rfcName;
	}

	public String rfcName() {
		return this.rfcName;
	}

}
