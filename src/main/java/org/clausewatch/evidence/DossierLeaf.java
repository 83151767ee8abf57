package org.clausewatch.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.Row;

/**
 * A dossier's leaf in the run's tree: the certificate's key hash, then for each row, in
 * ascending order, the byte of its kind and its SHA-256; a certificate that was read from
 * its file stands there with a code of its own. The key hash lets two neighbouring leaves
 * prove that a certificate between them has no dossier; the list proves that rows shown
 * are all rows.
 */
public final class DossierLeaf {

	private DossierLeaf() {
	}

	/** The leaf's bytes, before the tree's own hashing (RFC 9162, 2.1.1). */
	public static byte[] of(Dossier dossier) {
		Stream<byte[]> files = dossier.contents()
			.stream()
			.filter((content) -> content.state() == CertificateContent.State.READ)
			.map((content) -> entry(CertificateContent.PROOF_CODE, content.source().sha256(), 0));
		List<byte[]> rows = Stream.concat(dossier.rows().stream().map(DossierLeaf::entry), files)
			.sorted(Arrays::compareUnsigned)
			.toList();
		ByteArrayOutputStream leaf = new ByteArrayOutputStream(32 + rows.size() * 33);
		leaf.writeBytes(dossier.id().keyHash());
		rows.forEach(leaf::writeBytes);
		return leaf.toByteArray();
	}

	private static byte[] entry(Row row) {
		return entry(row.kind().proofCode(), row.hashes(), row.hash());
	}

	private static byte[] entry(int code, byte[] hashes, int hash) {
		byte[] entry = new byte[33];
		entry[0] = (byte) code;
		System.arraycopy(hashes, hash, entry, 1, 32);
		return entry;
	}

}
