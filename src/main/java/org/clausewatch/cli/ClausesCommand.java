package org.clausewatch.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the clause register. */
@Command(name = "clauses", mixinStandardHelpOptions = true,
		description = "Prints the register of clauses, or one clause: words, what is owed and by whom, rules, evidence.")
final class ClausesCommand implements Callable<Integer> {

	@Parameters(index = "0", arity = "0..*", paramLabel = "ID",
			description = "One clause, such as 1.3, 2.3(3), ESL 24 or CPS 4.9.7; a number alone is the agreement's.")
	private List<String> id = List.of();

	@Option(names = "--format", paramLabel = "text|markdown|json", description = "Default: ${DEFAULT-VALUE}.",
			defaultValue = "text")
	private CatalogueFormat format = CatalogueFormat.TEXT;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		ClauseRegister register = ClauseRegister.load();
		List<Clause> clauses = this.id.isEmpty() ? register.all() : List.of(find(register));
		PrintWriter out = this.spec.commandLine().getOut();
		ClauseSheet sheet = new ClauseSheet(RuleCatalogue.standard().rules().stream().map(Rule::metadata).toList());
		switch (this.format) {
			case TEXT ->
				clauses.forEach((clause) -> FactSheet.text(clause.citation().toString(), sheet.lines(clause), out));
			case MARKDOWN -> sheet.markdown(clauses, out);
			case JSON -> FactSheet.json(clauses.stream().map(sheet::facts).toList(), out);
		}
		out.flush();
		return ExitCode.OK;
	}

	private Clause find(ClauseRegister register) {
		String name = String.join(" ", this.id);
		return register.find(name)
			.orElseThrow(() -> UsageException.unknown("clause", name,
					register.all()
						.stream()
						.map(Clause::citation)
						.flatMap((citation) -> Stream.of(citation.toString(), alone(citation)))
						.toList(),
					"clausewatch clauses"));
	}

	/** The agreement's clauses may be named by their number alone. */
	private static String alone(Citation citation) {
		return (citation.document() == Citation.Document.AGREEMENT) ? citation.clause() : citation.toString();
	}

}
