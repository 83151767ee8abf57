package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

/**
 * A seal ready for use: a key, the time-stamp authority that says when, and the clock for
 * the signer's own claim of the time.
 *
 * @param key signs
 * @param timeStampAuthority null where none is configured: then only the signer's own
 * clock says when
 * @param clock the machine's clock
 */
public record Seal(SealKey key, @Nullable TimeStampAuthority timeStampAuthority, Clock clock) {

	/** The demo seal of that home directory; made at first use. */
	public static Seal demo(Path home, Clock clock) {
		DemoAuthority authority = DemoAuthority.open(home, clock);
		return new Seal(authority.key(), authority.timeStampAuthority(), clock);
	}

	/**
	 * Signs a PDF (PAdES baseline T, or B without a time-stamp authority).
	 * @throws SealException when the key or the time-stamp authority fails
	 */
	public void sealPdf(Path unsigned, Path signed, SealText text) throws IOException {
		new PdfSeal(this).sign(unsigned, signed, text);
	}

	/**
	 * Signs a workbook (XAdES-T in OOXML, or XAdES-EPES without a time-stamp authority).
	 * @throws SealException when the key or the time-stamp authority fails, or the
	 * workbook is no plain unsigned OOXML package
	 */
	public void sealWorkbook(Path unsigned, Path signed, SealText text) throws IOException {
		new WorkbookSeal(this).sign(unsigned, signed, text);
	}

	/**
	 * Signs any file from outside (CAdES baseline T or B, DER).
	 * @throws SealException when the key or the time-stamp authority fails
	 */
	public void sealDetached(Path content, Path signature) throws IOException {
		new DetachedSeal(this).sign(content, signature);
	}

}
