package org.clausewatch.batch;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausewatch.record.Sha256;
import org.clausewatch.report.Masking;

/**
 * What cases are called in file names: by their id where any file system takes it and it
 * tells of nobody, else by what is left of it and its hash. No two have the same name,
 * not even where case doesn't count.
 */
final class CaseNames {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private static final int KEPT = 40;

	private static final int HASHED = 8;

	private final Map<String, Integer> bearers = new HashMap<>();

	/** Of all cases that are to be told apart, each once. */
	CaseNames(Collection<String> cases) {
		cases.forEach((id) -> this.bearers.merge(id.toLowerCase(Locale.ROOT), 1, Integer::sum));
	}

	/** Without a full stop where it is the id, with one where it isn't. */
	String of(String caseId) {
		if (PLAIN.matcher(caseId).matches() && Masking.text(caseId).equals(caseId)
				&& this.bearers.getOrDefault(caseId.toLowerCase(Locale.ROOT), 1) == 1) {
			return caseId;
		}
		String left = Masking.text(caseId).replaceAll("[^A-Za-z0-9_-]+", "_");
		byte[] bytes = caseId.getBytes(StandardCharsets.UTF_8);
		return left.substring(0, Math.min(KEPT, left.length())) + "."
				+ HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length), 0, HASHED);
	}

}
