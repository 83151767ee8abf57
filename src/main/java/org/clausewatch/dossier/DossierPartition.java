package org.clausewatch.dossier;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowSource;
import org.clausewatch.record.Sha256;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Loads the dossiers of one partition, in key-hash order.
 */
public final class DossierPartition {

	private static final ReferenceKind[] REFERENCES = ReferenceKind.values();

	private static final Comparator<UnresolvedReference> IN_ORDER = Comparator.comparing(UnresolvedReference::kind)
		.thenComparing(UnresolvedReference::id)
		.thenComparing(UnresolvedReference::from)
		.thenComparing((reference) -> reference.source().citation());

	private final List<RowSource> files;

	/**
	 * Loads partitions.
	 * @param files a reader for each file, by its number in {@link RawRow}
	 */
	public DossierPartition(List<? extends RowSource> files) {
		this.files = List.copyOf(files);
	}

	/** A certificate's key hash where the spill has it. */
	private record Key(byte[] bytes, int at) implements Comparable<Key> {

		@Override
		public boolean equals(Object other) {
			return other instanceof Key that && compareTo(that) == 0;
		}

		/** Any four bytes of a hash hash well; the first tell the partition. */
		@Override
		public int hashCode() {
			return this.bytes[this.at + 28] << 24 ^ this.bytes[this.at + 29] << 16 ^ this.bytes[this.at + 30] << 8
					^ this.bytes[this.at + 31];
		}

		@Override
		public int compareTo(Key other) {
			return Arrays.compareUnsigned(this.bytes, this.at, this.at + Sha256.LENGTH, other.bytes, other.at,
					other.at + Sha256.LENGTH);
		}

	}

	private static final class Group {

		private final List<Row> rows = new ArrayList<>();

		private final List<UnresolvedReference> unresolved = new ArrayList<>();

		private final List<UnresolvedReference> mentions = new ArrayList<>();

		private final List<KeyHolder> keyHolders = new ArrayList<>();

		private final List<CertificateContent> contents = new ArrayList<>();

		private @Nullable CertificateId mentioned;

	}

	/** The partition's dossiers. */
	public List<Dossier> load(int partition, Spills spills) throws IOException {
		// Sorted at the end: the keys of a partition begin alike, which makes comparing
		// them slow.
		Map<Key, Group> groups = new HashMap<>();
		for (Path file : spills.all(Spills.DOSSIERS)) {
			SpillInput in = SpillReader.segment(file, partition);
			while (in.hasMore()) {
				Key key = new Key(in.bytes(), in.skip(Sha256.LENGTH));
				add(groups.computeIfAbsent(key, (hash) -> new Group()), in);
			}
		}
		return groups.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.flatMap((entry) -> dossier(entry.getValue()).stream())
			.toList();
	}

	/**
	 * References, by rows that belong to no certificate, to identifiers that nobody
	 * defines; grouped by identifier.
	 */
	public List<List<UnresolvedReference>> unattached(String name, Spills spills) throws IOException {
		Map<String, List<UnresolvedReference>> groups = new TreeMap<>();
		SpillInput in = SpillReader.segment(spills.file(name, Spills.UNATTACHED), 0);
		while (in.hasMore()) {
			UnresolvedReference reference = reference(in);
			groups.computeIfAbsent(reference.kind() + "\n" + reference.id(), (id) -> new ArrayList<>()).add(reference);
		}
		groups.values().forEach((references) -> references.sort(IN_ORDER));
		return List.copyOf(groups.values());
	}

	/**
	 * The rows in no dossier whose hash falls into the partition: hash, then the kind's
	 * proof code; sorted.
	 */
	public static List<byte[]> residue(int partition, Spills spills) throws IOException {
		List<byte[]> rows = new ArrayList<>();
		for (Path file : spills.all(Spills.RESIDUE)) {
			SpillInput in = SpillReader.segment(file, partition);
			while (in.hasMore()) {
				rows.add(in.readBytes(Sha256.LENGTH + 1));
			}
		}
		rows.sort(Arrays::compareUnsigned);
		return rows;
	}

	private void add(Group group, SpillInput in) throws IOException {
		switch (in.readByte()) {
			case RowGrouper.ROW -> {
				RawRow raw = RawRow.read(in);
				group.rows.add(raw.of(this.files.get(raw.file())));
			}
			case RowGrouper.UNRESOLVED -> group.unresolved.add(reference(in));
			case RowGrouper.KEY_HOLDER -> group.keyHolders.add(keyHolder(in));
			case RowGrouper.CONTENT -> group.contents.add(ContentEntry.read(in));
			default -> {
				IssuerName issuer = IssuerName.parse(in.readText());
				CertificateId id = new CertificateId(issuer, new BigInteger(in.readText(), 16));
				group.mentioned = least(group.mentioned, id);
				group.mentions.add(reference(ReferenceKind.CERTIFICATE, id.serialHex(), RawRow.read(in)));
			}
		}
	}

	private KeyHolder keyHolder(SpillInput in) throws IOException {
		String publicKey = in.readText();
		int others = in.readInt();
		Holding holding = Holding.read(in);
		return new KeyHolder(source(RawRow.read(in)), holding.certificate(), holding.subscriberId(), publicKey, others);
	}

	private UnresolvedReference reference(SpillInput in) throws IOException {
		ReferenceKind kind = REFERENCES[in.readByte()];
		String id = in.readText();
		return reference(kind, id, RawRow.read(in));
	}

	private UnresolvedReference reference(ReferenceKind kind, String id, RawRow row) {
		return new UnresolvedReference(kind, id, this.files.get(row.file()).kind(), source(row));
	}

	private SourceRow source(RawRow row) {
		return new SourceRow(this.files.get(row.file()).file(), row.line(), row.sha256());
	}

	/**
	 * None where a certificate is only mentioned and has a row of its own, which is no
	 * news.
	 */
	private static Optional<Dossier> dossier(Group group) {
		CertificateId id = null;
		boolean known = group.rows.stream().anyMatch((row) -> row.kind() == RecordKind.CERTIFICATES);
		for (Row row : group.rows) {
			CertificateId named = (known && row.kind() != RecordKind.CERTIFICATES) ? null : row.certificate();
			id = (named != null) ? least(id, named) : id;
		}
		List<UnresolvedReference> unresolved = group.unresolved;
		if (!known) {
			unresolved.addAll(group.mentions);
			id = (id != null) ? id : group.mentioned;
		}
		unresolved.sort(IN_ORDER);
		group.keyHolders.sort(KeyHolder.IN_ORDER);
		group.contents.sort(Comparator.comparing((content) -> content.source().citation()));
		return (id != null) ? Optional.of(new Dossier(id, group.rows, unresolved, group.contents, group.keyHolders))
				: Optional.empty();
	}

	/**
	 * Of several spellings of one identity always the same, whatever the order of rows.
	 */
	private static CertificateId least(@Nullable CertificateId one, CertificateId other) {
		return (one == null || other.issuer().text().compareTo(one.issuer().text()) < 0) ? other : one;
	}

}
