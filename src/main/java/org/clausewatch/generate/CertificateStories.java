package org.clausewatch.generate;

/** Tells everything about one certificate, whatever becomes of it. */
final class CertificateStories {

	private final Authority authority;

	private final long seed;

	CertificateStories(Authority authority, long seed) {
		this.authority = authority;
		this.seed = seed;
	}

	/**
	 * Writes the rows of a certificate and of the one that may come with it.
	 * @param number its position in the extract
	 * @param room certificates still to be written, itself included
	 * @return certificates written: one or two
	 */
	int tell(long number, long room) {
		Draw draw = new Draw(this.seed, number);
		Enrolment.Subscriber subscriber = Enrolment.Subscriber.draw(number, SubscriberKind.draw(draw), draw);
		Situation situation = Situations.draw(draw, subscriber.point());
		boolean tooMany = situation.certificates() > room;
		return tell(number, draw, subscriber, tooMany ? Situations.UNREMARKABLE : situation);
	}

	/** Tells a given situation. */
	int tell(long number, Situation situation) {
		Draw draw = new Draw(this.seed, number);
		return tell(number, draw, Enrolment.Subscriber.draw(number, SubscriberKind.draw(draw), draw), situation);
	}

	private int tell(long number, Draw draw, Enrolment.Subscriber drawn, Situation situation) {
		Validity validity = situation.term().draw(draw, this.authority.quarter());
		boolean sha1 = situation.term() == Term.SHA1;
		// the issuer of devices has never signed with SHA-1
		boolean tooNew = sha1 && drawn.kind() == SubscriberKind.DEVICE;
		Enrolment.Subscriber subscriber = tooNew ? Enrolment.Subscriber.draw(number, SubscriberKind.ORGANISATION, draw)
				: drawn;
		Enrolment enrolment = Enrolment.draw(number, subscriber, validity, sha1, draw);
		Story story = new Story(this.authority, enrolment, draw);
		String agreement = (situation.term() == Term.LONG_LAPSED) ? Agreements.EARLIER : Agreements.draw(draw);
		Papers papers = new Papers(story, null, "NEW", agreement);
		situation.paperwork().accept(papers);
		papers.write();
		if (draw.chance(550)) {
			story.address(subscriber.address(), papers.times().submitted() - Quarter.DAY).write();
		}
		situation.life().accept(story);
		return situation.certificates();
	}

}
