package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.RuleCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue and the register, as they are printed. */
class ClausesCommandTests {

	@TempDir
	Path folder;

	private Console.Result type(Object... words) {
		return new Console(this.folder.resolve("home")).type(words);
	}

	/** Neither needs an installation. */
	@AfterEach
	void leavesNoHomeBehind() {
		assertThat(this.folder.resolve("home")).doesNotExist();
	}

	@Test
	void oneClauseAsText() {
		assertThat(type("clauses", "2.5(4)").out()).startsWith("agreement 2.5(4)\n")
			.contains("  kind         MACHINE\n", "  owner        CA\n", "  tested by    AGR-2.5-EXCUSE-CLAIM\n",
					"(incidents.csv:proof_sha256)", "certainty V\n");
		assertThat(type("clauses", "ESL", "24").out()).startsWith("ESL 24\n").contains("(a summary)");
	}

	@Test
	void theWholeRegisterAsJson() {
		JsonNode clauses = JsonMapper.shared().readTree(type("clauses", "--format", "json").out());
		assertThat(clauses).hasSameSizeAs(ClauseRegister.load().all());
		JsonNode clause = JsonMapper.shared().readTree(type("clauses", "agreement 1.3", "--format", "json").out());
		assertThat(clause).hasSize(1);
		assertThat(clause.get(0).propertyNames()).containsExactly("id", "document", "clause", "kind", "owner", "owed",
				"text", "zh", "en", "tested_by", "applied_by", "evidence", "parameters", "certainty", "editions");
		assertThat(clause.get(0).get("evidence").get(0).get("column").stringValue()).isEqualTo("received_at");
		assertThat(clause.get(0).get("editions").get(0).get("from").isNull()).isTrue();
	}

	@Test
	void oneRuleWithTheWordsOfItsClause() {
		assertThat(type("rules", "agr-2.3.3-premature").out()).startsWith("AGR-2.3.3-PREMATURE\n")
			.contains("  clause_zh    证书的服务费未按约定收到；\n", "  classes      PREMATURE S1\n");
	}

	@Test
	void theWholeCatalogueAsJson() {
		JsonNode rules = JsonMapper.shared().readTree(type("rules", "--format", "json").out());
		assertThat(rules).hasSameSizeAs(RuleCatalogue.standard().rules());
		assertThat(rules.get(0).propertyNames()).containsExactly("id", "title_zh", "title_en", "clause", "also_cites",
				"classes", "needs", "parameters", "in_force");
	}

	@Test
	void whatThereIsNoneOfIsToldWithTheNearest() {
		type("clauses", "agreement 2.9").failed(2,
				"clausewatch: there is no clause agreement 2.9; did you mean agreement 2.1?");
		type("clauses", "xyz").failed(2, "clausewatch: there is no clause xyz; see clausewatch clauses");
		type("rules", "AGR-1.3-LATE-REVOCATIONS").failed(2,
				"clausewatch: there is no rule AGR-1.3-LATE-REVOCATIONS; did you mean AGR-1.3-LATE-REVOCATION?");
		type("rules", "17").failed(2, "clausewatch: there is no rule 17; see clausewatch rules");
	}

}
