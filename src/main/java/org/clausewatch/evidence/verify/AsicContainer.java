package org.clausewatch.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.channels.FileChannel;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.bouncycastle.cms.CMSProcessableByteArray;

/**
 * A signed container of files (ETSI EN 319 162-1, ASiC-E with CAdES) in the one form our
 * writer uses: the media type first, the files in the order of the signed list, then what
 * seals them.
 */
final class AsicContainer {

	private static final String MIMETYPE = "mimetype";

	private static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

	private static final String META = "META-INF/";

	/** Lists and signatures are some kilobytes, an index at most some megabytes. */
	private static final long LARGEST = 64 << 20;

	private final SealedContainer container;

	private final List<String> files = new ArrayList<>();

	private final List<String> seals = new ArrayList<>();

	AsicContainer(FileChannel channel) throws IOException, FlawException {
		this.container = new SealedContainer(channel);
		List<String> names = this.container.names();
		FlawException.unless(!names.isEmpty() && names.get(0).equals(MIMETYPE),
				"the container does not begin with its media type");
		SealedContainer.Entry type = this.container.entry(MIMETYPE);
		FlawException.unless(
				type.method() == 0 && new String(bytes(MIMETYPE), StandardCharsets.US_ASCII).equals(MEDIA_TYPE),
				"the container's media type is not " + MEDIA_TYPE);
		for (String name : names.subList(1, names.size())) {
			boolean seal = name.startsWith(META);
			FlawException.unless(seal || this.seals.isEmpty(), "a file follows what seals the container: " + name);
			(seal ? this.seals : this.files).add(name);
		}
	}

	/** The files in their order, without what seals them. */
	List<String> files() {
		return this.files;
	}

	long size(String name) throws FlawException {
		return this.container.entry(name).size();
	}

	/** A small file's bytes. */
	byte[] bytes(String name) throws IOException, FlawException {
		FlawException.unless(this.container.entry(name).size() <= LARGEST, name + " is too large");
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.container.unpack(this.container.entry(name), content);
		return content.toByteArray();
	}

	byte[] digest(String name, String algorithm) throws IOException, FlawException {
		try {
			MessageDigest digest = MessageDigest.getInstance(algorithm);
			this.container.unpack(this.container.entry(name),
					new DigestOutputStream(OutputStream.nullOutputStream(), digest));
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has " + algorithm, ex);
		}
	}

	/**
	 * Checks every signature and every archive time-stamp, and that nothing else is
	 * there.
	 */
	void verify(TrustAnchors anchors, Checks checks) throws IOException, FlawException {
		TreeSet<String> left = new TreeSet<>(this.seals);
		int signatures = 0;
		for (String name : this.seals) {
			if (name.startsWith(META + "ASiCManifest") && name.endsWith(".xml")) {
				AsicManifest manifest = AsicManifest.read(bytes(name), name);
				FlawException.unless(left.remove(name) && left.remove(manifest.signature()),
						name + " names a signature that isn't there: " + manifest.signature());
				byte[] list = bytes(name);
				DetachedVerifier.verify(new CMSProcessableByteArray(list), list.length, name,
						bytes(manifest.signature()), anchors, checks);
				// who has no key must not be able to keep us busy with what is packed
				// small
				FlawException.unless(checks.failures() == 0,
						"the files were not looked at, since the seal over their list doesn't hold");
				covers(manifest, name, checks);
				signatures++;
			}
			else if (name.startsWith(META + "ASiCArchiveManifest") && name.endsWith(".xml")) {
				AsicManifest manifest = AsicManifest.read(bytes(name), name);
				FlawException.unless(left.remove(name) && left.remove(manifest.signature()),
						name + " names a time-stamp that isn't there: " + manifest.signature());
				Set<String> itself = Set.of(name, manifest.signature());
				archived(manifest, name, itself, anchors, checks);
			}
		}
		FlawException.unless(signatures > 0, "the container has no signature");
		FlawException.unless(left.isEmpty(), "the container holds what no signature is over: " + left);
	}

	private void covers(AsicManifest manifest, String name, Checks checks) throws IOException, FlawException {
		List<String> listed = manifest.files().stream().map(AsicManifest.Reference::entry).toList();
		List<String> added = this.files.stream().filter((file) -> !listed.contains(file)).toList();
		List<String> removed = listed.stream().filter((file) -> !this.files.contains(file)).toList();
		checks.that(added.isEmpty(), Check.Subject.COVERAGE, "every file is in the signed list " + name,
				"files were added that the signed list doesn't have: " + String.join(", ", added));
		checks.that(removed.isEmpty(), Check.Subject.COVERAGE,
				"every file of the signed list is there (" + listed.size() + ")",
				"files of the signed list are missing: " + String.join(", ", removed));
		if (added.isEmpty() && removed.isEmpty()) {
			checks.that(listed.equals(this.files), Check.Subject.COVERAGE, "the files stand in the signed order",
					"the files stand in another order than was signed");
		}
		List<String> changed = changed(manifest);
		checks.that(changed.isEmpty(), Check.Subject.INTEGRITY, "every file is what was signed",
				"files are not what was signed: " + String.join(", ", changed));
	}

	private List<String> changed(AsicManifest manifest) throws IOException, FlawException {
		List<String> changed = new ArrayList<>();
		for (AsicManifest.Reference reference : manifest.files()) {
			boolean there = this.files.contains(reference.entry()) || this.seals.contains(reference.entry());
			if (there && !Arrays.equals(digest(reference.entry(), reference.algorithm()), reference.digest())) {
				changed.add(reference.entry());
			}
		}
		return changed;
	}

	/** A list that leaves something out would prove nothing of it. */
	private void archived(AsicManifest manifest, String name, Set<String> itself, TrustAnchors anchors, Checks checks)
			throws IOException, FlawException {
		Set<String> left = new TreeSet<>(this.files);
		left.addAll(this.seals);
		left.removeAll(itself);
		manifest.files().forEach((reference) -> left.remove(reference.entry()));
		checks.that(left.isEmpty(), Check.Subject.COVERAGE, "every file and signature is in the archived list " + name,
				"the archived list " + name + " leaves out: " + String.join(", ", left));
		List<String> changed = changed(manifest);
		checks.that(changed.isEmpty(), Check.Subject.INTEGRITY, "every file is what was archived by " + name,
				"files are not what was archived: " + String.join(", ", changed));
		byte[] list = bytes(name);
		Material material = new Material(anchors);
		TimeStamp stamp = TimeStamp.verify(bytes(manifest.signature()), (digest) -> digest.update(list));
		SealChecks.stamp(stamp, "all of it, with its signatures (archive time-stamp),", "", checks, material);
		material.check();
	}

}
