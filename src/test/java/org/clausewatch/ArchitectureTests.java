package org.clausewatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.scheduling.support.CronExpression;

/** The rooms of the house, and the doors between them. */
class ArchitectureTests {

	private static final String BASE = "org.clausewatch";

	/** Each room and the rooms it may use; a room that isn't listed doesn't belong. */
	private static final Map<String, Set<String>> ROOMS = Map.ofEntries(room("record"), room("dossier", "record"),
			room("rule", "dossier", "record"), room("finding", "rule", "dossier", "record"), room("ingest", "record"),
			room("config", "finding", "rule", "record"), room("dispute", "rule", "dossier", "record"),
			room("inquiry", "ingest", "dossier", "rule", "record", "evidence"), room("generate", "record"),
			room("report", "finding", "dispute", "rule", "dossier", "record"), room("seal"),
			room("bundle", "dispute", "evidence", "finding", "inquiry", "ingest", "report", "rule", "dossier", "record",
					"seal"),
			room("evidence", "finding", "dossier", "record", "seal"), room("schedule", "config"),
			room("store", "batch", "schedule"),
			room("batch", "record", "dossier", "rule", "finding", "ingest", "inquiry", "config", "report", "seal",
					"evidence", "schedule"),
			room("app", "batch", "store", "schedule", "seal", "rule", "config"),
			room("cli", "record", "dossier", "rule", "finding", "ingest", "config", "inquiry", "generate", "report",
					"seal", "evidence", "schedule", "batch", "app", "bundle"));

	/** What judges never asks what time it is. */
	private static final String[] JUDGING = { BASE + ".record..", BASE + ".dossier..", BASE + ".rule..",
			BASE + ".finding..", BASE + ".ingest..", BASE + ".dispute.." };

	/** What was compiled beside the entry point: no tests, no libraries. */
	private static final JavaClasses CLASSES = new ClassFileImporter()
		.importUrl(Clausewatch.class.getProtectionDomain().getCodeSource().getLocation());

	private static Map.Entry<String, Set<String>> room(String name, String... uses) {
		return Map.entry(name, Set.of(uses));
	}

	private static String roomOf(JavaClass type) {
		String name = type.getPackageName();
		return name.equals(BASE) ? "" : name.substring(BASE.length() + 1).split("\\.")[0];
	}

	/** Otherwise everything below could pass on nothing. */
	@Test
	void theWholeHouseWasScanned() {
		assertThat(CLASSES.size()).isGreaterThanOrEqualTo(300);
		Set<String> found = new TreeSet<>();
		CLASSES.forEach((type) -> found.add(roomOf(type)));
		found.remove("");
		assertThat(found).isEqualTo(new TreeSet<>(ROOMS.keySet()));
		assertThat(CLASSES.contain(BASE + ".record.Row")).isTrue();
	}

	@TestFactory
	Stream<DynamicTest> aRoomUsesOnlyTheRoomsItMay() {
		return ROOMS.entrySet().stream().sorted(Map.Entry.comparingByKey()).map((room) -> {
			String[] others = ROOMS.keySet()
				.stream()
				.filter((name) -> !name.equals(room.getKey()) && !room.getValue().contains(name))
				.map((name) -> BASE + "." + name + "..")
				.toArray(String[]::new);
			return DynamicTest.dynamicTest(room.getKey(),
					() -> noClasses().that()
						.resideInAPackage(BASE + "." + room.getKey() + "..")
						.should()
						.dependOnClassesThat()
						.resideInAnyPackage(others)
						.check(CLASSES));
		});
	}

	@Test
	void roomsFormNoCircle() {
		slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void whatIsJudgedAndCheckedKnowsNoSpring() {
		noClasses().that()
			.resideInAnyPackage(BASE + ".record..", BASE + ".dossier..", BASE + ".rule..", BASE + ".finding..",
					BASE + ".ingest..", BASE + ".evidence.verify..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(CLASSES);
		noClasses().that()
			.resideInAPackage(BASE + ".config..")
			.should()
			.dependOnClassesThat(
					com.tngtech.archunit.base.DescribedPredicate.describe("are Spring's, but for its cron expressions",
							(JavaClass type) -> type.getPackageName().startsWith("org.springframework")
									&& !type.isEquivalentTo(CronExpression.class)))
			.check(CLASSES);
	}

	@Test
	void recordsNeedNothingButTheJdk() {
		classes().that()
			.resideInAPackage(BASE + ".record..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "javax.security..", "org.jspecify..", BASE + ".record..")
			.check(CLASSES);
	}

	@Test
	void nothingThatJudgesLooksAtTheClock() {
		for (Class<?> type : new Class<?>[] { Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
				ZonedDateTime.class }) {
			noClasses().that().resideInAnyPackage(JUDGING).should().callMethod(type, "now").check(CLASSES);
			noClasses().that().resideInAnyPackage(JUDGING).should().callMethod(type, "now", Clock.class).check(CLASSES);
		}
		noClasses().that()
			.resideInAnyPackage(JUDGING)
			.should()
			.dependOnClassesThat()
			.areAssignableTo(Clock.class)
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callMethod(System.class, "nanoTime")
			.check(CLASSES);
	}

	@Test
	void theSystemClockIsTakenInOnePlaceOnly() {
		noClasses().that()
			.resideOutsideOfPackage(BASE + ".app..")
			.should()
			.callMethod(Clock.class, "systemUTC")
			.orShould()
			.callMethod(Clock.class, "systemDefaultZone")
			.orShould()
			.callMethod(Instant.class, "now")
			.check(CLASSES);
	}

	@Test
	void dependenciesComeThroughConstructors() {
		noFields().should()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
			.orShould()
			.beAnnotatedWith("jakarta.inject.Inject")
			.orShould()
			.beAnnotatedWith("jakarta.annotation.Resource")
			.check(CLASSES);
	}

}
