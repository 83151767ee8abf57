package org.clausewatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenditionTests {

	@Test
	void numbersChaptersAndAnnexesEachFromTheFirst() {
		Rendition chinese = Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.SIMPLIFIED_CHINESE);
		Rendition english = Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.ENGLISH);
		assertThat(chinese.heading(Chapter.FIGURES)).isEqualTo("一、关键数字");
		assertThat(chinese.heading(Chapter.METHOD)).isEqualTo("附录甲  方法");
		assertThat(english.heading(Chapter.CLOCKS)).isEqualTo("2  Open clocks");
		assertThat(english.heading(Chapter.CLAUSES)).isEqualTo("Annex B  Clauses");
	}

	@ParameterizedTest
	@EnumSource(ReportKind.class)
	void everyKindHasItsWordsAndHeadings(ReportKind kind) {
		for (Locale language : new Locale[] { Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH }) {
			Rendition rendition = Rendition.of(kind, language);
			assertThat(rendition.word("title")).isNotBlank();
			assertThat(rendition.word("subtitle")).isNotBlank();
			assertThat(rendition.word("audience")).isNotBlank();
			assertThat(kind.chapters()).allSatisfy((chapter) -> assertThat(rendition.heading(chapter)).isNotBlank());
		}
		assertThat(kind.chapters()).isSortedAccordingTo((one, other) -> Boolean.compare(one.annex(), other.annex()));
		assertThat(ReportKind.of(kind.id())).isSameAs(kind);
	}

	@Test
	void refusesAKindThereIsNot() {
		assertThatIllegalArgumentException().isThrownBy(() -> ReportKind.of("annual")).withMessageContaining("annual");
	}

}
