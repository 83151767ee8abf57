package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingDifference;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.dispute.TimeLineText;
import org.clausewatch.report.CaseFacts;
import org.clausewatch.report.CaseWords;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.dispute.DisputeCase;
import org.clausewatch.report.dispute.TimeLineDrawing;

/** A disputed case: at a glance, its time line, and the windows of its signatures. */
final class CaseSections {

	private static final String PAGE = "case";

	/** Time line, windows and the dispute's record follow each other. */
	static final String TIME_LINE = "timeLine";

	private final Material material;

	private final DisputeCase dispute;

	private final CaseWords words;

	CaseSections(Material material) {
		this.material = material;
		this.dispute = material.model().dispute();
		this.words = new CaseWords(material.labels(), material.model().run());
	}

	List<Section> glance() {
		List<Section> sections = new ArrayList<>();
		sections.add(
				table().facts(this.material.heading(Chapter.CASE, word("case.parties"), word("case.lead")), parties()));
		for (DisputedSignature signature : this.dispute.signatures()) {
			sections.add(table().facts(
					this.material.heading("", title(word("case.answer"), signature), word("case.answer.lead")),
					answers(signature)));
			sections.add(texts(PAGE, this.material.heading("", word("case.breach"), word("case.breach.lead")),
					List.of("case.reading", "case.delay", "case.bearing"), delays(signature)));
		}
		return sections;
	}

	private List<Map<String, String>> parties() {
		return new CaseFacts(this.material.labels(), this.words).of(this.dispute)
			.stream()
			.map((fact) -> CountTable.fact(fact.name(), fact.value()))
			.toList();
	}

	/** What the windows come to, before anything else is read. */
	private List<Map<String, String>> answers(DisputedSignature signature) {
		List<Map<String, String>> facts = new ArrayList<>();
		facts.add(CountTable.fact(word("case.time"), this.words.time(signature)));
		for (ReadingResult reading : signature.readings()) {
			facts.add(CountTable.fact(word("case.windows") + "\n" + reading.reading(),
					String.join("\n", this.words.windows(reading))));
		}
		List<String> contests = this.words.contests(signature);
		facts.add(CountTable.fact(word("case.contested"),
				contests.isEmpty() ? this.words.get("none") : String.join("\n", contests)));
		return facts;
	}

	private List<List<String>> delays(DisputedSignature signature) {
		List<List<String>> rows = new ArrayList<>();
		for (ReadingResult reading : signature.readings()) {
			rows.add(List.of(this.words.reading(reading), this.words.delay(reading), this.words.bearing(reading)));
		}
		rows.add(List.of(word("case.publication"), this.words.publication(signature),
				this.words.publicationBearing(signature)));
		return rows;
	}

	/** Each moment once, with the reading's name where the readings differ. */
	private List<Map<String, String>> moments(DisputedSignature signature) {
		List<Map<String, String>> facts = new ArrayList<>();
		List<TimeLineText.Event> first = events(signature.readings().get(0));
		List<TimeLineText.Event> last = events(signature.readings().get(signature.readings().size() - 1));
		for (int i = 0; i < first.size(); i++) {
			String one = time(first.get(i));
			String other = time(last.get(i));
			facts.add(CountTable.fact(
					first.get(i).symbol() + this.material.labels().get("subject.separator")
							+ this.words.say(first.get(i).name()),
					one.equals(other) ? one : "R1  " + one + "\nR2  " + other));
		}
		facts.add(CountTable.fact(
				"s" + this.material.labels().get("subject.separator") + this.words.get("event.signature"),
				this.words.time(signature)));
		return facts;
	}

	private List<TimeLineText.Event> events(ReadingResult reading) {
		return this.words.line().events(reading.placement().line().events());
	}

	private String time(TimeLineText.Event event) {
		return (event.at() != null) ? this.words.line().time(event.at().at()) : this.words.get("event.missing");
	}

	List<Section> timeLine() {
		List<Section> sections = new ArrayList<>();
		for (DisputedSignature signature : this.dispute.signatures()) {
			Map<String, Object> heading = sections.isEmpty()
					? this.material.heading(Chapter.TIME_LINE, title("", signature), word("timeLine.lead"))
					: this.material.heading("", title("", signature), "");
			TimeLineDrawing drawing = new TimeLineDrawing(signature, this.words.line(), this.words::say);
			sections.add(new Section(TIME_LINE, "picture", heading,
					() -> Stream.of(Map.of("picture", new DrawnPicture(drawing, this.material.glyphs().font())))));
			sections.add(new CountTable(this.material, TIME_LINE)
				.facts(this.material.heading("", word("case.moments"), word("case.moments.lead")), moments(signature)));
			sections.add(new Section(TIME_LINE, "method",
					this.material.heading("", word("timeLine.words"), word("timeLine.words.lead")),
					() -> this.words.sentences(signature).map((text) -> Map.of("text", text))));
		}
		return sections;
	}

	List<Section> windows() {
		List<Section> sections = new ArrayList<>();
		for (DisputedSignature signature : this.dispute.signatures()) {
			for (ReadingResult reading : signature.readings()) {
				String title = title(this.words.reading(reading), signature);
				Map<String, Object> heading = sections.isEmpty()
						? this.material.heading(Chapter.WINDOWS, title, word("windows.lead"))
						: this.material.heading("", title, "");
				sections.add(texts(TIME_LINE, heading, List.of("windows.when", "windows.window", "windows.position"),
						this.words.line().stretches(reading.placement()).stream().map(this::stretch).toList()));
			}
			ReadingResult core = signature.byCore();
			if (core != null) {
				sections.add(texts(TIME_LINE,
						this.material.heading("", word("windows.differences"), word("windows.differences.lead")),
						List.of("windows.when", "windows.r1", "windows.r2"), differences(signature.byReceipt(), core)));
			}
		}
		return sections;
	}

	private List<String> stretch(TimeLineText.Stretch stretch) {
		return List.of(this.words.span(stretch),
				(stretch.touched() ? "◆ " : "") + this.words.window(stretch.segment().window()),
				this.words.position(stretch));
	}

	private List<List<String>> differences(ReadingResult one, ReadingResult other) {
		return ReadingDifference.between(one.placement().line(), other.placement().line())
			.stream()
			.map((difference) -> List.of(this.words.from(difference.from()) + "\n" + this.words.to(difference.to()),
					this.words.window(difference.one()), this.words.window(difference.other())))
			.toList();
	}

	/** A title with the signature's number where the case has several. */
	private String title(String what, DisputedSignature signature) {
		if (this.dispute.signatures().size() == 1) {
			return what;
		}
		String numbered = this.material.labels()
			.get("case.signature", this.dispute.signatures().indexOf(signature) + 1, this.dispute.signatures().size());
		return what.isEmpty() ? numbered : numbered + this.material.labels().get("subject.separator") + what;
	}

	private CountTable table() {
		return new CountTable(this.material, PAGE);
	}

	private Section texts(String page, Map<String, Object> heading, List<String> headings, List<List<String>> rows) {
		return this.material.texts(page, heading, headings, rows);
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
