package org.clausewatch.seal;

import java.util.Locale;

/**
 * A text in the two languages of reports.
 *
 * @param zhCN in Chinese
 * @param en in English
 */
public record Words(String zhCN, String en) {

	/** Nothing said. */
	public static final Words NONE = of("");

	/** The same in both languages. */
	public static Words of(String text) {
		return new Words(text, text);
	}

	/** In the language of a report. */
	public String in(Locale language) {
		return language.getLanguage().equals("zh") ? this.zhCN : this.en;
	}

}
