package org.clausewatch.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clausewatch.rule.agreement.RevocationClock.State;
import org.junit.jupiter.api.Test;

class DisputeWordsTests {

	private final DisputeWords words = new DisputeWords();

	@Test
	void everyCodeHasWordsInBothLanguages() {
		Stream.of(Window.values()).forEach((window) -> {
			assertThat(this.words.of(window, ".title").zh()).isNotBlank();
			assertThat(this.words.of(window, ".bounds").en()).isNotBlank();
			assertThat(this.words.of(window, ".position").en()).isNotBlank();
		});
		Stream.of(Mark.values(), Contest.values(), Bearing.values(), State.values())
			.flatMap(Stream::of)
			.forEach((code) -> assertThat(this.words.of(code, "").zh()).isNotBlank());
		assertThat(this.words.keys(true)).isEqualTo(this.words.keys(false));
	}

	/**
	 * Windows and the clauses' positions are told; who is liable is for others to say.
	 */
	@Test
	void nobodyIsSaidToBeLiable() {
		for (String key : this.words.keys(true)) {
			assertThat(this.words.get(key).en()).as(key).doesNotContainIgnoringCase("liab");
			assertThat(this.words.get(key).zh()).as(key).doesNotContain("承担", "有责任", "应负责", "过错在");
		}
	}

}
