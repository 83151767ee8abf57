package org.clausewatch.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTests {

	@Test
	void chineseCharactersCountTwice() {
		assertThat(TextWidth.of("逾期 ab")).isEqualTo(7);
		assertThat(TextWidth.of("ab\n逾期注销")).isEqualTo(8);
		assertThat(TextWidth.of("")).isZero();
	}

	@Test
	void linesBreakAtBlanksAndBetweenChineseCharacters() {
		assertThat(TextWidth.unbroken("one three five")).isEqualTo(5);
		assertThat(TextWidth.unbroken("逾期注销")).isZero();
	}

	@Test
	void wrapsBeyondItsWidthOrAtALineEnd() {
		assertThat(TextWidth.wraps("abcdefgh", 8)).isFalse();
		assertThat(TextWidth.wraps("abcdefghi", 8)).isTrue();
		assertThat(TextWidth.wraps("逾期注销", 8)).isFalse();
		assertThat(TextWidth.wraps("逾期注销了", 8)).isTrue();
		assertThat(TextWidth.wraps("a\nb", 8)).isTrue();
	}

	@Test
	void linesLeaveRoomForWordsThatDontFit() {
		assertThat(TextWidth.lines("abcdefgh", 8)).isEqualTo(1);
		// Of a width of 8, 7 are reckoned with: 14 characters take two lines, 15 three.
		assertThat(TextWidth.lines("abcdefg hijklm", 8)).isEqualTo(2);
		assertThat(TextWidth.lines("abcdefg hijklmn", 8)).isEqualTo(3);
		assertThat(TextWidth.lines("a\nb", 8)).isEqualTo(2);
	}

}
