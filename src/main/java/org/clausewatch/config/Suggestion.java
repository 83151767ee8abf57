package org.clausewatch.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds what a mistyped word was probably meant to be. */
public final class Suggestion {

	/** Words less alike are no help. */
	private static final double ALIKE = 0.8;

	/** Nothing known is longer, and the comparison is quadratic. */
	private static final int MAX_LENGTH = 100;

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private Suggestion() {
	}

	/** The known word most like the typed one, where any is. */
	public static Optional<String> nearest(String typed, Collection<String> known) {
		if (typed.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		return known.stream()
			.filter((word) -> alike(typed, word) >= ALIKE)
			.max(Comparator.comparingDouble((word) -> alike(typed, word)));
	}

	/** Such as {@code ; did you mean "catch-up"?}, or else what is known. */
	static String hint(String typed, Collection<String> known) {
		return nearest(typed, known).map((word) -> "; did you mean \"" + word + "\"?")
			.orElseGet(() -> "; known are " + String.join(", ", known));
	}

	private static double alike(String typed, String word) {
		return SIMILARITY.apply(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
	}

}
