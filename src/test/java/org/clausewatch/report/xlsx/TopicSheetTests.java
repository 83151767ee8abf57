package org.clausewatch.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicSheetTests {

	@Test
	void chineseCharactersCountTwice() {
		assertThat(TopicSheet.width("逾期 ab")).isEqualTo(7);
		assertThat(TopicSheet.width("ab\n逾期注销")).isEqualTo(8);
		assertThat(TopicSheet.width("")).isZero();
	}

	@Test
	void rowsBeyondASheetStandInTheNext() {
		assertThat(TopicSheet.location("Evidence rows", 0)).isEqualTo("'Evidence rows'!A2");
		assertThat(TopicSheet.location("证据行", TopicSheet.ROWS - 1)).isEqualTo("'证据行'!A1000001");
		assertThat(TopicSheet.location("证据行", TopicSheet.ROWS)).isEqualTo("'证据行 (2)'!A2");
	}

}
