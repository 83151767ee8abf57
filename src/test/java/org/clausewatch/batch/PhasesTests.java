package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.clausewatch.app.Application;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the sample with reports while everything watches; it is made to fail at
 * {@code writeFindings} and is restarted.
 */
class PhasesTests {

	private static final List<String> FIRST = List.of("verifyExtract", "readRecords", "readArtefacts", "joinRecords",
			"judgeDossiers", "writeFindings");

	private static final List<String> SECOND = List.of("verifyExtract", "writeFindings", "renderReports", "sealRun");

	@TempDir
	static Path temporary;

	private static final MeterRegistry METERS = new SimpleMeterRegistry();

	private static final Progress BEFORE = new Progress();

	private static final Progress AFTER = new Progress();

	private static RunRecord record;

	private static List<RecordedEvent> events;

	@BeforeAll
	static void runTheJob() throws Exception {
		Path file = temporary.resolve("run.jfr");
		try (ConfigurableApplicationContext context = Application.start(temporary.resolve("home"));
				Recording recording = new Recording()) {
			context.getBean(CompositeMeterRegistry.class).add(METERS);
			recording.enable(PhaseEvent.class);
			recording.enable(ItemEvent.class);
			recording.start();
			RunService service = context.getBean(RunService.class);
			RunSpec spec = service.prepare(new RunRequest(Path.of("jobs/daily-reconciliation.yaml"), null, null,
					List.of(), null, temporary.resolve("runs"), true, 2));
			Path obstacle = Files.createDirectory(Path.of(spec.directory(), "findings.csv"));
			assertThatThrownBy(() -> service.execute(spec, BEFORE)).isInstanceOf(RunFailedException.class);
			Files.delete(obstacle);
			service.restart(spec.runId(), AFTER);
			recording.stop();
			recording.dump(file);
			record = Workspace.JSON.readValue(Path.of(spec.directory(), "run.json").toFile(), RunRecord.class);
		}
		events = RecordingFile.readAllEvents(file);
	}

	@Test
	void theRecordListsEachExecutionsPhasesButTheSealingOfItself() {
		assertThat(record.phases().stream().filter((phase) -> phase.execution() == 1)).extracting(PhaseRecord::name)
			.isEqualTo(FIRST);
		assertThat(record.phases().stream().filter((phase) -> phase.execution() == 2)).extracting(PhaseRecord::name)
			.isEqualTo(SECOND.subList(0, 3));
		assertThat(record.phases()).allSatisfy((phase) -> {
			assertThat(phase.seconds()).isNotNull().isNotNegative();
			assertThat(phase.afterStart()).isPositive();
		}).isSortedAccordingTo((one, other) -> one.startedAt().compareTo(other.startedAt()));
	}

	@Test
	void everyPhaseReportsItsProgressAndReachesItsTotal() {
		assertThat(BEFORE.phases()).extracting(PhaseRecord::name).isEqualTo(FIRST);
		assertThat(AFTER.phases()).extracting(PhaseRecord::name).isEqualTo(SECOND);
		PhaseRecord failed = BEFORE.phases().get(FIRST.size() - 1);
		assertThat(failed.done()).isLessThan(failed.total());
		BEFORE.phases().subList(0, FIRST.size() - 1).forEach(PhasesTests::isComplete);
		AFTER.phases().forEach(PhasesTests::isComplete);
	}

	private static void isComplete(PhaseRecord phase) {
		assertThat(phase.total()).as(phase.name()).isPositive();
		assertThat(phase.done()).as(phase.name()).isEqualTo(phase.total());
		assertThat(phase.unit()).isNotEmpty();
	}

	@Test
	void countsAgreeWithTheRecord() {
		Map<String, PhaseRecord> first = BEFORE.phases()
			.stream()
			.collect(Collectors.toMap(PhaseRecord::name, (phase) -> phase));
		long rows = record.extract().files().stream().mapToLong(RunRecord.FileRecord::rows).sum();
		long rejected = record.extract().files().stream().mapToLong(RunRecord.FileRecord::rejected).sum();
		assertThat(first.get("readRecords").done()).isEqualTo(rows);
		assertThat(first.get("readRecords").counts()).containsEntry(Tally.ROWS_READ, rows)
			.containsEntry(Tally.REJECTS, rejected)
			.containsKeys(Tally.BYTES_READ, Tally.BYTES_SPILLED);
		assertThat(first.get("judgeDossiers").counts()).containsEntry(Tally.CERTIFICATES, record.certificates());
		assertThat(AFTER.phases().get(1).counts()).containsEntry(Tally.FINDINGS, findings());
		assertThat(AFTER.phases()).extracting(PhaseRecord::items).endsWith(4L, 5L);
	}

	private static long findings() {
		return record.findings().values().stream().mapToLong(Long::longValue).sum();
	}

	@Test
	void metersHaveThePhases() {
		assertThat(METERS.get("clausewatch.run.phase").tag("phase", "verifyExtract").timer().count()).isEqualTo(2);
		assertThat(METERS.get("clausewatch.run.phase")
			.tags("job", "daily-reconciliation", "phase", "writeFindings", "status", "failed")
			.timer()
			.count()).isEqualTo(1);
		assertThat(METERS.get("clausewatch.rows").tags("phase", "readRecords", "kind", "read").counter().count())
			.isEqualTo(BEFORE.phases().get(1).done());
		assertThat(METERS.get("clausewatch.certificates").counter().count()).isEqualTo(record.certificates());
		assertThat(METERS.get("clausewatch.findings").tag("phase", "writeFindings").counter().count())
			.isEqualTo(findings());
		assertThat(METERS.get("clausewatch.bytes").tags("phase", "readRecords", "kind", "spilled").counter().count())
			.isPositive();
		// Spring Batch's own.
		assertThat(METERS.get("spring.batch.job").timers()).isNotEmpty();
		assertThat(METERS.get("spring.batch.step").timers()).isNotEmpty();
	}

	@Test
	void flightRecorderHasThePhasesAndTheirItems() {
		List<RecordedEvent> phases = events.stream().filter((event) -> is(event, "org.clausewatch.Phase")).toList();
		assertThat(phases).extracting((event) -> event.getString("phase"))
			.containsExactlyElementsOf(java.util.stream.Stream.of(FIRST, SECOND).flatMap(List::stream).toList());
		assertThat(phases).extracting((event) -> event.getString("runId")).containsOnly(record.runId());
		assertThat(phases).filteredOn((event) -> !event.getBoolean("completed"))
			.extracting((event) -> event.getString("phase"))
			.containsExactly("writeFindings");
		PhaseRecord read = BEFORE.phases().get(1);
		List<RecordedEvent> slices = events.stream()
			.filter((event) -> is(event, "org.clausewatch.Item") && event.getString("phase").equals(read.name()))
			.toList();
		assertThat(slices).hasSize(Math.toIntExact(read.items()));
		assertThat(slices.stream().mapToLong((event) -> event.getLong("rows")).sum()).isEqualTo(read.done());
		assertThat(slices.stream().mapToLong((event) -> event.getLong("bytes")).sum())
			.isEqualTo(read.counts().get(Tally.BYTES_READ));
		assertThat(slices.stream().map((event) -> event.getInt("item")).distinct()).hasSameSizeAs(slices);
	}

	private static boolean is(RecordedEvent event, String name) {
		return event.getEventType().getName().equals(name);
	}

}
