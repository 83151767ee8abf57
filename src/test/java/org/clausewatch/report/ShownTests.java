package org.clausewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTests {

	private final Shown english = new Shown(new Labels(Locale.ENGLISH), SampleReport.ZONE);

	private final Shown chinese = new Shown(new Labels(Locale.SIMPLIFIED_CHINESE), SampleReport.ZONE);

	@ParameterizedTest
	@CsvSource({ "PT1S,1 s,1 秒", "PT0S,0 s,0 秒", "PT24H,1 d,1 天", "PT51H4M,2 d 3 h 4 min,2 天 3 小时 4 分",
			"PT23H59M59S,23 h 59 min 59 s,23 小时 59 分 59 秒" })
	void durationsAreExactToTheSecond(Duration duration, String english, String chinese) {
		assertThat(this.english.duration(duration)).isEqualTo(english);
		assertThat(this.chinese.duration(duration)).isEqualTo(chinese);
	}

	@Test
	void timesAreInTheZone() {
		assertThat(this.english.instant(Instant.parse("2025-09-30T16:00:00Z"))).isEqualTo("2025-10-01 00:00:00 +08:00");
		assertThat(this.english.local("2025-09-30T16:00:00Z")).isEqualTo("2025-10-01 00:00:00");
		assertThat(this.english.local("")).isEmpty();
	}

	@Test
	void aShareOfNothingIsNotShown() {
		assertThat(this.english.share(0, 0)).isEmpty();
		assertThat(this.english.share(1, 8)).isEqualTo("12.50%");
	}

	@Test
	void hashesAreInGroups() {
		assertThat(this.english.hash("0123456789abcdef01")).isEqualTo("01234567 89abcdef 01");
		assertThat(this.english.hash("")).isEqualTo("not given");
	}

	@Test
	void shapelessCharactersAreNumbersAndLongTextsAreCut() {
		assertThat(Visible.text("a\u202Eb\u0007c\nd", 100)).isEqualTo("a[U+202E]b[U+0007]c\nd");
		assertThat(Visible.text("abc𠮷def", 4)).isEqualTo("abc… [+5]");
		assertThat(Visible.text("abcd", 4)).isEqualTo("abcd");
	}

}
