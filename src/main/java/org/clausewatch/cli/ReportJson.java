package org.clausewatch.cli;

import java.util.List;
import java.util.Locale;
import org.clausewatch.evidence.verify.Check;
import org.clausewatch.evidence.verify.Report;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code verify} found, for programs. */
final class ReportJson {

	private static final JsonMapper MAPPER = new JsonMapper();

	private ReportJson() {
	}

	static String write(List<Report> reports) {
		ObjectNode root = MAPPER.createObjectNode();
		root.put("valid", reports.stream().allMatch(Report::passed));
		ArrayNode targets = root.putArray("targets");
		reports.forEach((report) -> write(report, targets.addObject()));
		return root.toPrettyString();
	}

	private static void write(Report report, ObjectNode to) {
		to.put("target", report.target());
		to.put("kind", report.kind());
		to.put("valid", report.passed());
		ArrayNode checks = to.putArray("checks");
		for (Check check : report.checks()) {
			ObjectNode one = checks.addObject();
			one.put("subject", check.subject().name().toLowerCase(Locale.ROOT));
			one.put("outcome", check.outcome().name().toLowerCase(Locale.ROOT));
			one.put("text", check.text());
		}
		if (!report.parts().isEmpty()) {
			ArrayNode parts = to.putArray("parts");
			report.parts().forEach((part) -> write(part, parts.addObject()));
		}
	}

}
