package org.clausewatch.dossier;

import java.io.IOException;
import java.util.Set;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;

/**
 * Sends each row of a slice to its certificate's partition, or to the join by the
 * identifier that leads to the certificate, or to the residue: each row read is in
 * exactly one place.
 */
public final class RowGrouper {

	/** Types of entry in a dossier's partition. */
	static final int ROW = 0;

	static final int UNRESOLVED = 1;

	static final int MENTION = 2;

	static final int KEY_HOLDER = 3;

	/** What a file of the certificate says. */
	static final int CONTENT = 4;

	private final Partitioning partitioning;

	private final Set<ReferenceKind> joined;

	private final SpillWriter dossiers;

	private final SpillWriter joins;

	private final SpillWriter residue;

	/**
	 * Groups one slice's rows.
	 * @param joined identifiers that have to be joined, see {@link Reference#joined}
	 */
	public RowGrouper(Partitioning partitioning, Set<ReferenceKind> joined) {
		this.partitioning = partitioning;
		this.joined = joined;
		this.dossiers = new SpillWriter(partitioning.count());
		this.joins = new SpillWriter(partitioning.count());
		this.residue = new SpillWriter(partitioning.count());
	}

	/**
	 * Places a row that was read and lies before the cut-off.
	 * @param file number of its file in the plan
	 * @param bytes holds the row at [start, end)
	 */
	public void add(Row row, int file, byte[] bytes, int start, int end) throws IOException {
		byte[] key = row.certificateKey();
		boolean placed = key != null;
		if (key != null) {
			SpillOutput out = this.dossiers.to(this.partitioning.of(key));
			out.write(key);
			out.writeByte(ROW);
			RawRow.write(out, file, row, bytes, start, end);
		}
		for (Reference reference : Reference.of(row)) {
			String id = reference.identifier(row);
			if (id == null || !this.joined.contains(reference.kind())) {
				continue;
			}
			SpillOutput out = this.joins.to(this.partitioning.of(reference.kind(), id));
			Reference.Role role = reference.role();
			if (key != null) {
				// A row that has a certificate of its own stays there, whatever else it
				// names.
				role = (role == Reference.Role.ATTACHES) ? Reference.Role.POINTS : role;
			}
			else if (role == Reference.Role.ATTACHES || role == Reference.Role.DEFINES) {
				placed = true;
			}
			else {
				continue;
			}
			JoinEntry.write(out, role, reference.kind(), id, key);
			if (role == Reference.Role.SHARES) {
				Holding.of(row).write(out);
			}
			boolean whole = role == Reference.Role.ATTACHES || role == Reference.Role.DEFINES;
			RawRow.write(out, file, row, bytes, start, whole ? end : start);
		}
		mention(row, file);
		if (!placed) {
			residue(row.kind(), row.source().sha256());
		}
	}

	/** Places what the file of a certificate says. */
	public void add(CertificateId certificate, CertificateContent content) throws IOException {
		byte[] key = certificate.keyHash();
		SpillOutput out = this.dossiers.to(this.partitioning.of(key));
		out.write(key);
		out.writeByte(CONTENT);
		ContentEntry.write(out, content);
	}

	/**
	 * Places a row that is in no dossier: rejected, after the cut-off, or of no
	 * certificate.
	 */
	public void residue(RecordKind kind, byte[] sha256) throws IOException {
		SpillOutput out = this.residue.to(this.partitioning.of(sha256));
		out.write(sha256);
		out.writeByte(kind.proofCode());
	}

	/** Files the slice's rows under a name; done again it replaces what was there. */
	public void writeTo(Spills spills, String name) throws IOException {
		this.dossiers.writeTo(spills.file(name, Spills.DOSSIERS));
		this.joins.writeTo(spills.file(name, Spills.JOINS));
		this.residue.writeTo(spills.file(name, Spills.RESIDUE));
	}

	/**
	 * Tells another certificate that this row speaks of it, in case it has no row of its
	 * own.
	 */
	private void mention(Row row, int file) throws IOException {
		CertificateId other = switch (row.kind()) {
			case APPLICATIONS -> row.certificate("replaces_issuer", "replaces_serial");
			case RENEWALS -> row.certificate("new_issuer", "new_serial");
			default -> null;
		};
		if (other != null) {
			byte[] key = other.keyHash();
			SpillOutput out = this.dossiers.to(this.partitioning.of(key));
			out.write(key);
			out.writeByte(MENTION);
			out.writeText(other.issuer().text());
			out.writeText(other.serialHex());
			RawRow.writePlace(out, file, row);
		}
	}

}
