package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.evidence.Manifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that the runs of a directory are the runs there were: each names the one before
 * it by the hash of its manifest.
 */
final class ChainVerifier {

	/** Where the last run of each job is noted. */
	private static final String NOTES = ".chain";

	private final Checks checks;

	private ChainVerifier(Checks checks) {
		this.checks = checks;
	}

	/** A run and the hash of its manifest. */
	private record Link(Path directory, RunFacts facts, String manifest) {

		long sequence() {
			Long sequence = this.facts.sequence();
			return (sequence != null) ? sequence : 0;
		}

	}

	/** The directory's run directories, sealed or not. */
	static List<Path> runs(Path directory) throws IOException {
		try (Stream<Path> entries = Files.list(directory)) {
			return entries.filter(
					(entry) -> Files.exists(entry.resolve("run.json")) || Files.exists(entry.resolve(Manifest.FILE)))
				.sorted()
				.toList();
		}
	}

	static void verify(Path directory, List<Path> runs, Checks checks) throws IOException {
		ChainVerifier verifier = new ChainVerifier(checks);
		Map<String, List<Link>> jobs = new TreeMap<>();
		for (Path run : runs) {
			verifier.read(run, jobs);
		}
		checks.that(runs.stream().anyMatch((run) -> Files.exists(run.resolve(Manifest.SIGNATURE_FILE))),
				Check.Subject.CONTENT, "sealed runs are here; each is checked below", "no sealed run is here");
		for (Map.Entry<String, List<Link>> job : jobs.entrySet()) {
			verifier.job(job.getKey(), job.getValue());
			verifier.last(directory, job.getKey(), job.getValue());
		}
		for (String job : noted(directory)) {
			if (!jobs.containsKey(job)) {
				verifier.last(directory, job, List.of());
			}
		}
	}

	/** Jobs whose last run was noted beside the runs. */
	private static List<String> noted(Path directory) throws IOException {
		Path notes = directory.resolve(NOTES);
		if (!Files.isDirectory(notes)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(notes)) {
			return files.map(ChainVerifier::name)
				.filter((file) -> file.endsWith(".json"))
				.map((file) -> file.substring(0, file.length() - ".json".length()))
				.sorted()
				.toList();
		}
	}

	private void read(Path run, Map<String, List<Link>> jobs) throws IOException {
		if (!Files.isRegularFile(run.resolve(Manifest.SIGNATURE_FILE))) {
			this.checks.note(Check.Subject.CONTENT, name(run) + " is not sealed: it is no part of the chain of runs");
			return;
		}
		try {
			for (String needed : List.of("run.json", Manifest.FILE)) {
				if (!Files.isRegularFile(run.resolve(needed))) {
					throw new IOException("there is no " + needed);
				}
			}
			RunFacts facts = RunFacts.read(Files.readAllBytes(run.resolve("run.json")));
			if (facts.sequence() == null) {
				this.checks.note(Check.Subject.CONTENT,
						name(run) + " was sealed before runs were chained: it is no part of the chain of runs");
				return;
			}
			String manifest = HexFormat.of()
				.formatHex(OfficeSignatureText.sha256(Files.readAllBytes(run.resolve(Manifest.FILE))));
			jobs.computeIfAbsent(facts.job(), (job) -> new ArrayList<>()).add(new Link(run, facts, manifest));
		}
		catch (IOException ex) {
			this.checks.fail(Check.Subject.CONTENT, name(run) + ": " + ex.getMessage());
		}
	}

	private void job(String job, List<Link> links) {
		links.sort(Comparator.comparingLong(Link::sequence));
		Map<Long, List<Link>> bySequence = links.stream().collect(Collectors.groupingBy(Link::sequence));
		boolean whole = true;
		for (Map.Entry<Long, List<Link>> place : new TreeMap<>(bySequence).entrySet()) {
			if (place.getValue().size() > 1) {
				whole = false;
				this.checks.fail(Check.Subject.CONTENT, "fork: run " + place.getKey() + " of " + job
						+ " is there more than once: " + names(place.getValue()));
			}
			for (Link link : place.getValue()) {
				whole &= link(job, link, bySequence.getOrDefault(place.getKey() - 1, List.of()));
			}
		}
		if (whole) {
			this.checks.pass(Check.Subject.CONTENT, "the runs of " + job + " are complete from the first to number "
					+ links.get(links.size() - 1).sequence() + ": each names the one before it");
		}
	}

	private boolean link(String job, Link link, List<Link> before) {
		RunFacts.Previous previous = link.facts().previous();
		if (link.sequence() == 1 && previous == null) {
			return true;
		}
		String said = name(link.directory()) + " is number " + link.sequence() + " of " + job;
		if (previous == null) {
			this.checks.fail(Check.Subject.CONTENT, said + " but names no run before it");
			return false;
		}
		if (before.isEmpty()) {
			this.checks.fail(Check.Subject.CONTENT,
					"gap: " + said + " and names " + previous.runId() + " before it, which is not here");
			return false;
		}
		if (before.stream().noneMatch((one) -> one.manifest().equals(previous.manifest()))) {
			this.checks.fail(Check.Subject.CONTENT, "replaced: " + said + " and names " + previous.runId()
					+ " before it by another manifest than that of " + names(before));
			return false;
		}
		return true;
	}

	/** What was noted beside the runs tells whether the last of them was taken away. */
	private void last(Path directory, String job, List<Link> links) {
		// the run's own word for its job: it must not lead elsewhere
		String file = job + ".json";
		boolean plain = !file.contains("/") && !file.contains("\\") && !file.contains("\0");
		Path noted = directory.resolve(NOTES).resolve(plain ? file : "");
		if (!Files.isRegularFile(noted)) {
			this.checks.note(Check.Subject.CONTENT,
					"whether later runs of " + job
							+ " were taken away can't be told from these runs: the note of the last one (.chain/" + job
							+ ".json) is not here");
			return;
		}
		try {
			JsonNode last = JsonMapper.shared().readTree(noted);
			String manifest = last.required("manifest_sha256").asString();
			this.checks.that(links.stream().anyMatch((link) -> link.manifest().equals(manifest)), Check.Subject.CONTENT,
					"the last run of " + job + " that was noted here is here", "gap: the last run of " + job
							+ " that was noted here, " + last.required("run_id").asString() + ", is not here");
		}
		catch (JacksonException ex) {
			this.checks.fail(Check.Subject.CONTENT, noted + " can't be read: " + ex.getOriginalMessage());
		}
	}

	private static String names(List<Link> links) {
		return links.stream().map((link) -> name(link.directory())).collect(Collectors.joining(", "));
	}

	private static String name(Path path) {
		return String.valueOf(path.getFileName());
	}

}
