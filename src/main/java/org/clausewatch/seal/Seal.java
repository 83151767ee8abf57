package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.bouncycastle.cms.CMSProcessableFile;
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
 * @param fallback seals what SM2 keys can't, workbooks and containers; null where there
 * is none
 */
public record Seal(String name, List<Signer> signers, Level level, @Nullable TimeStampAuthority timeStampAuthority,
		RevocationSources revocation, Clock clock, @Nullable Seal fallback) {

	public Seal {
		signers = List.copyOf(signers);
		if (signers.isEmpty()) {
			throw new SealException("seal '" + name + "' has no signer");
		}
		if (level.timeStamped() != (timeStampAuthority != null)) {
			throw new SealException("seal '" + name + "': level " + level + (level.timeStamped()
					? " needs a time-stamp authority" : " has no use for a time-stamp authority"));
		}
		long sm2 = signers.stream().filter((signer) -> signer.key().kind() == KeyKind.SM2).count();
		if (sm2 > 0 && sm2 < signers.size()) {
			throw new SealException("seal '" + name + "': SM2 keys and others can't sign the same file");
		}
		if (sm2 > 0 && level.longTerm()) {
			throw new SealException("seal '" + name + "': SM2 keys reach levels B and T, not " + level);
		}
	}

	/** A seal that needs no other. */
	public Seal(String name, List<Signer> signers, Level level, @Nullable TimeStampAuthority timeStampAuthority,
			RevocationSources revocation, Clock clock) {
		this(name, signers, level, timeStampAuthority, revocation, clock, null);
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

	/** The demo seal with SM2 keys, at level T; made at first use. */
	public static Seal demoSm2(Path home, Clock clock) {
		DemoAuthority authority = DemoAuthority.openSm2(home, clock);
		return new Seal(DemoAuthority.SM2_NAME, List.of(new Signer(authority.key())), Level.T,
				authority.timeStampAuthority(), RevocationSources.NONE, clock, demo(home, clock));
	}

	/** Whether its keys are SM2. */
	public boolean sm2() {
		return key().kind() == KeyKind.SM2;
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
	 * Signs a PDF (PAdES, or CMS with SM2), each signer in a revision of its own.
	 * @throws SealException when a key, the time-stamp authority or the revocation data
	 * fail
	 */
	public void sealPdf(Path unsigned, Path signed, SealText text) throws IOException {
		if (sm2()) {
			new Sm2PdfSeal(this).sign(unsigned, signed, text);
		}
		else {
			new PdfSeal(this).sign(unsigned, signed, text);
		}
	}

	/**
	 * Signs a workbook (XAdES in OOXML: B, T, or LT for levels LT and LTA).
	 * @throws SealException when a key, the time-stamp authority or the revocation data
	 * fail, or the workbook is no plain unsigned OOXML package
	 */
	public void sealWorkbook(Path unsigned, Path signed, SealText text) throws IOException {
		new WorkbookSeal(without("a workbook")).sign(unsigned, signed, text);
	}

	/**
	 * Signs any file from outside (CAdES, or CMS with SM2; DER).
	 * @throws SealException when a key, the time-stamp authority or the revocation data
	 * fail
	 */
	public void sealDetached(Path content, Path signature) throws IOException {
		if (sm2()) {
			Files.write(signature, new Sm2Cms(this).sign(this.signers, new CMSProcessableFile(content.toFile())));
		}
		else {
			new DetachedSeal(this).sign(content, signature);
		}
	}

	/**
	 * Puts files into one signed container (ASiC-E with CAdES).
	 * @param entries the files by their names in the container, in its order
	 * @throws SealException when a key, the time-stamp authority or the revocation data
	 * fail
	 */
	public void sealContainer(Map<String, Path> entries, Path container) throws IOException {
		new ContainerSeal(without("a container")).sign(entries, container);
	}

	/**
	 * Seals a scrap at level LT or LTA, so that a missing CRL or a silent time-stamp
	 * authority is told before hours of work.
	 * @throws SealException as sealing would
	 */
	public void rehearse() throws IOException {
		if (!this.level.longTerm()) {
			return;
		}
		Path scrap = Files.createTempFile("seal", ".txt");
		Path signature = Files.createTempFile("seal", ".p7s");
		try {
			new DetachedSeal(this).sign(scrap, signature);
		}
		finally {
			Files.delete(scrap);
			Files.delete(signature);
		}
	}

	/** The seal for what SM2 can't sign. */
	private Seal without(String what) {
		if (!sm2()) {
			return this;
		}
		if (this.fallback == null) {
			throw new SealException(
					"seal '" + this.name + "': an SM2 key can't sign " + what + "; name another seal as its fallback");
		}
		return this.fallback.without(what);
	}

}
