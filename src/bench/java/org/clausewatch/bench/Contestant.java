package org.clausewatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who takes part, each in a process of its own. */
enum Contestant {

	/** The product's main job: every rule, proofs, a durable job repository; no reports. */
	CLAUSEWATCH("Clausewatch, all rules, hashes, job repository") {
		@Override
		List<String> command(Path extract, Path out) {
			return List.of("./clausewatch", "run", "jobs/daily-reconciliation.yaml", "--extract", extract.toString(),
					"--no-reports", "--out", out.toString());
		}

		@Override
		Path findings(Path out) {
			try (Stream<Path> runs = Files.list(out)) {
				return runs.map((run) -> run.resolve("findings.csv")).filter(Files::exists).findFirst().orElseThrow();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	},

	/** A database as most would use one. */
	DUCKDB_LOAD("DuckDB: load all files, then the rules as SQL") {
		@Override
		List<String> command(Path extract, Path out) {
			return java("-Xmx256m", DuckDbJob.class, "load", extract.toString(), out.toString());
		}
	},

	/** A query over files. */
	DUCKDB_SCAN("DuckDB: the rules as SQL over the CSV, nothing stored") {
		@Override
		List<String> command(Path extract, Path out) {
			return java("-Xmx256m", DuckDbJob.class, "scan", extract.toString(), out.toString());
		}
	},

	/** Spring Batch with a row as an item. */
	NAIVE("naive Spring Batch: a row an item, look-ups in H2, one rule") {
		@Override
		List<String> command(Path extract, Path out) {
			return java("-Xmx1g", NaiveJob.class, extract.toString(), out.toString());
		}
	};

	private final String title;

	Contestant(String title) {
		this.title = title;
	}

	/** What it does, in the tables. */
	String title() {
		return this.title;
	}

	/** The command, given from the repository's root. */
	abstract List<String> command(Path extract, Path out);

	/** The findings it leaves. */
	Path findings(Path out) {
		return out.resolve("findings.csv");
	}

	private static List<String> java(String heap, Class<?> main, String... arguments) {
		return Stream.concat(
				Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-cp",
						System.getProperty("java.class.path"), main.getName()),
				Stream.of(arguments))
			.toList();
	}

}
