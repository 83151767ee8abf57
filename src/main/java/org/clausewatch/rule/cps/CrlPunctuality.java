package org.clausewatch.rule.cps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.PublishedCrl;
import org.jspecify.annotations.Nullable;

/**
 * Whether a CRL had its successor by its next_update, read as {@link CrlGapRule} reads
 * it.
 *
 * @param nextUpdate the bound
 * @param lateness how the successor's publication stands to it
 * @param gap time without a CRL in force, {@code null} unless late
 */
public record CrlPunctuality(Moment nextUpdate, Lateness lateness, @Nullable Duration gap) {

	/**
	 * One for each CRL of a series whose time had come by the cut-off: next_update has
	 * passed, or a successor is there.
	 */
	public static List<CrlPunctuality> of(CrlSeries series, Moment cutOff) {
		List<PublishedCrl> full = series.crls().stream().filter(PublishedCrl::isFull).toList();
		List<PublishedCrl> delta = series.crls().stream().filter((crl) -> !crl.isFull()).toList();
		List<CrlPunctuality> all = new ArrayList<>();
		Succession.of(full, full).forEach((succession) -> add(succession, cutOff, all));
		Succession.of(delta, series.crls()).forEach((succession) -> add(succession, cutOff, all));
		return all;
	}

	private static void add(Succession succession, Moment cutOff, List<CrlPunctuality> all) {
		Moment bound = succession.crl().row().nextUpdate();
		boolean succeeded = succession.successor() != null;
		if (!succeeded && !cutOff.isAfter(bound)) {
			return;
		}
		Lateness lateness = succession.lateness(cutOff);
		Moment until = succeeded ? succession.noEarlierThan() : cutOff;
		all.add(new CrlPunctuality(bound, lateness,
				(lateness == Lateness.LATE) ? Duration.between(bound.at(), until.at()) : null));
	}

}
