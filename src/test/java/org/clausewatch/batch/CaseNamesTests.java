package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseNamesTests {

	@Test
	void anIdThatAnyFileSystemTakesIsTheName() {
		assertThat(new CaseNames(List.of("CASE-701-1", "b")).of("CASE-701-1")).isEqualTo("CASE-701-1");
		assertThat(new CaseNames(List.of("x".repeat(64))).of("x".repeat(64))).isEqualTo("x".repeat(64));
	}

	@Test
	void noTwoCasesHaveOneName() {
		List<String> ids = List.of("a/b", "a_b", "a b", "../../etc", "A_B", "案件7", "案件8", "", ".", "..", "CON", "a.b",
				"x".repeat(65), "x".repeat(66), "C-1", "c-1", "a\nb", "C-1.pdf");
		CaseNames names = new CaseNames(ids);
		Set<String> found = new HashSet<>();
		for (String id : ids) {
			String name = names.of(id);
			assertThat(name).as(id).matches("[A-Za-z0-9_-]{0,64}(\\.[0-9a-f]{16})?").isNotEmpty();
			assertThat(found.add(name.toLowerCase(Locale.ROOT))).as(id).isTrue();
		}
	}

	@Test
	void aNumberThatTellsOfSomebodyIsHidden() {
		assertThat(new CaseNames(List.of("call-13812345678")).of("call-13812345678")).startsWith("call-138_5678.");
		assertThat(new CaseNames(List.of("13812345678")).of("13812345678")).startsWith("138_5678.")
			.doesNotContain("13812345678");
	}

	@Test
	void theNameOfACaseIsTheSameInEveryRunOfTheExtract() {
		assertThat(new CaseNames(List.of("a/b", "c")).of("a/b")).isEqualTo(new CaseNames(List.of("c", "a/b")).of("a/b"))
			.startsWith("a_b.");
	}

}
