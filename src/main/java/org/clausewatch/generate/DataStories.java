package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;

import java.util.List;
import java.util.function.Consumer;
import org.clausewatch.record.RecordKind;

/**
 * What becomes of the subscriber's data: used (agreement 2.7), kept and disposed of (ESL
 * 24).
 */
final class DataStories {

	private final Story story;

	private final long at;

	private DataStories(Story story) {
		this.story = story;
		this.at = story.quarter().officeTime(story.draw(), 3, story.quarter().days() - 3);
	}

	static List<Situation> situations() {
		return List.of(
				kept("USED_FOR_CERTIFICATION", 2500, (data) -> data.use("CERTIFICATION", "RA").write()).asOrdinary(),
				kept("USED_WITH_CONSENT", 60,
						(data) -> data.use("OTHER", "MARKETING").at("consent_at", data.at - 10 * DAY).write())
					.asOrdinary(),
				kept("USED_BY_LAW", 10, (data) -> data.use("OTHER", "LEGAL").set("legal_basis", "个人信息保护法 第十三条").write())
					.asOrdinary(),
				kept("USED_WITHOUT_CONSENT", 3, (data) -> data.use("OTHER", "MARKETING").write()).where(Trait.CARELESS),
				kept("CONSENT_AFTERWARDS", 2,
						(data) -> data.use("OTHER", "MARKETING").at("consent_at", data.at + DAY).write())
					.where(Trait.CARELESS),
				kept("HELD_FOR_LITIGATION", 15, (data) -> data.archive().set("legal_hold", "true").write())
					.asOrdinary(),
				kept("DISPOSED_IN_ORDER", 40, DataStories::disposed).lasting(Term.LONG_LAPSED).asOrdinary(),
				kept("DISPOSED_EARLY", 3, DataStories::disposed).where(Trait.CARELESS),
				kept("DISPOSED_UNDER_HOLD", 1,
						(data) -> data.archive().at("disposed_at", data.at).set("legal_hold", "true").write())
					.lasting(Term.LONG_LAPSED),
				kept("UNREADABLE", 2, (data) -> data.archive().at("unreadable_since", data.at).write()));
	}

	private static Situation kept(String name, int weight, Consumer<DataStories> telling) {
		return Situation.of(name, weight, (story) -> telling.accept(new DataStories(story)));
	}

	private RowBuilder use(String purpose, String actor) {
		return this.story.row(RecordKind.DATA_USES)
			.set("use_id", this.story.id("DU", 1))
			.set("application_id", this.story.enrolment().applicationId())
			.at("used_at", this.at)
			.set("actor", actor)
			.set("purpose", purpose);
	}

	private RowBuilder archive() {
		return this.story.row(RecordKind.ARCHIVES)
			.set("application_id", this.story.enrolment().applicationId())
			.set("legal_hold", "false");
	}

	private void disposed() {
		archive().at("disposed_at", this.at).write();
	}

}
