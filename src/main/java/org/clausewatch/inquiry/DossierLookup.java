package org.clausewatch.inquiry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.Reference;
import org.clausewatch.dossier.ReferenceKind;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.ingest.Extract;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.Incident;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.CrlFiling;
import org.clausewatch.rule.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Reads an extract twice to gather one certificate's dossier: once for the rows that name
 * it, once for those that their identifiers lead to.
 */
public final class DossierLookup {

	private final ExtractRows rows;

	private final RowContext context;

	private final Policy policy;

	private final NamedFiles named;

	private final List<Crl> crls = new ArrayList<>();

	/** Lists that have rows in crl-entries.csv. */
	private final Set<CrlFiling.Listed> listed = new HashSet<>();

	/** An identifier and what it refers to. */
	private record Key(ReferenceKind kind, String id) {
	}

	/**
	 * Opens an extract.
	 * @param unpackDirectory an empty directory for what is compressed
	 * @throws org.clausewatch.ingest.InputRefusedException where it can't be used
	 * @throws IOException where it can't be unpacked
	 */
	public DossierLookup(Extract extract, Path unpackDirectory, Policy policy, RowContext context) throws IOException {
		this.rows = new ExtractRows(extract, unpackDirectory, context);
		this.policy = policy;
		this.context = context;
		this.rows.read(EnumSet.of(RecordKind.CRLS), (row) -> this.crls.add(Crl.of(row)));
		this.named = new NamedFiles(extract.directory(), context, this.crls, issuerFiles());
		this.rows.read(EnumSet.of(RecordKind.CRL_ENTRIES), (row) -> {
			CrlEntry entry = new CrlEntry(row);
			this.listed.add(CrlFiling.Listed.of(entry.issuer(), entry.crlNumber()));
		});
	}

	/** Files of certificates whose holder has issued others, or lists. */
	private Set<String> issuerFiles() throws IOException {
		Set<IssuerName> issuers = new HashSet<>();
		this.crls.forEach((crl) -> issuers.add(crl.issuer()));
		this.rows.read(EnumSet.of(RecordKind.CERTIFICATES), (row) -> {
			if (row.text("file") != null) {
				issuers.add(new Certificate(row).issuer());
			}
		});
		Set<String> files = new LinkedHashSet<>();
		this.rows.read(EnumSet.of(RecordKind.CERTIFICATES), (row) -> {
			String file = row.text("file");
			IssuerName holder = (file != null) ? new Certificate(row).holder() : null;
			if (file != null && holder != null && issuers.contains(holder)) {
				files.add(file);
			}
		});
		return files;
	}

	/** The circumstances that rules judge in. */
	public Circumstances circumstances() throws IOException {
		List<Incident> incidents = new ArrayList<>();
		this.rows.read(EnumSet.of(RecordKind.INCIDENTS), (row) -> incidents.add(new Incident(row)));
		return Circumstances.of(this.context.cutOff(), this.policy, incidents, this.crls, this.named.lists(),
				this.listed, this.rows.present());
	}

	/** Every disputed signature, in the order of the file. */
	public List<Dispute> disputes() throws IOException {
		return this.rows.of(RecordKind.DISPUTES, (row) -> true).stream().map(Dispute::new).toList();
	}

	/** The extract's rows themselves. */
	public ExtractRows rows() {
		return this.rows;
	}

	/** The certificate's dossier, nothing where no row names it. */
	public Optional<Dossier> find(CertificateId id) throws IOException {
		List<Row> rows = new ArrayList<>();
		this.rows.read(EnumSet.allOf(RecordKind.class), (row) -> {
			if (id.equals(row.certificate())) {
				rows.add(row);
			}
		});
		rows.addAll(this.named.entries(id));
		Set<Key> anchors = keys(rows, Reference.Role.ANCHORS);
		Set<Key> defined = new HashSet<>();
		KeySearch holders = new KeySearch(id, rows);
		this.rows.read(EnumSet.allOf(RecordKind.class), (row) -> {
			holders.see(row);
			boolean attached = false;
			for (Reference reference : Reference.of(row)) {
				Key key = key(reference, row);
				if (key == null) {
					continue;
				}
				if (reference.kind().definedBy() == row.kind()) {
					defined.add(key);
				}
				boolean leads = reference.role() == Reference.Role.ATTACHES
						|| reference.role() == Reference.Role.DEFINES;
				attached |= leads && row.certificate() == null && anchors.contains(key);
			}
			if (attached) {
				rows.add(row);
			}
		});
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		List<Certificate> certificates = rows.stream()
			.filter((row) -> row.kind() == RecordKind.CERTIFICATES)
			.map(Certificate::new)
			.toList();
		return Optional.of(new Dossier(spelling(id, rows), rows, unresolved(rows, defined),
				this.named.contents(certificates), holders.found()));
	}

	private List<UnresolvedReference> unresolved(List<Row> rows, Set<Key> defined) {
		Set<RecordKind> present = this.rows.present();
		List<UnresolvedReference> unresolved = new ArrayList<>();
		for (Row row : rows) {
			for (Reference reference : Reference.of(row)) {
				Key key = key(reference, row);
				RecordKind definedBy = reference.kind().definedBy();
				boolean resolvable = definedBy != null && present.contains(definedBy);
				if (key != null && reference.role() != Reference.Role.ANCHORS && resolvable && !defined.contains(key)) {
					unresolved.add(new UnresolvedReference(key.kind(), key.id(), row.kind(), row.source()));
				}
			}
		}
		return unresolved;
	}

	private static Set<Key> keys(List<Row> rows, Reference.Role role) {
		Set<Key> keys = new HashSet<>();
		for (Row row : rows) {
			for (Reference reference : Reference.of(row)) {
				Key key = key(reference, row);
				if (key != null && reference.role() == role) {
					keys.add(key);
				}
			}
		}
		return keys;
	}

	private static @Nullable Key key(Reference reference, Row row) {
		String id = reference.identifier(row);
		return (id != null) ? new Key(reference.kind(), id) : null;
	}

	/** The issuer as the certificate's own row writes it. */
	private static CertificateId spelling(CertificateId id, List<Row> rows) {
		return rows.stream()
			.filter((row) -> row.kind() == RecordKind.CERTIFICATES)
			.map(Row::certificate)
			.filter(Objects::nonNull)
			.min(Comparator.comparing((certificate) -> certificate.issuer().text()))
			.orElse(id);
	}

}
