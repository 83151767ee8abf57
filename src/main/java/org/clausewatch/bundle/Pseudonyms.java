package org.clausewatch.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.report.Masking;

/**
 * Stands names in for third parties (agreement 2.7): the same name for the same person
 * throughout a bundle, so that it still shows whether two acts were one person's.
 */
final class Pseudonyms {

	private final Map<String, Hidden> byText = new LinkedHashMap<>();

	/** What is hidden, and where it stood. */
	private record Hidden(String shownAs, Role role, TreeSet<String> places) {
	}

	/** Who or what is hidden. */
	enum Role {

		OPERATOR("经办人或使用人", "an operator or other person of the CA"), AGENT("代理人的授权书编号", "an agent's authority"),
		SUBSCRIBER("其他订户", "another subscriber"), UNKNOWN("格式未定义的列", "a column that the format doesn't know");

		private final String zh;

		private final String en;

		Role(String zh, String en) {
			this.zh = zh;
			this.en = en;
		}

	}

	/**
	 * The name that stands for a text.
	 * @param place where it stands, such as {@code revocations.csv:operator_id}
	 */
	String hide(String text, Role role, String place) {
		Hidden hidden = this.byText.computeIfAbsent(text, (any) -> {
			long count = this.byText.values().stream().filter((other) -> other.role == role).count();
			return new Hidden("[" + role.name() + "-" + (count + 1) + "]", role, new TreeSet<>());
		});
		hidden.places.add(place);
		return hidden.shownAs;
	}

	/** A sentence without what is hidden elsewhere, and without names. */
	String sentence(String text) {
		String shown = text;
		for (Map.Entry<String, Hidden> hidden : this.byText.entrySet()) {
			if (hidden.getValue().role != Role.UNKNOWN) {
				shown = shown.replaceAll(
						"(?<![\\p{L}\\p{N}])" + java.util.regex.Pattern.quote(hidden.getKey()) + "(?![\\p{L}\\p{N}])",
						java.util.regex.Matcher.quoteReplacement(hidden.getValue().shownAs));
			}
		}
		return Masking.text(shown);
	}

	/** Whether a sentence names nobody who is hidden. */
	boolean isFree(String text) {
		return sentence(text).equals(text);
	}

	/** The list of what was hidden, without what it was. */
	List<BundleIndex.Redaction> list() {
		List<BundleIndex.Redaction> list = new ArrayList<>();
		this.byText.values()
			.forEach((hidden) -> list.add(new BundleIndex.Redaction(hidden.shownAs,
					new BundleIndex.Words(hidden.role.zh, hidden.role.en), List.copyOf(hidden.places))));
		return list;
	}

}
