package org.clausewatch.bench;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Rounds at one size, run in one go; kept as JSON, so that other sizes stay on the page
 * when one is measured again.
 *
 * @param commit the sources that ran, with {@code +} where they were changed since
 * @param extract MiB of the extract
 * @param rounds by contestant, in the order they ran
 * @param naive certificates that the naive job was given, 0 where it took no part
 * @param findings how many findings both have, by rule expressed in SQL; empty where DuckDB
 * took no part
 */
record Session(long certificates, String date, String commit, String duckdb, Machine machine, double extract,
		Map<Contestant, List<Measurement>> rounds, long naive, Map<String, Integer> findings) {

	/** The middle of a contestant's figures. */
	double median(Contestant contestant, ToDoubleFunction<Measurement> figure) {
		return Median.of(this.rounds.get(contestant).stream().mapToDouble(figure).toArray());
	}

	/** How many certificates a contestant was given. */
	long certificates(Contestant contestant) {
		return (contestant == Contestant.NAIVE) ? this.naive : this.certificates;
	}

	/** Certificates judged in a second, at the median. */
	double rate(Contestant contestant) {
		return certificates(contestant) / median(contestant, Measurement::wall);
	}

}
