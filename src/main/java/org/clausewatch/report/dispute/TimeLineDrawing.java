package org.clausewatch.report.dispute;

import java.awt.Color;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.dispute.Segment;
import org.clausewatch.dispute.TimeLineText;
import org.clausewatch.dispute.Window;
import org.clausewatch.record.Moment;
import org.clausewatch.report.document.Canvas;
import org.clausewatch.report.document.Drawing;
import org.clausewatch.report.document.Tone;
import org.clausewatch.rule.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The time line of a disputed signature: a band for each reading, a tick for each event,
 * the signature across them. Events stand at equal distances, since minutes and weeks
 * could not be seen on one scale; how much time lies between them is written there. A
 * window is told by its number and its colour, so that it can be read without colours.
 */
public final class TimeLineDrawing implements Drawing {

	private static final float HEAD = 62;

	private static final float BAND = 34;

	private static final float GAP = 16;

	private static final float FOOT = 40;

	private static final float LEGEND = 13;

	private static final Color INK = new Color(0x1F3A5F);

	private static final Color SIGNATURE = new Color(0x9B1C31);

	private static final Map<Window, Color> COLOURS = new EnumMap<>(Map.of(Window.BEFORE_LOSS, new Color(0xD9E2EC),
			Window.LOSS_KNOWN, new Color(0xFBE3A8), Window.WITHIN_DEADLINE, new Color(0xCDE7D5), Window.OVERDUE,
			new Color(0xF2B8B5), Window.REVOKED_UNPUBLISHED, new Color(0xD6CBEA), Window.PUBLISHED, new Color(0xBCD9F0),
			Window.UNKNOWN, new Color(0xF0F0F0)));

	private final DisputedSignature signature;

	private final TimeLineText words;

	private final Function<Phrase, String> said;

	private final TreeMap<Instant, List<String>> ticks = new TreeMap<>();

	/**
	 * Of a signature.
	 * @param said what is written of a phrase: one of its languages or both
	 */
	public TimeLineDrawing(DisputedSignature signature, TimeLineText words, Function<Phrase, String> said) {
		this.signature = signature;
		this.words = words;
		this.said = said;
		boolean both = signature.byCore() != null;
		for (ReadingResult reading : signature.readings()) {
			for (TimeLineText.Event event : words.events(reading.placement().line().events())) {
				boolean read = both && Stream.of("r", "d", "d′").anyMatch(event.symbol()::equals);
				tick(event.at(), event.symbol() + (read ? " " + reading.reading() : ""));
			}
		}
		tick(signature.time().from(), signature.time().isPoint() ? "s" : "s ≥");
		tick(signature.time().to(), signature.time().isPoint() ? "s" : "s ≤");
		if (signature.time().to() == null) {
			tick(signature.raisedAt(), "s ≤");
		}
	}

	private void tick(@Nullable Moment at, String symbol) {
		if (at != null) {
			List<String> symbols = this.ticks.computeIfAbsent(at.at(), (any) -> new ArrayList<>());
			if (!symbols.contains(symbol)) {
				symbols.add(symbol);
			}
		}
	}

	@Override
	public float height(float width) {
		return HEAD + this.signature.readings().size() * (BAND + GAP) + FOOT + windows().size() * LEGEND;
	}

	private List<Window> windows() {
		List<Window> shown = new ArrayList<>();
		for (Window window : Window.values()) {
			if (this.signature.readings()
				.stream()
				.flatMap((reading) -> reading.placement().line().segments().stream())
				.anyMatch((segment) -> segment.window() == window)) {
				shown.add(window);
			}
		}
		return shown;
	}

	@Override
	public void draw(Canvas canvas, float x, float top, float width) throws IOException {
		float step = width / (this.ticks.size() + 1);
		Map<Instant, Float> places = new TreeMap<>();
		for (Instant at : this.ticks.keySet()) {
			places.put(at, x + step * (places.size() + 1));
		}
		float bands = top + HEAD;
		for (ReadingResult reading : this.signature.readings()) {
			band(canvas, reading, places, x, bands, width);
			bands += BAND + GAP;
		}
		for (Map.Entry<Instant, Float> place : places.entrySet()) {
			label(canvas, place.getKey(), place.getValue(), top, bands - GAP);
		}
		signature(canvas, places, x, top + HEAD, bands - GAP);
		canvas.text(this.said.apply(this.words.words().get("line.notToScale")), x, bands + 20, 6.5f, Tone.MUTED);
		legend(canvas, x, bands + FOOT - 4);
	}

