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

	private final SpillReader entries;

	/**
	 * Loads partitions.
	 * @param files a reader for each file, by its number in {@link RawRow}
	 * @param spills holds what was spilled of all slices, and joined
	 * @throws IOException where it can't be read
	 */
	public DossierPartition(List<? extends RowSource> files, Spills spills) throws IOException {
		this.files = List.copyOf(files);
		this.entries = new SpillReader(spills.all(Spills.DOSSIERS));
	}

	/** What there is of one certificate. */
	private static final class Group {

		private final byte[] key;

		private final List<Row> rows = new ArrayList<>();

		private final List<UnresolvedReference> unresolved = new ArrayList<>(0);

		private final List<UnresolvedReference> mentions = new ArrayList<>(0);

		private final List<KeyHolder> keyHolders = new ArrayList<>(0);

		private final List<CertificateContent> contents = new ArrayList<>(0);

		private @Nullable CertificateId mentioned;

		private boolean known;

		private Group(byte[] key) {
			this.key = key;
		}

		/**
		 * None where a certificate is only mentioned and has a row of its own, which is
		 * no news.
		 */
		private @Nullable Dossier dossier() {
			CertificateId id = null;
			for (Row row : this.rows) {
				CertificateId named = (this.known && row.kind() != RecordKind.CERTIFICATES) ? null : row.certificate();
				id = (named != null) ? least(id, named) : id;
			}
			if (!this.known) {
				this.unresolved.addAll(this.mentions);
				id = (id != null) ? id : this.mentioned;
			}
			this.unresolved.sort(IN_ORDER);
			this.keyHolders.sort(KeyHolder.IN_ORDER);
			this.contents.sort(Comparator.comparing((content) -> content.source().citation()));
			return (id != null) ? new Dossier(id, this.key, this.rows, this.unresolved, this.contents, this.keyHolders)
					: null;
		}

	}

	/**
	 * Hands on a partition's dossiers in key-hash order, each made when it is its turn: a
	 * partition's bytes can be held, its objects can't.
	 */
	public void forEach(int partition, Receiver receiver) throws IOException {
		SpillInput in = this.entries.read(partition);
		EntryGroups groups = DossierEntry.groups(in);
		for (int number : groups.sorted()) {
			int key = groups.key(number);
			Group group = new Group(Arrays.copyOfRange(in.bytes(), key, key + Sha256.LENGTH));
			for (int entry = groups.first(number); EntryGroups.isEntry(entry); entry = groups.next(entry)) {
				add(group, new SpillInput(in.bytes(), groups.place(entry)));
			}
			Dossier dossier = group.dossier();
			if (dossier != null) {
				receiver.take(dossier);
			}
		}
	}

	/** Takes dossiers, one after the other. */
	public interface Receiver {

		void take(Dossier dossier) throws IOException;

	}

	/**
	 * References, by rows that belong to no certificate, to identifiers that nobody
	 * defines; grouped by identifier.
	 */
	public List<List<UnresolvedReference>> unattached(String name, Spills spills) throws IOException {
		Map<String, List<UnresolvedReference>> groups = new TreeMap<>();
		SpillInput in = new SpillReader(List.of(spills.file(name, Spills.UNATTACHED))).read(0);
		while (in.hasMore()) {
			UnresolvedReference reference = reference(in);
			groups.computeIfAbsent(reference.kind() + "\n" + reference.id(), (id) -> new ArrayList<>()).add(reference);
		}
		groups.values().forEach((references) -> references.sort(IN_ORDER));
		return List.copyOf(groups.values());
	}

	private void add(Group group, SpillInput in) {
		switch (in.readByte()) {
			case DossierEntry.ROW -> {
				RawRow raw = RawRow.read(in);
				RowSource file = this.files.get(raw.file());
				group.rows.add(raw.of(file));
				group.known |= file.kind() == RecordKind.CERTIFICATES;
			}
			case DossierEntry.UNRESOLVED -> group.unresolved.add(reference(in));
			case DossierEntry.KEY_HOLDER -> group.keyHolders.add(keyHolder(in));
			case DossierEntry.CONTENT -> group.contents.add(ContentEntry.read(in));
			default -> {
				IssuerName issuer = IssuerName.parse(in.readText());
				CertificateId id = new CertificateId(issuer, new BigInteger(in.readText(), 16));
				group.mentioned = least(group.mentioned, id);
				group.mentions.add(reference(ReferenceKind.CERTIFICATE, id.serialHex(), RawRow.read(in)));
			}
		}
	}

	private KeyHolder keyHolder(SpillInput in) {
		String publicKey = in.readText();
		int others = in.readInt();
		Holding holding = Holding.read(in);
		return new KeyHolder(source(RawRow.read(in)), holding.certificate(), holding.subscriberId(), publicKey, others);
	}

	private UnresolvedReference reference(SpillInput in) {
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
	 * Of several spellings of one identity always the same, whatever the order of rows.
	 */
	private static CertificateId least(@Nullable CertificateId one, CertificateId other) {
		return (one == null || other.issuer().text().compareTo(one.issuer().text()) < 0) ? other : one;
	}

}
