package org.clausewatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.clausewatch.schedule.Database;
import org.clausewatch.schedule.JobLock;
import org.clausewatch.schedule.LockTable.LockHolder;
import org.clausewatch.schedule.ScheduleEvent;
import org.clausewatch.schedule.ScheduleEvent.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The adapters of the schedule on both databases. */
class JdbcScheduleTests {

	private static final Instant T = Instant.parse("2025-07-01T06:00:00Z");

	enum Kinds {

		H2, POSTGRES;

		HikariDataSource open() {
			return (this == H2) ? Database.h2() : Database.postgres();
		}

	}

	private static ScheduleEvent event(String job, Kind kind, String detail) {
		return new ScheduleEvent(job, T, kind, (kind == Kind.SKIPPED) ? null : "run-1", "host/1", T.plusSeconds(1),
				detail);
	}

	@ParameterizedTest
	@EnumSource
	void eventsComeBackLatestFirst(Kinds kind) {
		try (HikariDataSource database = kind.open()) {
			JdbcScheduleLog log = new JdbcScheduleLog(JdbcClient.create(database));
			ScheduleEvent a = event("a", Kind.STARTED, "on time");
			ScheduleEvent b = event("b", Kind.SKIPPED, "每日");
			log.record(a);
			log.record(b);
			assertThat(log.latest(10)).containsExactly(b, a);
			assertThat(log.latest(1)).containsExactly(b);
			assertThat(log.latest("a")).contains(a);
			assertThat(log.latest("c")).isEmpty();
			log.record(event("a", Kind.FAILED, "x".repeat(2001)));
			assertThat(log.latest("a").orElseThrow().detail()).isEqualTo("x".repeat(2000));
		}
	}

	/** H2 2.4.240 fails checks whose maker is gone. */
	@ParameterizedTest
	@EnumSource
	void theyOutliveTheConnectionThatMadeTheTables(Kinds kind) {
		try (HikariDataSource database = kind.open()) {
			database.getHikariPoolMXBean().softEvictConnections();
			JdbcScheduleLog log = new JdbcScheduleLog(JdbcClient.create(database));
			for (Kind each : Kind.values()) {
				log.record(event("a", each, ""));
			}
			assertThat(log.latest(10)).hasSize(Kind.values().length);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aLockIsTakenOnceAndGivenBackByItsHolderOnly(Kinds kind) {
		try (HikariDataSource database = kind.open()) {
			JdbcLockTable table = new JdbcLockTable(JdbcClient.create(database));
			Instant stale = T.minusSeconds(120);
			assertThat(table.take("a", "one", T, stale)).isTrue();
			assertThat(table.take("a", "two", T, stale)).isFalse();
			assertThat(table.take("b", "two", T, stale)).isTrue();
			assertThat(table.holder("a")).contains(new LockHolder("one", T));
			table.free("a", "two");
			assertThat(table.beat("a", "one", T)).isTrue();
			table.free("a", "one");
			assertThat(table.beat("a", "one", T)).isFalse();
			assertThat(table.holder("a")).isEmpty();
			assertThat(table.take("a", "two", T, stale)).isTrue();
		}
	}

	@ParameterizedTest
	@EnumSource
	void aHolderWithoutSignOfLifeLosesTheLock(Kinds kind) {
		try (HikariDataSource database = kind.open()) {
			JdbcLockTable table = new JdbcLockTable(JdbcClient.create(database));
			assertThat(table.take("a", "one", T, T.minusSeconds(120))).isTrue();
			assertThat(table.take("a", "two", T.plusSeconds(120), T)).isFalse();
			assertThat(table.take("a", "two", T.plusSeconds(121), T.plusSeconds(1))).isTrue();
			assertThat(table.beat("a", "one", T.plusSeconds(122))).isFalse();
			table.free("a", "one");
			assertThat(table.holder("a")).contains(new LockHolder("two", T.plusSeconds(121)));
		}
	}

	@ParameterizedTest
	@EnumSource
	void ofManyWhoTryAtOnceOneGetsTheLock(Kinds kind) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try (HikariDataSource database = kind.open()) {
			JdbcLockTable table = new JdbcLockTable(JdbcClient.create(database));
			for (int round = 0; round < 20; round++) {
				// Every other round there is a stale row to take over instead of none.
				Instant now = T.plusSeconds(round * 1000L);
				String job = "job-" + round / 2;
				List<Future<Boolean>> tries = new ArrayList<>();
				for (int i = 0; i < 8; i++) {
					String holder = round + "/" + i;
					tries.add(threads.submit(() -> table.take(job, holder, now, now.minusSeconds(120))));
				}
				int taken = 0;
				for (Future<Boolean> tried : tries) {
					taken += tried.get() ? 1 : 0;
				}
				assertThat(taken).as("round " + round).isEqualTo(1);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@ParameterizedTest
	@EnumSource
	void aHeldLockIsKeptAliveUntilItIsClosed(Kinds kind) {
		try (HikariDataSource database = kind.open()) {
			JdbcClient jdbc = JdbcClient.create(database);
			JobLock lock = new JobLock(new JdbcLockTable(jdbc), "host/1", Clock.systemUTC(), Duration.ofMillis(100));
			JobLock.Held held = lock.tryTake("a").orElseThrow();
			Instant taken = lock.holder("a").orElseThrow().since();
			Awaitility.await()
				.until(() -> jdbc.sql("select count(*) from job_lock where heartbeat_at > ?")
					.param(taken.plusMillis(700).atOffset(ZoneOffset.UTC))
					.query(Integer.class)
					.single() == 1);
			assertThat(lock.tryTake("a")).isEmpty();
			held.close();
			assertThat(lock.tryTake("a")).isPresent();
		}
	}

}
