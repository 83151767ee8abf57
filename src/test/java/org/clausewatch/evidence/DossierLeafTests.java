package org.clausewatch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

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
	void holdsTheKeyHashThenKindAndHashOfEachRowInOrder() {
		Dossier dossier = dossier(false);
		byte[] leaf = DossierLeaf.of(dossier);
		assertThat(leaf).hasSize(32 + 3 * 33).startsWith(dossier.id().keyHash());
		// certificates.csv is the third kind, notices.csv the eleventh.
		assertThat(new int[] { leaf[32], leaf[65], leaf[98] }).containsExactly(3, 11, 11);
		List<byte[]> hashes = dossier.rows().stream().map(Row::source).map((row) -> row.sha256()).toList();
		for (int at : new int[] { 33, 66, 99 }) {
			byte[] hash = Arrays.copyOfRange(leaf, at, at + 32);
			assertThat(hashes).anySatisfy((known) -> assertThat(known).isEqualTo(hash));
		}
		assertThat(Arrays.compareUnsigned(leaf, 66, 98, leaf, 99, 131)).isNegative();
	}

	@Test
	void doesNotDependOnTheOrderOfRows() {
		assertThat(DossierLeaf.of(dossier(true))).isEqualTo(DossierLeaf.of(dossier(false)));
	}

	@Test
	void holdsACertificatesFileWithACodeOfItsOwn() {
		byte[] hash = new byte[32];
		Arrays.fill(hash, (byte) 9);
		CertificateContent unread = CertificateContent.unread(new SourceRow("a.cer", 1, hash), State.UNREADABLE);
		CertificateContent read = new CertificateContent(new SourceRow("a.cer", 1, hash), State.READ, null, null, null,
				null, null, null, null, null, null);
		DossierBuilder builder = new DossierBuilder("2025-12-01T00:00:00Z").content(unread);
		assertThat(DossierLeaf.of(builder.build())).hasSize(32 + 33);
		byte[] leaf = DossierLeaf.of(builder.content(read).build());
		assertThat(leaf).hasSize(32 + 2 * 33).endsWith(hash);
		assertThat(leaf[65] & 0xff).isEqualTo(128);
	}

	@Test
	void changesWithEveryRow() {
		Dossier more = new DossierBuilder("2025-12-01T00:00:00Z").build();
		assertThat(DossierLeaf.of(more)).hasSize(32 + 33).isNotEqualTo(DossierLeaf.of(dossier(false)));
	}

}
