package org.clausewatch.rule.law;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateContent.SignatureCheck;
import org.clausewatch.record.CertificateContent.State;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate's file lacks of the content that ESL 21 lists, and where it says
 * something else than its row: one sentence each, with the values it needs. The holder's
 * name is never among them.
 */
final class ContentComparison {

	private final Set<String> remarks = new LinkedHashSet<>();

	private final Map<String, Object> facts = new LinkedHashMap<>();

	boolean differs() {
		return !this.remarks.isEmpty();
	}

	/** Keys of the sentences, in the order of the article. */
	Set<String> remarks() {
		return this.remarks;
	}

	Map<String, Object> facts() {
		return this.facts;
	}

	/** Compares a file that could be read with the rows that name it. */
	void compare(CertificateContent content, List<Certificate> records) {
		if (content.state() == State.READ) {
			records.forEach((record) -> compare(content, record));
			SignatureCheck signature = content.signature();
			if (signature == null || signature == SignatureCheck.MISSING) {
				this.remarks.add("ESL-21.SIGNATURE_MISSING");
			}
			else if (signature == SignatureCheck.INVALID) {
				this.remarks.add("ESL-21.SIGNATURE_INVALID");
			}
		}
	}

	private void compare(CertificateContent content, Certificate record) {
		IssuerName issuer = content.issuer();
		tell("ISSUER", issuer, record.issuer().equals(issuer), record.issuer());
		String subject = content.subject();
		String holder = (subject != null && !subject.isBlank()) ? subject : null;
		tell("HOLDER", holder, holder != null && sameName(record.subject(), holder), null);
		BigInteger serial = content.serial();
		tell("SERIAL", (serial != null) ? serial.toString(16) : null, record.serial().equals(serial),
				record.serial().toString(16));
		time("NOT_BEFORE", record.notBefore(), content.notBefore());
		time("NOT_AFTER", record.notAfter(), content.notAfter());
		String key = content.publicKeySha256();
		tell("KEY", key, record.publicKeySha256() == null || same(key, record.publicKeySha256()), null);
		String hash = HexFormat.of().formatHex(content.source().sha256());
		tell("HASH", hash, record.certificateSha256() == null || same(hash, record.certificateSha256()), null);
	}

	/** A certificate states its validity to the second (RFC 5280, 4.1.2.5). */
	private void time(String element, Moment recorded, @Nullable Instant found) {
		tell(element, (found != null) ? Moment.exactly(found) : null,
				recorded.at().truncatedTo(ChronoUnit.SECONDS).equals(found), recorded);
	}

	/**
	 * Tells of an element that is missing, or is not what is recorded.
	 * @param recorded what the sentence shows beside the certificate's own value,
	 * {@code null} where it shows neither
	 */
	private void tell(String element, @Nullable Object found, boolean equal, @Nullable Object recorded) {
		if (found == null) {
			this.remarks.add("ESL-21." + element + "_MISSING");
		}
		else if (!equal) {
			this.remarks.add("ESL-21." + element + "_DIFFERS");
			if (recorded != null) {
				String fact = element.toLowerCase(Locale.ROOT);
				this.facts.putIfAbsent(fact, shown(recorded));
				this.facts.putIfAbsent(fact + "_found", shown(found));
			}
		}
	}

	private static Object shown(Object value) {
		return (value instanceof IssuerName name) ? name.text() : value;
	}

	private static boolean same(@Nullable String hash, @Nullable String recorded) {
		return hash != null && hash.equals(Sha256.normal(recorded));
	}

	/**
	 * Names are compared canonically; where one is no RFC 4514 string, as they stand.
	 */
	private static boolean sameName(String recorded, String found) {
		try {
			return IssuerName.parse(recorded).equals(IssuerName.parse(found));
		}
		catch (IllegalArgumentException ex) {
			return recorded.equals(found);
		}
	}

}
