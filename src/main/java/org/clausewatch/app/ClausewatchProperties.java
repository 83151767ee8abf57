package org.clausewatch.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration under {@code clausewatch}; a key that isn't one of these is refused.
 *
 * @param home where the installation keeps its state
 * @param seals seals by name, besides {@code demo}
 */
@ConfigurationProperties(prefix = "clausewatch", ignoreUnknownFields = false)
public record ClausewatchProperties(Path home, @DefaultValue Map<String, SealProperties> seals) {

	/**
	 * A named seal.
	 *
	 * @param keystore PKCS#12 file with one private key
	 * @param passwordEnv environment variable that holds its password
	 * @param passwordFile file whose first line is its password
	 * @param timeStampAuthority URL of an RFC 3161 time-stamp authority
	 */
	public record SealProperties(Path keystore, @Nullable String passwordEnv, @Nullable Path passwordFile,
			@Nullable String timeStampAuthority) {
	}

}
