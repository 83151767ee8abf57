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

	/** The other way round: every attribute that has a keyword is written with it. */
	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("1.2.840.113549.1.9.1", "E"),
			Map.entry("2.5.4.97", "ORGANIZATIONIDENTIFIER"), Map.entry("2.5.4.17", "POSTALCODE"),
			Map.entry("2.5.4.15", "BUSINESSCATEGORY"), Map.entry("2.5.4.4", "SURNAME"),
			Map.entry("2.5.4.5", "SERIALNUMBER"), Map.entry("2.5.4.12", "T"), Map.entry("2.5.4.42", "GIVENNAME"),
			Map.entry("2.5.4.43", "INITIALS"), Map.entry("2.5.4.44", "GENERATION"),
			Map.entry("2.5.4.46", "DNQUALIFIER"));

	/**
	 * Reads a name in DER. It goes by way of its text, so that it equals the name that a
	 * row spells, whatever string type the certificate has chosen.
	 * @throws IllegalArgumentException where the bytes aren't one
	 */
	public static IssuerName ofDer(byte[] der) {
		return parse(new X500Principal(der).getName(X500Principal.RFC2253, NAMES));
	}

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
