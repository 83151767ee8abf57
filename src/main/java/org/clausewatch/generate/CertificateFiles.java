package org.clausewatch.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.clausewatch.generate.pki.CertificateContents;
import org.clausewatch.generate.pki.DemoCa;
import org.clausewatch.record.Sha256;

/**
 * Makes the certificates of some issuers, each a DER file of the extract, a thousand a
 * directory.
 */
final class CertificateFiles implements CertificateMaker {

	private static final long KEYS = 0x737562;

	private static final int A_DIRECTORY = 1000;

	private final Path extract;

	private final long seed;

	private final CrlPlan plan;

	private final Map<Issuer, DemoCa> authorities;

	private final CertificateMaker others;

	/**
	 * Takes over the making.
	 * @param extract the extract's directory
	 * @param others makes the certificates of the other issuers
	 */
	CertificateFiles(Path extract, long seed, CrlPlan plan, Map<Issuer, DemoCa> authorities, CertificateMaker others) {
		this.extract = extract;
		this.seed = seed;
		this.plan = plan;
		this.authorities = Map.copyOf(authorities);
		this.others = others;
	}

	/**
	 * Makes a certificate and writes it.
	 * @throws UncheckedIOException where the disk refuses it
	 */
	@Override
	public Imprint make(Enrolment enrolment, Make make) {
		DemoCa authority = this.authorities.get(enrolment.issuer());
		if (authority == null) {
			return this.others.make(enrolment, make);
		}
		SubjectPublicKeyInfo key = key(enrolment, make);
		byte[] der = authority.issue(new CertificateContents(enrolment.subject(),
				new BigInteger(enrolment.serial(), 16), Instant.ofEpochSecond(enrolment.validity().issuedAt()),
				Instant.ofEpochSecond(enrolment.validity().notAfter()), key,
				this.plan.covering(enrolment).get(0).distributionPoint(), enrolment.keyType() == KeyType.RSA_SHA1));
		if (make == Make.FORGED) {
			der[der.length - 1] ^= 1;
		}
		String file = "certificates/" + enrolment.number() / A_DIRECTORY + "/" + enrolment.number()
				+ ((make == Make.TWIN) ? "-twin" : "") + ".cer";
		try {
			Files.createDirectories(this.extract.resolve(file).getParent());
			Files.write(this.extract.resolve(file), der);
			return new Imprint(sha256(key.getEncoded()), sha256(der), file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SubjectPublicKeyInfo key(Enrolment enrolment, Make make) {
		long twin = (make == Make.TWIN) ? 1 : 0;
		Draw draw = new Draw(this.seed ^ (KEYS + twin), enrolment.keyNumber());
		return enrolment.keyType().kind().publicKey(new DrawnRandom(draw));
	}

	private static String sha256(byte[] bytes) {
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
	}

}
