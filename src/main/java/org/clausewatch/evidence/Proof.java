package org.clausewatch.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows, without the rest of a run, that something is in it: a finding, all rows of
 * a certificate, rows of no certificate, or that a certificate has no rows. Hashes are
 * lower-case hex.
 *
 * @param format {@link #FORMAT}
 * @param manifest manifest.json, as it was sealed
 * @param signature manifest.p7s, base64
 * @param run run.json, as the manifest lists it, where the manifest itself doesn't say
 * how many leaves each tree has
 * @param finding the finding, where one is shown
 * @param dossiers certificates with all their rows
 * @param residue rows of no certificate
 * @param absent the certificate that has no rows, where that is shown
 */
@JsonPropertyOrder({ "format", "finding", "dossiers", "residue", "absent", "run", "manifest", "signature" })
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Proof(String format, String manifest, String signature, @Nullable String run,
		@Nullable FindingClaim finding, List<DossierClaim> dossiers, List<RowClaim> residue,
		@Nullable AbsenceClaim absent) {

	/** The only version there is. */
	public static final String FORMAT = "clausewatch-proof/1";

	/** Trees by their names in the manifest. */
	public static final String DOSSIERS = "dossiers";

	/** The tree of findings. */
	public static final String FINDINGS = "findings";

	/** The tree of rows in no dossier. */
	public static final String RESIDUE = "residue";

	public Proof {
		dossiers = (dossiers != null) ? List.copyOf(dossiers) : List.of();
		residue = (residue != null) ? List.copyOf(residue) : List.of();
	}

	/**
	 * A finding.
	 *
	 * @param header the first line of findings.csv
	 * @param line its row: the leaf
	 * @param index the leaf's place, counted from 0
	 * @param path siblings, the leaf's own first
	 */
	@JsonPropertyOrder({ "header", "line", "index", "path" })
	public record FindingClaim(String header, String line, long index, List<String> path) {
	}

	/**
	 * A certificate and all its rows.
	 *
	 * @param issuer as its rows spell it
	 * @param issuerCanonical in the form that the key hash is over
	 * @param serial lower-case hex without leading zeros
	 * @param rows every row, those that are shown with their text
	 */
	@JsonPropertyOrder({ "issuer", "issuer_canonical", "serial", "index", "path", "rows" })
	public record DossierClaim(String issuer, @JsonProperty("issuer_canonical") String issuerCanonical, String serial,
			long index, List<String> path, List<RowEntry> rows) {
	}

	/**
	 * A row.
	 *
	 * @param kind the code of its kind
	 * @param sha256 of its bytes
	 * @param text the row itself, {@code null} where it isn't shown
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@JsonPropertyOrder({ "kind", "sha256", "text" })
	public record RowEntry(int kind, String sha256, @Nullable String text) {
	}

	/** A row of no certificate. */
	@JsonPropertyOrder({ "row", "index", "path" })
	public record RowClaim(RowEntry row, long index, List<String> path) {
	}

	/**
	 * A certificate without rows: the leaves before and after where its own would stand
	 * are neighbours.
	 *
	 * @param before {@code null} where it would be the first
	 * @param after {@code null} where it would be the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@JsonPropertyOrder({ "issuer", "issuer_canonical", "serial", "before", "after" })
	public record AbsenceClaim(String issuer, @JsonProperty("issuer_canonical") String issuerCanonical, String serial,
			@Nullable Neighbour before, @Nullable Neighbour after) {
	}

	/**
	 * A leaf of the tree of dossiers of which nothing else is shown.
	 *
	 * @param key the key hash
	 * @param rows the hash of its rows
	 */
	@JsonPropertyOrder({ "key", "rows", "index", "path" })
	public record Neighbour(String key, String rows, long index, List<String> path) {
	}

}
