package org.clausewatch.dossier;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.CellRow;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.Sha256;
import org.clausewatch.record.SourceRow;

/**
 * Builds a dossier from cells by name, as the extract would have them: each row is
 * checked as ingest checks it. Starts with a certificate valid 2025-01-01 to 2026-01-01
 * (+08:00), serial 1, subscriber sub-1.
 */
public final class DossierBuilder {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	public static final String ISSUER = "CN=Test CA,O=Test,C=CN";

	private final RowContext context;

	private final List<Row> rows = new ArrayList<>();

	private final List<UnresolvedReference> unresolved = new ArrayList<>();

	private final List<CertificateContent> contents = new ArrayList<>();

	private final List<KeyHolder> keyHolders = new ArrayList<>();

	private final Map<String, String> certificate = new LinkedHashMap<>();

	private boolean withCertificate = true;

	private int line = 1;

	public DossierBuilder(String cutOff) {
		this.context = new RowContext(ZONE, Instant.parse(cutOff));
		certificate("subscriber_id", "sub-1", "subject", "CN=张伟,C=CN", "not_before", "2025-01-01T00:00:00+08:00",
				"not_after", "2026-01-01T00:00:00+08:00", "issued_at", "2025-01-01T00:00:00+08:00");
	}

	/** Sets cells of the certificate's row: name, value, name, value … */
	public DossierBuilder certificate(String... cells) {
		for (int i = 0; i < cells.length; i += 2) {
			this.certificate.put(cells[i], cells[i + 1]);
		}
		return this;
	}

	public DossierBuilder withoutCertificate() {
		this.withCertificate = false;
		return this;
	}

	/**
	 * Adds a row of a kind: name, value, name, value …; issuer and serial are filled in.
	 */
	public DossierBuilder row(RecordKind kind, String... cells) {
		Map<String, String> named = new LinkedHashMap<>();
		for (int i = 0; i < cells.length; i += 2) {
			named.put(cells[i], cells[i + 1]);
		}
		this.rows.add(row(kind, named));
		return this;
	}

	public DossierBuilder unresolved(ReferenceKind kind, String id, RecordKind from) {
		this.unresolved
			.add(new UnresolvedReference(kind, id, from, new SourceRow(from.fileName(), ++this.line, new byte[32])));
		return this;
	}

	/** What a file of the certificate says. */
	public DossierBuilder content(CertificateContent content) {
		this.contents.add(content);
		return this;
	}

	/** Another subscriber's certificate for the same key. */
	public DossierBuilder keyHolder(KeyHolder holder) {
		this.keyHolders.add(holder);
		return this;
	}

	public Dossier build() {
		List<Row> all = new ArrayList<>(this.rows);
		if (this.withCertificate) {
			all.add(row(RecordKind.CERTIFICATES, this.certificate));
		}
		return new Dossier(new CertificateId(IssuerName.parse(ISSUER), BigInteger.ONE), all, this.unresolved,
				this.contents, this.keyHolders);
	}

	private Row row(RecordKind kind, Map<String, String> named) {
		String[] cells = new String[kind.columns().size()];
		if (kind.namesCertificate()) {
			cells[kind.indexOf("issuer")] = ISSUER;
			cells[kind.indexOf("serial")] = "01";
		}
		named.forEach((name, value) -> cells[kind.indexOf(name)] = value.isEmpty() ? null : value);
		byte[] bytes = Arrays.toString(cells).getBytes(StandardCharsets.UTF_8);
		SourceRow source = new SourceRow(kind.fileName(), ++this.line, Sha256.of(bytes, 0, bytes.length));
		Row row = CellRow.of(kind, source, cells, this.context);
		for (int i = 0; i < cells.length; i++) {
			row.check(i);
		}
		return row;
	}

}
