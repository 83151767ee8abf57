package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A seal ready for use: who signs, the time-stamp authority that says when, and the clock
 * for the signers' own claim of the time.
 *
 * @param name what configuration calls it
 * @param signers sign one after the other
 * @param level how long it can be checked
 * @param timeStampAuthority null at level B: then only the signers' own clock says when
 * @param revocation where levels LT and LTA find what they embed
 * @param clock the machine's clock
 */
public record Seal(String name, List<Signer> signers, Level level, @Nullable TimeStampAuthority timeStampAuthority,
		RevocationSources revocation, Clock clock) {

	public Seal {
		signers = List.copyOf(signers);
		if (signers.isEmpty()) {
			throw new SealException("seal '" + name + "' has no signer");
		}
		if (level.timeStamped() != (timeStampAuthority != null)) {
			throw new SealException("seal '" + name + "': level " + level + (level.timeStamped()
					? " needs a time-stamp authority" : " has no use for a time-stamp authority"));
		}
	}

	/** One signer, at level T, or B without a time-stamp authority. */
	public Seal(SealKey key, @Nullable TimeStampAuthority timeStampAuthority, Clock clock) {
		this(key.name(), List.of(new Signer(key)), (timeStampAuthority != null) ? Level.T : Level.B, timeStampAuthority,
				RevocationSources.NONE, clock);
	}

	/** The demo seal of that home directory at level T; made at first use. */
	public static Seal demo(Path home, Clock clock) {
		return demo(home, Level.T, clock);
	}

	/** The demo seal of that home directory; made at first use. */
	public static Seal demo(Path home, Level level, Clock clock) {
		DemoAuthority authority = DemoAuthority.open(home, clock);
		return new Seal(DemoAuthority.NAME, List.of(new Signer(authority.key())), level,
				level.timeStamped() ? authority.timeStampAuthority() : null, authority.revocation(), clock);
	}

	/** The first signer's key. */
	public SealKey key() {
		return this.signers.get(0).key();
	}

	/** Whether any of it is for demonstrations only. */
	public boolean demo() {
		return this.signers.stream().anyMatch((signer) -> signer.key().demo())
				|| (this.timeStampAuthority != null && this.timeStampAuthority.demo());
	}

	/**
	 * Signs a PDF (PAdES), each signer in a revision of its own.
	 * @throws SealException when a key, the time-stamp authority or the revocation data
	 * fail
	 */
	public void sealPdf(Path unsigned, Path signed, SealText text) throws IOException {
		new PdfSeal(this).sign(unsigned, signed, text);
	}

	/**
	 * Signs a workbook (XAdES in OOXML: EPES, T, or X-L for levels LT and LTA).
	 * @throws SealException when a key, the time-stamp authority or the revocation data
	 * fail, or the workbook is no plain unsigned OOXML package
	 */
	public void sealWorkbook(Path unsigned, Path signed, SealText text) throws IOException {
		new WorkbookSeal(this).sign(unsigned, signed, text);
	}

	/**
	 * Signs any file from outside (CAdES, DER).
	 * @throws SealException when a key, the time-stamp authority or the revocation data
	 * fail
	 */
	public void sealDetached(Path content, Path signature) throws IOException {
		new DetachedSeal(this).sign(content, signature);
	}

	/**
	 * Puts files into one signed container (ASiC-E with CAdES).
	 * @param entries the files by their names in the container, in its order
	 * @throws SealException when a key, the time-stamp authority or the revocation data
	 * fail
	 */
	public void sealContainer(Map<String, Path> entries, Path container) throws IOException {
		new ContainerSeal(this).sign(entries, container);
	}

}
