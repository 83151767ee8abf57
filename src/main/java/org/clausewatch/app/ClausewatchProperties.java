package org.clausewatch.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The configuration under {@code clausewatch}; a key that isn't one of these is refused.
 *
 * @param home where the installation keeps its state
 * @param seals seals by name, besides {@code demo}
 * @param slice how much of a file is read at a time: by default about as much as two
 * lanes can hold with what they make of it in a small heap
 * @param partition how many bytes of rows are judged at a time: rows become about five
 * times their size as objects, and each lane holds a partition
 */
@ConfigurationProperties(prefix = "clausewatch", ignoreUnknownFields = false)
public record ClausewatchProperties(Path home, @DefaultValue Map<String, SealProperties> seals,
		@DefaultValue("16MB") DataSize slice, @DefaultValue("24MB") DataSize partition) {

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
