package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.clausewatch.rule.RuleCatalogue;
import tools.jackson.databind.JsonNode;

/** JMH's results as Markdown. */
final class MicroTables {

	private static final String JUDGING = "JudgingBenchmark.judge";

	/** As many as the benchmark adds. */
	private static final int IDLE = 50;

	private MicroTables() {
	}

	/**
	 * One measured thing.
	 *
	 * @param name class and method
	 * @param rules what was judged by, else empty
	 * @param nanos ns an operation, the median of its iterations
	 * @param spread ns between the quickest and the slowest iteration
	 */
	record Micro(String name, String rules, double nanos, double spread) {
	}

	/** All that was measured in one go. */
	record Result(String date, String commit, Machine machine, List<Micro> measured) {
	}

	/** {@code JMH_JSON}: keeps what JMH wrote, and writes the page anew. */
	public static void main(String[] args) throws IOException {
		List<Micro> measured = new ArrayList<>();
		for (JsonNode run : Results.JSON.readTree(Path.of(args[0]).toFile())) {
			String name = run.path("benchmark").asString();
			JsonNode processor = run.path("secondaryMetrics").path("nanos");
			double[] iterations = (processor.isMissingNode() ? run.path("primaryMetric") : processor).path("rawData")
				.valueStream()
				.flatMap(JsonNode::valueStream)
				.mapToDouble(JsonNode::asDouble)
				.toArray();
			DoubleSummaryStatistics range = DoubleStream.of(iterations).summaryStatistics();
			measured.add(new Micro(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
					run.path("params").path("rules").asString(""), Median.of(iterations),
					range.getMax() - range.getMin()));
		}
		Results.keep("micro", new Result(LocalDate.now(ZoneOffset.UTC).toString(), Sources.commit(), Machine.here(), measured));
		BenchmarksPage.write();
	}

	static String of(Result result) {
		StringBuilder text = new StringBuilder();
		text.append("%s; commit %s.%n%s.%n%n".formatted(result.date(), result.commit(), result.machine().line()));
		text.append("| what | ns | spread |\n|---|---:|---:|\n");
		result.measured.stream()
			.filter((micro) -> micro.rules.isEmpty())
			.forEach((micro) -> text.append(row("`" + micro.name + "`", micro)));
		judging(result, text);
		return text.toString();
	}

	private static void judging(Result result, StringBuilder text) {
		Map<String, Micro> byRules = new HashMap<>();
		result.measured.stream()
			.filter((micro) -> micro.name.equals(JUDGING))
			.forEach((micro) -> byRules.put(micro.rules, micro));
		Micro all = byRules.get("all");
		Micro none = byRules.get("none");
		Micro idle = byRules.get("all+idle");
		if (all == null || none == null || idle == null) {
			return;
		}
		int rules = RuleCatalogue.standard().rules().size();
		text.append(String.format(Locale.ROOT,
				"%nJudging a dossier by all %d rules takes %,.0f ns, **%,.0f ns a rule**; by none, %,.0f ns. %d more rules "
						+ "that concern next to no dossier add %,.0f ns: **%.1f ns a rule that doesn't apply**.%n%n",
				rules, all.nanos, (all.nanos - none.nanos) / rules, none.nanos, IDLE, idle.nanos - all.nanos,
				(idle.nanos - all.nanos) / IDLE));
		text.append("| rule, alone | ns a dossier | spread |\n|---|---:|---:|\n");
		byRules.values()
			.stream()
			.filter((micro) -> !List.of("all", "none", "all+idle").contains(micro.rules))
			.sorted(Comparator.comparingDouble((Micro micro) -> -micro.nanos))
			.forEach((micro) -> text.append(row(micro.rules, new Micro("", "", micro.nanos - none.nanos, micro.spread))));
	}

	private static String row(String what, Micro micro) {
		return String.format(Locale.ROOT, "| %s | %,.1f | %,.1f |%n", what, micro.nanos, micro.spread);
	}

}
