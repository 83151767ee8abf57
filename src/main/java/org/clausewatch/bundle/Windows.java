package org.clausewatch.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dispute.Cut;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.dispute.Segment;
import org.clausewatch.dispute.TimeLineText;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.finding.Wording;
import org.clausewatch.rule.Phrase;

/** Where a case's signatures fall, as the index tells it and as plain text. */
final class Windows {

	private Windows() {
	}

	static List<BundleIndex.Placed> placed(CaseFile file) {
		List<BundleIndex.Placed> placed = new ArrayList<>();
		int number = 0;
		for (DisputedSignature signature : file.signatures()) {
			number++;
			for (ReadingResult reading : signature.readings()) {
				for (Segment segment : reading.placement().line().segments()) {
					placed.add(new BundleIndex.Placed(number, reading.reading().name(), segment.window().name(),
							segment.marksInOrder().stream().map(Enum::name).toList(), time(segment.from(), file),
							!segment.from().after(), time(segment.to(), file), segment.to().after(),
							reading.placement().touched().contains(segment)));
				}
			}
		}
		return placed;
	}

	private static String time(Cut cut, CaseFile file) {
		return cut.isOpen() ? "" : Wording.show(cut.at(), file.zone());
	}

	/** The time lines in words, both languages. */
	static byte[] text(CaseFile file, TimeLineText words) {
		StringBuilder text = new StringBuilder();
		for (DisputedSignature signature : file.signatures()) {
			words.signature(signature).forEach((line) -> both(text, line));
			for (ReadingResult reading : signature.readings()) {
				text.append('\n');
				both(text, words.words().of(reading.reading(), ""));
				for (TimeLineText.Event event : words.events(reading.placement().line().events())) {
					Phrase missing = words.words().get("event.missing");
					text.append("  ")
						.append(event.symbol())
						.append("  ")
						.append(event.name().zh())
						.append(" · ")
						.append(event.name().en())
						.append(": ")
						.append((event.at() != null) ? words.time(event.at().at())
								: missing.zh() + " · " + missing.en())
						.append('\n');
				}
				for (TimeLineText.Stretch stretch : words.stretches(reading.placement())) {
					text.append(stretch.touched() ? "* " : "  ")
						.append(stretch.from().zh())
						.append(" – ")
						.append(stretch.to().zh())
						.append("  ")
						.append(stretch.title().zh())
						.append(" · ")
						.append(stretch.title().en())
						.append('\n');
					text.append("    ").append(stretch.position().zh()).append(stretch.marks().zh()).append('\n');
					text.append("    ").append(stretch.position().en()).append(' ').append(stretch.marks().en());
					text.append('\n');
				}
			}
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void both(StringBuilder text, Phrase phrase) {
		text.append(phrase.zh()).append('\n').append(phrase.en()).append('\n');
	}

}
