package org.clausewatch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateContent.State;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.SourceRow;
import org.junit.jupiter.api.Test;

/** A leaf is the key hash and every row, whatever order they came in. */
class DossierLeafTests {

	private static Dossier dossier(boolean turned) {
		DossierBuilder builder = new DossierBuilder("2025-12-01T00:00:00Z");
		List<String> ids = turned ? List.of("N2", "N1") : List.of("N1", "N2");
		ids.forEach((id) -> builder.row(RecordKind.NOTICES, "notice_id", id, "kind", "OTHER", "sent_at",
				"2025-03-10T09:30:00Z", "channel", "MAIL"));
		return builder.build();
	}

	@Test
	void holdsTheKeyHashAndKindAndHashOfEachRowInOrder() {
		Dossier dossier = dossier(false);
		DossierLeaf leaf = DossierLeaf.of(dossier);
		byte[] rows = leaf.rows();
		assertThat(leaf.key()).isEqualTo(dossier.id().keyHash());
		assertThat(rows).hasSize(3 * 33);
		// certificates.csv is the third kind, notices.csv the eleventh.
		assertThat(new int[] { rows[0], rows[33], rows[66] }).containsExactly(3, 11, 11);
		List<byte[]> hashes = dossier.rows().stream().map(Row::source).map((row) -> row.sha256()).toList();
		for (int at : new int[] { 1, 34, 67 }) {
			byte[] hash = Arrays.copyOfRange(rows, at, at + 32);
			assertThat(hashes).anySatisfy((known) -> assertThat(known).isEqualTo(hash));
		}
		assertThat(Arrays.compareUnsigned(rows, 34, 66, rows, 67, 99)).isNegative();
	}

	@Test
	void isTheKeyHashAndTheHashOfTheRows() throws Exception {
		DossierLeaf leaf = DossierLeaf.of(dossier(false));
		byte[] rows = MessageDigest.getInstance("SHA-256").digest(leaf.rows());
		assertThat(leaf.bytes()).hasSize(DossierLeaf.LENGTH).startsWith(leaf.key()).endsWith(rows);
	}

	@Test
	void doesNotDependOnTheOrderOfRows() {
		assertThat(DossierLeaf.of(dossier(true)).bytes()).isEqualTo(DossierLeaf.of(dossier(false)).bytes());
	}

	@Test
	void holdsACertificatesFileWithACodeOfItsOwn() {
		byte[] hash = new byte[32];
		Arrays.fill(hash, (byte) 9);
		CertificateContent unread = CertificateContent.unread(new SourceRow("a.cer", 1, hash), State.UNREADABLE);
		CertificateContent read = new CertificateContent(new SourceRow("a.cer", 1, hash), State.READ, null, null, null,
				null, null, null, null, null, null);
		DossierBuilder builder = new DossierBuilder("2025-12-01T00:00:00Z").content(unread);
		assertThat(DossierLeaf.of(builder.build()).rows()).hasSize(33);
		byte[] rows = DossierLeaf.of(builder.content(read).build()).rows();
		assertThat(rows).hasSize(2 * 33).endsWith(hash);
		assertThat(rows[33] & 0xff).isEqualTo(128);
	}

	@Test
	void changesWithEveryRow() {
		DossierLeaf fewer = DossierLeaf.of(new DossierBuilder("2025-12-01T00:00:00Z").build());
		assertThat(fewer.rows()).hasSize(33);
		assertThat(fewer.bytes()).isNotEqualTo(DossierLeaf.of(dossier(false)).bytes());
	}

}
