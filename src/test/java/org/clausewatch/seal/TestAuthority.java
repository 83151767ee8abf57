package org.clausewatch.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.operator.OperatorCreationException;

/** An authority of its own for a test class: any number of signers, and a CRL. */
public final class TestAuthority {

	private final DemoCertificates certificates;

	private final LocalTimeStampAuthority timeStamps;

	private final List<X509Certificate> issued = new ArrayList<>();

	private final Path directory;

	private final Clock clock;

	private final boolean sm2;

	public TestAuthority(Path directory, Clock clock, boolean sm2) throws Exception {
		this.directory = directory;
		this.clock = clock;
		this.sm2 = sm2;
		this.certificates = new DemoCertificates(clock.instant(), sm2);
		this.timeStamps = new LocalTimeStampAuthority(this.certificates.timeStampAuthority(), clock);
		Files.write(crl(), DemoCrl.issue(this.certificates.authority(), BigInteger.ONE, clock.instant()));
		Files.writeString(rootFile(),
				"-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
					.encodeToString(root().getEncoded()) + "\n-----END CERTIFICATE-----\n");
	}

	public X509Certificate root() {
		return this.certificates.root();
	}

	public Path rootFile() {
		return this.directory.resolve(this.sm2 ? "root-sm2.pem" : "root.pem");
	}

	public Path crl() {
		return this.directory.resolve(this.sm2 ? "sm2.crl" : "test.crl");
	}

	public SealKey authority() {
		return this.certificates.authority();
	}

	public LocalTimeStampAuthority timeStamps() {
		return this.timeStamps;
	}

	/** A signer's certificate by its SHA-256, lower-case hex. */
	public X509Certificate issued(String sha256) throws GeneralSecurityException {
		for (X509Certificate certificate : this.issued) {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
			if (HexFormat.of().formatHex(digest).equals(sha256)) {
				return certificate;
			}
		}
		throw new IllegalArgumentException("no certificate of this authority: " + sha256);
	}

	public SealKey key(String name) {
		try {
			SealKey key = this.certificates.signer(name);
			this.issued.add(key.certificate());
			return key;
		}
		catch (GeneralSecurityException | OperatorCreationException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public RevocationSources revocation() {
		return new RevocationSources(List.of(crl()), List.of(root()), false);
	}

	/** A seal of signers with these names, in this order. */
	public Seal seal(Level level, String... names) {
		List<Signer> signers = Arrays.stream(names)
			.map((name) -> new Signer(key(name), new Words("职责 " + name, "Role " + name),
					new Words("理由 " + name, "Reason of " + name)))
			.toList();
		return new Seal("test", signers, level, level.timeStamped() ? this.timeStamps : null, revocation(), this.clock);
	}

}
