package org.clausewatch.inquiry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.ingest.x509.CertificateReader;
import org.clausewatch.ingest.x509.CrlEntries;
import org.clausewatch.ingest.x509.CrlReader;
import org.clausewatch.ingest.x509.IssuerFiles;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SourceRow;

/** The certificates and revocation lists that an extract's rows name, read on demand. */
final class NamedFiles {

	private final Path extract;

	private final RowContext context;

	private final CertificateReader certificates;

	private final Map<SourceRow, CrlContent> lists = new HashMap<>();

	/**
	 * Reads the lists, without their entries.
	 * @param issuerFiles files of certificates whose holder is an issuer
	 */
	NamedFiles(Path extract, RowContext context, List<Crl> crls, Set<String> issuerFiles) throws IOException {
		this.extract = extract;
		this.context = context;
		IssuerFiles.Found found = IssuerFiles.read(extract, issuerFiles);
		this.certificates = new CertificateReader(extract, found.issuers());
		CrlReader reader = new CrlReader(extract, found.issuers());
		Map<String, List<Crl>> byFile = new LinkedHashMap<>();
		for (Crl crl : crls) {
			String file = crl.file();
			if (file != null) {
				byFile.computeIfAbsent(file, (path) -> new ArrayList<>()).add(crl);
			}
		}
		byFile.forEach((file, rows) -> {
			CrlReader.Reading reading = reader.read(file, rows);
			CrlContent content = reading.content();
			if (content != null) {
				reading.agreeing().forEach((row) -> this.lists.put(row.source(), content));
			}
		});
	}

	/** What the lists say, by the row that names each. */
	Map<SourceRow, CrlContent> lists() {
		return this.lists;
	}

	/** The entries of all lists that are of one certificate. */
	List<Row> entries(CertificateId id) throws IOException {
		List<Row> rows = new ArrayList<>();
		CrlEntries entries = new CrlEntries(this.extract, this.context);
		for (CrlContent list : Set.copyOf(this.lists.values())) {
			entries.read(list, new SliceReader.Handler() {
				@Override
				public void used(Row row, byte[] bytes, int start, int end) {
					if (id.equals(row.certificate())) {
						rows.add(row);
					}
				}

				@Override
				public void leftOut(byte[] sha256) {
					// Not known of any certificate.
				}
			}, (reject) -> {
				// A run lists what is rejected; here only the certificate is asked for.
			});
		}
		return rows;
	}

	/** What the files of the certificate's rows say. */
	List<CertificateContent> contents(List<Certificate> rows) {
		List<CertificateContent> contents = new ArrayList<>();
		for (Certificate row : rows) {
			String file = row.file();
			if (file != null) {
				contents.add(this.certificates.read(file, row.source().sha256()).content());
			}
		}
		return contents;
	}

}
