package org.clausewatch.evidence;

import java.util.Arrays;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;

/**
 * A dossier's leaf in the run's tree: the certificate's key hash, then the hash of its
 * rows. The key hash lets two neighbouring leaves prove that a certificate between them
 * has no dossier; the list of rows proves that rows shown are all rows.
 *
 * @param key the certificate's key hash
 * @param rows for each row, in ascending order, the byte of its kind and its SHA-256; a
 * certificate that was read from its file stands there with a code of its own, and so
 * does another certificate's row that names this one, which certificates.csv doesn't have
 */
public record DossierLeaf(byte[] key, byte[] rows) {

	/** Length of the leaf, in bytes. */
	public static final int LENGTH = 2 * Sha256.LENGTH;

	/** Length of a row's entry, in bytes. */
	public static final int ENTRY = 1 + Sha256.LENGTH;

	/** Of a dossier as rules see it. */
	public static DossierLeaf of(Dossier dossier) {
		List<Row> rows = dossier.rows();
		byte[][] entries = new byte[rows.size() + dossier.contents().size() + dossier.unresolved().size()][];
		int count = 0;
		for (Row row : rows) {
			entries[count++] = entry(row.kind().proofCode(), row.hashes(), row.hash());
		}
		for (CertificateContent content : dossier.contents()) {
			if (content.state() == CertificateContent.State.READ) {
				entries[count++] = entry(CertificateContent.PROOF_CODE, content.source().sha256(), 0);
			}
		}
		for (UnresolvedReference reference : dossier.unresolved().stream().distinct().toList()) {
			byte[] sha256 = reference.source().sha256();
			if (rows.stream().noneMatch((row) -> Arrays.equals(row.source().sha256(), sha256))) {
				entries[count++] = entry(reference.from().proofCode(), sha256, 0);
			}
		}
		Arrays.sort(entries, 0, count, Arrays::compareUnsigned);
		byte[] joined = new byte[count * ENTRY];
		for (int i = 0; i < count; i++) {
			System.arraycopy(entries[i], 0, joined, i * ENTRY, ENTRY);
		}
		return new DossierLeaf(dossier.keyHash(), joined);
	}

	/** The leaf itself, before the tree's own hashing. */
	public byte[] bytes() {
		byte[] leaf = Arrays.copyOf(this.key, LENGTH);
		System.arraycopy(Sha256.of(this.rows, 0, this.rows.length), 0, leaf, Sha256.LENGTH, Sha256.LENGTH);
		return leaf;
	}

	private static byte[] entry(int code, byte[] hashes, int hash) {
		byte[] entry = new byte[ENTRY];
		entry[0] = (byte) code;
		System.arraycopy(hashes, hash, entry, 1, Sha256.LENGTH);
		return entry;
	}

}
