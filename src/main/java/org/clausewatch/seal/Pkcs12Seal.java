package org.clausewatch.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A named seal in a PKCS#12 file (RFC 7292) whose password comes from an environment
 * variable or from a file, never from the command line.
 *
 * @param name what configuration calls the seal
 * @param file the PKCS#12 file, with exactly one private key
 * @param passwordVariable the environment variable that holds the password, or null
 * @param passwordFile the file whose first line is the password, or null
 */
public record Pkcs12Seal(String name, Path file, @Nullable String passwordVariable, @Nullable Path passwordFile) {

	public Pkcs12Seal {
		if ((passwordVariable == null) == (passwordFile == null)) {
			throw new SealException("seal '" + name + "': expected either an environment variable or a file for the "
					+ "password of " + file);
		}
	}

	/**
	 * Opens the key.
	 * @param environment the process's environment
	 * @param now the certificate must be valid then
	 * @throws SealException with what is wrong, naming seal and file
	 */
	public SealKey open(Map<String, String> environment, Instant now) {
		char[] password = secret().read(environment);
		KeyStore store = load(password);
		try {
			String alias = onlyKey(store);
			if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
				throw failure("its key is not a private key", null);
			}
			return checked(key, chain(store, alias), now);
		}
		catch (UnrecoverableKeyException ex) {
			throw failure("the key has another password than the file", ex);
		}
		catch (GeneralSecurityException ex) {
			throw failure("can't be used: " + ex.getMessage(), ex);
		}
	}

	private SealKey checked(PrivateKey key, List<X509Certificate> chain, Instant now) {
		try {
			SealKey seal = new SealKey(this.name, key, chain, false);
			seal.requireValidAt(now);
			return seal;
		}
		catch (SealException ex) {
			throw new SealException(ex.getMessage() + " (" + this.file + ")", ex);
		}
	}

	private KeyStore load(char[] password) {
		try {
			return load(KeyStore.getInstance("PKCS12"), password);
		}
		catch (NoSuchFileException ex) {
			throw failure("no such file", ex);
		}
		catch (IOException | GeneralSecurityException ex) {
			return loadSm2(password, ex);
		}
	}

	/**
	 * The JDK can't read certificates with SM2 keys, and takes the password for wrong.
	 */
	private KeyStore loadSm2(char[] password, Exception failed) {
		try {
			return load(KeyStore.getInstance("PKCS12", BouncyCastle.PROVIDER), password);
		}
		catch (IOException | GeneralSecurityException ex) {
			if (failed.getCause() instanceof UnrecoverableKeyException) {
				throw failure("wrong password, taken from " + secret().source(), failed);
			}
			throw failure(Files.isRegularFile(this.file) && Files.isReadable(this.file) ? "not a PKCS#12 file"
					: "can't be read", failed);
		}
	}

	private KeyStore load(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
		try (InputStream in = Files.newInputStream(this.file)) {
			store.load(in, password);
			return store;
		}
	}

	private String onlyKey(KeyStore store) throws GeneralSecurityException {
		List<String> keys = new ArrayList<>();
		for (String alias : Collections.list(store.aliases())) {
			if (store.isKeyEntry(alias)) {
				keys.add(alias);
			}
		}
		if (keys.size() != 1) {
			throw failure("holds " + keys.size() + " keys" + (keys.isEmpty() ? "" : " " + keys) + ", expected one",
					null);
		}
		return keys.get(0);
	}

	private List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
		Certificate[] chain = store.getCertificateChain(alias);
		List<X509Certificate> certificates = new ArrayList<>();
		for (Certificate certificate : (chain != null) ? chain : new Certificate[0]) {
			certificates.add((X509Certificate) certificate);
		}
		return certificates;
	}

	private Secret secret() {
		return new Secret("seal '" + this.name + "': " + this.file, "password", this.passwordVariable,
				this.passwordFile);
	}

	private SealException failure(String what, @Nullable Throwable cause) {
		return new SealException("seal '" + this.name + "': " + this.file + ": " + what, cause);
	}

}
