package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes {@code src/docs/benchmarks.md} anew: the template, filled with what was kept. */
final class BenchmarksPage {

	private static final Path TEMPLATE = Path.of("src/bench/benchmarks.md");

	private static final Path PAGE = Path.of("src/docs/benchmarks.md");

	private static final String NOT_YET = "Not measured yet.\n";

	private BenchmarksPage() {
	}

	public static void main(String[] args) throws IOException {
		write();
	}

	static void write() throws IOException {
		String sessions = Results.sessions().stream().map(SessionTable::of).collect(Collectors.joining("\n"));
		Files.writeString(PAGE,
				Files.readString(TEMPLATE)
					.replace("${sessions}\n", sessions)
					.replace("${start-up}\n", Results.find("start-up", StartUp.Result.class).map(StartUp::table).orElse(NOT_YET))
					.replace("${look-up}\n", Results.find("look-up", LookUp.Result.class).map(LookUp::table).orElse(NOT_YET))
					.replace("${micro}\n", Results.find("micro", MicroTables.Result.class).map(MicroTables::of).orElse(NOT_YET)));
		System.out.println(PAGE + " written");
	}

}
