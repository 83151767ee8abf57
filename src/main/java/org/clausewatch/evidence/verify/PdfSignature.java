package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A signature or document time-stamp of a PDF (ISO 32000-2, 12.8; ETSI EN 319 142-1): two
 * stretches of the file from its first byte on, and between them the CMS in the one way
 * it can stand there, hexadecimal DER and then zeros.
 *
 * @param dictionary the signature dictionary
 * @param signed all bytes before the signature, then those behind it
 * @param der the CMS
 * @param end where the revision ends that it covers
 */
record PdfSignature(PDSignature dictionary, FileRange[] signed, byte[] der, long end) {

	static final String TIME_STAMP = "ETSI.RFC3161";

	static PdfSignature read(PDSignature dictionary, FileChannel file) throws IOException, FlawException {
		String filter = dictionary.getSubFilter();
		FlawException.unless(
				"ETSI.CAdES.detached".equals(filter) || TIME_STAMP.equals(filter)
						|| "adbe.pkcs7.detached".equals(filter),
				"the PDF has a signature that is neither PAdES nor CMS nor a time-stamp (SubFilter " + filter + ")");
		int[] range = dictionary.getByteRange();
		FlawException.unless(
				range != null && range.length == 4 && range[0] == 0 && range[1] > 0 && range[2] > range[1] + 2
						&& range[3] > 0 && (long) range[2] + range[3] <= file.size(),
				"the PDF's /ByteRange is not two stretches of the file with the signature between them");
		FileRange[] signed = { new FileRange(file, 0, range[1]), new FileRange(file, range[2], range[3]) };
		long end = (long) range[2] + range[3];
		String tail = new String(new FileRange(file, end - Math.min(8, range[3]), Math.min(8, range[3])).bytes(),
				StandardCharsets.US_ASCII);
		FlawException.unless(tail.strip().endsWith("%%EOF"), "the PDF's signature covers no whole revision");
		return new PdfSignature(dictionary, signed, der(file, range, dictionary.getContents()), end);
	}

	boolean isTimeStamp() {
		return TIME_STAMP.equals(this.dictionary.getSubFilter());
	}

	SignedCms cms() throws FlawException {
		return SignedCms.read(this.der, "the signature", CMSObjectIdentifiers.data);
	}

	/** PAdES puts the claimed time into the dictionary, not into the CMS. */
	@Nullable Instant claimedTime() {
		Calendar claimed = this.dictionary.getSignDate();
		return (claimed != null) ? claimed.toInstant() : null;
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
		String digits = HexFormat.of().formatHex(der);
		FlawException.unless(digits.length() + 2 <= gap.length, "the PDF's signature is not where /ByteRange says");
		boolean upper = Arrays.equals(gap, with(expected, digits.toUpperCase(Locale.ROOT)));
		FlawException.unless(upper || Arrays.equals(gap, with(expected, digits)),
				"the PDF has other bytes where its signature stands than the signature and zeros");
		return der;
	}

	private static byte[] with(byte[] frame, String digits) {
		byte[] whole = frame.clone();
		System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, whole, 1, digits.length());
		return whole;
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

}
