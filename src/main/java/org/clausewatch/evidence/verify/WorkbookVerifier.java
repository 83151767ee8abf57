package org.clausewatch.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a workbook's signature (ECMA-376 part 2, 12; XAdES). An OOXML signature covers
 * parts; the rest of the container, and the way the parts are packed, is covered by the
 * digest in the signature's comment, and the signature's own entries have one form. So no
 * byte of the file is free.
 */
final class WorkbookVerifier {

	private static final String SIGNATURES = "_xmlsignatures/";

	private static final String ORIGIN = SIGNATURES + "origin.sigs";

	private static final String ORIGIN_RELATIONSHIPS = SIGNATURES + "_rels/origin.sigs.rels";

	private static final String SIGNATURE = SIGNATURES + "sig1.xml";

	private static final List<String> TAIL = List.of(ORIGIN, ORIGIN_RELATIONSHIPS, SIGNATURE);

	private static final byte[] ORIGIN_CONTENT = ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
			+ "relationships\"><Relationship Id=\"rId1\" Target=\"/_xmlsignatures/sig1.xml\" Type=\"http://schemas."
			+ "openxmlformats.org/package/2006/relationships/digital-signature/signature\"></Relationship></Relationships>")
		.getBytes(StandardCharsets.UTF_8);

	private static final Pattern CONTAINER_DIGEST = Pattern
		.compile("SHA-256 of the first ([0-9]{1,10}) bytes of this file: ([0-9a-f]{64})$");

	private final FileChannel channel;

	private final SealedContainer container;

	private final Checks checks;

	private WorkbookVerifier(FileChannel channel, Checks checks) throws IOException, FlawException {
		this.channel = channel;
		this.container = new SealedContainer(channel);
		this.checks = checks;
	}

	static void verify(Path file, TrustAnchors anchors, Checks checks) throws IOException, FlawException {
		try (FileChannel channel = FileChannel.open(file)) {
			new WorkbookVerifier(channel, checks).verify(anchors);
		}
	}

	private void verify(TrustAnchors anchors) throws IOException, FlawException {
		List<String> names = this.container.names();
		int tail = names.size() - TAIL.size();
		FlawException.unless(
				tail > 0 && names.subList(tail, names.size()).equals(TAIL)
						&& names.subList(0, tail).stream().noneMatch((name) -> name.startsWith(SIGNATURES)),
				"the workbook has not exactly one signature at its end");
		FlawException.unless(stored(ORIGIN).length == 0 && Arrays.equals(stored(ORIGIN_RELATIONSHIPS), ORIGIN_CONTENT),
				"the workbook's signature is announced in an unknown way");
		OfficeSignatureText signature = new OfficeSignatureText(stored(SIGNATURE));
		this.checks.that(signature.verify(), Check.Subject.INTEGRITY,
				"the signature is by the key of its certificate, and no byte of it is free",
				"the signature was changed, or is not by the key of its certificate");
		checkContainer(signature.comment());
		checkParts(signature, names.subList(0, tail));
		new SealChecks(signature.certificate(), signature.certificates(), signature.claimedTime(),
				signature.timeStamp(), signature.stamped())
			.make(this.checks, anchors);
	}

	private byte[] stored(String name) throws IOException, FlawException {
		SealedContainer.Entry entry = this.container.entry(name);
		FlawException.unless(entry.method() == 0, "the workbook's entry " + name + " is packed");
		return unpack(entry);
	}

	private byte[] unpack(SealedContainer.Entry entry) throws IOException, FlawException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.container.unpack(entry, content);
		return content.toByteArray();
	}

	private void checkContainer(String comment) throws IOException, FlawException {
		Matcher stated = CONTAINER_DIGEST.matcher(comment);
		FlawException.unless(stated.find(), "the workbook's signature does not state the container's digest");
		long length = Long.parseLong(stated.group(1));
		FlawException.unless(this.container.entry(ORIGIN).offset() == length,
				"the workbook's signature is over another stretch of the file than what precedes it");
		MessageDigest digest = OfficeSignatureText.newSha256();
		new FileRange(this.channel, 0, length).writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		boolean same = HexFormat.of().formatHex(digest.digest()).equals(stated.group(2));
		this.checks.that(same, Check.Subject.INTEGRITY, "the file is what was signed",
				"the file is not what was signed: its first " + length + " bytes differ");
		this.checks.that(same, Check.Subject.COVERAGE,
				"the signature covers the first " + length + " bytes, and nothing follows but itself",
				"the signature does not cover the file as it is");
	}

	private void checkParts(OfficeSignatureText signature, List<String> names) throws IOException, FlawException {
		Set<String> uncovered = new TreeSet<>(names);
		List<String> changed = new ArrayList<>();
		for (PackageManifest.Reference reference : PackageManifest.read(signature.packageObject())) {
			if (!uncovered.remove(reference.entry())
					|| !Arrays.equals(digest(this.container.entry(reference.entry()), reference), reference.sha256())) {
				changed.add(reference.entry());
			}
		}
		for (String name : uncovered) {
			this.container.unpack(this.container.entry(name), OutputStream.nullOutputStream());
		}
		this.checks.that(changed.isEmpty(), Check.Subject.COVERAGE,
				"the parts that office programs check are unchanged (" + (names.size() - uncovered.size())
						+ "); by the whole file's digest only: " + String.join(", ", uncovered),
				"parts were changed or are missing: " + String.join(", ", changed));
	}

	private byte[] digest(SealedContainer.Entry entry, PackageManifest.Reference reference)
			throws IOException, FlawException {
		if (reference.relationships()) {
			return OfficeSignatureText.sha256(PackageManifest.relationships(unpack(entry), reference.ids()));
		}
		MessageDigest digest = OfficeSignatureText.newSha256();
		this.container.unpack(entry, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		return digest.digest();
	}

}
