package org.clausewatch.dossier;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.Application;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Renewal;
import org.clausewatch.record.Row;
import org.jspecify.annotations.Nullable;

/**
 * Sends each row of a slice to its certificate's partition, or to the join by the
 * identifier that leads to the certificate, or to the residue: each row read is in
 * exactly one place.
 */
public final class RowGrouper {

	/** No partition: the row names no certificate. */
	public static final int NONE = -1;

	private static final RecordKind[] KINDS = RecordKind.values();

	private static final byte[] NO_BYTES = {};

	private final Partitioning partitioning;

	/** By kind of row. */
	private final List<List<Joined>> joined;

	private final SpillWriter dossiers;

	private final SpillWriter joins;

	private final SpillWriter residue;

	/**
	 * Groups one slice's rows.
	 * @param joined identifiers that have to be joined, see {@link Reference#joined}
	 */
	public RowGrouper(Partitioning partitioning, Set<ReferenceKind> joined) {
		this.partitioning = partitioning;
		this.joined = Arrays.stream(KINDS).map((kind) -> Joined.of(kind, joined)).toList();
		this.dossiers = new SpillWriter(partitioning.count());
		this.joins = new SpillWriter(partitioning.count());
		this.residue = new SpillWriter(partitioning.count());
	}

	/**
	 * References of one kind of row by one column to one kind of identifier.
	 *
	 * @param reference one of them
	 * @param owned what they make of a row with a certificate of its own
	 * @param unowned what they make of one without
	 */
	private record Joined(Reference reference, int owned, int unowned) {

		static List<Joined> of(RecordKind kind, Set<ReferenceKind> joined) {
			Map<List<Object>, Joined> merged = new LinkedHashMap<>();
			for (Reference reference : Reference.of(kind)) {
				if (joined.contains(reference.kind())) {
					merged.merge(List.of(reference.column(), reference.kind()),
							new Joined(reference, Roles.ofOwned(reference, kind), Roles.ofUnowned(reference)),
							(one, other) -> new Joined(reference, one.owned | other.owned,
									one.unowned | other.unowned));
				}
			}
			return List.copyOf(merged.values());
		}

	}

	/**
	 * Places a row that was read and lies before the cut-off.
	 * @param place where it stands
	 * @param bytes holds the row at [start, end)
	 */
	public void add(Row row, Place place, byte[] bytes, int start, int end) {
		byte[] key = row.certificateKey();
		int partition = (key != null) ? this.partitioning.of(row, key) : NONE;
		if (key != null) {
			DossierEntry.write(this.dossiers.to(partition), key, row, place, bytes, start, end);
		}
		lead(row, place, bytes, start, end, key, partition);
	}

	/**
	 * Places a row likewise, but for what its partition will read again, see
	 * {@link PlacedRows}.
	 * @return the partition of its certificate, or {@link #NONE}
	 */
	public int addPlaced(Row row, Place place, byte[] bytes, int start, int end) {
		byte[] key = row.certificateKey();
		int partition = (key != null) ? this.partitioning.of(row, key) : NONE;
		lead(row, place, bytes, start, end, key, partition);
		return partition;
	}

	/** Leads a row on by the identifiers it has. */
	private void lead(Row row, Place place, byte[] bytes, int start, int end, byte @Nullable [] key, int partition) {
		boolean placed = key != null;
		for (Joined joined : this.joined.get(row.kind().ordinal())) {
			int roles = (key != null) ? joined.owned : joined.unowned;
			Identifier id = (roles != 0 && joined.reference.isOf(row)) ? joined.reference.identifierBytes(row) : null;
			if (id != null) {
				placed = true;
				JoinEntry.write(this.joins.to(this.partitioning.of(id)), roles, id, key, partition, row, place, bytes,
						start, end);
			}
		}
		mention(row, place);
		if (!placed) {
			residue(row.kind(), row.source().sha256());
		}
	}

	/** Places what the file of a certificate says. */
	public void add(CertificateId certificate, CertificateContent content) {
		byte[] key = certificate.keyHash();
		SpillOutput out = this.dossiers.to(this.partitioning.of(certificate, key));
		int entry = DossierEntry.begin(out, key, DossierEntry.CONTENT);
		ContentEntry.write(out, content);
		out.end(entry);
	}

	/**
	 * Places a row that is in no dossier: rejected, after the cut-off, or of no
	 * certificate.
	 */
	public void residue(RecordKind kind, byte[] sha256) {
		SpillOutput out = this.residue.to(this.partitioning.of(sha256));
		out.write(sha256);
		out.writeByte(kind.proofCode());
	}

	/**
	 * Files the slice's rows under a name; done again it replaces what was there. The
	 * grouper is empty then, and can be used for another.
	 * @return how many bytes were written
	 */
	public long writeTo(Spills spills, String name) throws IOException {
		return this.dossiers.writeTo(spills.file(name, Spills.DOSSIERS))
				+ this.joins.writeTo(spills.file(name, Spills.JOINS))
				+ this.residue.writeTo(spills.file(name, Spills.RESIDUE));
	}

	/**
	 * Tells another certificate that this row speaks of it, in case it has no row of its
	 * own.
	 */
	private void mention(Row row, Place place) {
		CertificateId other = switch (row.kind()) {
			case APPLICATIONS -> new Application(row).replaces();
			case RENEWALS -> new Renewal(row).successor();
			default -> null;
		};
		if (other != null) {
			byte[] key = other.keyHash();
			SpillOutput out = this.dossiers.to(this.partitioning.of(other, key));
			int entry = DossierEntry.begin(out, key, DossierEntry.MENTION);
			out.writeText(other.issuer().text());
			out.writeText(other.serialHex());
			RawRow.write(out, row, place, NO_BYTES, 0, 0);
			out.end(entry);
		}
	}

}
