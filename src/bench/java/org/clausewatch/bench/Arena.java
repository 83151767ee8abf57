package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where contestants run, one after the other.
 *
 * @param work keeps extracts, and what each contestant left last
 */
record Arena(Path work) {

	private static final String SEED = "1";

	/** An extract of so many certificates, made where it isn't there yet. */
	Path extract(long certificates) throws IOException, InterruptedException {
		Directory extract = new Directory(this.work.resolve("extract-" + certificates));
		// Written last.
		if (!Files.exists(extract.path().resolve("extract.json"))) {
			extract.delete();
			Measurement made = MeasuredProcess.run(
					List.of("./clausewatch", "generate", "--certificates", Long.toString(certificates), "--seed", SEED,
							"--out", extract.path().toString()),
					Map.of(), extract, this.work.resolve("generate.log"));
			System.out.printf("extract of %,d certificates generated in %.0f s: %.0f MiB%n", certificates, made.wall(),
					extract.size());
		}
		return extract.path();
	}

	/** Lets a contestant judge an extract. */
	Measurement run(Contestant contestant, Path extract) throws IOException, InterruptedException {
		Directory out = new Directory(out(contestant));
		out.delete();
		return MeasuredProcess.run(contestant.command(extract, out.path()),
				Map.of("CLAUSEWATCH_HOME", this.work.resolve("home").toString(), "CLAUSEWATCH_OPTS", "-Xmx1g"), out,
				this.work.resolve(contestant.name() + ".log"));
	}

	/** What a contestant found in its last run. */
	FindingSet findings(Contestant contestant) throws IOException {
		return FindingSet.read(contestant.findings(out(contestant)));
	}

	private Path out(Contestant contestant) {
		return this.work.resolve("out").resolve(contestant.name());
	}

}
