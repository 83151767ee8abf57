package org.clausewatch.generate;

/** The issuing CAs of the made-up certification authority. */
enum Issuer {

	PERSONS("CN=NETCA Individual CA G3,O=NETCA Certificate Authority,C=CN",
			"CN=NETCA Individual CA G3, O=NETCA Certificate Authority, C=CN"),
	ORGANISATIONS("CN=NETCA Organization CA G3,O=NETCA Certificate Authority,C=CN",
			"cn=NETCA Organization CA G3,o=NETCA Certificate Authority,c=CN"),
	SM2("CN=网证通国密 CA2,O=广东省电子商务认证有限公司,C=CN", "CN=网证通国密 CA2, O=广东省电子商务认证有限公司, C=CN");

	private final String distinguishedName;

	private final String otherSpelling;

	Issuer(String distinguishedName, String otherSpelling) {
		this.distinguishedName = distinguishedName;
		this.otherSpelling = otherSpelling;
	}

	/** RFC 4514 string. */
	String distinguishedName() {
		return this.distinguishedName;
	}

	/** The same name as another system writes it. */
	String otherSpelling() {
		return this.otherSpelling;
	}

}
