package org.clausewatch.seal;

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
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.operator.OperatorCreationException;

/**
 * A certification authority for demonstrations, made at first use in a directory that
 * only its owner may read. Its names say DEMO and 演示.
 *
 * @param key the demo seal
 * @param timeStampAuthority the demo time-stamp authority
 * @param rootCertificate the file that holds the demo root, PEM
 */
public record DemoAuthority(SealKey key, TimeStampAuthority timeStampAuthority, Path rootCertificate) {

	/** What configuration calls the demo seal. */
	public static final String NAME = "demo";

	private static final String DIRECTORY = "demo-authority";

	private static final String ROOT = "root.pem";

	private static final String SIGNER = "signer.p12";

	private static final String TSA = "tsa.p12";

	private static final String PASSWORD = "password";

	/** Where the root of the authority in that home directory lies, if it was made. */
	public static Path rootCertificate(Path home) {
		return home.resolve(DIRECTORY).resolve(ROOT);
	}

	/**
	 * Opens the authority, making it when there is none. Two processes may do so at once:
	 * the directory appears whole, by one atomic move, and the slower one uses it.
	 * @throws SealException when it can't be made or read
	 */
	public static DemoAuthority open(Path home, Clock clock) {
		Path directory = home.resolve(DIRECTORY);
		try {
			if (!Files.exists(directory.resolve(ROOT))) {
				create(home, directory, clock);
			}
		}
		catch (IOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new SealException("seal 'demo': can't be made in " + directory + ": " + ex, ex);
		}
		SealKey signer = load(directory.resolve(SIGNER), directory, clock);
		SealKey tsa = load(directory.resolve(TSA), directory, clock);
		return new DemoAuthority(signer, new LocalTimeStampAuthority(tsa, clock), directory.resolve(ROOT));
	}

	private static SealKey load(Path file, Path directory, Clock clock) {
		SealKey key = new Pkcs12Seal(NAME, file, null, directory.resolve(PASSWORD)).open(System.getenv(),
				clock.instant());
		return new SealKey(NAME, key.key(), key.chain(), true);
	}

	private static void create(Path home, Path directory, Clock clock)
			throws IOException, GeneralSecurityException, OperatorCreationException {
		OwnerOnly.createDirectories(home);
		Path draft = OwnerOnly.createTemporaryDirectory(home, DIRECTORY + "-");
		try {
			write(draft, new DemoCertificates(clock.instant()));
			Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			delete(draft);
			throw ex;
		}
		catch (FileSystemException ex) {
			delete(draft);
			if (!Files.exists(directory.resolve(ROOT))) {
				throw ex;
			}
		}
	}

	private static void write(Path draft, DemoCertificates certificates)
			throws IOException, GeneralSecurityException, OperatorCreationException {
		byte[] secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		OwnerOnly.write(draft.resolve(PASSWORD), (password + "\n").getBytes(StandardCharsets.US_ASCII));
		OwnerOnly.write(draft.resolve(SIGNER), pkcs12(certificates.signer(), password));
		OwnerOnly.write(draft.resolve(TSA), pkcs12(certificates.timeStampAuthority(), password));
		OwnerOnly.write(draft.resolve(ROOT), pem(certificates.root()));
	}

	private static byte[] pkcs12(SealKey key, String password) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry(key.name(), key.key(), password.toCharArray(), key.chain().toArray(new Certificate[0]));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		store.store(bytes, password.toCharArray());
		return bytes.toByteArray();
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
