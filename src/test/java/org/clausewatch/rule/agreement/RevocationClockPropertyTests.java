package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PendingClock;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;

/** What must hold for any records: times are drawn from few hours, so that they meet. */
class RevocationClockPropertyTests {

	private static final int CASES = 600;

	private static final Instant START = Instant.parse("2025-03-10T00:00:00Z");

	private record Cells(RecordKind kind, String[] cells) {
	}

	@Test
	void aClockIsInExactlyOneState() {
		Random random = new Random(13);
		int[] seen = new int[6];
		for (int i = 0; i < CASES; i++) {
			List<Cells> rows = rows(random);
			RequestCase each = build(rows, at(60 + random.nextInt(60)), at(random.nextInt(120)));
			boolean[] states = states(each);
			assertThat(Stream.of(0, 1, 2, 3, 4, 5).filter((state) -> states[state])).as("%s", show(rows)).hasSize(1);
			for (int state = 0; state < seen.length; state++) {
				seen[state] += states[state] ? 1 : 0;
			}
		}
		assertThat(seen).doesNotContain(0);
	}

	/** Pending, overdue, never executed, late, on time, no clock or moot. */
	private static boolean[] states(RequestCase each) {
		Verdict open = each.by(new OpenOverdueRule());
		Verdict never = each.by(new NeverExecutedRule());
		Verdict late = each.by(new LateRevocationRule());
		boolean nothing = Stream.of(open, never, late)
			.allMatch((verdict) -> verdict.outcome() == Outcome.NOT_APPLICABLE);
		return new boolean[] { !open.pending().isEmpty(), open.outcome() == Outcome.FAIL,
				never.outcome() == Outcome.FAIL, late.outcome() == Outcome.FAIL, late.outcome() == Outcome.PASS,
				nothing };
	}

	@Test
	void theOrderOfRowsDoesNotMatter() {
		Random random = new Random(29);
		for (int i = 0; i < CASES / 5; i++) {
			List<Cells> rows = rows(random);
			String cutOff = at(60 + random.nextInt(60));
			List<Cells> shuffled = new ArrayList<>(rows);
			Collections.shuffle(shuffled, random);
			for (Rule rule : RevocationOnRequestRules.all()) {
				assertThat(tell(build(shuffled, cutOff, at(100)).by(rule))).as("%s", show(rows))
					.isEqualTo(tell(build(rows, cutOff, at(100)).by(rule)));
			}
		}
	}

	/** A finding's identity is its class, subject and event: it must persist. */
	@Test
	void aLaterCutOffMovesNoEvent() {
		Random random = new Random(30);
		int compared = 0;
		for (int i = 0; i < CASES / 5; i++) {
			List<Cells> rows = rows(random);
			Rule rule = new OpenOverdueRule();
			Verdict earlier = build(rows, at(100), at(5000)).by(rule);
			Verdict later = build(rows, at(2000), at(5000)).by(rule);
			if (earlier.outcome() == Outcome.FAIL) {
				compared++;
				assertThat(later.observations().get(0).eventAt()).isEqualTo(earlier.observations().get(0).eventAt());
			}
		}
		assertThat(compared).isPositive();
	}

	private static List<Cells> rows(Random random) {
		List<Cells> rows = new ArrayList<>();
		int requests = random.nextInt(4);
		for (int i = 0; i < requests; i++) {
			rows.add(request(random));
		}
		int revocations = random.nextInt(3);
		for (int i = 0; i < revocations; i++) {
			rows.add(new Cells(RecordKind.REVOCATIONS,
					new String[] { "executed_at", at(random.nextInt(60)), "initiator", pick(random, "SUBSCRIBER", "CA"),
							"ground", pick(random, "REQUEST", "", "2.3(1)", "2.6"), "request_id",
							pick(random, "", "req-1", "req-2") }));
		}
		return rows;
	}

	private static Cells request(Random random) {
		String received = at(random.nextInt(30));
		return new Cells(RecordKind.REVOCATION_REQUESTS,
				new String[] { "request_id", pick(random, "req-1", "req-2", "req-3"), "form",
						pick(random, "WRITTEN", "ELECTRONIC", "PHONE"), "received_at", received, "authentication",
						pick(random, "PASS", "", "FAIL", "NONE"), "defect_notified_at",
						pick(random, "", "", at(random.nextInt(60))), "cured_at",
						pick(random, "", at(random.nextInt(60))), "withdrawn_at",
						pick(random, "", "", at(random.nextInt(60))) });
	}

	private static String pick(Random random, String... values) {
		return values[random.nextInt(values.length)];
	}

	private static String at(int hours) {
		return START.plusSeconds(hours * 3600L).toString();
	}

	private static RequestCase build(List<Cells> rows, String cutOff, String notAfter) {
		RequestCase built = new RequestCase(cutOff).validUntil(notAfter)
			.policy(new PolicyBuilder().span("loss-report.action-period", "PT48H"));
		rows.forEach((row) -> built.row(row.kind(), row.cells()));
		return built;
	}

	/** All of a verdict but the lines of its rows, which the shuffle changes. */
	private static String tell(Verdict verdict) {
		return verdict.outcome() + " " + verdict.pending().stream().map(PendingClock::requestId).toList()
				+ verdict.observations().stream().map(RevocationClockPropertyTests::tell).toList();
	}

	private static String tell(Observation observation) {
		return String.join(" ", observation.classCode(), observation.severity().name(), observation.outcome().name(),
				observation.subjectId(), String.valueOf(observation.eventAt()),
				String.valueOf(observation.deadlineAt()), String.valueOf(observation.overrun()),
				observation.notes().toString(), new TreeMap<>(observation.facts()).toString());
	}

	private static String show(List<Cells> rows) {
		return rows.stream().map((row) -> row.kind() + Arrays.toString(row.cells())).toList().toString();
	}

}
