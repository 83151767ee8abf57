package org.clausewatch.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A named seal in a PKCS#11 token: a smart card, a hardware security module or SoftHSM.
 * The key never leaves it.
 *
 * @param name what configuration calls the seal
 * @param library the module's library
 * @param slot the slot's number (its id), or null
 * @param slotIndex or its place in the module's list, from 0, or null
 * @param label of the key and its certificate; null where the token holds one key
 * @param pinVariable the environment variable that holds the PIN, or null
 * @param pinFile the file whose first line is the PIN, or null
 */
public record Pkcs11Seal(String name, Path library, @Nullable Long slot, @Nullable Integer slotIndex,
		@Nullable String label, @Nullable String pinVariable, @Nullable Path pinFile) {

	private static final String SUN = "SunPKCS11";

	/**
	 * Opens the key.
	 * @param environment the process's environment
	 * @param now the certificate must be valid then
	 * @throws SealException with what is wrong, naming seal and library
	 */
	public SealKey open(Map<String, String> environment, Instant now) {
		Secret pin = new Secret("seal '" + this.name + "': " + this.library, "PIN", this.pinVariable, this.pinFile);
		char[] secret = pin.read(environment);
		Provider provider = provider();
		try {
			KeyStore store = KeyStore.getInstance("PKCS11", provider);
			store.load(null, secret);
			String alias = alias(store);
			if (!(store.getKey(alias, null) instanceof PrivateKey key)) {
				throw failure("'" + alias + "' is no private key", null);
			}
			SealKey seal = new SealKey(this.name, key, chain(store, alias), false, provider);
			seal.requireValidAt(now);
			return seal;
		}
		catch (IOException ex) {
			throw failure((ex.getCause() instanceof UnrecoverableKeyException)
					? "the token refused the PIN from " + pin.source() : "the token can't be read: " + ex.getMessage(),
					ex);
		}
		catch (GeneralSecurityException | ProviderException ex) {
			throw failure("the token can't be used: " + ex.getMessage(), ex);
		}
	}

	private Provider provider() {
		if (!Files.isReadable(this.library)) {
			throw failure("no such library", null);
		}
		Provider sun = Security.getProvider(SUN);
		if (sun == null) {
			throw failure("this Java has no provider " + SUN, null);
		}
		// two leading hyphens: the configuration itself, not the name of a file
		StringBuilder text = new StringBuilder("--name = seal\nlibrary = \"" + this.library + "\"\n");
		if (this.slot != null) {
			text.append("slot = ").append(this.slot).append('\n');
		}
		else {
			text.append("slotListIndex = ").append((this.slotIndex != null) ? this.slotIndex : 0).append('\n');
		}
		try {
			return sun.configure(text.toString());
		}
		catch (ProviderException | InvalidParameterException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw failure("the module or its " + place() + " can't be opened: " + cause.getMessage(), ex);
		}
	}

	private String place() {
		return (this.slot != null) ? "slot " + this.slot
				: "slot at index " + ((this.slotIndex != null) ? this.slotIndex : 0);
	}

	private String alias(KeyStore store) throws GeneralSecurityException {
		TreeSet<String> keys = new TreeSet<>();
		for (String alias : Collections.list(store.aliases())) {
			if (store.isKeyEntry(alias)) {
				keys.add(alias);
			}
		}
		if (this.label != null) {
			if (!keys.contains(this.label)) {
				throw failure(place() + " holds no key '" + this.label + "' with a certificate, but " + keys, null);
			}
			return this.label;
		}
		if (keys.size() != 1) {
			throw failure(place() + " holds " + keys.size() + " keys with a certificate " + keys
					+ ", expected one, or its label", null);
		}
		return keys.first();
	}

	private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
		List<X509Certificate> chain = new ArrayList<>();
		for (Certificate certificate : store.getCertificateChain(alias)) {
			chain.add((X509Certificate) certificate);
		}
		return chain;
	}

	private SealException failure(String what, @Nullable Throwable cause) {
		return new SealException("seal '" + this.name + "': " + this.library + ": " + what, cause);
	}

}
