package org.clausewatch.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code extract.json} states of an extract; every part may be missing.
 *
 * @param extractId the extract's own id
 * @param cutOff its cut-off, ISO-8601 with offset
 * @param zone the zone its systems run in
 * @param producedBy who made it
 * @param files by file name: rows and SHA-256
 */
public record ExtractManifest(@JsonProperty("extract_id") @Nullable String extractId,
		@JsonProperty("cut_off") @Nullable String cutOff, @Nullable String zone,
		@JsonProperty("produced_by") @Nullable String producedBy, @Nullable Map<String, StatedFile> files) {

	static final String NAME = "extract.json";

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/** Rows (without the header) and hex SHA-256 of a file, as stated. */
	public record StatedFile(@Nullable Long rows, @Nullable String sha256) {
	}

	static @Nullable ExtractManifest read(Path directory) {
		Path path = directory.resolve(NAME);
		// A link that leads nowhere is there: the hashes it stood for are lost.
		if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
			return null;
		}
		if (!Files.exists(path)) {
			throw new InputRefusedException(path + ": a symbolic link to a file that isn't there");
		}
		try {
			ExtractManifest manifest = JSON.readValue(path.toFile(), ExtractManifest.class);
			if (manifest == null) {
				throw new InputRefusedException(path + ": not a valid extract.json: an object was expected");
			}
			manifest.fileWithoutObject().ifPresent((name) -> {
				throw new InputRefusedException(
						path + ": not a valid extract.json: files: " + name + ": an object was expected");
			});
			return manifest;
		}
		catch (JacksonException ex) {
			TokenStreamLocation at = ex.getLocation();
			String place = (at != null && at.getLineNr() > 0)
					? ":" + at.getLineNr() + ":" + Math.max(1, at.getColumnNr()) : "";
			throw new InputRefusedException(path + place + ": not a valid extract.json: " + told(ex), ex);
		}
	}

	/** A file that is named with {@code null}, so with neither rows nor hash. */
	private Optional<String> fileWithoutObject() {
		Map<String, @Nullable StatedFile> stated = (this.files != null) ? new TreeMap<>(this.files) : Map.of();
		return stated.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == null)
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/** What was expected where, in the file's terms: the library's are Java types. */
	private static String told(JacksonException ex) {
		if (!(ex instanceof MismatchedInputException mismatch)) {
			return ex.getOriginalMessage();
		}
		String member = ex.getPath()
			.stream()
			.map(JacksonException.Reference::getPropertyName)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(": "));
		Class<?> type = mismatch.getTargetType();
		String expected = (type == Long.class) ? "a whole number" : (type == String.class) ? "a text" : "an object";
		return (member.isEmpty() ? "" : member + ": ") + expected + " was expected";
	}

	/**
	 * The stated cut-off.
	 * @throws InputRefusedException where it is no ISO-8601 instant with offset
	 */
	public @Nullable Instant cutOffInstant() {
		if (this.cutOff == null) {
			return null;
		}
		try {
			return OffsetDateTime.parse(this.cutOff).toInstant();
		}
		catch (DateTimeException ex) {
			throw new InputRefusedException(NAME + ": cut_off: \"" + this.cutOff
					+ "\" is not an instant with offset such as 2025-10-01T00:00:00+08:00", ex);
		}
	}

}
