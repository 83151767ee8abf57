package org.clausewatch.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.clausewatch.finding.Waiver.State;
import org.junit.jupiter.api.Test;

class WaiverTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final Instant APPROVED = Instant.parse("2025-09-01T00:00:00Z");

	@Test
	void holdsToTheEndOfItsLastDayInThePolicysZone() {
		Waiver waiver = new Waiver("0123456789abcdef", "a", APPROVED, LocalDate.of(2025, 9, 30), "r");
		assertThat(waiver.state(Instant.parse("2025-09-30T15:59:59.999Z"), ZONE)).isEqualTo(State.IN_FORCE);
		assertThat(waiver.state(Instant.parse("2025-09-30T16:00:00Z"), ZONE)).isEqualTo(State.EXPIRED);
	}

	@Test
	void holdsFromItsApprovalOn() {
		Waiver waiver = new Waiver("0123456789abcdef", "a", APPROVED, null, "r");
		assertThat(waiver.state(APPROVED.minusNanos(1), ZONE)).isEqualTo(State.NOT_YET);
		assertThat(waiver.state(APPROVED, ZONE)).isEqualTo(State.IN_FORCE);
		assertThat(waiver.state(APPROVED.plusSeconds(1_000_000_000), ZONE)).isEqualTo(State.IN_FORCE);
	}

}
