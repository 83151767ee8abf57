package org.clausewatch.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.Reference;
import org.clausewatch.dossier.ReferenceKind;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.ingest.ExtractFile;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.FileVerifier;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.ingest.SliceReader;
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

	private static final long SLICE = 32L << 20;

	private final List<FilePlan> files = new ArrayList<>();

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
		FileVerifier verifier = new FileVerifier(unpackDirectory, SLICE);
		for (ExtractFile file : extract.files()) {
			this.files.add(verifier.verify(file, ExtractDigest.stated(extract, file), (bytes) -> {
				// A look-up shows no progress.
			}));
		}
		this.policy = policy;
		this.context = context;
		read(EnumSet.of(RecordKind.CRLS), (row) -> this.crls.add(Crl.of(row)));
		this.named = new NamedFiles(extract.directory(), context, this.crls, issuerFiles());
		read(EnumSet.of(RecordKind.CRL_ENTRIES), (row) -> {
			CrlEntry entry = new CrlEntry(row);
			this.listed.add(CrlFiling.Listed.of(entry.issuer(), entry.crlNumber()));
		});
	}

	/** Files of certificates whose holder has issued others, or lists. */
	private Set<String> issuerFiles() throws IOException {
		Set<IssuerName> issuers = new HashSet<>();
		this.crls.forEach((crl) -> issuers.add(crl.issuer()));
		read(EnumSet.of(RecordKind.CERTIFICATES), (row) -> {
			if (row.text("file") != null) {
				issuers.add(new Certificate(row).issuer());
			}
		});
		Set<String> files = new LinkedHashSet<>();
		read(EnumSet.of(RecordKind.CERTIFICATES), (row) -> {
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
		read(EnumSet.of(RecordKind.INCIDENTS), (row) -> incidents.add(new Incident(row)));
		return Circumstances.of(this.context.cutOff(), this.policy, incidents, this.crls, this.named.lists(),
				this.listed, present());
	}

	/** Every disputed signature, in the order of the file. */
	public List<Dispute> disputes() throws IOException {
		return rows(RecordKind.DISPUTES, (row) -> true).stream().map(Dispute::new).toList();
	}

	/** The rows of a kind that are wanted, in the order of the file. */
	public List<Row> rows(RecordKind kind, Predicate<Row> wanted) throws IOException {
		List<Row> rows = new ArrayList<>();
		read(EnumSet.of(kind), (row) -> {
			if (wanted.test(row)) {
				rows.add(row);
			}
		});
		return rows;
	}

	/**
	 * A file of the extract and what became of its rows.
	 *
	 * @param sha256 of the file as handed over, lower-case hex
	 * @param used rows known by the cut-off
	 */
	public record FileUse(RecordKind kind, String name, String sha256, long rows, long used) {
	}

	/** Every record file, in the order of their kinds. */
	public List<FileUse> fileUses() throws IOException {
		List<FileUse> uses = new ArrayList<>();
		for (FilePlan file : this.files) {
			uses.add(new FileUse(file.kind(), file.name(), file.sha256(), file.rows(),
					rows(file.kind(), (row) -> true).size()));
		}
		return uses;
	}

	/** The header of a kind's file as it stands there, empty where the file is absent. */
	public String header(RecordKind kind) throws IOException {
		for (FilePlan file : this.files) {
			if (file.kind() == kind && !file.slices().isEmpty()) {
				try (InputStream in = Files.newInputStream(Path.of(file.dataPath()))) {
					byte[] head = in.readNBytes((int) file.slices().get(0).start());
					return new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripTrailing();
				}
			}
		}
		return "";
	}

	/** The certificate's dossier, nothing where no row names it. */
	public Optional<Dossier> find(CertificateId id) throws IOException {
		List<Row> rows = new ArrayList<>();
		read(EnumSet.allOf(RecordKind.class), (row) -> {
			if (id.equals(row.certificate())) {
				rows.add(row);
			}
		});
		rows.addAll(this.named.entries(id));
		Set<Key> anchors = keys(rows, Reference.Role.ANCHORS);
		Set<Key> defined = new HashSet<>();
		KeySearch holders = new KeySearch(id, rows);
		read(EnumSet.allOf(RecordKind.class), (row) -> {
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
		Set<RecordKind> present = present();
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

	private Set<RecordKind> present() {
		Set<RecordKind> present = EnumSet.noneOf(RecordKind.class);
		this.files.forEach((file) -> present.add(file.kind()));
		return present;
	}

	private void read(Set<RecordKind> kinds, Consumer<Row> to) throws IOException {
		for (FilePlan file : this.files) {
			if (!kinds.contains(file.kind())) {
				continue;
			}
			RowReader rows = new RowReader(file.name(), file.kind(), file.header(), this.context);
			SliceReader reader = new SliceReader(rows, this.context.cutOff());
			for (FilePlan.SliceRange slice : file.slices()) {
				reader.read(Path.of(file.dataPath()), slice, new SliceReader.Handler() {
					@Override
					public void used(Row row, byte[] bytes, int start, int end) {
						to.accept(row);
					}

					@Override
					public void leftOut(byte[] sha256) {
						// Rejected or after the cut-off: not known of any certificate.
					}
				});
			}
		}
	}

}
