package org.clausewatch.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clausewatch.record.RecordKind;

/**
 * Leads rows without a certificate of their own to the certificates that their identifier
 * anchors, finds identifiers that nobody defines, and tells certificates of different
 * subscribers of each other that have the same key. One partition at a time, in memory.
 */
public final class IdentifierJoin {

	private final Partitioning partitioning;

	private final List<RecordKind> files;

	private final Set<RecordKind> present;

	/**
	 * Joins identifiers.
	 * @param files the kind of each file of the plan, by its number
	 */
	public IdentifierJoin(Partitioning partitioning, List<RecordKind> files) {
		this.partitioning = partitioning;
		this.files = files;
		this.present = Set.copyOf(files);
	}

	/** What is known of one identifier. */
	private static final class Group {

		/** Key hashes, as often as rows name them. */
		private final List<byte[]> anchors = new ArrayList<>(1);

		private final List<JoinEntry> pointers = new ArrayList<>();

		private final List<JoinEntry> attached = new ArrayList<>();

		private boolean defined;

	}

	/** Joins one partition and files the outcome under a name. */
	public void join(int partition, Spills spills, String name) throws IOException {
		SpillWriter dossiers = new SpillWriter(this.partitioning.count());
		SpillWriter residue = new SpillWriter(this.partitioning.count());
		SpillWriter unattached = new SpillWriter(1);
		SharedKeys keys = new SharedKeys();
		for (Map<String, Group> groups : groups(partition, spills, keys).values()) {
			for (Group group : groups.values()) {
				settle(group, dossiers, residue, unattached.to(0));
			}
		}
		keys.settle(this.partitioning, dossiers);
		dossiers.writeTo(spills.file(name, Spills.DOSSIERS));
		residue.writeTo(spills.file(name, Spills.RESIDUE));
		unattached.writeTo(spills.file(name, Spills.UNATTACHED));
	}

	private Map<ReferenceKind, Map<String, Group>> groups(int partition, Spills spills, SharedKeys keys)
			throws IOException {
		Map<ReferenceKind, Map<String, Group>> groups = new EnumMap<>(ReferenceKind.class);
		for (Path file : spills.all(Spills.JOINS)) {
			SpillInput in = SpillReader.segment(file, partition);
			while (in.hasMore()) {
				JoinEntry entry = JoinEntry.read(in);
				if (entry.role() == Reference.Role.SHARES) {
					keys.add(entry);
					continue;
				}
				place(entry, groups.computeIfAbsent(entry.kind(), (kind) -> new HashMap<>())
					.computeIfAbsent(entry.id(), (id) -> new Group()));
			}
		}
		return groups;
	}

	private void place(JoinEntry entry, Group group) {
		switch (entry.role()) {
			case ANCHORS -> {
				byte[] key = Objects.requireNonNull(entry.key());
				group.anchors.add(key);
				group.defined |= kindOf(entry) == entry.kind().definedBy();
			}
			case DEFINES -> {
				group.defined = true;
				group.attached.add(entry);
			}
			case ATTACHES -> group.attached.add(entry);
			case POINTS -> group.pointers.add(entry);
			case SHARES -> throw new IllegalArgumentException("shares, and so is in no group");
		}
	}

	private static List<byte[]> distinct(List<byte[]> keys) {
		if (keys.size() < 2) {
			return keys;
		}
		keys.sort(Arrays::compareUnsigned);
		List<byte[]> distinct = new ArrayList<>();
		for (byte[] key : keys) {
			if (distinct.isEmpty() || !Arrays.equals(key, distinct.get(distinct.size() - 1))) {
				distinct.add(key);
			}
		}
		return distinct;
	}

	private void settle(Group group, SpillWriter dossiers, SpillWriter residue, SpillOutput unattached)
			throws IOException {
		for (JoinEntry entry : group.pointers) {
			if (dangles(entry, group)) {
				unresolved(entry, Objects.requireNonNull(entry.key()), dossiers);
			}
		}
		List<byte[]> anchors = group.attached.isEmpty() ? List.of() : distinct(group.anchors);
		for (JoinEntry entry : group.attached) {
			for (byte[] key : anchors) {
				SpillOutput out = dossiers.to(this.partitioning.of(key));
				out.write(key);
				out.writeByte(RowGrouper.ROW);
				entry.row().write(out);
				if (dangles(entry, group)) {
					unresolved(entry, key, dossiers);
				}
			}
			if (group.anchors.isEmpty()) {
				byte[] sha256 = entry.row().sha256();
				SpillOutput out = residue.to(this.partitioning.of(sha256));
				out.write(sha256);
				out.writeByte(kindOf(entry).proofCode());
				if (dangles(entry, group)) {
					reference(entry, unattached);
				}
			}
		}
	}

	private void unresolved(JoinEntry entry, byte[] key, SpillWriter dossiers) throws IOException {
		SpillOutput out = dossiers.to(this.partitioning.of(key));
		out.write(key);
		out.writeByte(RowGrouper.UNRESOLVED);
		reference(entry, out);
	}

	private static void reference(JoinEntry entry, SpillOutput out) throws IOException {
		out.writeByte(entry.kind().ordinal());
		out.writeText(entry.id());
		RawRow row = entry.row();
		row.writePlace(out);
	}

	/** A reference can only dangle where the file that would define it is there. */
	private boolean dangles(JoinEntry entry, Group group) {
		RecordKind definedBy = entry.kind().definedBy();
		return definedBy != null && this.present.contains(definedBy) && !group.defined;
	}

	private RecordKind kindOf(JoinEntry entry) {
		return this.files.get(entry.row().file());
	}

}
