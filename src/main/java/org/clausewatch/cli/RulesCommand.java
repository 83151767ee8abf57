package org.clausewatch.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.Labels;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.rule.RuleMetadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Prints the catalogue. */
@Command(name = "rules", mixinStandardHelpOptions = true,
		description = "Prints the catalogue of rules, or one rule: clause, classes, inputs, parameters.")
final class RulesCommand implements Callable<Integer> {

	/** How to print. */
	enum Format {

		TEXT, MARKDOWN, JSON

	}

	@Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "One rule's id.")
	private String id = "";

	@Option(names = "--format", paramLabel = "text|markdown|json", description = "Default: ${DEFAULT-VALUE}.",
			defaultValue = "text")
	private Format format = Format.TEXT;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		List<RuleMetadata> rules = RuleCatalogue.standard().rules().stream().map(Rule::metadata).toList();
		if (!this.id.isEmpty()) {
			rules = List.of(rules.stream()
				.filter((rule) -> rule.id().equalsIgnoreCase(this.id))
				.findFirst()
				.orElseThrow(() -> unknown(RuleCatalogue.standard())));
		}
		PrintWriter out = this.spec.commandLine().getOut();
		switch (this.format) {
			case TEXT -> rules.forEach((rule) -> text(rule, out));
			case MARKDOWN -> markdown(rules, out);
			case JSON -> out.println(JsonMapper.shared()
				.writerWithDefaultPrettyPrinter()
				.writeValueAsString(rules.stream().map(RulesCommand::facts).toList()));
		}
		out.flush();
		return ExitCode.OK;
	}

	private UsageException unknown(RuleCatalogue catalogue) {
		JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
		String nearest = catalogue.rules()
			.stream()
			.map((rule) -> rule.metadata().id())
			.max((one, other) -> Double.compare(similarity.apply(this.id, one), similarity.apply(this.id, other)))
			.orElse("");
		return new UsageException("there is no rule " + this.id + "; did you mean " + nearest + "?");
	}

	private static void text(RuleMetadata rule, PrintWriter out) {
		Map<String, Object> facts = facts(rule);
		out.println(rule.id());
		facts.forEach((name, value) -> {
			if (!name.equals("id") && !value.toString().isEmpty() && !value.toString().equals("[]")) {
				out.printf("  %-12s %s%n", name, value.toString().replaceAll("[\\[\\]{}]", ""));
			}
		});
	}

	private static void markdown(List<RuleMetadata> rules, PrintWriter out) {
		Labels chinese = new Labels(Locale.SIMPLIFIED_CHINESE);
		Labels english = new Labels(Locale.ENGLISH);
		out.println(
				"| rule | title | 标题 | clause | also rests on | classes and severity | needs | parameters | in force |");
		out.println("|---|---|---|---|---|---|---|---|---|");
		for (RuleMetadata rule : rules) {
			Map<String, Object> facts = facts(rule);
			out.println(
					Stream
						.concat(Stream.of("`" + rule.id() + "`", english.rule(rule.id()), chinese.rule(rule.id())),
								Stream.of("clause", "also_cites", "classes", "needs", "parameters", "in_force")
									.map((name) -> cell(facts.get(name))))
						.collect(Collectors.joining(" | ", "| ", " |")));
		}
	}

	private static String cell(@Nullable Object fact) {
		return String.valueOf(fact).replaceAll("[\\[\\]{}]", "").replace("=", " ");
	}

	private static Map<String, Object> facts(RuleMetadata rule) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("id", rule.id());
		facts.put("clause", rule.citation().toString());
		facts.put("also_cites", rule.alsoCites().stream().map(Citation::toString).toList());
		facts.put("classes", rule.classes());
		facts.put("needs", rule.inputs().stream().sorted().map(RecordKind::fileName).toList());
		facts.put("parameters", new ArrayList<>(rule.parameters()));
		boolean always = rule.inForceFrom() == null && rule.inForceUntil() == null;
		facts.put("in_force", always ? "" : ((rule.inForceFrom() != null) ? "from " + rule.inForceFrom() : "")
				+ ((rule.inForceUntil() != null) ? " until " + rule.inForceUntil() : ""));
		return facts;
	}

}
