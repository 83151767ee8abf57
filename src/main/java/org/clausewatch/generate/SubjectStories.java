package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import java.util.List;
import java.util.function.Consumer;
import org.clausewatch.record.RecordKind;

/**
 * What a certificate says of its subscriber changes (agreement 1.4), or who holds its key
 * (1.5).
 */
final class SubjectStories {

	private static final List<String> ATTRIBUTES = List.of("CN", "O", "L");

	private static final List<String> CONTACTS = List.of("PHONE", "EMAIL", "CONTACT_PERSON");

	private final Story story;

	private final long known;

	private SubjectStories(Story story) {
		this.story = story;
		this.known = story.quarter().officeTime(story.draw(), 3, story.quarter().days() - 20);
	}

	static List<Situation> situations() {
		return List.of(changed("SUBJECT_CHANGED", 120, SubjectStories::reissued).withSecondCertificate().asOrdinary(),
				changed("CONTACT_CHANGED", 200,
						(changed) -> changed.change(changed.story.draw().pick(CONTACTS), false).write())
					.asOrdinary(),
				changed("CHANGE_NOT_APPLIED_FOR", 8, (changed) -> changed.inCertificate().write()).where(Trait.SLOW),
				changed("CHANGE_NOT_COMPLETED", 5, SubjectStories::notCompleted).where(Trait.SLOW),
				changed("KEY_SHARED", 2, SubjectStories::keyShared).withSecondCertificate());
	}

	private static Situation changed(String name, int weight, Consumer<SubjectStories> telling) {
		return Situation.of(name, weight, (story) -> telling.accept(new SubjectStories(story)));
	}

	private RowBuilder change(String attribute, boolean inCertificate) {
		return this.story.row(RecordKind.SUBJECT_CHANGES)
			.set("change_id", this.story.id("CH", 1))
			.set("subscriber_id", this.story.enrolment().subscriber().id())
			.set("attribute", attribute)
			.set("in_certificate", String.valueOf(inCertificate))
			.at("effective_at", this.known - this.story.draw().between(2, 40) * DAY)
			.at("known_to_ca_at", this.known);
	}

	private RowBuilder inCertificate() {
		return change(this.story.draw().pick(ATTRIBUTES), true);
	}

	/** A new certificate is issued, and the subscriber has the old one revoked. */
	private void reissued() {
		long issued = this.known + this.story.draw().between(1, 9) * DAY;
		Enrolment old = this.story.enrolment();
		Enrolment changed = old.successor(this.story.secondNumber(), issued, this.story.draw());
		new Papers(this.story.of(changed), old, "CHANGE", Agreements.CURRENT).write();
		inCertificate().set("application_id", changed.applicationId()).at("completed_at", issued + HOUR).write();
		String request = this.story.id("RQ", 1);
		this.story.row(RecordKind.REVOCATION_REQUESTS)
			.set("request_id", request)
			.set("form", "WRITTEN")
			.at("received_at", issued + 2 * HOUR)
			.set("received_point", old.subscriber().point().title())
			.at("authenticated_at", issued + 2 * HOUR + 900)
			.set("authentication", "PASS")
			.set("reason", "SUBJECT_CHANGED")
			.write();
		this.story.revoke(this.story.asked(request), issued + 6 * HOUR, "affiliationChanged");
	}

	/** Applied for, turned down for want of documents, and forgotten. */
	private void notCompleted() {
		String application = "APP" + this.story.enrolment().number() + "C";
		Enrolment enrolment = this.story.enrolment();
		this.story.row(RecordKind.APPLICATIONS)
			.set("application_id", application)
			.set("subscriber_id", enrolment.subscriber().id())
			.set("kind", "CHANGE")
			.set("replaces_issuer", enrolment.issuer().distinguishedName())
			.set("replaces_serial", enrolment.serial())
			.set("subject_name", enrolment.subscriber().name())
			.set("subscriber_type", enrolment.subscriber().kind().name())
			.set("agreement_version", Agreements.CURRENT)
			.set("agreement_read_version", Agreements.CURRENT)
			.at("agreement_read_at", this.known + DAY - 300)
			.at("agreement_accepted_at", this.known + DAY - 120)
			.set("acceptance_form", enrolment.subscriber().person() ? "SIGNATURE" : "SEAL")
			.set("form_sha256", this.story.draw().hex(64))
			.at("submitted_at", this.known + DAY)
			.set("service_point", enrolment.subscriber().point().title())
			.write();
		inCertificate().set("application_id", application).write();
	}

	/** Two subscribers come to the counter with the same key. */
	private void keyShared() {
		Enrolment enrolment = this.story.enrolment();
		long issued = enrolment.validity().issuedAt() + 3 * DAY;
		Enrolment other = enrolment.sharingKey(this.story.secondNumber(), issued, this.story.draw());
		new Papers(this.story.of(other), null, "NEW", Agreements.CURRENT).write();
	}

}
