package org.clausewatch.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clausewatch.dispute.Chronology;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.rule.Phrase;

/** What happened, in order of time, on one page, with the exhibits that show it. */
final class ChronologyPage {

	/** As many lines as a page holds. */
	private static final int LONGEST = 34;

	private ChronologyPage() {
	}

	/** A line of it. */
	record Entry(Instant at, Phrase what, String exhibit, int weight) {
	}

	static List<Entry> of(CaseFile file, DisputeWords words, Catalogue catalogue) {
		List<Entry> all = Chronology.of(file.rows(), file.dossier().certificate(), file.signatures(), words)
			.stream()
			.map((entry) -> new Entry(entry.at(), entry.what(),
					(entry.kind() != null) ? catalogue.exhibitOf(entry.kind()) : "", entry.weight()))
			.distinct()
			.toList();
		List<Entry> page = new ArrayList<>(all.stream()
			.sorted(Comparator.comparingInt(Entry::weight))
			.limit(LONGEST)
			.sorted(Comparator.comparing(Entry::at).thenComparing((entry) -> entry.what().en()))
			.toList());
		int left = all.size() - page.size();
		if (left > 0) {
			page.add(new Entry(Instant.MAX, words.get("chronology.more", String.format(Locale.ROOT, "%d", left)), "",
					0));
		}
		return page;
	}

}
