package org.clausewatch.evidence;

import java.util.Arrays;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;

/**
 * A dossier's leaf in the run's tree: the certificate's key hash, then for each row, in
 * ascending order, the byte of its kind and its SHA-256; a certificate that was read from
 * its file stands there with a code of its own. The key hash lets two neighbouring leaves
 * prove that a certificate between them has no dossier; the list proves that rows shown
 * are all rows.
 */
public final class DossierLeaf {

	private static final int KEY = Sha256.LENGTH;

	private static final int ENTRY = 1 + Sha256.LENGTH;

	private DossierLeaf() {
	}

	/** The leaf's bytes, before the tree's own hashing (RFC 9162, 2.1.1). */
	public static byte[] of(Dossier dossier) {
		List<Row> rows = dossier.rows();
		byte[][] entries = new byte[rows.size() + dossier.contents().size()][];
		int count = 0;
		for (Row row : rows) {
			entries[count++] = entry(row.kind().proofCode(), row.hashes(), row.hash());
		}
		for (CertificateContent content : dossier.contents()) {
			if (content.state() == CertificateContent.State.READ) {
				entries[count++] = entry(CertificateContent.PROOF_CODE, content.source().sha256(), 0);
			}
		}
		Arrays.sort(entries, 0, count, Arrays::compareUnsigned);
		byte[] leaf = Arrays.copyOf(dossier.keyHash(), KEY + count * ENTRY);
		for (int i = 0; i < count; i++) {
			System.arraycopy(entries[i], 0, leaf, KEY + i * ENTRY, ENTRY);
		}
		return leaf;
	}

	private static byte[] entry(int code, byte[] hashes, int hash) {
		byte[] entry = new byte[ENTRY];
		entry[0] = (byte) code;
		System.arraycopy(hashes, hash, entry, 1, Sha256.LENGTH);
		return entry;
	}

}
