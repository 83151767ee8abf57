package org.clausewatch.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;
import java.util.stream.Stream;
import org.clausewatch.generate.pki.DemoCa;

/**
 * Writes a made-up extract of a quarter: the same bytes for the same order on any
 * machine. Certificates are told one after another and nothing is kept of them, so memory
 * doesn't grow with their number; only what CRL files list is kept until they are signed.
 */
public final class ExtractGenerator {

	private static final long PROGRESS_EVERY = 10_000;

	/** Cases have three digits, and a thousand more are what they are renewed into. */
	private static final long FIRST_OF_BACKGROUND = 2001;

	private ExtractGenerator() {
	}

	/**
	 * Writes the extract: all files of the format, {@code extract.json}, and the files
	 * that were ordered beside them.
	 * @param out its directory, made where it is missing
	 * @throws IllegalArgumentException with a message for the user, where the order makes
	 * no sense, the directory isn't empty, or the table can't be read
	 * @throws IOException where the disk refuses
	 */
	public static void generate(ExtractOrder order, Path out, ProgressListener progress) throws IOException {
		Path table = order.scenarios();
		if (order.certificates() < ((table != null) ? 0 : 1)) {
			throw new IllegalArgumentException("--certificates must be at least 1, not " + order.certificates());
		}
		requireEmpty(out);
		List<Scenario> scenarios = (table != null) ? Scenario.read(table) : List.of();
		Map<Issuer, DemoCa> signing = DemoAuthorities.of(order.artefacts(), order.seed());
		Files.createDirectories(out);
		Quarter quarter = Quarter.THIRD_OF_2025;
		try (ExtractDirectory extract = new ExtractDirectory(out)) {
			CrlPlan plan = (table != null) ? CrlPlan.daily(quarter) : CrlPlan.asItWent(quarter);
			Authority authority = authority(plan, extract, signing, order.seed(), out);
			if (table != null) {
				weave(scenarios, order, authority, progress);
			}
			else {
				write(order, authority, progress);
			}
			authority.crls().sign();
			DemoAuthorities.write(signing, out);
			extract.finish(id(order, quarter), TimeText.CHINA.of(quarter.cutOff()), "clausewatch generate");
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static String id(ExtractOrder order, Quarter quarter) {
		return ((order.scenarios() != null) ? "scenarios-" : "synthetic-") + quarter.label() + "-"
				+ order.certificates() + "-" + order.seed();
	}

	private static Authority authority(CrlPlan plan, RowSink sink, Map<Issuer, DemoCa> signing, long seed, Path out) {
		Map<Issuer, SignedCrls> crls = new EnumMap<>(Issuer.class);
		signing.forEach((issuer, key) -> crls.put(issuer, new SignedCrls(out, key)));
		CertificateMaker certificates = new CertificateFiles(out, seed, plan, signing, new DrawnHashes(seed));
		return new Authority(Quarter.THIRD_OF_2025, sink, new CrlPublisher(plan, sink, crls), certificates);
	}

	private static void write(ExtractOrder order, Authority authority, ProgressListener progress) {
		Incidents.write(authority.quarter(), new Draw(order.seed(), -1), authority.sink());
		authority.crls().writeRows();
		CertificateStories stories = new CertificateStories(authority, order.seed());
		tell(order.certificates(), progress, (done) -> stories.tell(done, order.certificates() - done));
	}

	/** The cases, then certificates that nothing is wrong with. */
	private static void weave(List<Scenario> scenarios, ExtractOrder order, Authority authority,
			ProgressListener progress) {
		scenarios.forEach((scenario) -> new ScenarioRows(scenario, order.seed(), authority).write());
		authority.crls().writeRows();
		CertificateStories stories = new CertificateStories(authority, order.seed());
		tell(order.certificates(), progress, (done) -> {
			Situation situation = Situations.ordinary(done);
			boolean tooMany = situation.certificates() > order.certificates() - done;
			return stories.tell(FIRST_OF_BACKGROUND + done, tooMany ? Situations.UNREMARKABLE : situation);
		});
	}

	private static void tell(long certificates, ProgressListener progress, LongToIntFunction teller) {
		long reported = 0;
		long done = 0;
		while (done < certificates) {
			done += teller.applyAsInt(done);
			if (done - reported >= PROGRESS_EVERY) {
				reported = done;
				progress.generated(done, certificates);
			}
		}
		if (reported < done) {
			progress.generated(done, certificates);
		}
	}

	private static void requireEmpty(Path out) throws IOException {
		if (!Files.exists(out)) {
			return;
		}
		if (!Files.isDirectory(out)) {
			throw new IllegalArgumentException("--out " + out + " is not a directory");
		}
		try (Stream<Path> entries = Files.list(out)) {
			if (entries.findAny().isPresent()) {
				throw new IllegalArgumentException("--out " + out + " is not empty");
			}
		}
	}

}
