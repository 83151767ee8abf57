package org.clausewatch.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.bouncycastle.operator.OperatorCreationException;

/**
 * The files of a demo authority.
 *
 * @param name the seal's, for messages
 * @param path the directory
 * @param sm2 whether its keys are SM2
 */
record DemoDirectory(String name, Path path, boolean sm2) {

	static final String ROOT = "root.pem";

	static final String AUTHORITY = "authority.p12";

	static final String SIGNER = "signer.p12";

	static final String TSA = "tsa.p12";

	private static final String PASSWORD = "password";

	Path crl() {
		return this.path.resolve("demo.crl");
	}

	boolean canSignCrls() {
		return Files.exists(this.path.resolve(AUTHORITY));
	}

	SealKey load(String file, Instant now) {
		SealKey key = new Pkcs12Seal(this.name, this.path.resolve(file), null, this.path.resolve(PASSWORD))
			.open(System.getenv(), now);
		return new SealKey(this.name, key.key(), key.chain(), true);
	}

	/** Makes the directory where there is none, whole by one atomic move. */
	void make(Instant now) throws IOException, GeneralSecurityException, OperatorCreationException {
		if (Files.exists(this.path.resolve(ROOT))) {
			return;
		}
		Path parent = Objects.requireNonNull(this.path.toAbsolutePath().getParent(), "in a home");
		OwnerOnly.createDirectories(parent);
		Path draft = OwnerOnly.createTemporaryDirectory(parent, this.path.getFileName() + "-");
		try {
			write(draft, new DemoCertificates(now, this.sm2));
			Files.move(draft, this.path, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			delete(draft);
			throw ex;
		}
		catch (FileSystemException ex) {
			delete(draft);
			if (!Files.exists(this.path.resolve(ROOT))) {
				throw ex;
			}
		}
	}

	/** Puts a later authority's root before those that are trusted already. */
	void addRoot(DemoDirectory later) throws IOException {
		String added = Files.readString(later.path.resolve(ROOT));
		Path file = this.path.resolve(ROOT);
		String roots = Files.readString(file);
		if (!roots.contains(added)) {
			Path draft = file.resolveSibling(ROOT + "-" + UUID.randomUUID());
			OwnerOnly.write(draft, (added + roots).getBytes(StandardCharsets.US_ASCII));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private void write(Path draft, DemoCertificates certificates)
			throws IOException, GeneralSecurityException, OperatorCreationException {
		byte[] secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		OwnerOnly.write(draft.resolve(PASSWORD), (password + "\n").getBytes(StandardCharsets.US_ASCII));
		OwnerOnly.write(draft.resolve(AUTHORITY), pkcs12(certificates.authority(), password));
		OwnerOnly.write(draft.resolve(SIGNER), pkcs12(certificates.signer(), password));
		OwnerOnly.write(draft.resolve(TSA), pkcs12(certificates.timeStampAuthority(), password));
		OwnerOnly.write(draft.resolve(ROOT), pem(certificates.root()));
	}

	private byte[] pkcs12(SealKey key, String password) throws IOException, GeneralSecurityException {
		KeyStore store = this.sm2 ? KeyStore.getInstance("PKCS12", BouncyCastle.PROVIDER)
				: KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry(key.name(), key.key(), password.toCharArray(), chain(key));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		store.store(bytes, password.toCharArray());
		return bytes.toByteArray();
	}

	/**
	 * Copies, because Bouncy Castle notes in a certificate under which name it was
	 * stored.
	 */
	private Certificate[] chain(SealKey key) throws GeneralSecurityException {
		CertificateFactory factory = this.sm2 ? CertificateFactory.getInstance("X.509", BouncyCastle.PROVIDER)
				: CertificateFactory.getInstance("X.509");
		Certificate[] chain = new Certificate[key.chain().size()];
		for (int i = 0; i < chain.length; i++) {
			chain[i] = factory.generateCertificate(new ByteArrayInputStream(key.chain().get(i).getEncoded()));
		}
		return chain;
	}

	private static byte[] pem(X509Certificate certificate) throws GeneralSecurityException {
		String text = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(certificate.getEncoded());
		return ("-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static void delete(Path draft) throws IOException {
		List<Path> files;
		try (Stream<Path> listing = Files.list(draft)) {
			files = listing.toList();
		}
		for (Path file : files) {
			Files.delete(file);
		}
		Files.delete(draft);
	}

}
