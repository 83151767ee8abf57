package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The register and the agreement's text, clause by clause: whatever isn't a clause in the
 * text is a heading, a clause's number or the block for the signatures.
 */
class AgreementTextTests {

	private static final Map<String, String> HEADINGS = Map.of("preamble", "电子认证服务协议", "1.1", "一、证书订户的权利与责任", "2.1",
			"二、网证通的权利与责任", "3.1", "三、协议的生效与终止", "4", "四、争议解决", "5.1", "五、附则");

	private static final String SIGNATURES = "证书订户：证书业务受理点：（盖章）（盖章）申请日期：年月日受理日期：年月日";

	/** Line breaks and blanks are not the agreement's own: its text was set in lines. */
	private static String flat(String text) {
		return text.replaceAll("\\s", "");
	}

	private static String agreement() throws IOException {
		try (InputStream in = Objects
			.requireNonNull(ClauseRegister.class.getResourceAsStream("agreement/netca-seed.txt"))) {
			return flat(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static List<Clause> clauses() {
		return ClauseRegister.load()
			.all()
			.stream()
			.filter((clause) -> clause.citation().document() == Citation.Document.AGREEMENT)
			.toList();
	}

	/** How the agreement numbers a clause: 3、 for 1.3, （3） for 2.3(3), nothing for 4. */
	private static String number(String clause) {
		int item = clause.indexOf('(');
		if (item > 0) {
			return "（" + clause.substring(item + 1, clause.length() - 1) + "）";
		}
		int point = clause.indexOf('.');
		return (point < 0) ? "" : clause.substring(point + 1) + "、";
	}

	@Test
	void everyClauseStandsInTheTextAtItsPlaceAndNothingElseDoes() throws IOException {
		StringBuilder expected = new StringBuilder();
		List<String> headed = new ArrayList<>();
		for (Clause clause : clauses()) {
			String id = clause.citation().clause();
			if (HEADINGS.containsKey(id)) {
				expected.append(HEADINGS.get(id));
				headed.add(id);
			}
			expected.append(number(id)).append(flat(clause.words().zh()));
		}
		assertThat(headed).containsExactlyInAnyOrderElementsOf(HEADINGS.keySet());
		String agreement = agreement();
		assertThat(agreement).hasSizeGreaterThan(1_500);
		assertThat(expected.append(SIGNATURES)).hasToString(agreement);
	}

	@Test
	void blanksInsideAClauseAreTheAgreementsOwn() throws IOException {
		String text;
		try (InputStream in = Objects
			.requireNonNull(ClauseRegister.class.getResourceAsStream("agreement/netca-seed.txt"))) {
			text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s*\\n\\s*", "");
		}
		assertThat(clauses()).allSatisfy((clause) -> assertThat(text).contains(clause.words().zh()));
	}

}
