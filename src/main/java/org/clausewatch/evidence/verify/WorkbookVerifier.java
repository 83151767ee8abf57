package org.clausewatch.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
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

	private static final Pattern SIGNATURE = Pattern.compile(SIGNATURES + "sig([1-9])\\.xml");

	private static final Pattern CONTAINER_DIGEST = Pattern
		.compile("SHA-256 of the first ([0-9]{1,10}) bytes of this file: ([0-9a-f]{64})$");

	/** Signatures and lists of relationships, not sheets. */
	private static final long LARGEST = 64 << 20;

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
		int parts = names.indexOf(ORIGIN);
		int signers = names.size() - parts - 2;
		FlawException.unless(
				parts > 0 && signers > 0 && names.get(parts + 1).equals(ORIGIN_RELATIONSHIPS)
						&& names.subList(0, parts).stream().noneMatch((name) -> name.startsWith(SIGNATURES)),
				"the workbook has no signature at its end");
		FlawException.unless(
				stored(ORIGIN).length == 0 && Arrays.equals(stored(ORIGIN_RELATIONSHIPS), announced(signers)),
				"the workbook's signatures are announced in an unknown way");
		Material material = new Material(anchors);
		List<X509Certificate> signed = new ArrayList<>();
		for (int number = 1; number <= signers; number++) {
			String name = names.get(parts + 1 + number);
			Matcher numbered = SIGNATURE.matcher(name);
			FlawException.unless(numbered.matches() && numbered.group(1).equals(String.valueOf(number)),
					"the workbook has an entry behind its parts that is no signature: " + name);
			String who = CmsChecks.who(number, signers);
			OfficeSignatureText signature = new OfficeSignatureText(stored(name));
			this.checks.that(signature.verify(), Check.Subject.INTEGRITY,
					"the signature of " + who + " is by the key of its certificate, and no byte of it is free",
					"the signature of " + who + " was changed, or is not by the key of its certificate");
			checkContainer(signature.comment(), this.container.entry((number == 1) ? ORIGIN : name).offset(), who);
			checkParts(signature, names.subList(0, parts), who);
			signature.addTo(material);
			signed.add(signature.certificate());
			new SealChecks(who, signature.certificate(), signature.claimedTime(), signature.timeStamp(),
					signature.stamped())
				.make(this.checks, material);
		}
		ExpectedSigners.check(signed, anchors, this.checks);
		if (this.checks.failures() == 0) {
			material.check();
		}
	}

	private static byte[] announced(int signers) {
		StringBuilder xml = new StringBuilder(
				"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
		for (int number = 1; number <= signers; number++) {
			xml.append("<Relationship Id=\"rId" + number + "\" Target=\"/_xmlsignatures/sig" + number
					+ ".xml\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/"
					+ "signature\"></Relationship>");
		}
		return xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
	}

	private byte[] stored(String name) throws IOException, FlawException {
		SealedContainer.Entry entry = this.container.entry(name);
		FlawException.unless(entry.method() == 0, "the workbook's entry " + name + " is packed");
		return unpack(entry);
	}

	private byte[] unpack(SealedContainer.Entry entry) throws IOException, FlawException {
		FlawException.unless(entry.size() <= LARGEST, "the workbook's entry " + entry.name() + " is too large");
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.container.unpack(entry, content);
		return content.toByteArray();
	}

	private void checkContainer(String comment, long end, String who) throws IOException, FlawException {
		Matcher stated = CONTAINER_DIGEST.matcher(comment);
		FlawException.unless(stated.find(), "the workbook's signature does not state the container's digest");
		long length = Long.parseLong(stated.group(1));
		FlawException.unless(end == length,
				"the workbook's signature is over another stretch of the file than what precedes it");
		MessageDigest digest = OfficeSignatureText.newSha256();
		new FileRange(this.channel, 0, length).writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		boolean same = HexFormat.of().formatHex(digest.digest()).equals(stated.group(2));
		this.checks.that(same, Check.Subject.INTEGRITY, "the file is what " + who + " signed",
				"the file is not what " + who + " signed: its first " + length + " bytes differ");
		this.checks.that(same, Check.Subject.COVERAGE,
				"the signature of " + who + " covers the first " + length
						+ " bytes, and nothing follows but signatures",
				"the signature does not cover the file as it is");
	}

	private void checkParts(OfficeSignatureText signature, List<String> names, String who)
			throws IOException, FlawException {
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
				"the parts that office programs check are as " + who + " signed them ("
						+ (names.size() - uncovered.size()) + "); by the whole file's digest only: "
						+ String.join(", ", uncovered),
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
