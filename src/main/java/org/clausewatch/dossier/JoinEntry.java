package org.clausewatch.dossier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
	static void write(DataOutput out, Reference.Role role, ReferenceKind kind, String id, byte @Nullable [] key)
			throws IOException {
		out.writeByte(role.ordinal());
		out.writeByte(kind.ordinal());
		Texts.write(out, id);
		out.writeBoolean(key != null);
		if (key != null) {
			out.write(key);
		}
	}

	static JoinEntry read(DataInput in) throws IOException {
		Reference.Role role = ROLES[in.readByte()];
		ReferenceKind kind = KINDS[in.readByte()];
		String id = Texts.read(in);
		byte[] key = null;
		if (in.readBoolean()) {
			key = new byte[32];
			in.readFully(key);
		}
		Holding holding = (role == Reference.Role.SHARES) ? Holding.read(in) : null;
		return new JoinEntry(role, kind, id, key, holding, RawRow.read(in));
	}

}
