package org.clausewatch.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What issuers are called where there is little room: by their common name, unless two
 * share it. Workbooks have the whole name.
 */
public final class IssuerNames {

	private static final Pattern COMMON_NAME = Pattern.compile("(?i)(?:^|[,+])\\s*CN\\s*=\\s*((?:\\\\.|[^,+\\\\])+)");

	private final Map<String, Integer> bearers = new HashMap<>();

	/** Takes all issuers that are to be told apart. */
	public IssuerNames(List<String> issuers) {
		issuers.forEach((issuer) -> this.bearers.merge(common(issuer), 1, Integer::sum));
	}

	public String of(String issuer) {
		String common = common(issuer);
		return (this.bearers.getOrDefault(common, 0) == 1) ? common : issuer;
	}

	private static String common(String issuer) {
		Matcher name = COMMON_NAME.matcher(issuer);
		return name.find() ? name.group(1).strip() : issuer;
	}

}
