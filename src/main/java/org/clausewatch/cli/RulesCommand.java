package org.clausewatch.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.Labels;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.rule.RuleMetadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the catalogue. */
@Command(name = "rules", mixinStandardHelpOptions = true,
		description = "Prints the catalogue of rules, or one rule: clause, classes, inputs, parameters.")
final class RulesCommand implements Callable<Integer> {

	@Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "One rule's id.")
	private String id = "";

	@Option(names = "--format", paramLabel = "text|markdown|json", description = "Default: ${DEFAULT-VALUE}.",
			defaultValue = "text")
	private CatalogueFormat format = CatalogueFormat.TEXT;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		List<RuleMetadata> rules = RuleCatalogue.standard().rules().stream().map(Rule::metadata).toList();
		PrintWriter out = this.spec.commandLine().getOut();
		List<RuleMetadata> asked = this.id.isEmpty() ? rules : List.of(find(rules));
		switch (this.format) {
			case TEXT -> asked.forEach((rule) -> text(rule, out));
			case MARKDOWN -> markdown(asked, out);
			case JSON -> FactSheet.json(asked.stream().map(RulesCommand::facts).toList(), out);
		}
		out.flush();
		return ExitCode.OK;
	}

	private RuleMetadata find(List<RuleMetadata> rules) {
		return rules.stream()
			.filter((rule) -> rule.id().equalsIgnoreCase(this.id))
			.findFirst()
			.orElseThrow(() -> UsageException.unknown("rule", this.id, rules.stream().map(RuleMetadata::id).toList(),
					"clausewatch rules"));
	}

	/** One rule comes with the words of its clause. */
	private void text(RuleMetadata rule, PrintWriter out) {
		Map<String, Object> facts = facts(rule);
		facts.remove("id");
		if (!this.id.isEmpty()) {
			ClauseRegister.load().find(rule.citation()).ifPresent((clause) -> {
				facts.put("clause_zh", clause.words().zh());
				facts.put("clause_en", clause.words().en());
			});
		}
		FactSheet.text(rule.id(), facts, out);
	}

	private static void markdown(List<RuleMetadata> rules, PrintWriter out) {
		out.println(
				"| rule | title | 标题 | clause | also rests on | classes and severity | needs | parameters | in force |");
		out.println("|---|---|---|---|---|---|---|---|---|");
		for (RuleMetadata rule : rules) {
			Map<String, Object> facts = facts(rule);
			out.println(Stream
				.of("id", "title_en", "title_zh", "clause", "also_cites", "classes", "needs", "parameters", "in_force")
				.map((name) -> name.equals("id") ? "`" + rule.id() + "`" : FactSheet.shown(facts.get(name)))
				.collect(Collectors.joining(" | ", "| ", " |")));
		}
	}

	private static Map<String, Object> facts(RuleMetadata rule) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("id", rule.id());
		facts.put("title_zh", new Labels(Locale.SIMPLIFIED_CHINESE).rule(rule.id()));
		facts.put("title_en", new Labels(Locale.ENGLISH).rule(rule.id()));
		facts.put("clause", rule.citation().toString());
		facts.put("also_cites", rule.alsoCites().stream().map(Citation::toString).toList());
		facts.put("classes", rule.classes());
		facts.put("needs", rule.inputs().stream().sorted().map(RecordKind::fileName).toList());
		facts.put("parameters", rule.parameters());
		Map<String, String> inForce = new LinkedHashMap<>();
		if (rule.inForceFrom() != null) {
			inForce.put("from", rule.inForceFrom().toString());
		}
		if (rule.inForceUntil() != null) {
			inForce.put("until", rule.inForceUntil().toString());
		}
		facts.put("in_force", inForce);
		return facts;
	}

}
