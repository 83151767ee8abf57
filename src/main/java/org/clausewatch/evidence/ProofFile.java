package org.clausewatch.evidence;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A proof as JSON. */
public final class ProofFile {

	/** A proof holds a certificate's rows, not a population. */
	public static final long LARGEST = 64 << 20;

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
				DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private ProofFile() {
	}

	/** The same text for the same proof, ending with a line end. */
	public static String write(Proof proof) {
		return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(proof).replace("\r\n", "\n") + "\n";
	}

	/**
	 * Reads a proof.
	 * @throws IOException with what is wrong, on one line
	 */
	public static Proof read(byte[] json) throws IOException {
		try {
			Proof proof = MAPPER.readValue(json, Proof.class);
			if (!Proof.FORMAT.equals(proof.format())) {
				throw new IOException("format is '" + proof.format() + "', expected '" + Proof.FORMAT + "'");
			}
			return proof;
		}
		catch (JacksonException ex) {
			throw new IOException("not a proof: line " + ex.getLocation().getLineNr() + ", column "
					+ ex.getLocation().getColumnNr() + ": " + ex.getOriginalMessage().lines().findFirst().orElse(""),
					ex);
		}
	}

}
