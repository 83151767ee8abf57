package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.clausewatch.evidence.Manifest;

/** Checks anything that is sealed, offline. */
public final class Verifier {

	private Verifier() {
	}

	/**
	 * Verifies a PDF, a workbook, a bundle, a manifest (manifest.json or manifest.p7s,
	 * with the other beside it), a proof, a run directory or a directory of those. What
	 * is broken is a failed check, not an exception.
	 * @throws NoSuchFileException when there is nothing at the path
	 */
	public static Report verify(Path path, TrustAnchors anchors) throws IOException {
		if (!Files.exists(path)) {
			throw new NoSuchFileException(path.toString());
		}
		String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
		if (Files.isDirectory(path)) {
			List<Path> runs = Files.exists(path.resolve(Manifest.FILE)) ? List.of() : ChainVerifier.runs(path);
			return runs.isEmpty() ? runDirectory(path, anchors) : runs(path, runs, anchors);
		}
		if (!Files.isRegularFile(path)) {
			// reading a pipe or a device would never end
			return report(path, "unknown", (checks) -> checks.fail(Check.Subject.INTEGRITY, "not a plain file"));
		}
		if (name.endsWith(".pdf")) {
			return report(path, "PDF", (checks) -> PdfVerifier.verify(path, anchors, checks));
		}
		if (name.endsWith(".xlsx")) {
			return report(path, "workbook", (checks) -> WorkbookVerifier.verify(path, anchors, checks));
		}
		if (name.endsWith(".asice")) {
			return report(path, "bundle", (checks) -> BundleVerifier.verify(path, anchors, checks));
		}
		// in exactly this spelling, or another file than the one named would be checked
		if (path.endsWith(Manifest.FILE) || path.endsWith(Manifest.SIGNATURE_FILE)) {
			return report(path, "manifest", (checks) -> {
				RunDirectoryVerifier.verifyManifest(path.resolveSibling(Manifest.FILE), anchors, checks);
				checks.note(Check.Subject.CONTENT,
						"the files themselves were not checked; verify the run directory for that");
			});
		}
		if (name.endsWith(".json")) {
			return report(path, "proof", (checks) -> ProofVerifier.verify(path, anchors, checks));
		}
		return report(path, "unknown", (checks) -> checks.fail(Check.Subject.INTEGRITY,
				"not a sealed file: expected a .pdf, a .xlsx, a bundle (.asice), manifest.json, manifest.p7s, a proof (.json) or a run directory"));
	}

	private static Report runDirectory(Path directory, TrustAnchors anchors) throws IOException {
		List<Path> sealed = new ArrayList<>();
		Report own = report(directory, "run directory",
				(checks) -> sealed.addAll(new RunDirectoryVerifier(directory, checks).verify(anchors)));
		return new Report(own.target(), own.kind(), own.checks(), parts(sealed, anchors));
	}

	/** Side by side: each is a file of its own. */
	private static List<Report> parts(List<Path> sealed, TrustAnchors anchors) throws IOException {
		try {
			return sealed.parallelStream().map((file) -> {
				try {
					return verify(file, anchors);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}).toList();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * Loads in another thread what every verification needs and takes a fifth of a
	 * second: for a program that is to answer at once.
	 */
	public static void warmUp() {
		Thread thread = new Thread(() -> CertificatePath.BOUNCY_CASTLE.getInfo(), "warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	/** A directory of runs. */
	private static Report runs(Path directory, List<Path> runs, TrustAnchors anchors) throws IOException {
		Report chain = report(directory, "runs", (checks) -> ChainVerifier.verify(directory, runs, checks));
		List<Report> parts = new ArrayList<>();
		for (Path run : runs) {
			if (Files.exists(run.resolve(Manifest.SIGNATURE_FILE))) {
				parts.add(verify(run, anchors));
			}
		}
		return new Report(chain.target(), chain.kind(), chain.checks(), parts);
	}

	private static Report report(Path path, String kind, Verification verification) {
		Checks checks = new Checks();
		try {
			verification.make(checks);
		}
		catch (FlawException ex) {
			checks.fail(Check.Subject.INTEGRITY, oneLine(ex));
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// readers of foreign formats fail in many ways on bytes that were changed
			checks.fail(Check.Subject.INTEGRITY, "can't be read as " + kind + ": " + oneLine(ex));
		}
		catch (OutOfMemoryError ex) {
			// what is packed small can be large beyond all measure
			checks.fail(Check.Subject.INTEGRITY, "can't be read as " + kind + ": it needs more memory than there is");
		}
		return new Report(path.toString(), kind, checks.made(), List.of());
	}

	private static String oneLine(Throwable ex) {
		return String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
	}

	/** One format's checks. */
	private interface Verification {

		void make(Checks checks) throws IOException, FlawException;

	}

}
