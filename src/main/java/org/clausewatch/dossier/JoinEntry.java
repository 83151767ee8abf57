package org.clausewatch.dossier;

import java.io.IOException;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A row's part in the join by identifier.
 *
 * @param role what the row does with the identifier
 * @param kind what the identifier refers to
 * @param id the identifier
 * @param key key hash of the row's own certificate, {@code null} where it has none
 * @param holding whose certificate it is, of a row that shares the identifier
 * @param row the row; without its bytes where only its place is needed
 */
record JoinEntry(Reference.Role role, ReferenceKind kind, String id, byte @Nullable [] key, @Nullable Holding holding,
		RawRow row) {

	private static final ReferenceKind[] KINDS = ReferenceKind.values();

	private static final Reference.Role[] ROLES = Reference.Role.values();

	/** Writes all but the holding, if there is one, and the row, which follow. */
	static void write(SpillOutput out, Reference.Role role, ReferenceKind kind, String id, byte @Nullable [] key)
			throws IOException {
		out.writeByte(role.ordinal());
		out.writeByte(kind.ordinal());
		out.writeText(id);
		out.writeBoolean(key != null);
		if (key != null) {
			out.write(key);
		}
	}

	static JoinEntry read(SpillInput in) throws IOException {
		Reference.Role role = ROLES[in.readByte()];
		ReferenceKind kind = KINDS[in.readByte()];
		String id = in.readText();
		byte[] key = in.readBoolean() ? in.readBytes(Sha256.LENGTH) : null;
		Holding holding = (role == Reference.Role.SHARES) ? Holding.read(in) : null;
		return new JoinEntry(role, kind, id, key, holding, RawRow.read(in));
	}

}
