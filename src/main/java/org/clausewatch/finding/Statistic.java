package org.clausewatch.finding;

import java.util.Comparator;

/**
 * A figure as it stands in {@code statistics.csv}.
 *
 * @param key what it is a figure of
 * @param value in the measure's unit
 */
public record Statistic(Key key, long value) {

	/** By measure, month, issuer and item. */
	public static final Comparator<Statistic> ORDER = Comparator
		.comparing((Statistic statistic) -> statistic.key().measure().name())
		.thenComparing((statistic) -> statistic.key().month())
		.thenComparing((statistic) -> statistic.key().issuer())
		.thenComparing((statistic) -> statistic.key().item());

	/**
	 * What a figure is of.
	 *
	 * @param month such as {@code 2025-07} in the policy's zone, empty where the measure
	 * has none or it can't be told
	 * @param issuer as the records write it, empty where it is of the CA as a whole
	 * @param item upper-case code, a ground or a version; empty where there is none
	 */
	public record Key(Measure measure, String month, String issuer, String item) {
	}

}
