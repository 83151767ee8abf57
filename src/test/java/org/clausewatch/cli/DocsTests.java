package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clausewatch.finding.RunFiles;
import org.clausewatch.record.Column;
import org.clausewatch.record.CrlReason;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documents say what the program says. Run with {@code -DargLine=-Ddocs=remake} the
 * generated sections are written anew.
 */
class DocsTests {

	private static final Path DOCS = Path.of("src/docs");

	private static final Path SOURCES = Path.of("src/main/java/org/clausewatch");

	private static final String BEGIN = "<!-- generated: begin -->\n";

	private static final String END = "<!-- generated: end -->";

	@Test
	void theRuleCatalogueIsTheProgramsOwn() throws IOException {
		String catalogue = command("rules", "--format", "markdown");
		assertThat(catalogue.lines().skip(2)).hasSameSizeAs(RuleCatalogue.standard().rules());
		section("rules.md", catalogue);
	}

	@Test
	void theClauseRegisterIsTheProgramsOwn() throws IOException {
		String register = command("clauses", "--format", "markdown");
		assertThat(register.lines().filter((line) -> line.startsWith("### ")))
			.hasSameSizeAs(ClauseRegister.load().all());
		section("clauses.md", register);
	}

	@Test
	void theKeysOfTheCataloguesJsonAreListed() throws IOException {
		String commands = Files.readString(DOCS.resolve("interface.md"));
		for (String command : List.of("rules", "clauses")) {
			JsonNode entry = JsonMapper.shared().readTree(command(command, "--format", "json")).get(0);
			assertThat(commands).contains(columns(List.copyOf(entry.propertyNames())));
		}
	}

	@Test
	void everyPolicyParameterHangsOnAClause() throws IOException {
		String policy = Files.readString(Path.of("jobs/policy/netca.yaml"));
		Set<String> parameters = Pattern.compile("(?m)^  ([a-z.-]+):")
			.matcher(policy)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> hanging = new TreeSet<>();
		ClauseRegister.load().all().forEach((clause) -> hanging.addAll(clause.parameters()));
		assertThat(hanging).isEqualTo(parameters);
	}

	@Test
	void everyClassIsExplained() throws IOException {
		String document = Files.readString(DOCS.resolve("rules.md"));
		String classes = document.substring(document.indexOf("## Classes"), document.indexOf("## Missing"));
		RuleCatalogue.standard().rules().stream().map(Rule::metadata).forEach((rule) -> {
			int row = classes.indexOf("| " + rule.id() + " |");
			assertThat(row).as(rule.id()).isNotNegative();
			String rows = classes.substring(row)
				.lines()
				.limit(Math.max(1, rule.classes().size()))
				.reduce("", String::concat);
			assertThat(rule.classes().keySet()).as(rule.id()).allMatch((name) -> rows.contains("| " + name + " |"));
		});
	}

	@Test
	void theRecordKindsAreThoseThatAreRead() throws IOException {
		section("extract-format.md",
				Arrays.stream(RecordKind.values()).map(DocsTests::describe).collect(Collectors.joining("\n")));
	}

	@Test
	void everyReasonOfARejectIsExplained() throws IOException {
		Pattern thrown = Pattern.compile("(?:Cell|Row|Artefact)Exception\\((?:\"\"|\\w+)?,?\\s*\"([A-Z][A-Z0-9_]+)\"");
		Set<String> reasons = new TreeSet<>();
		for (String room : List.of("record", "ingest")) {
			for (Path source : files(SOURCES.resolve(room), ".java")) {
				thrown.matcher(Files.readString(source)).results().forEach((match) -> reasons.add(match.group(1)));
			}
		}
		assertThat(reasons).hasSizeGreaterThan(10);
		Set<String> explained = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\|")
			.matcher(Files.readString(DOCS.resolve("extract-format.md")))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(explained).isEqualTo(reasons);
	}

