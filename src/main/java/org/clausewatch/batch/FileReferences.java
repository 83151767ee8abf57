package org.clausewatch.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Row;
import org.clausewatch.rule.CrlFiling;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a slice say of files, kept for {@link ReadArtefacts}: the certificates
 * in chunks, since there may be as many as rows.
 */
final class FileReferences {

	/** Certificates that are read as one item. */
	private static final int CHUNK = 2000;

	private final Workspace workspace;

	private final RunPlan.Slice slice;

	private final List<CertificateReference> chunk = new ArrayList<>();

	private final Set<CrlFiling.Listed> listed = new HashSet<>();

	private final Set<String> issuers = new HashSet<>();

	private int chunks;

	/**
	 * A row that names a certificate's file.
	 *
	 * @param holder the holder's name in the form names are compared in, {@code null}
	 * where it is none
	 */
	record CertificateReference(CertificateId certificate, @Nullable String holder, String file, byte[] rowSha256) {
	}

	/**
	 * What the slice has.
	 *
	 * @param chunks how many chunks of certificates
	 * @param issuers issuers of those, in the form names are compared in
	 * @param listed revocation lists that have rows among the entries
	 */
	record Index(int chunks, Set<String> issuers, Set<CrlFiling.Listed> listed) {
	}

	FileReferences(Workspace workspace, RunPlan.Slice slice) {
		this.workspace = workspace;
		this.slice = slice;
	}

	static String chunk(RunPlan.Slice slice, int number) {
		return slice.name() + "-files-%05d".formatted(number);
	}

	static CertificateReference[] read(Workspace workspace, String chunk) {
		return Workspace.JSON.readValue(workspace.slice(chunk, ".json").toFile(), CertificateReference[].class);
	}

	static Index index(Workspace workspace, RunPlan.Slice slice) {
		return Workspace.JSON.readValue(workspace.slice(slice.name(), ".files.json").toFile(), Index.class);
	}

	void add(Row row) throws IOException {
		switch (row.kind()) {
			case CERTIFICATES -> {
				String file = row.text("file");
				if (file != null) {
					add(new Certificate(row), file);
				}
			}
			case CRL_ENTRIES -> {
				CrlEntry entry = new CrlEntry(row);
				this.listed.add(CrlFiling.Listed.of(entry.issuer(), entry.crlNumber()));
			}
			default -> {
			}
		}
	}

	private void add(Certificate row, String file) throws IOException {
		this.issuers.add(row.issuer().canonical());
		IssuerName holder = row.holder();
		this.chunk.add(new CertificateReference(new CertificateId(row.issuer(), row.serial()),
				(holder != null) ? holder.canonical() : null, file, row.source().sha256()));
		if (this.chunk.size() == CHUNK) {
			flush();
		}
	}

	private void flush() throws IOException {
		Workspace.write(this.workspace.slice(chunk(this.slice, this.chunks), ".json"), this.chunk);
		this.chunks++;
		this.chunk.clear();
	}

	/** Ends; done again it replaces what was there. */
	void write() throws IOException {
		if (!this.chunk.isEmpty()) {
			flush();
		}
		Workspace.write(this.workspace.slice(this.slice.name(), ".files.json"),
				new Index(this.chunks, this.issuers, this.listed));
	}

}
