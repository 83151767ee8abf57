package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Checks a PDF's signatures in the order they were made (ISO 32000-2, 12.8; ETSI EN 319
 * 142-1), and that what was added after each can't change what the signer saw.
 */
final class PdfVerifier {

	/** Each costs a copy of the file: more would be an attack on the reader. */
	private static final int MOST = 32;

	/** Bytes of a certificate or CRL, unpacked; the largest CRLs have some megabytes. */
	private static final int LARGEST = 64 << 20;

	/** A byte range is of two stretches below 2 GiB. */
	private static final long LARGEST_FILE = 1L << 32;

	private final FileChannel channel;

	private final PDDocument document;

	private final List<PdfSignature> signatures;

	private final Checks checks;

	private final Material material;

	private PdfVerifier(FileChannel channel, PDDocument document, TrustAnchors anchors, Checks checks)
			throws IOException, FlawException {
		this.channel = channel;
		this.document = document;
		this.checks = checks;
		this.material = new Material(anchors);
		this.signatures = signatures(document, channel);
	}

	static void verify(Path file, TrustAnchors anchors, Checks checks) throws IOException, FlawException {
		FlawException.unless(Files.size(file) <= LARGEST_FILE, "the PDF is larger than its signatures can cover");
		try (FileChannel channel = FileChannel.open(file);
				PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
			new PdfVerifier(channel, document, anchors, checks).verify();
		}
	}

	private static List<PdfSignature> signatures(PDDocument document, FileChannel channel)
			throws IOException, FlawException {
		List<PdfSignature> signatures = new ArrayList<>();
		for (PDSignature signature : document.getSignatureDictionaries()) {
			signatures.add(PdfSignature.read(signature, channel));
		}
		FlawException.unless(signatures.size() <= MOST, "the PDF has more than " + MOST + " signatures");
		FlawException.unless(signatures.stream().map(PdfSignature::end).distinct().count() == signatures.size(),
				"the PDF has two signatures of one revision");
		FlawException.unless(signatures.stream().anyMatch((signature) -> !signature.isTimeStamp()),
				"the PDF has no signature");
		signatures.sort(Comparator.comparingLong(PdfSignature::end));
		return signatures;
	}

	private void verify() throws IOException, FlawException {
		readStore();
		long signers = this.signatures.stream().filter((signature) -> !signature.isTimeStamp()).count();
		List<X509Certificate> signed = new ArrayList<>();
		int number = 0;
		for (PdfSignature signature : this.signatures) {
			RangesContent content = new RangesContent(signature.signed());
			if (signature.isTimeStamp()) {
				SealChecks.stamp(TimeStamp.verify(signature.der(), (digest) -> DetachedVerifier.feed(content, digest)),
						"the document up to byte " + signature.end()
								+ ", with certificates and CRLs (document time-stamp),",
						"", this.checks, this.material);
				continue;
			}
			number++;
			SignedCms cms = signature.cms();
			cms.signer();
			String who = CmsChecks.who(number, (int) signers);
			this.checks.that(cms.verify(content), Check.Subject.INTEGRITY,
					"what " + who + " signed is unchanged, and no byte of the signature is free",
					"the file is not what " + who + " signed, or the signature was changed");
			cms.addTo(this.material);
			CmsSigner signer = cms.signer();
			signed.add(signer.certificate());
			new SealChecks(who, signer.certificate(), signature.claimedTime(), signer.timeStamp(), signer.signature())
				.make(this.checks, this.material);
		}
		ExpectedSigners.check(signed, this.material.anchors(), this.checks);
		checkCoverage(checkChanges());
		PdfContent.check(this.document, this.checks);
		if (this.checks.failures() == 0) {
			this.material.check();
		}
	}

	/**
	 * The document security store: certificates, CRLs and OCSP answers (ETSI EN 319
	 * 142-1, 5.4.2).
	 */
	private void readStore() throws IOException, FlawException {
		COSDictionary store = this.document.getDocumentCatalog()
			.getCOSObject()
			.getCOSDictionary(COSName.getPDFName("DSS"));
		if (store == null) {
			return;
		}
		for (byte[] certificate : streams(store, "Certs")) {
			this.material.add(List.of(EmbeddedCertificate.read(certificate)));
		}
		for (byte[] crl : streams(store, "CRLs")) {
			this.material.addCrl(crl);
		}
		for (byte[] answer : streams(store, "OCSPs")) {
			this.material.add(OcspAnswer.read(answer));
		}
	}

	private static List<byte[]> streams(COSDictionary store, String name) throws IOException, FlawException {
		COSArray array = store.getCOSArray(COSName.getPDFName(name));
		List<byte[]> streams = new ArrayList<>();
		// also of one object named a million times
		FlawException.unless(array == null || array.size() <= Material.MOST,
				"more than " + Material.MOST + " of " + name + " came along");
		for (int i = 0; array != null && i < array.size(); i++) {
			if (array.getObject(i) instanceof COSStream stream) {
				try (var in = stream.createInputStream()) {
					byte[] bytes = in.readNBytes(LARGEST + 1);
					FlawException.unless(bytes.length <= LARGEST, "the PDF has validation data that are too large");
					streams.add(bytes);
				}
			}
		}
		return streams;
	}

