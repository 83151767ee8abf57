package org.clausewatch.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTests {

	private static final List<String> KNOWN = List.of("policy", "reports", "rules", "fee.grace", "fee.notice-period");

	@Test
	void findsTheMostAlikeWhateverTheCase() {
		assertThat(Suggestion.nearest("Polcy", KNOWN)).contains("policy");
		assertThat(Suggestion.nearest("rule", KNOWN)).contains("rules");
		assertThat(Suggestion.nearest("fee.notice", KNOWN)).contains("fee.notice-period");
		assertThat(Suggestion.nearest("fee.grase", KNOWN)).contains("fee.grace");
	}

	@Test
	void saysNothingRatherThanNonsense() {
		assertThat(Suggestion.nearest("xyz", KNOWN)).isEmpty();
		assertThat(Suggestion.nearest("", KNOWN)).isEmpty();
		assertThat(Suggestion.nearest("policy".repeat(100_000), KNOWN)).isEmpty();
	}

}
