package org.clausewatch.generate;

/** Who or what certificates are issued to. */
enum SubscriberKind {

	PERSON("PERSON_SIGN"), ORGANISATION("ORG_SIGN"),
	/** A server or machine of an organisation. */
	DEVICE("DEVICE_AUTH");

	private final String profile;

	SubscriberKind(String profile) {
		this.profile = profile;
	}

	/** Certificate profile. */
	String profile() {
		return this.profile;
	}

	/** As they come. */
	static SubscriberKind draw(Draw draw) {
		int one = draw.below(100);
		if (one < 58) {
			return PERSON;
		}
		return (one < 94) ? ORGANISATION : DEVICE;
	}

}
