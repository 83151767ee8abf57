package org.clausewatch.evidence;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A bundle's index as JSON. */
public final class BundleIndexFile {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
				DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	private BundleIndexFile() {
	}

	/** The same text for the same index, ending with a line end. */
	public static String write(BundleIndex index) {
		return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(index).replace("\r\n", "\n") + "\n";
	}

	/**
	 * Reads an index.
	 * @throws IOException with what is wrong, on one line
	 */
	public static BundleIndex read(byte[] json) throws IOException {
		try {
			BundleIndex index = MAPPER.readValue(json, BundleIndex.class);
			if (index == null || !BundleIndex.FORMAT.equals(index.format())) {
				throw new IOException("the index's format is not '" + BundleIndex.FORMAT + "'");
			}
			return index;
		}
		catch (JacksonException ex) {
			throw new IOException("not an index: line " + ex.getLocation().getLineNr() + ", column "
					+ ex.getLocation().getColumnNr() + ": " + ex.getOriginalMessage().lines().findFirst().orElse(""),
					ex);
		}
	}

}
