package org.clausewatch.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.dispute.Cut;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.dispute.TimeLineText;
import org.clausewatch.dispute.Window;
import org.clausewatch.finding.SpanWords;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Phrase;

/** A disputed case in the words of one language. */
public final class CaseWords {

	private final Labels labels;

	private final DisputeWords words = new DisputeWords();

	private final TimeLineText line;

	public CaseWords(Labels labels, RunFacts run) {
		this.labels = labels;
		this.line = new TimeLineText(this.words, run.zone());
	}

	/** The words of both languages, for a drawing. */
	public TimeLineText line() {
		return this.line;
	}

	public String say(Phrase phrase) {
		return this.labels.phrase(phrase);
	}

	public String get(String key, Object... values) {
		return say(this.words.get(key, values));
	}

	/** When a signature was made, as far as is known. */
	public String time(DisputedSignature signature) {
		return String.join(this.labels.chinese() ? "" : " ",
				this.line.signature(signature).stream().map(this::say).toList());
	}

	public String reading(ReadingResult reading) {
		return say(this.words.of(reading.reading(), ""));
	}

	/** Whether there was a delay, and by how much. */
	public String delay(ReadingResult reading) {
		String state = (reading.state() != null) ? say(this.words.of(reading.state(), "")) : get("State.NONE");
		Duration overrun = reading.overrun();
		Duration net = reading.netOverrun();
		if (overrun == null) {
			return state;
		}
		return state + "\n" + get("document.overrun", span(overrun))
				+ ((net != null) ? get("document.net", span(net)) : "");
	}

	private String span(Duration duration) {
		return (this.labels.chinese() ? SpanWords.CHINESE : SpanWords.ENGLISH).tell(duration);
	}

	/** Whether that delay bore on the signature. */
	public String bearing(ReadingResult reading) {
		return say(this.words.of(reading.bearing(), ""));
	}

	public String publication(DisputedSignature signature) {
		return get("publication." + signature.published());
	}

	public String publicationBearing(DisputedSignature signature) {
		return say(this.words.of(signature.publicationBearing(), ""));
	}

	public List<String> contests(DisputedSignature signature) {
		return signature.contests().stream().map((contest) -> say(this.words.of(contest, ""))).toList();
	}

	/** The windows a signature may lie in. */
	public List<String> windows(ReadingResult reading) {
		return reading.placement().windows().stream().map(this::window).toList();
	}

	public String window(Window window) {
		return number(window) + "  " + say(this.words.of(window, ".title"));
	}

	/** As the drawing numbers it. */
	private static String number(Window window) {
		return (window == Window.UNKNOWN) ? "?" : String.valueOf(window.ordinal() + 1);
	}

	/** A stretch's position with what distinguishes it. */
	public String position(TimeLineText.Stretch stretch) {
		String marks = say(stretch.marks());
		return say(stretch.position()) + (marks.isEmpty() ? "" : "\n" + marks);
	}

	/** From when to when a stretch lasts. */
	public String span(TimeLineText.Stretch stretch) {
		return from(stretch.segment().from()) + "\n" + to(stretch.segment().to());
	}

	/** Such as {@code ≥ 2025-08-26 11:00:00}. */
	public String from(Cut cut) {
		return cut.isOpen() ? "…" : (cut.after() ? "> " : "≥ ") + this.line.time(cut.at());
	}

	/** Such as {@code < 2025-08-26 11:00:00}. */
	public String to(Cut cut) {
		return cut.isOpen() ? "…" : (cut.after() ? "≤ " : "< ") + this.line.time(cut.at());
	}

	/** The time line of a signature in sentences, for who can't see it drawn. */
	public Stream<String> sentences(DisputedSignature signature) {
		return Stream.concat(Stream.of(time(signature)), signature.readings().stream().map(this::sentences));
	}

	private String sentences(ReadingResult reading) {
		return reading(reading) + "\n" + String.join("\n", this.line.stretches(reading.placement())
			.stream()
			.map((stretch) -> (stretch.touched() ? "◆ " : "")
					+ get("line.segment", say(stretch.from()), say(stretch.to()), window(stretch.segment().window())))
			.toList());
	}

	/** What a kind of record is called. */
	public String records(RecordKind kind) {
		return get("exhibit." + kind + ".title");
	}

}
