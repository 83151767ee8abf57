package org.clausewatch.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clausewatch.config.JobSchedule;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job is due. The cron expression is read by the clock on the wall: a time that
 * the change to summer time leaves out is due at the moment of the change, one that the
 * change back brings twice is due the first time. So a daily job runs once every day.
 */
final class Timetable {

	private final CronExpression cron;

	private final ZoneId zone;

	private final String text;

	private Timetable(String cron, ZoneId zone) {
		this.cron = CronExpression.parse(cron);
		this.zone = zone;
		this.text = zone + " " + cron;
	}

	static Timetable of(JobSchedule schedule) {
		return new Timetable(schedule.cron(), schedule.zone());
	}

	/** Reads what {@link #toString()} wrote. */
	static Timetable parse(String text) {
		int space = text.indexOf(' ');
		return new Timetable(text.substring(space + 1), ZoneId.of(text.substring(0, space)));
	}

	/** The first time after another. */
	Instant next(Instant after) {
		LocalDateTime local = after.atZone(this.zone).toLocalDateTime();
		while (true) {
			local = Objects.requireNonNull(this.cron.next(local), "the job file's check lets none pass that ends");
			Instant instant = instant(local);
			if (instant.isAfter(after)) {
				return instant;
			}
		}
	}

	/**
	 * The times after one and up to another, the second included; only the latest where
	 * there are more than the limit.
	 */
	List<Instant> latestBetween(Instant after, Instant upTo, int limit) {
		Duration window = Duration.ofHours(1);
		while (true) {
			Instant from = after.isAfter(upTo.minus(window)) ? after : upTo.minus(window);
			List<Instant> times = new ArrayList<>();
			for (Instant time = next(from); !time.isAfter(upTo); time = next(time)) {
				times.add(time);
			}
			if (times.size() >= limit || from.equals(after)) {
				return times.subList(Math.max(0, times.size() - limit), times.size());
			}
			window = window.multipliedBy(2);
		}
	}

	private Instant instant(LocalDateTime local) {
		ZoneOffsetTransition transition = this.zone.getRules().getTransition(local);
		if (transition != null && transition.isGap()) {
			return transition.getInstant();
		}
		return local.atZone(this.zone).toInstant();
	}

	/** Such as {@code Asia/Shanghai 0 30 1 * * *}. */
	@Override
	public String toString() {
		return this.text;
	}

}
