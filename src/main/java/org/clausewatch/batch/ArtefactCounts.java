package org.clausewatch.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.ingest.x509.CrlEntries;
import org.clausewatch.ingest.x509.IssuerFiles;
import org.clausewatch.report.FileCount;

/**
 * What became of the files that rows name, as {@code run.json} has it. They are counted
 * apart from rows: a row stays used whatever its file is.
 *
 * @param certificates rows of certificates
 * @param issuers files of the folder of issuers
 * @param crls rows of revocation lists
 * @param crlsUnchecked revocation lists whose signature couldn't be checked, as their
 * issuer's certificate isn't held
 * @param crlEntries entries of the lists that were read
 */
public record ArtefactCounts(Files certificates, Files issuers, Files crls,
		@JsonProperty("crls_signature_not_checked") long crlsUnchecked,
		@JsonProperty("crl_entries") Entries crlEntries) {

	static final ArtefactCounts NONE = new ArtefactCounts(Files.NONE, Files.NONE, Files.NONE, 0, Entries.NONE);

	/** named = read + rejected. */
	public record Files(long named, long read, long rejected) {

		static final Files NONE = new Files(0, 0, 0);

		Files plus(Files other) {
			return new Files(this.named + other.named, this.read + other.read, this.rejected + other.rejected);
		}

		boolean agrees() {
			return this.named == this.read + this.rejected;
		}

	}

	/**
	 * entries = used + rejected + after the cut-off. The last is none, as only lists on
	 * record by then are read.
	 */
	public record Entries(long entries, long used, long rejected, @JsonProperty("after_cut_off") long afterCutOff) {

		static final Entries NONE = new Entries(0, 0, 0, 0);

		static Entries of(CrlEntries.Tally tally) {
			return new Entries(tally.entries(), tally.used(), tally.rejected(), 0);
		}

		Entries plus(Entries other) {
			return new Entries(this.entries + other.entries, this.used + other.used, this.rejected + other.rejected,
					this.afterCutOff + other.afterCutOff);
		}

		boolean agrees() {
			return this.entries == this.used + this.rejected + this.afterCutOff;
		}

	}

	static ArtefactCounts ofCertificates(long named, long rejected) {
		return new ArtefactCounts(new Files(named, named - rejected, rejected), Files.NONE, Files.NONE, 0,
				Entries.NONE);
	}

	static ArtefactCounts ofIssuers(long files, long rejected) {
		return new ArtefactCounts(Files.NONE, new Files(files, files - rejected, rejected), Files.NONE, 0,
				Entries.NONE);
	}

	static ArtefactCounts ofList(long named, long rejected, boolean unchecked, Entries entries) {
		return new ArtefactCounts(Files.NONE, Files.NONE, new Files(named, named - rejected, rejected),
				unchecked ? 1 : 0, entries);
	}

	ArtefactCounts plus(ArtefactCounts other) {
		return new ArtefactCounts(this.certificates.plus(other.certificates), this.issuers.plus(other.issuers),
				this.crls.plus(other.crls), this.crlsUnchecked + other.crlsUnchecked,
				this.crlEntries.plus(other.crlEntries));
	}

	/**
	 * What reports show of them, beside the files of records; nothing where there are
	 * none.
	 */
	List<FileCount> shown() {
		return Stream
			.of(shown("certificates.csv: file", this.certificates), shown(IssuerFiles.FOLDER + "/", this.issuers),
					shown("crls.csv: file", this.crls),
					FileCount.ofNamed("crls.csv: file: entries", this.crlEntries.entries, this.crlEntries.used,
							this.crlEntries.rejected, this.crlEntries.afterCutOff))
			.filter((count) -> count.rows() > 0)
			.toList();
	}

	private static FileCount shown(String what, Files files) {
		return FileCount.ofNamed(what, files.named, files.read, files.rejected, 0);
	}

	/** Files and entries that could not be read. */
	long rejected() {
		return this.certificates.rejected + this.issuers.rejected + this.crls.rejected + this.crlEntries.rejected;
	}

	/** Whether everything is accounted for. */
	boolean agrees() {
		return this.certificates.agrees() && this.issuers.agrees() && this.crls.agrees() && this.crlEntries.agrees();
	}

}
