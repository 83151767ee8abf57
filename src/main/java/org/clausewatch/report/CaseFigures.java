package org.clausewatch.report;

import java.util.List;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.report.dispute.DisputeCase;

/** The counts of a disputed case. */
public final class CaseFigures {

	private CaseFigures() {
	}

	/** The key figures of a case. */
	public static List<KeyFigure> of(DisputeCase dispute, Figures figures) {
		long rows = dispute.rows().size();
		return List.of(new KeyFigure("case.touched", touched(dispute), stretches(dispute), ""),
				new KeyFigure("findings", figures.findings(), null, ""), new KeyFigure("case.rows", rows, null, ""),
				new KeyFigure("case.adverse", dispute.adverse(), rows, ""),
				new KeyFigure("case.withheld", dispute.withheld(), rows, ""),
				new KeyFigure("case.events", dispute.chronology().size(), null, ""));
	}

	/** Stretches of time lines that a signature may lie in, by reading R1. */
	private static long touched(DisputeCase dispute) {
		return dispute.signatures()
			.stream()
			.mapToLong((signature) -> signature.byReceipt().placement().touched().size())
			.sum();
	}

	private static long stretches(DisputeCase dispute) {
		return dispute.signatures()
			.stream()
			.mapToLong((signature) -> signature.byReceipt().placement().line().segments().size())
			.sum();
	}

	/** Stretches of all readings. */
	public static long allStretches(DisputeCase dispute) {
		return dispute.signatures()
			.stream()
			.flatMap((signature) -> signature.readings().stream())
			.map(ReadingResult::placement)
			.mapToLong((placement) -> placement.line().segments().size())
			.sum();
	}

}
