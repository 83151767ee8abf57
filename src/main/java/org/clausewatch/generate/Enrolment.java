package org.clausewatch.generate;

/**
 * One certificate and how it came about, with nothing remarkable.
 *
 * @param number position in the extract, from which its identifiers are made
 * @param serial an even number of lower-case hexadecimal digits
 */
record Enrolment(long number, Subscriber subscriber, Issuer issuer, String serial, Validity validity, KeyType keyType) {

	/** Who holds the certificate. */
	record Subscriber(String id, String name, boolean person, ServicePoint point, String address) {

		static Subscriber draw(long number, Draw draw) {
			ServicePoint point = draw.pick(ServicePoint.ALL);
			boolean person = draw.chance(620);
			String name = person ? Names.person(draw) : Names.organisation(draw, point);
			return new Subscriber("SUB" + number, name, person, point, Names.address(draw, point));
		}

	}

	/** The key and what the certificate is signed with. */
	enum KeyType {

		RSA("RSA", "2048", "sha256WithRSAEncryption"), SM2("SM2", "256", "SM3withSM2"),
		RSA_SHA1("RSA", "2048", "sha1WithRSAEncryption");

		private final String algorithm;

		private final String bits;

		private final String signature;

		KeyType(String algorithm, String bits, String signature) {
			this.algorithm = algorithm;
			this.bits = bits;
			this.signature = signature;
		}

		String algorithm() {
			return this.algorithm;
		}

		String bits() {
			return this.bits;
		}

		String signature() {
			return this.signature;
		}

	}

	static Enrolment draw(long number, Draw draw, Validity validity, boolean sha1) {
		Subscriber subscriber = Subscriber.draw(number, draw);
		KeyType keyType = draw.chance(350) ? KeyType.SM2 : KeyType.RSA;
		return of(number, subscriber, validity, sha1 ? KeyType.RSA_SHA1 : keyType, draw);
	}

	/** The certificate that replaces this one, with a key of today's kind. */
	Enrolment successor(long successorNumber, long issuedAt, Draw draw) {
		Validity renewed = new Validity(issuedAt, Validity.yearsLater(issuedAt, 2));
		return of(successorNumber, this.subscriber, renewed, KeyType.SM2, draw);
	}

	private static Enrolment of(long number, Subscriber subscriber, Validity validity, KeyType keyType, Draw draw) {
		Issuer ofRsa = subscriber.person() ? Issuer.PERSONS : Issuer.ORGANISATIONS;
		return new Enrolment(number, subscriber, (keyType == KeyType.SM2) ? Issuer.SM2 : ofRsa, serial(draw), validity,
				keyType);
	}

	/** 64 to 128 random bits, none of them a sign bit (RFC 5280, 4.1.2.2). */
	private static String serial(Draw draw) {
		return "" + (char) ('0' + draw.below(8)) + draw.hex(15 + 2 * draw.below(9));
	}

	String applicationId() {
		return "APP" + this.number;
	}

	String subject() {
		return this.subscriber.person()
				? "CN=" + this.subscriber.name() + ",OU=" + this.subscriber.id() + ",L="
						+ this.subscriber.point().city() + ",C=CN"
				: "CN=" + this.subscriber.name() + ",O=" + this.subscriber.name() + ",L="
						+ this.subscriber.point().city() + ",C=CN";
	}

}
