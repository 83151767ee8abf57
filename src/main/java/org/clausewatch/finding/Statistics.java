package org.clausewatch.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers figures; what it holds grows with months and issuers, not with records. */
public final class Statistics {

	private final Map<Statistic.Key, Long> values = new HashMap<>();

	public void add(Measure measure, String month, String issuer, String item, long value) {
		add(new Statistic(new Statistic.Key(measure, month, issuer, item), value));
	}

	public void add(Statistic statistic) {
		this.values.merge(statistic.key(), statistic.value(), statistic.key().measure()::combine);
	}

	/** In the order of the file. */
	public List<Statistic> sorted() {
		return this.values.entrySet()
			.stream()
			.map((entry) -> new Statistic(entry.getKey(), entry.getValue()))
			.sorted(Statistic.ORDER)
			.toList();
	}

}
