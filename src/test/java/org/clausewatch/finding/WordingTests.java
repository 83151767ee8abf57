package org.clausewatch.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same sentences with the same values. */
class WordingTests {

	private static Properties sentences(String language) throws IOException {
		Properties sentences = new Properties();
		String name = "/org/clausewatch/rule/explanations_" + language + ".properties";
		try (Reader in = new InputStreamReader(Objects.requireNonNull(Wording.class.getResourceAsStream(name)),
				StandardCharsets.UTF_8)) {
			sentences.load(in);
		}
		return sentences;
	}

	private static TreeSet<String> values(String sentence) {
		TreeSet<String> values = new TreeSet<>();
		Matcher matcher = Pattern.compile("\\{([^}]*)}").matcher(sentence);
		while (matcher.find()) {
			values.add(matcher.group(1));
		}
		return values;
	}

	@Test
	void everySentenceIsThereInBothLanguagesWithTheSameValues() throws IOException {
		Properties english = sentences("en");
		Properties chinese = sentences("zh");
		assertThat(english.stringPropertyNames()).isNotEmpty().isEqualTo(chinese.stringPropertyNames());
		List<String> keys = new ArrayList<>(english.stringPropertyNames());
		assertThat(keys).allSatisfy((key) -> {
			assertThat(values(chinese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
			// The substitutor would take a dollar sign before a brace for an escape.
			assertThat(english.getProperty(key) + chinese.getProperty(key)).doesNotContain("${", "�").isNotBlank();
		});
	}

	@Test
	void instantsAreShownInTheZoneToTheSecondOrFiner() {
		ZoneId shanghai = ZoneId.of("Asia/Shanghai");
		assertThat(Wording.show(Instant.parse("2025-03-10T01:30:00Z"), shanghai))
			.isEqualTo("2025-03-10T09:30:00+08:00");
		assertThat(Wording.show(Instant.parse("2025-03-10T01:30:00.5Z"), shanghai))
			.isEqualTo("2025-03-10T09:30:00.5+08:00");
		assertThat(Wording.show(Instant.parse("2025-03-10T01:30:00Z"), ZoneId.of("UTC")))
			.isEqualTo("2025-03-10T01:30:00Z");
	}

	@Test
	void aLanguageThatIsNotSpokenIsTold() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Wording("de", ZoneId.of("UTC")))
			.withMessage("no wording in language de");
	}

}
