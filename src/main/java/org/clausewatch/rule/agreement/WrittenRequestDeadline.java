package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.UnsetParameterException;
import org.jspecify.annotations.Nullable;

/** When a written request was to be executed by, for those who count and don't judge. */
public final class WrittenRequestDeadline {

	private WrittenRequestDeadline() {
	}

	/**
	 * d of the clock of agreement 1.3; {@code null} where none runs, or the policy
	 * doesn't say how long.
	 */
	public static @Nullable Moment of(Dossier dossier, Circumstances circumstances) {
		try {
			RevocationClock clock = RequestedRevocation.of(dossier, circumstances).clock();
			return (clock != null) ? clock.deadline() : null;
		}
		catch (UnsetParameterException ex) {
			return null;
		}
	}

}
