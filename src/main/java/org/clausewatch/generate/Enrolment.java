package org.clausewatch.generate;

/**
 * One certificate and how it came about, with nothing remarkable.
 *
 * @param number position in the extract, from which its identifiers are made
 * @param serial an even number of lower-case hexadecimal digits
 * @param keyNumber number of the certificate that its key was made for: its own
 */
record Enrolment(long number, Subscriber subscriber, Issuer issuer, String serial, Validity validity, KeyType keyType,
		long keyNumber) {

	/** Who holds the certificate. */
	record Subscriber(String id, String name, SubscriberKind kind, ServicePoint point, String address) {

		static Subscriber draw(long number, SubscriberKind kind, Draw draw) {
			ServicePoint point = ServicePoint.draw(draw);
			String name = switch (kind) {
				case PERSON -> Names.person(draw);
				case ORGANISATION -> Names.organisation(draw, point);
				case DEVICE -> Names.host(draw, number);
			};
			return new Subscriber("SUB" + number, name, kind, point, Names.address(draw, point));
		}

		boolean person() {
			return this.kind == SubscriberKind.PERSON;
		}

	}

	static Enrolment draw(long number, Subscriber subscriber, Validity validity, boolean sha1, Draw draw) {
		KeyType usual = draw.chance(350) ? KeyType.SM2 : KeyType.RSA;
		KeyType today = (subscriber.kind() == SubscriberKind.DEVICE) ? KeyType.EC : usual;
		return of(number, subscriber, validity, sha1 ? KeyType.RSA_SHA1 : today, draw);
	}

	/** The certificate that replaces this one, with a key of today's kind. */
	Enrolment successor(long successorNumber, long issuedAt, Draw draw) {
		Validity renewed = new Validity(issuedAt, Validity.yearsLater(issuedAt, 2));
		boolean device = this.keyType == KeyType.EC;
		return of(successorNumber, this.subscriber, renewed, device ? KeyType.EC : KeyType.SM2, draw);
	}

	/** Somebody else's certificate, issued for this one's key. */
	Enrolment sharingKey(long otherNumber, long issuedAt, Draw draw) {
		Subscriber other = Subscriber.draw(otherNumber, this.subscriber.kind(), draw);
		Validity validityOfOther = new Validity(issuedAt, Validity.yearsLater(issuedAt, 3));
		return new Enrolment(otherNumber, other, this.issuer, serial(draw), validityOfOther, this.keyType,
				this.keyNumber);
	}

	private static Enrolment of(long number, Subscriber subscriber, Validity validity, KeyType keyType, Draw draw) {
		Issuer ofRsa = subscriber.person() ? Issuer.PERSONS : Issuer.ORGANISATIONS;
		Issuer issuer = switch (keyType) {
			case SM2 -> Issuer.SM2;
			case EC -> Issuer.DEVICES;
			case RSA, RSA_SHA1 -> ofRsa;
		};
		return new Enrolment(number, subscriber, issuer, serial(draw), validity, keyType, number);
	}

	/** 64 to 128 random bits, none of them a sign bit (RFC 5280, 4.1.2.2). */
	private static String serial(Draw draw) {
		return "" + (char) ('0' + draw.below(8)) + draw.hex(15 + 2 * draw.below(9));
	}

	String applicationId() {
		return "APP" + this.number;
	}

	/** RFC 4514 string. */
	String subject() {
		String place = ",L=" + this.subscriber.point().city() + ",C=CN";
		String name = "CN=" + this.subscriber.name();
		return switch (this.subscriber.kind()) {
			case PERSON -> name + ",OU=" + this.subscriber.id() + place;
			case ORGANISATION -> name + ",O=" + this.subscriber.name() + place;
			case DEVICE -> name + ",O=" + this.subscriber.id() + place;
		};
	}

}