	@Test
	void theColumnsOfTheRunDirectoryAreListed() throws IOException {
		assertThat(Files.readString(DOCS.resolve("interface.md"))).contains(columns(RunFiles.FINDINGS.header()))
			.contains(columns(RunFiles.RULE_RESULTS.header()))
			.contains(columns(RunFiles.CLAUSE_COVERAGE.header()))
			.contains(columns(RunFiles.PENDING.header()));
	}

	@Test
	void everyCommandIsListed() throws IOException {
		String commands = Files.readString(DOCS.resolve("interface.md"));
		Set<String> names = new CommandLine(new MainCommand()).getSubcommands().keySet();
		assertThat(names).hasSizeGreaterThan(5).allSatisfy((name) -> assertThat(commands).contains("| `" + name));
	}

	@Test
	void linksLeadSomewhere() throws IOException {
		Pattern link = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)\\s]*)?\\)");
		for (Path document : files(DOCS, ".md")) {
			List<String> targets = link.matcher(Files.readString(document))
				.results()
				.map((MatchResult match) -> match.group(1))
				.toList();
			assertThat(targets).as(document.toString())
				.allSatisfy((target) -> assertThat(document.resolveSibling(target)).exists());
		}
	}

	@Test
	void decisionsAreNumberedWithoutGap() throws IOException {
		List<String> names = files(DOCS.resolve("decisions"), ".md").stream()
			.map((file) -> file.getFileName().toString())
			.toList();
		for (int i = 0; i < names.size(); i++) {
			assertThat(names.get(i)).startsWith("%04d-".formatted(i + 1));
		}
	}

	private static String describe(RecordKind kind) {
		String recorded = kind.recordingColumns()
			.stream()
			.map((column) -> "`" + column + "`")
			.collect(Collectors.joining(", else "));
		return "### " + kind.fileName() + "\n\nRecorded at: " + (recorded.isEmpty() ? "no column says" : recorded)
				+ ". Code in proofs: " + kind.proofCode()
				+ ".\n\n| column | required | type | codes |\n|---|---|---|---|\n"
				+ kind.columns().stream().map(DocsTests::describe).collect(Collectors.joining());
	}

	private static String describe(Column column) {
		String type = switch (column.type()) {
			case TEXT -> "text";
			case TIME -> "time";
			case PLANNED_TIME -> "planned time";
			case DATE -> "date";
			case SERIAL -> "serial";
			case ISSUER -> "name";
			case CODE, CRL_REASON -> "code";
			case DECIMAL -> "decimal";
			case CURRENCY -> "currency";
			case INTEGER, NUMBER -> "whole number";
			case BOOLEAN -> "boolean";
		};
		Stream<String> codes = switch (column.type()) {
			case CODE -> Arrays.stream(column.codes().getEnumConstants()).map(Enum::name);
			case CRL_REASON -> Arrays.stream(CrlReason.values()).map(CrlReason::rfcName);
			case BOOLEAN -> Stream.of("true", "false");
			default -> Stream.of();
		};
		return "| `" + column.name() + "` | " + (column.required() ? "yes" : "") + " | " + type + " | "
				+ codes.collect(Collectors.joining(" · ")) + " |\n";
	}

	private static String columns(List<String> header) {
		return header.stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", "));
	}

	private static void section(String document, String expected) throws IOException {
		Path file = DOCS.resolve(document);
		String text = Files.readString(file);
		int begin = text.indexOf(BEGIN) + BEGIN.length();
		int end = text.indexOf(END);
		assertThat(end).as("the generated section of " + document).isGreaterThanOrEqualTo(begin);
		if ("remake".equals(System.getProperty("docs"))) {
			Files.writeString(file, text.substring(0, begin) + expected + text.substring(end));
		}
		assertThat(Files.readString(file).substring(begin)).startsWith(expected + END);
	}

	private static String command(String... arguments) {
		StringWriter out = new StringWriter();
		int code = new CommandLine(new MainCommand()).setOut(new PrintWriter(out))
			.setCaseInsensitiveEnumValuesAllowed(true)
			.execute(arguments);
		assertThat(code).isZero();
		return out.toString().replace("\r\n", "\n");
	}

	private static List<Path> files(Path directory, String ending) {
		try (Stream<Path> found = Files.walk(directory)) {
			return found.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
