package org.clausewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTests {

	private static final List<String> PIECES = List.of("440106199001011234", "44010619900101123X", "E12345678",
			"EA1234567", "H12345678", "13812345678", "020-1234567", "0755-12345678", "zhang@example.cn", "CN=张伟",
			"CN = Zhang Wei", "张伟", "Zhang Wei", "'", "\"", "“", "”", "‘", "’", "「", "」", "，", " ", "=", "@", "-", "x",
			"1234567", "123456", "2025-07-08T18:24:55+08:00", "69e454df198dafa95d87aeb6a90907", "。", "1", "0", "３");

	@ParameterizedTest
	@CsvSource({ "张伟,张*", "欧阳娜娜,欧***", "𠮷,*", "𠮷野家,𠮷**", "Zhang Wei,Z**** W**", "李,*" })
	void keepsTheFirstCharacterOfAName(String name, String masked) {
		assertThat(Masking.name(name)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sent to zhang.wei@example.com in time|sent to z***@example.com in time",
					"寄往张伟@example.cn，已送达|寄***@example.cn，已送达", "证件 440106199001011234 不符|证件 4401************** 不符",
					"证件 44010619900101123X 不符|证件 4401************** 不符", "call 13812345678 now|call 138****5678 now",
					"Subject CN=张伟, contact|Subject CN=张*, contact", "CN=欧阳娜娜,O=NETCA,C=CN|CN=欧***,O=NETCA,C=CN",
					"主体 CN=张伟，联系电话|主体 CN=张*，联系电话", "主体（CN=张伟）。|主体（CN=张*）。", "CN=John Smith,C=GB|CN=J*** S****,C=GB",
					"O=NETCA+CN=张伟,C=CN|O=NETCA+CN=张*,C=CN", "'张伟' is not a serial|'张*' is not a serial",
					"未知代码“欧阳娜娜”|未知代码“欧***”", "\"Zhang Wei\" is no code|\"Z**** W**\" is no code" })
	void hidesPersonsInText(String text, String masked) {
		assertThat(Masking.text(text)).isEqualTo(masked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CN=NETCA Individual CA2,O=NETCA,C=CN", "CN=张江科技有限公司,C=CN", "CN=www.example.com",
			"'WRITTEN' is none of WRITTEN, ELECTRONIC", "the authority's record of the certificate's fee",
			"received at 2025-08-02T09:30:00+08:00, 240.00 due", "req-13812345678901",
			"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
			"a13812345678b4401061990010112349f86d081884c7d65", "书面申请于 2025-08-01T09:30:00+08:00 收到", "“逾期更新”",
			"'FORCE MAJEURE' claimed" })
	void leavesWhatNamesNoPerson(String text) {
		assertThat(Masking.text(text)).isEqualTo(text);
	}

	/**
	 * A text is searched for numbers, attributes and quotes only if there are signs of
	 * them. Texts that could be joined of anything are masked alike with every sign put
	 * behind them, far enough away to be part of nothing.
	 */
	@Test
	void findsTheSameWhetherOrNotSignsAreLookedForFirst() {
		String signs = "；" + "。".repeat(60) + "00000000000000000000。=。“。@。";
		Random random = new Random(20261123);
		int changed = 0;
		for (int i = 0; i < 20_000; i++) {
			String text = random.ints(1 + random.nextInt(8), 0, PIECES.size())
				.mapToObj(PIECES::get)
				.collect(Collectors.joining());
			String masked = Masking.text(text);
			assertThat(masked + signs).as(text).isEqualTo(Masking.text(text + signs));
			changed += masked.equals(text) ? 0 : 1;
		}
		assertThat(changed).isBetween(2_000, 18_000);
	}

}
