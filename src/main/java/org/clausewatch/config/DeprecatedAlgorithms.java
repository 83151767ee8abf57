package org.clausewatch.config;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.rule.DatedValue;
import org.clausewatch.rule.DeprecatedAlgorithm;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the algorithms that may no longer be used: several hold at one time, and each
 * brings its own dates.
 */
final class DeprecatedAlgorithms implements ParameterType {

	private static final List<String> KEYS = List.of("algorithm", "end", "lead");

	@Override
	public @Nullable Object read(Value value) {
		Section section = value.section("{algorithm, end, lead}", KEYS);
		if (section == null) {
			return null;
		}
		String algorithm = section.requireText("algorithm", "an algorithm's name");
		Value endValue = section.require("end", "the first day without it, such as 2026-01-01");
		LocalDate end = (endValue != null)
				? endValue.parsed("the first day without it, such as 2026-01-01", LocalDate::parse) : null;
		Value leadValue = section.require("lead", "how long before its end subscribers are told, such as P90D");
		TimeSpan lead = (leadValue != null) ? Spans.read(leadValue) : null;
		return (algorithm != null && end != null && lead != null) ? new DeprecatedAlgorithm(algorithm, end, lead)
				: null;
	}

	@Override
	public List<DatedValue> together(List<DatedEntry> entries) {
		Map<String, Integer> lines = new HashMap<>();
		for (DatedEntry entry : entries) {
			DeprecatedAlgorithm deprecated = (DeprecatedAlgorithm) entry.value().value();
			if (entry.value().from() != null || entry.value().until() != null) {
				entry.written().refuse("from and until have no meaning here: end and lead say when it holds");
			}
			Integer first = lines.putIfAbsent(deprecated.algorithm().toLowerCase(Locale.ROOT), entry.line());
			if (first != null) {
				entry.written()
					.refuse(Problem.quoted(deprecated.algorithm()) + " is named twice, first on line " + first);
			}
		}
		return entries.stream().map(DatedEntry::value).toList();
	}

}
