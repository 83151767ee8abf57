package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.clausewatch.evidence.Manifest;
import org.clausewatch.evidence.ManifestReader;

/**
 * Checks a run directory: the manifest's seal, every file the manifest lists, that there
 * is no other file, the seals of the reports, and that run.json and the manifest agree.
 */
final class RunDirectoryVerifier {

	/** Bytes of a manifest, which has a line or two for a file. */
	private static final long LARGEST = 64 << 20;

	private final Path directory;

	private final Checks checks;

	RunDirectoryVerifier(Path directory, Checks checks) {
		this.directory = directory;
		this.checks = checks;
	}

	/** Returns the sealed files that the manifest lists, for their own verification. */
	List<Path> verify(TrustAnchors anchors) throws IOException, FlawException {
		Manifest manifest = verifyManifest(this.directory.resolve(Manifest.FILE), anchors, this.checks);
		SortedSet<String> unlisted = present();
		unlisted.remove(Manifest.FILE);
		unlisted.remove(Manifest.SIGNATURE_FILE);
		List<Path> sealed = new ArrayList<>();
		int intact = 0;
		for (Map.Entry<String, Manifest.Entry> listed : manifest.files().entrySet()) {
			if (!unlisted.remove(listed.getKey())) {
				this.checks.fail(Check.Subject.CONTENT, listed.getKey() + " is in the manifest but not there");
				continue;
			}
			Path file = this.directory.resolve(listed.getKey());
			intact += checkFile(listed.getKey(), file, listed.getValue()) ? 1 : 0;
			boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
			if (plain && (listed.getKey().endsWith(".pdf") || listed.getKey().endsWith(".xlsx"))) {
				sealed.add(file);
			}
		}
		this.checks.that(intact == manifest.files().size(), Check.Subject.CONTENT,
				"all " + intact + " files are those of the manifest (SHA-256 and size)",
				"only " + intact + " of " + manifest.files().size() + " files are those of the manifest");
		unlisted.forEach((name) -> this.checks.fail(Check.Subject.CONTENT, name + " is not in the manifest"));
		checkRoots(manifest);
		return sealed;
	}

	/** Checks manifest.json beside its signature. */
	static Manifest verifyManifest(Path manifest, TrustAnchors anchors, Checks checks)
			throws IOException, FlawException {
		Path signature = manifest.resolveSibling(Manifest.SIGNATURE_FILE);
		FlawException.unless(Files.isRegularFile(manifest), "there is no " + Manifest.FILE);
		FlawException.unless(Files.isRegularFile(signature), "there is no " + Manifest.SIGNATURE_FILE);
		FlawException.unless(Files.size(manifest) <= LARGEST, Manifest.FILE + " is larger than any is");
		DetachedVerifier.verify(manifest, signature, anchors, checks);
		try {
			Manifest read = ManifestReader.read(Files.readAllBytes(manifest));
			checks.pass(Check.Subject.CONTENT, "the manifest lists " + read.files().size()
					+ " files and the Merkle roots " + read.merkleRoots().keySet());
			return read;
		}
		catch (IOException ex) {
			throw new FlawException(Manifest.FILE + ": " + ex.getMessage(), ex);
		}
	}

	private SortedSet<String> present() throws IOException {
		SortedSet<String> names = new TreeSet<>();
		try (Stream<Path> tree = Files.walk(this.directory)) {
			for (Path path : tree.filter((one) -> !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)).toList()) {
				names.add(this.directory.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/"));
			}
		}
		return names;
	}

	private boolean checkFile(String name, Path file, Manifest.Entry expected) throws IOException {
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
			this.checks.fail(Check.Subject.CONTENT, name + " is not a plain file");
			return false;
		}
		try (FileChannel channel = FileChannel.open(file)) {
			// the size first: a file of holes has any, and takes no room
			boolean same = channel.size() == expected.size() && sha256(channel).equals(expected.sha256());
			if (!same) {
				this.checks.fail(Check.Subject.CONTENT, name + " was changed: it is not the file of the manifest");
			}
			return same;
		}
	}

	private static String sha256(FileChannel channel) throws IOException {
		var digest = OfficeSignatureText.newSha256();
		new FileRange(channel, 0, channel.size())
			.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		return HexFormat.of().formatHex(digest.digest());
	}

	private void checkRoots(Manifest manifest) throws IOException {
		Path run = this.directory.resolve("run.json");
		if (!manifest.files().containsKey("run.json") || !Files.isRegularFile(run, LinkOption.NOFOLLOW_LINKS)) {
			this.checks.fail(Check.Subject.CONTENT, "run.json is not in the manifest");
			return;
		}
		try {
			SortedMap<String, String> roots = ManifestReader.merkleRootsOfRun(Files.readAllBytes(run));
			this.checks.that(roots.equals(manifest.merkleRoots()), Check.Subject.CONTENT,
					"run.json and the manifest state the same Merkle roots " + roots.keySet(),
					"run.json and the manifest state different Merkle roots");
			if (manifest.run() != null) {
				this.checks.that(manifest.run().equals(RunFacts.read(Files.readAllBytes(run)).told()),
						Check.Subject.CONTENT, "run.json and the manifest tell of the same run",
						"run.json and the manifest tell of different runs");
			}
			boolean reckonable = manifest.merkleRoots()
				.keySet()
				.stream()
				.anyMatch((tree) -> manifest.files().containsKey(TreeRoots.file(tree)));
			if (reckonable) {
				new TreeRoots(this.directory, manifest, RunFacts.read(Files.readAllBytes(run)).merkleLeaves(),
						this.checks)
					.check();
			}
		}
		catch (IOException ex) {
			this.checks.fail(Check.Subject.CONTENT, "run.json: " + ex.getMessage());
		}
	}

}
