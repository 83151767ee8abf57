package org.clausewatch.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.ingest.Extract;
import org.clausewatch.inquiry.ExtractChangedException;
import org.clausewatch.inquiry.IndexedLookup;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.RuleCatalogue;

/**
 * How long it takes to look a certificate up by a run's index and judge it: the first
 * time in a JVM, opening the index included, and after that.
 */
final class LookUp {

	private static final int TIMES = 1000;

	private final RandomAccessFile certificates;

	private final Random random = new Random(1);

	private LookUp(Path extract) throws IOException {
		this.certificates = new RandomAccessFile(extract.resolve("certificates.csv").toFile(), "r");
	}

	/** Milliseconds. */
	record Result(String date, String commit, Machine machine, String extract, double first, double median,
			double slowest) {
	}

	public static void main(String[] args) throws IOException, ExtractChangedException {
		Path extract = Path.of(args[0]);
		LookUp lookUp = new LookUp(extract);
		PolicyFile policy = PolicyFile.read(Path.of("jobs/policy/netca.yaml"));
		Extract opened = Extract.open(extract);
		Instant cutOff = Objects.requireNonNull(Objects.requireNonNull(opened.manifest()).cutOffInstant());
		String id = String.valueOf(Objects.requireNonNull(opened.manifest()).extractId());
		CertificateId one = lookUp.any();
		long start = System.nanoTime();
		IndexedLookup index = IndexedLookup
			.open(Path.of(args[1]), extract, new RowContext(policy.policy().zone(), cutOff))
			.orElseThrow(() -> new IllegalArgumentException("no run has left an index of " + extract + " in " + args[1]));
		Circumstances circumstances = index.circumstances(policy.policy());
		Judge judge = new Judge(RuleCatalogue.standard().rules(), circumstances);
		judge.judge(index.find(one).orElseThrow());
		double first = (System.nanoTime() - start) / 1e6;
		double[] further = new double[TIMES];
		for (int i = 0; i < TIMES; i++) {
			CertificateId wanted = lookUp.any();
			long begun = System.nanoTime();
			Dossier dossier = index.find(wanted).orElseThrow();
			judge.judge(dossier);
			further[i] = (System.nanoTime() - begun) / 1e6;
		}
		index.close();
		Result result = new Result(LocalDate.now(ZoneOffset.UTC).toString(), Sources.commit(), Machine.here(), id, first,
				Median.of(further), Arrays.stream(further).max().orElseThrow());
		System.out.println(table(result));
		Results.keep("look-up", result);
		BenchmarksPage.write();
	}

	/** A certificate of a row somewhere in the file. */
	private CertificateId any() throws IOException {
		this.certificates.seek((long) (this.random.nextDouble() * (this.certificates.length() - 10_000)));
		this.certificates.readLine();
		String line = new String(this.certificates.readLine().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		int end = line.indexOf("\",");
		return CertificateId.parse(line.substring(1, end), line.substring(end + 2).split(",", 2)[0]);
	}

	static String table(Result result) {
		return String.format(Locale.ROOT, """
				%s; commit %s; extract `%s`.
				%s.

				| look-up by the index, with the verdict of every rule | ms |
				|---|---:|
				| the first in a JVM, the index opened and the circumstances read | %.0f |
				| median of %,d more, of certificates drawn at random | %.2f |
				| the slowest of them | %.1f |
				""", result.date(), result.commit(), result.extract(), result.machine().line(), result.first(), TIMES,
				result.median(), result.slowest());
	}

}
