package org.clausewatch.generate;

import java.util.Locale;
import org.clausewatch.generate.pki.KeyKind;

/** The issuing CAs of the made-up certification authority. */
enum Issuer {

	PERSONS("CN=NETCA Individual CA G3,O=NETCA Certificate Authority,C=CN",
			"CN=NETCA Individual CA G3, O=NETCA Certificate Authority, C=CN", KeyKind.RSA),
	ORGANISATIONS("CN=NETCA Organization CA G3,O=NETCA Certificate Authority,C=CN",
			"cn=NETCA Organization CA G3,o=NETCA Certificate Authority,c=CN", KeyKind.RSA),
	SM2("CN=网证通国密 CA2,O=广东省电子商务认证有限公司,C=CN", "CN=网证通国密 CA2, O=广东省电子商务认证有限公司, C=CN", KeyKind.SM2),
	DEVICES("CN=NETCA Device CA E1,O=NETCA Certificate Authority,C=CN",
			"CN=NETCA Device CA E1, O=NETCA Certificate Authority, C=CN", KeyKind.EC);

	private final String distinguishedName;

	private final String otherSpelling;

	private final KeyKind keyKind;

	Issuer(String distinguishedName, String otherSpelling, KeyKind keyKind) {
		this.distinguishedName = distinguishedName;
		this.otherSpelling = otherSpelling;
		this.keyKind = keyKind;
	}

	/** What it signs with. */
	KeyKind keyKind() {
		return this.keyKind;
	}

	/** Stem of the names of its files. */
	String slug() {
		return name().toLowerCase(Locale.ROOT);
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
