package org.clausewatch.dossier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowSource;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of one certificate. */
final class DossierAssembly {

	private static final ReferenceKind[] REFERENCES = ReferenceKind.values();

	static final Comparator<UnresolvedReference> IN_ORDER = Comparator.comparing(UnresolvedReference::kind)
		.thenComparing(UnresolvedReference::id)
		.thenComparing(UnresolvedReference::from)
		.thenComparing((reference) -> reference.source().citation());

	/** A row that speaks of the certificate: no news where it has a row of its own. */
	private record Mention(String issuer, String serialHex, RawRow row) {
	}

	private final List<RowSource> files;

	private final byte[] key;

	private final List<Row> rows = new ArrayList<>();

	private final List<UnresolvedReference> unresolved = new ArrayList<>(0);

	private final List<Mention> mentions = new ArrayList<>(0);

	private final List<KeyHolder> keyHolders = new ArrayList<>(0);

	private final List<CertificateContent> contents = new ArrayList<>(0);

	private boolean known;

	/**
	 * Nothing is known yet.
	 * @param files a reader for each file, by its number in {@link RawRow}
	 */
	DossierAssembly(List<RowSource> files, byte[] key) {
		this.files = files;
		this.key = key;
	}

	/**
	 * None where a certificate is only mentioned and has a row of its own, which is no
	 * news.
	 */
	@Nullable Dossier dossier() {
		CertificateId id = null;
		for (Row row : this.rows) {
			CertificateId named = (this.known && row.kind() != RecordKind.CERTIFICATES) ? null : row.certificate();
			id = (named != null) ? least(id, named) : id;
		}
		if (!this.known) {
			CertificateId mentioned = mentioned();
			id = (id != null) ? id : mentioned;
		}
		this.unresolved.sort(IN_ORDER);
		this.keyHolders.sort(KeyHolder.IN_ORDER);
		this.contents.sort(Comparator.comparing((content) -> content.source().citation()));
		return (id != null) ? new Dossier(id, this.key, this.rows, this.unresolved, this.contents, this.keyHolders)
				: null;
	}

	/** The certificate of which other rows speak; each is a reference to nothing. */
	private @Nullable CertificateId mentioned() {
		CertificateId mentioned = null;
		for (Mention mention : this.mentions) {
			CertificateId id = new CertificateId(IssuerName.parse(mention.issuer),
					new BigInteger(mention.serialHex, 16));
			mentioned = least(mentioned, id);
			this.unresolved.add(reference(this.files, ReferenceKind.CERTIFICATE, id.serialHex(), mention.row));
		}
		return mentioned;
	}

	/** Adds what an entry says, from its type on. */
	void add(SpillInput in) {
		switch (in.readByte()) {
			case DossierEntry.ROW -> {
				RawRow raw = RawRow.read(in);
				add(raw.of(this.files.get(raw.file())));
			}
			case DossierEntry.UNRESOLVED -> this.unresolved.add(reference(this.files, in));
			case DossierEntry.KEY_HOLDER -> this.keyHolders.add(keyHolder(in));
			case DossierEntry.CONTENT -> this.contents.add(ContentEntry.read(in));
			default -> {
				String issuer = in.readText();
				String serialHex = in.readText();
				this.mentions.add(new Mention(issuer, serialHex, RawRow.read(in)));
			}
		}
	}

	void add(Row row) {
		this.rows.add(row);
		this.known |= row.kind() == RecordKind.CERTIFICATES;
	}

	private KeyHolder keyHolder(SpillInput in) {
		String publicKey = in.readText();
		int others = in.readInt();
		Holding holding = Holding.read(in);
		return new KeyHolder(source(this.files, RawRow.read(in)), holding.certificate(), holding.subscriberId(),
				publicKey, others);
	}

	static UnresolvedReference reference(List<RowSource> files, SpillInput in) {
		ReferenceKind kind = REFERENCES[in.readByte()];
		String id = in.readText();
		return reference(files, kind, id, RawRow.read(in));
	}

	private static UnresolvedReference reference(List<RowSource> files, ReferenceKind kind, String id, RawRow row) {
		return new UnresolvedReference(kind, id, files.get(row.file()).kind(), source(files, row));
	}

	private static SourceRow source(List<RowSource> files, RawRow row) {
		return new SourceRow(files.get(row.file()).file(), row.line(), row.sha256());
	}

	/**
	 * Of several spellings of one identity always the same, whatever the order of rows.
	 */
	private static CertificateId least(@Nullable CertificateId one, CertificateId other) {
		return (one == null || other.issuer().text().compareTo(one.issuer().text()) < 0) ? other : one;
	}

}