	private void band(Canvas canvas, ReadingResult reading, Map<Instant, Float> places, float x, float top, float width)
			throws IOException {
		canvas.text(reading.reading().name(), x, top - 9, 6.5f, Tone.STRUCTURE);
		List<Instant> instants = new ArrayList<>(places.keySet());
		for (int i = 0; i <= instants.size(); i++) {
			Instant after = (i == 0) ? Instant.MIN : instants.get(i - 1).plusNanos(1);
			float from = (i == 0) ? x : places.getOrDefault(instants.get(i - 1), x);
			float to = (i == instants.size()) ? x + width : places.getOrDefault(instants.get(i), x);
			Segment segment = reading.placement().line().at(after);
			canvas.area(from, top, to - from, BAND, COLOURS.getOrDefault(segment.window(), Color.WHITE));
			canvas.centred(number(segment.window()), (from + to) / 2, top + 5, 11, Tone.BOLD);
			if (i > 0 && i < instants.size()) {
				canvas.centred(between(instants.get(i - 1), instants.get(i)), (from + to) / 2, top + 21, 5.6f,
						Tone.MUTED);
			}
		}
		canvas.line(x, top, x + width, top, 0.6f, INK, 0);
		canvas.line(x, top + BAND, x + width, top + BAND, 0.6f, INK, 0);
	}

	private void label(Canvas canvas, Instant at, float place, float top, float bottom) throws IOException {
		List<String> symbols = this.ticks.getOrDefault(at, List.of());
		boolean signed = symbols.stream().anyMatch((symbol) -> symbol.startsWith("s"));
		String time = this.words.time(at);
		float line = top + 30 - 9 * (symbols.size() - 1);
		for (String symbol : symbols) {
			canvas.centred(symbol, place, line, 8, symbol.startsWith("s") ? Tone.WARNING : Tone.STRUCTURE);
			line += 9;
		}
		canvas.centred(time.substring(5, 10), place, line, 5.6f, Tone.MUTED);
		canvas.centred(time.substring(11), place, line + 7, 5.6f, Tone.MUTED);
		canvas.line(place, top + HEAD - 8, place, bottom, 0.6f, signed ? SIGNATURE : INK, signed ? 0 : 2);
	}

	private void signature(Canvas canvas, Map<Instant, Float> places, float x, float top, float bottom)
			throws IOException {
		Moment from = this.signature.time().from();
		Moment to = (this.signature.time().to() != null) ? this.signature.time().to() : this.signature.raisedAt();
		float left = (from != null) ? places.getOrDefault(from.at(), x) : x;
		float right = places.getOrDefault(to.at(), left);
		float y = bottom + 7;
		canvas.line(left, y, right, y, 2, SIGNATURE, 0);
		if (from != null) {
			canvas.line(left, top, left, y, 1.4f, SIGNATURE, 0);
			canvas.diamond(left, y, 4, SIGNATURE);
		}
		canvas.line(right, top, right, y, 1.4f, SIGNATURE, 0);
		canvas.diamond(right, y, 4, SIGNATURE);
		canvas.text("s " + this.said.apply(this.words.words().get("event.signature")), Math.min(right + 7, x + 380),
				y - 4, 6.5f, Tone.WARNING);
	}

	private void legend(Canvas canvas, float x, float top) throws IOException {
		float y = top;
		for (Window window : windows()) {
			canvas.area(x, y, 22, 9, COLOURS.getOrDefault(window, Color.WHITE));
			canvas.centred(number(window), x + 11, y - 0.5f, 7.5f, Tone.BOLD);
			canvas.text(Stream.of(".title", ".bounds")
				.map((aspect) -> this.words.words().of(window, aspect))
				.map(this.said)
				.collect(Collectors.joining("    ")), x + 30, y, 7, Tone.PLAIN);
			y += LEGEND;
		}
	}

	private static String number(Window window) {
		return (window == Window.UNKNOWN) ? "?" : String.valueOf(window.ordinal() + 1);
	}

	/** Such as {@code 3d 2h}: the two largest units that matter. */
	private static String between(Instant one, Instant other) {
		Duration time = Duration.between(one, other);
		if (time.toDays() > 0) {
			return time.toDays() + " d " + time.toHoursPart() + " h";
		}
		if (time.toHours() > 0) {
			return time.toHours() + " h " + time.toMinutesPart() + " min";
		}
		return time.toMinutes() + " min " + time.toSecondsPart() + " s";
	}

}
