package org.clausewatch.bench;

import java.util.Locale;
import java.util.stream.Collectors;

/** A session as Markdown: medians, and how many times as long as ours each took. */
final class SessionTable {

	private SessionTable() {
	}

	static String of(Session session) {
		StringBuilder text = new StringBuilder();
		text.append(format("### %,d certificates%n%n", session.certificates()));
		text.append(format("Extract of %,.0f MiB; medians of %d rounds; %s; commit %s; DuckDB %s.%n%s.%n%n",
				session.extract(), session.rounds().values().iterator().next().size(), session.date(), session.commit(),
				session.duckdb(), session.machine().line()));
		text.append("| contestant | wall s | CPU s | peak memory MiB | peak disk MiB | kept MiB | certificates/s |"
				+ " our wall time, of theirs |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
		session.rounds().keySet().forEach((contestant) -> text.append(row(session, contestant)));
		if (session.naive() > 0 && session.naive() != session.certificates()) {
			text.append(format("%nThe naive job was given %,d certificates, and is compared by certificates a second.%n",
					session.naive()));
		}
		if (!session.findings().isEmpty()) {
			text.append(format("%nDuckDB and Clausewatch agree on all %,d findings of the rules expressed in SQL: %s.%n",
					session.findings().values().stream().mapToInt(Integer::intValue).sum(),
					session.findings()
						.entrySet()
						.stream()
						.map((rule) -> format("%s %,d", rule.getKey(), rule.getValue()))
						.collect(Collectors.joining(", "))));
		}
		return text.toString();
	}

	private static String row(Session session, Contestant contestant) {
		return format("| %s | %.1f | %.1f | %,.0f | %,.0f | %,.0f | %,.0f | %s |%n", contestant.title(),
				session.median(contestant, Measurement::wall), session.median(contestant, Measurement::cpu),
				session.median(contestant, Measurement::rss), session.median(contestant, Measurement::disk),
				session.median(contestant, Measurement::kept),
				session.rate(contestant), share(session, contestant));
	}

	private static String share(Session session, Contestant contestant) {
		boolean alone = contestant == Contestant.CLAUSEWATCH || !session.rounds().containsKey(Contestant.CLAUSEWATCH);
		return alone ? "" : format("%.3f", session.rate(contestant) / session.rate(Contestant.CLAUSEWATCH));
	}

	private static String format(String pattern, Object... values) {
		return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
	}

}
