package org.clausewatch.batch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is counted in a phase besides the units of its progress. */
public enum Tally {

	/** Rows of record files that were read, whatever became of them. */
	@JsonProperty("rows_read")
	ROWS_READ("clausewatch.rows", "read", "rows"),

	/** Rows, certificates, CRLs or entries of CRLs that could not be read. */
	@JsonProperty("rejects")
	REJECTS("clausewatch.rejects", "", "rows"),

	/** Bytes of the extract that were read. */
	@JsonProperty("bytes_read")
	BYTES_READ("clausewatch.bytes", "read", "bytes"),

	/** Bytes that were set aside for a later phase. */
	@JsonProperty("bytes_spilled")
	BYTES_SPILLED("clausewatch.bytes", "spilled", "bytes"),

	/** Certificates that were judged. */
	@JsonProperty("certificates")
	CERTIFICATES("clausewatch.certificates", "", "certificates"),

	/** Findings that were made, or brought into their order. */
	@JsonProperty("findings")
	FINDINGS("clausewatch.findings", "", "findings");

	private final String meter;

	private final String kind;

	private final String unit;

	Tally(String meter, String kind, String unit) {
		this.meter = meter;
		this.kind = kind;
		this.unit = unit;
	}

	/** Name of its counter. */
	String meter() {
		return this.meter;
	}

	/** The counter's tag {@code kind}, empty where the name says it all. */
	String kind() {
		return this.kind;
	}

	String unit() {
		return this.unit;
	}

}
