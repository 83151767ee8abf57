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
 * @param seals seal profiles by name; {@code demo} and {@code demo-sm2} are there anyway
 * @param slice how much of a file is read at a time: by default about as much as two
 * lanes can hold with what they make of it in a small heap
 * @param partition how many bytes of rows are judged at a time: rows become about five
 * times their size as objects, and each lane holds a partition
 * @param inPlace whether rows that come in the order of their serial numbers are read
 * again from the extract instead of being copied: less space, the same results
 */
@ConfigurationProperties(prefix = "clausewatch", ignoreUnknownFields = false)
public record ClausewatchProperties(Path home, @DefaultValue Map<String, SealProperties> seals,
		@DefaultValue("16MB") DataSize slice, @DefaultValue("24MB") DataSize partition,
		@DefaultValue("true") boolean inPlace) {

}
