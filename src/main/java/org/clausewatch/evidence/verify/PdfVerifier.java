package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/**
 * Checks a PDF's one PAdES signature (ISO 32000-2, 12.8; ETSI EN 319 142-1). The two byte
 * ranges must take in the whole file but the signature itself, which stands there in the
 * one way our writer puts it: upper-case hexadecimal DER, then zeros.
 */
final class PdfVerifier {

	private PdfVerifier() {
	}

	static void verify(Path file, TrustAnchors anchors, Checks checks) throws IOException, FlawException {
		try (FileChannel channel = FileChannel.open(file);
				PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
			List<PDSignature> signatures = document.getSignatureDictionaries();
			FlawException.unless(signatures.size() == 1,
					"the PDF has " + signatures.size() + " signatures, expected one");
			PDSignature signature = signatures.get(0);
			FlawException.unless("ETSI.CAdES.detached".equals(signature.getSubFilter()),
					"the PDF's signature is not PAdES (SubFilter ETSI.CAdES.detached)");
			int[] range = signature.getByteRange();
			boolean whole = coversWholeFile(range, channel.size(), checks);
			byte[] der = der(channel, range, signature.getContents());
			checkSignature(der, channel, signature, anchors, checks, whole);
		}
	}

	private static boolean coversWholeFile(int[] range, long size, Checks checks) throws FlawException {
		FlawException.unless(
				range != null && range.length == 4 && range[0] == 0 && range[1] > 0 && range[2] > range[1] + 2
						&& range[3] > 0 && (long) range[2] + range[3] <= size,
				"the PDF's /ByteRange is not two stretches of the file with the signature between them");
		long signed = (long) range[2] + range[3];
		checks.that(signed == size, Check.Subject.COVERAGE,
				"the signature covers the whole file of " + size + " bytes (but itself)",
				"the signature covers only the first " + signed + " of " + size + " bytes");
		checks.that(signed == size, Check.Subject.CHANGES, "nothing was added after the signature",
				(size - signed) + " bytes were added after the signature (a later revision)");
		return signed == size;
	}

	/**
	 * The CMS from the gap, once it is known to have the one form and to be the one PDF
	 * readers see.
	 */
	private static byte[] der(FileChannel channel, int[] range, byte[] contents) throws IOException, FlawException {
		byte[] gap = new FileRange(channel, range[1], range[2] - range[1]).bytes();
		byte[] der = Arrays.copyOf(contents, derLength(contents));
		byte[] expected = new byte[gap.length];
		Arrays.fill(expected, (byte) '0');
		expected[0] = '<';
		expected[gap.length - 1] = '>';
		byte[] digits = HexFormat.of().withUpperCase().formatHex(der).getBytes(StandardCharsets.US_ASCII);
		FlawException.unless(digits.length + 2 <= gap.length, "the PDF's signature is not where /ByteRange says");
		System.arraycopy(digits, 0, expected, 1, digits.length);
		FlawException.unless(Arrays.equals(expected, gap),
				"the PDF's signature is not plain upper-case hexadecimal followed by zeros");
		return der;
	}

	/** Length of the DER value at the beginning (X.690, 8.1.3). */
	private static int derLength(byte[] bytes) throws FlawException {
		FlawException.unless(bytes != null && bytes.length > 6 && bytes[0] == 0x30, "the PDF's signature is no CMS");
		int first = bytes[1] & 0xFF;
		long length = first;
		int header = 2;
		if (first > 0x80 && first <= 0x84) {
			length = 0;
			for (; header < 2 + first - 0x80; header++) {
				length = length << 8 | bytes[header] & 0xFF;
			}
		}
		FlawException.unless(first != 0x80 && first <= 0x84 && header + length <= bytes.length,
				"the PDF's signature is cut off");
		return (int) (header + length);
	}

	private static void checkSignature(byte[] der, FileChannel channel, PDSignature signature, TrustAnchors anchors,
			Checks checks, boolean whole) throws FlawException {
		int[] range = signature.getByteRange();
		SignedCms cms = SignedCms.read(der, "the signature", CMSObjectIdentifiers.data);
		boolean intact = cms
			.verify(new RangesContent(new FileRange(channel, 0, range[1]), new FileRange(channel, range[2], range[3])));
		checks.that(intact, Check.Subject.INTEGRITY,
				whole ? "the file is what was signed, and no byte of the signature is free"
						: "the part that the signature covers is what was signed",
				"the file is not what was signed, or the signature was changed");
		// PAdES puts the claimed time into the dictionary (/M), not into the CMS
		Calendar claimed = signature.getSignDate();
		new SealChecks(cms.certificate(), cms.certificates(), (claimed != null) ? claimed.toInstant() : null,
				cms.timeStamp(), cms.signature())
			.make(checks, anchors);
	}

}
