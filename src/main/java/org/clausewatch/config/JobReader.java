package org.clausewatch.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.clausewatch.config.JobSchedule.CatchUp;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** Reads a job file key by key. */
final class JobReader {

	private static final List<String> KEYS = List.of("job", "title", "schedule", "extract", "source", "policy", "rules",
			"reports", "seal", "out");

	/** A run's id and directory are named after the job. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

	private final Path file;

	private final Offering offering;

	private final Problems problems;

	JobReader(Path file, Offering offering) {
		this.file = file;
		this.offering = offering;
		this.problems = new Problems(file);
	}

	JobFile read() {
		YamlNode.Mapping root = YamlReader.read(SmallFile.read(this.file).text(), this.problems);
		Section job = Section.of("", root, KEYS, this.problems);
		String name = name(job);
		Map<String, String> title = title(job.find("title"));
		JobSchedule schedule = schedule(job.find("schedule"));
		Path extract = extract(job);
		Value policyValue = job.require("policy", "a policy file");
		Path policy = path(policyValue, "a policy file");
		List<String> rules = RuleSelection.of(job.find("rules"), this.offering.rules());
		List<ReportRequest> reports = ReportsReader.read(job.find("reports"), this.offering);
		Value sealValue = job.find("seal");
		String seal = (sealValue != null) ? sealValue.text("the name of a seal") : "demo";
		Value outValue = job.find("out");
		Path out = (outValue != null) ? path(outValue, "a directory") : resolve("../runs");
		this.problems.throwIfAny();
		return new JobFile(this.file, Objects.requireNonNull(name), title, schedule, Objects.requireNonNull(extract),
				Objects.requireNonNull(policy), rules, reports, Objects.requireNonNull(seal),
				Objects.requireNonNull(out), missing(job.find("extract"), extract), missing(policyValue, policy));
	}

	/** What is said of a path that leads nowhere, once it is needed. */
	private @Nullable Problem missing(@Nullable Value value, @Nullable Path path) {
		if (value == null || path == null || Files.exists(path)) {
			return null;
		}
		Position position = value.node().position();
		return new Problem(this.file, position.line(), position.column(), value.key(),
				"there is no " + path.toAbsolutePath().normalize());
	}

	private @Nullable String name(Section job) {
		Value value = job.require("job", "the job's name");
		String name = (value != null) ? value.text("the job's name") : null;
		if (value != null && name != null && !NAME.matcher(name).matches()) {
			value.refuse("expected at most 64 letters, digits, dots, hyphens and underscores, starting with a letter"
					+ " or digit, found " + Problem.quoted(name));
		}
		return name;
	}

	private Map<String, String> title(@Nullable Value value) {
		Map<String, String> title = new LinkedHashMap<>();
		Section section = (value != null)
				? value.section("titles by language such as {en: Daily}", this.offering.languages()) : null;
		if (section != null) {
			section.values().forEach((language, text) -> {
				String read = text.text("a title");
				if (read != null) {
					title.put(language, read);
				}
			});
		}
		return title;
	}

	private @Nullable JobSchedule schedule(@Nullable Value value) {
		Section section = (value != null)
				? value.section("a schedule such as {cron: \"0 30 1 * * *\", zone: Asia/Shanghai}",
						List.of("cron", "zone", "catch-up"))
				: null;
		if (section == null) {
			return null;
		}
		String cron = cron(section.require("cron", "a cron expression such as \"0 30 1 * * *\""));
		ZoneId zone = zone(section.require("zone", "a time zone such as Asia/Shanghai"));
		Value catchUp = section.find("catch-up");
		String chosen = (catchUp != null) ? catchUp.oneOf("catch-up", List.of("run", "skip")) : "skip";
		if (cron == null || zone == null) {
			return null;
		}
		return new JobSchedule(cron, zone, "run".equals(chosen) ? CatchUp.RUN : CatchUp.SKIP);
	}

	private static @Nullable String cron(@Nullable Value value) {
		String cron = (value != null) ? value.text("a cron expression such as \"0 30 1 * * *\"") : null;
		if (value == null || cron == null) {
			return null;
		}
		try {
			// A leap year's first day: whatever can fire at all fires within its reach.
			if (CronExpression.parse(cron).next(LocalDateTime.of(2024, 1, 1, 0, 0)) == null) {
				value.refuse("expected a cron expression that comes round, found " + Problem.quoted(cron)
						+ ", which never does");
			}
			return cron;
		}
		catch (IllegalArgumentException ex) {
			value.refuse("expected a cron expression of six fields such as \"0 30 1 * * *\": " + ex.getMessage());
			return null;
		}
	}

	static @Nullable ZoneId zone(@Nullable Value value) {
		String name = (value != null) ? value.text("a time zone such as Asia/Shanghai") : null;
		if (value == null || name == null) {
			return null;
		}
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			value.refuse("unknown time zone " + Problem.quoted(name)
					+ Suggestion.nearest(name, ZoneId.getAvailableZoneIds())
						.map((known) -> "; did you mean \"" + known + "\"?")
						.orElse("; expected one such as Asia/Shanghai"));
			return null;
		}
	}

	private @Nullable Path extract(Section job) {
		Value extract = job.find("extract");
		Value source = job.find("source");
		if (source != null) {
			source.refuse("reading from a database is not supported yet, expected extract with a directory");
		}
		else if (extract == null) {
			job.missing("extract", "a directory with the records");
		}
		return (extract != null) ? path(extract, "a directory with the records") : null;
	}

	private @Nullable Path path(@Nullable Value value, String what) {
		String text = (value != null) ? value.text(what) : null;
		if (value == null || text == null) {
			return null;
		}
		try {
			return resolve(text);
		}
		catch (InvalidPathException ex) {
			value.refuse("expected " + what + ", found " + Problem.quoted(text) + ", which can't be a path");
			return null;
		}
	}

	private Path resolve(String path) {
		return this.file.resolveSibling(path).normalize();
	}

}
