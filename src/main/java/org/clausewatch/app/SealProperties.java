package org.clausewatch.app;

import java.nio.file.Path;
import java.util.List;
import org.clausewatch.seal.KeyKind;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A seal profile as configured; {@link SealProfile} says what goes together.
 *
 * @param level B, T, LT or LTA; by default T with a time-stamp authority and B without
 * @param keystore PKCS#12 file with one private key
 * @param passwordEnv environment variable that holds its password
 * @param passwordFile file whose first line is its password
 * @param pkcs11 or a key in a PKCS#11 token
 * @param algorithm which the key must be of
 * @param timeStampAuthority URL of an RFC 3161 time-stamp authority, or {@code demo}
 * @param revocation sources for levels LT and LTA
 * @param signers or other profiles, whose keys sign one after the other
 * @param reason why this key signs
 * @param role in which role
 * @param jobs names or patterns of the jobs that may use it; all where there are none
 * @param fallback the profile that seals what SM2 keys can't
 */
record SealProperties(@Nullable Level level, @Nullable Path keystore, @Nullable String passwordEnv,
		@Nullable Path passwordFile, @Nullable Pkcs11 pkcs11, @Nullable KeyKind algorithm,
		@Nullable String timeStampAuthority, @Nullable Revocation revocation, @DefaultValue List<String> signers,
		@Nullable Text reason, @Nullable Text role, @DefaultValue List<String> jobs, @Nullable String fallback) {

	/** A profile that sets nothing. */
	static SealProperties none() {
		return new SealProperties(null, null, null, null, null, null, null, null, List.of(), null, null, List.of(),
				null);
	}

	/**
	 * A key in a PKCS#11 token.
	 *
	 * @param library the module's library
	 * @param slot the slot's number
	 * @param slotIndex or its place in the module's list, from 0
	 * @param key the key's label; may be left out where the token holds one
	 * @param pinEnv environment variable that holds the PIN
	 * @param pinFile file whose first line is the PIN
	 */
	record Pkcs11(@Nullable Path library, @Nullable Long slot, @Nullable Integer slotIndex, @Nullable String key,
			@Nullable String pinEnv, @Nullable Path pinFile) {
	}

	/**
	 * Where revocation data come from.
	 *
	 * @param crls CRL files and directories of such
	 * @param certificates files with issuers and roots that don't come along
	 * @param online whether the addresses in certificates may be asked
	 */
	record Revocation(@DefaultValue List<Path> crls, @DefaultValue List<Path> certificates,
			@DefaultValue("false") boolean online) {
	}

	/**
	 * A text, the same in both languages or one for each.
	 *
	 * @param zhCn Chinese
	 * @param en English
	 */
	record Text(@Nullable String zhCn, @Nullable String en) {

		/** The same in both languages; what a plain value in the configuration is. */
		public static Text valueOf(String text) {
			return new Text(text, text);
		}

		static Words words(@Nullable Text text) {
			if (text == null) {
				return Words.NONE;
			}
			String chinese = (text.zhCn() != null) ? text.zhCn() : text.en();
			String english = (text.en() != null) ? text.en() : text.zhCn();
			return new Words((chinese != null) ? chinese : "", (english != null) ? english : "");
		}

	}

}
