package org.clausewatch.rule;

import java.util.Collection;
import java.util.stream.Collectors;
import org.clausewatch.record.RecordKind;

/**
 * Why a rule could not be put to a certificate, as result files say it, in English.
 * Reports say the same in their language.
 */
public final class Untested {

	/** The key of the certificate is not on record. */
	public static final String KEY = "public_key_sha256 blank or no SHA-256 in " + RecordKind.CERTIFICATES.fileName();

	/** The certificate may have been listed before the extract begins. */
	public static final String EARLIER_CRLS = "CRLs before the extract's first absent";

	/** The issuer's CRLs are named, but what they list isn't on record. */
	public static final String ENTRIES = "entries of the issuer's CRLs absent from "
			+ RecordKind.CRL_ENTRIES.fileName();

	/** How a reason ends that begins with the names of files. */
	public static final String ABSENT = " absent";

	private Untested() {
	}

	/** Files are absent. */
	public static String absent(Collection<RecordKind> kinds) {
		return kinds.stream().sorted().map(RecordKind::fileName).collect(Collectors.joining(" ")) + ABSENT;
	}

}
