package org.clausewatch.dispute;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.Phrase;
import org.clausewatch.rule.agreement.SignatureTime;
import org.jspecify.annotations.Nullable;

/**
 * A time line in words, for who can't see the drawing and for who reads by machine.
 *
 * @param zone the zone times are shown in
 */
public record TimeLineText(DisputeWords words, ZoneId zone) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	/** One stretch of a reading's time line. */
	public record Stretch(Phrase from, Phrase to, Segment segment, Phrase title, Phrase position, Phrase marks,
			boolean touched) {
	}

	/** All stretches of a reading, in order of time. */
	public List<Stretch> stretches(Placement placement) {
		List<Stretch> stretches = new ArrayList<>();
		for (Segment segment : placement.line().segments()) {
			stretches.add(new Stretch(bound(segment.from()), bound(segment.to()), segment,
					this.words.of(segment.window(), ".title"), this.words.of(segment.window(), ".position"),
					marks(segment), placement.touched().contains(segment)));
		}
		return stretches;
	}

	private Phrase marks(Segment segment) {
		List<Phrase> marks = segment.marksInOrder().stream().map((mark) -> this.words.of(mark, "")).toList();
		return new Phrase(marks.stream().map(Phrase::zh).collect(Collectors.joining("；")),
				marks.stream().map(Phrase::en).collect(Collectors.joining("; ")));
	}

	private Phrase bound(Cut cut) {
		if (cut.isOpen()) {
			return this.words.get(cut.after() ? "line.end" : "line.beginning");
		}
		return new Phrase(time(cut.at()), time(cut.at()));
	}

	/** When the signature was made, as far as is known. */
	public List<Phrase> signature(DisputedSignature signature) {
		SignatureTime time = signature.time();
		Moment stated = time.stated();
		if (stated != null && time.isPoint()) {
			return List.of(this.words.get("line.signaturePoint", time(stated.at())));
		}
		Moment from = time.from();
		Moment to = time.to();
		Phrase earliest = (from != null) ? same(time(from.at())) : this.words.get("line.unknownFrom");
		Phrase latest = (to != null) ? same(time(to.at()))
				: this.words.get("line.raised", time(signature.raisedAt().at()));
		Phrase interval = new Phrase(this.words.get("line.signatureInterval", earliest.zh(), latest.zh()).zh(),
				this.words.get("line.signatureInterval", earliest.en(), latest.en()).en());
		return (stated != null) ? List.of(interval, this.words.get("line.signatureClaimed", time(stated.at())))
				: List.of(interval);
	}

	/** An event by its symbol, name and time. */
	public record Event(String symbol, Phrase name, @Nullable Moment at) {
	}

	/** The events of a reading, those that are missing too. */
	public List<Event> events(Events events) {
		return Stream
			.of(event("tk", "lossKnown", events.lossKnown()), event("o", "oralReport", events.oralReport()),
					event("r", "request", events.request()), event("d", "deadline", events.deadline()),
					event("d′", "extended", events.extended()), event("v", "revoked", events.revoked()),
					event("v+lag", "publicationDue", events.publicationDue()),
					event("p", "published", events.published()), event("T", "cutOff", Moment.exactly(events.cutOff())))
			.toList();
	}

	private Event event(String symbol, String name, @Nullable Moment at) {
		return new Event(symbol, this.words.get("event." + name), at);
	}

	/** Such as {@code 2025-08-26 11:00:00}, in the zone. */
	public String time(Instant at) {
		return TIME.format(at.atZone(this.zone));
	}

	private static Phrase same(String text) {
		return new Phrase(text, text);
	}

}
