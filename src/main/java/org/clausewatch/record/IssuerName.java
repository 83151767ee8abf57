package org.clausewatch.record;

import java.util.Map;
import javax.security.auth.x500.X500Principal;

/**
 * An issuer's distinguished name. Two spellings of one name (case, blanks around
 * separators) are equal; the text is kept as it was written.
 *
 * @param text the RFC 4514 string as written
 * @param canonical the form names are compared in
 */
public record IssuerName(String text, String canonical) {

	/** Keywords in common use that the JDK's parser does not know. */
	private static final Map<String, String> KEYWORDS = Map.of("E", "1.2.840.113549.1.9.1", "ORGANIZATIONIDENTIFIER",
			"2.5.4.97", "POSTALCODE", "2.5.4.17", "BUSINESSCATEGORY", "2.5.4.15");

	/**
	 * Reads an RFC 4514 string.
	 * @throws IllegalArgumentException where the text isn't one
	 */
	public static IssuerName parse(String text) {
		return new IssuerName(text, new X500Principal(text, KEYWORDS).getName(X500Principal.CANONICAL));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof IssuerName that && this.canonical.equals(that.canonical);
	}

	@Override
	public int hashCode() {
		return this.canonical.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
