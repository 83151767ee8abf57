package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausewatch.batch.PhaseRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhaseTimesTests {

	private static PhaseRecord phase(String name, int execution, @Nullable Double seconds) {
		return new PhaseRecord(name, execution, "2025-10-01T00:00:00+08:00", 1, seconds, 1, 1, 1, "rows", null, null);
	}

	@Test
	void addsUpExecutionsAndTellsWhatTheRecordCannotHave() {
		List<PhaseRecord> recorded = List.of(phase("verifyExtract", 1, 0.42), phase("readRecords", 1, 1.0),
				phase("judgeDossiers", 1, null), phase("verifyExtract", 2, 0.4), phase("judgeDossiers", 2, 2.25));
		List<PhaseRecord> here = List.of(phase("verifyExtract", 2, 0.4), phase("judgeDossiers", 2, 2.25),
				phase("sealRun", 2, 1.04));
		assertThat(PhaseTimes.line(recorded, here))
			.isEqualTo("verifyExtract 0.8 s, readRecords 1.0 s, judgeDossiers 2.3 s, sealRun 1.0 s");
	}

}
