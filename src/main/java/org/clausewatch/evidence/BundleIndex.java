package org.clausewatch.evidence;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an arbitration bundle holds, for machines: index.json. Hashes are lower-case hex.
 * In JSON the names are in snake case.
 *
 * @param format {@link #FORMAT}
 * @param caseId the case
 * @param issuer the certificate's issuer
 * @param serial its serial number, lower-case hex without leading zeros
 * @param cutOff what came later isn't in it
 * @param madeAt when the bundle was made, by the clock of who made it
 * @param product what made it
 * @param extract where the rows are from
 * @param policy what the rules went by
 * @param run the sealed run whose proofs are enclosed, {@code null} where none was given
 * @param windows where the signatures fall
 * @param exhibits the catalogue, in the order an arbitrator reads
 * @param rows every row of the dossier and what else belongs to the case
 * @param redactions what was hidden
 * @param notFound what was looked for and not found
 * @param members every member of the container but this one and those that seal it, in
 * their order
 */
public record BundleIndex(String format, String caseId, String issuer, String serial, String cutOff, String madeAt,
		String product, Source extract, Source policy, @Nullable Run run, List<Placed> windows, List<Exhibit> exhibits,
		List<RowEntry> rows, List<Redaction> redactions, List<Words> notFound, List<Member> members) {

	/** The only version there is. */
	public static final String FORMAT = "clausewatch-bundle/1";

	/** Its name in the container. */
	public static final String FILE = "index.json";

	/** A text in both languages. */
	public record Words(String zh, String en) {
	}

	/** Something named with its digest. */
	public record Source(String name, String digest) {
	}

	/**
	 * A sealed run.
	 *
	 * @param merkleRoots the tree's name to its root
	 * @param sameRows whether its proof of the dossier fits the rows of this bundle
	 */
	public record Run(String runId, String cutOff, String extractDigest, SortedMap<String, String> merkleRoots,
			List<String> proofs, boolean sameRows) {
	}

	/**
	 * A stretch of time in a window.
	 *
	 * @param from ISO-8601, empty for the beginning
	 * @param fromIncluded whether it holds its first instant
	 * @param touched whether the signature may lie in it
	 */
	public record Placed(int signature, String reading, String window, List<String> marks, String from,
			boolean fromIncluded, String to, boolean toIncluded, boolean touched) {
	}

	/** What became of an exhibit's file. */
	public enum State {

		/** It is enclosed, and is what is stated of it, where something is. */
		ENCLOSED,
		/** It is enclosed, and isn't what the record states. */
		CHANGED,
		/** The record names a file that the extract doesn't hold. */
		MISSING,
		/** The record names a path that leads out of the extract: not followed. */
		REFUSED,
		/** The record names a hash and no file. */
		HASH_ONLY

	}

	/**
	 * An exhibit.
	 *
	 * @param id {@code E-1}, {@code E-2} …
	 * @param source where it is from
	 * @param proves what it proves
	 * @param date of the exhibit, ISO-8601, or empty
	 * @param member its file in the container, empty where it isn't enclosed
	 * @param sha256 of that file
	 * @param statedSha256 what the record states of it, or empty
	 * @param adverse whether it holds something adverse to who keeps it
	 * @param page where the document speaks of it
	 */
	public record Exhibit(String id, String chapter, Words title, String source, Words proves, String date,
			String custodian, State state, String member, String sha256, String statedSha256, boolean adverse,
			int page) {
	}

	/** How a row is shown. */
	public enum Shown {

		/** Byte for byte. */
		ORIGINAL,
		/** With cells hidden, so its hash can't be reckoned again from what is shown. */
		REDACTED,
		/** An entry of a CRL file, as it was read; its hash is over the entry's DER. */
		READ_FROM_LIST

	}

	/**
	 * A row.
	 *
	 * @param source {@code file:line} in the extract
	 * @param sha256 of its bytes there
	 * @param member the file of the container that shows it
	 * @param at where it begins in that file, in bytes
	 * @param length how many bytes it has there
	 * @param adverse findings that rest on it
	 */
	public record RowEntry(String exhibit, String kind, String source, String sha256, String member, long at,
			int length, Shown shown, List<String> adverse) {
	}

	/** What was hidden, and what stands for it. */
	public record Redaction(String shownAs, Words what, List<String> places) {
	}

	/** A member of the container. */
	public record Member(String name, long size, String sha256) {
	}

}