	private void checkCoverage(boolean sound) throws IOException {
		PdfSignature last = this.signatures.get(this.signatures.size() - 1);
		long size = this.channel.size();
		String what = last.isTimeStamp() ? "the document time-stamp" : "the signature";
		if (last.end() == size) {
			this.checks.pass(Check.Subject.COVERAGE,
					what + " covers the whole file of " + size + " bytes (but itself)");
		}
		else if (sound) {
			this.checks.note(Check.Subject.COVERAGE, what + " covers the first " + last.end() + " of " + size
					+ " bytes; of the rest only certificates, CRLs and OCSP answers are vouched for, each by its issuer");
		}
		else {
			this.checks.fail(Check.Subject.COVERAGE,
					what + " covers only the first " + last.end() + " of " + size + " bytes");
		}
	}

	/** Compares the revisions that signatures cover, each with the next. */
	private boolean checkChanges() throws IOException {
		List<Long> ends = new ArrayList<>(this.signatures.stream().map(PdfSignature::end).toList());
		if (ends.get(ends.size() - 1) < this.channel.size()) {
			ends.add(this.channel.size());
		}
		int before = this.checks.failures();
		for (int i = 0; i + 1 < ends.size(); i++) {
			changes(ends.get(i), ends.get(i + 1)).forEach((change) -> this.checks.fail(Check.Subject.CHANGES,
					"a later revision was added after a signature: " + change));
		}
		boolean sound = this.checks.failures() == before;
		if (sound) {
			this.checks.pass(Check.Subject.CHANGES, (ends.size() == 1) ? "nothing was added after the signature"
					: "after the first signature nothing was added but later signatures, time-stamps and what their "
							+ "check needs: pages, text and attachments are as the first signer saw them");
		}
		return sound;
	}

	private List<String> changes(long end, long next) {
		try (PdfRevision earlier = new PdfRevision(this.channel, end);
				PdfRevision later = new PdfRevision(this.channel, next)) {
			RevisionChanges changes = new RevisionChanges(earlier.document(), later.document(),
					signed(next) ? next : -1);
			List<String> unexpected = new ArrayList<>(changes.unexpected());
			if (unexpected.isEmpty()) {
				unexpected.addAll(odd(earlier.document().getDocument(), later.document().getDocument(), end, next));
			}
			// what a page shows can be made to take for ever, by who needs no key if the
			// seal is bad
			if (unexpected.isEmpty() && this.checks.failures() == 0) {
				unexpected.addAll(LaterSeals.overWhatWasThere(earlier.document(), later.document()));
			}
			boolean plain = signed(next) || changes.changeStore() && endsPlainly(next);
			return (plain || !unexpected.isEmpty()) ? unexpected
					: List.of("bytes were added that are no validation data");
		}
		catch (IOException | RuntimeException ex) {
			// what was added may be anything
			return List.of("it can't be read: " + ex.getMessage());
		}
	}

	/**
	 * Whether other readers could see other objects in what was added than this one does.
	 */
	private List<String> odd(COSDocument earlier, COSDocument later, long end, long next) throws IOException {
		if (next - end > AddedBytes.LARGEST) {
			return List.of("it is larger than validation data are");
		}
		Set<Long> known = earlier.getXrefTable()
			.keySet()
			.stream()
			.map(COSObjectKey::getNumber)
			.collect(Collectors.toSet());
		try {
			Map<Long, Long> added = AddedBytes.read(new FileRange(this.channel, end, next - end).bytes(), end, known);
			for (Map.Entry<COSObjectKey, Long> object : later.getXrefTable().entrySet()) {
				boolean old = object.getValue().equals(earlier.getXrefTable().get(object.getKey()));
				FlawException.unless(
						old || object.getKey().getGeneration() == 0
								&& object.getValue().equals(added.get(object.getKey().getNumber())),
						"object " + object.getKey().getNumber() + " is not where it was added");
			}
			return List.of();
		}
		catch (FlawException ex) {
			return List.of("other readers could read it otherwise: " + ex.getMessage());
		}
	}

	private boolean signed(long end) {
		return this.signatures.stream().anyMatch((signature) -> signature.end() == end);
	}

	/** Whether nothing stands behind the revision's end. */
	private boolean endsPlainly(long end) throws IOException {
		String tail = new String(new FileRange(this.channel, end - 7, 7).bytes(), StandardCharsets.US_ASCII);
		return tail.endsWith("%%EOF") || tail.endsWith("%%EOF\n") || tail.endsWith("%%EOF\r\n");
	}

}
