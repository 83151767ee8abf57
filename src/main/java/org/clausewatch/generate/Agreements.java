package org.clausewatch.generate;

/** Versions of the subscriber agreement in use. */
final class Agreements {

	static final String CURRENT = "netca-v2.0";

	static final String EARLIER = "netca-seed";

	/** A version that no clause register knows. */
	static final String UNKNOWN = "netca-draft-9";

	private Agreements() {
	}

	/** The version a subscriber accepted; a few still sign the earlier form. */
	static String draw(Draw draw) {
		return draw.chance(120) ? EARLIER : CURRENT;
	}

}
