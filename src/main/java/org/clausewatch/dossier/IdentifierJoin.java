package org.clausewatch.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Sha256;

/**
 * Leads rows without a certificate of their own to the certificates that their identifier
 * anchors, finds identifiers that nobody defines, and tells certificates of different
 * subscribers of each other that have the same key. One partition at a time, in memory.
 */
public final class IdentifierJoin {

	private final Partitioning partitioning;

	private final List<RecordKind> files;

	private final Set<RecordKind> present;

	private final SpillReader entries;

	/**
	 * Joins identifiers.
	 * @param files the kind of each file of the plan, by its number
	 * @param spills holds what {@link RowGrouper} spilled of all slices
	 * @throws IOException where it can't be read
	 */
	public IdentifierJoin(Partitioning partitioning, List<RecordKind> files, Spills spills) throws IOException {
		this.partitioning = partitioning;
		this.files = files;
		this.present = Set.copyOf(files);
		this.entries = new SpillReader(spills.all(Spills.JOINS));
	}

	/**
	 * Joins one partition and files the outcome under a name.
	 * @return how many bytes were written
	 */
	public long join(int partition, Spills spills, String name) throws IOException {
		SpillInput in = this.entries.read(partition);
		EntryGroups groups = new EntryGroups(in.bytes());
		while (in.hasMore()) {
			int at = in.at();
			JoinEntry entry = JoinEntry.read(in);
			groups.add(entry.groupKey(), entry.groupKeyLength(), at);
		}
		SpillWriter dossiers = new SpillWriter(this.partitioning.count());
		SpillWriter residue = new SpillWriter(this.partitioning.count());
		SpillWriter unattached = new SpillWriter(1);
		Settling settling = new Settling(in.bytes(), groups, dossiers, residue, unattached.to(0));
		for (int group = 0; group < groups.count(); group++) {
			settling.settle(group);
		}
		return dossiers.writeTo(spills.file(name, Spills.DOSSIERS)) + residue.writeTo(spills.file(name, Spills.RESIDUE))
				+ unattached.writeTo(spills.file(name, Spills.UNATTACHED));
	}

	/** Gives back the space of partitions from one on: nobody asks for them again. */
	public void drop(int from) throws IOException {
		this.entries.drop(from);
	}

	/** Settles what becomes of the rows that name one identifier. */
	private final class Settling {

		private final byte[] bytes;

		private final EntryGroups groups;

		private final SpillWriter dossiers;

		private final SpillWriter residue;

		private final SpillOutput unattached;

		private Settling(byte[] bytes, EntryGroups groups, SpillWriter dossiers, SpillWriter residue,
				SpillOutput unattached) {
			this.bytes = bytes;
			this.groups = groups;
			this.dossiers = dossiers;
			this.residue = residue;
			this.unattached = unattached;
		}

		private void settle(int group) {
			int all = 0;
			for (int at = this.groups.first(group); EntryGroups.isEntry(at); at = this.groups.next(at)) {
				all |= entry(at).roles();
			}
			boolean dangling = dangles(entry(this.groups.first(group)).kind(), Roles.define(all));
			if (Roles.share(all)) {
				share(group);
			}
			if (Roles.point(all) && dangling) {
				point(group);
			}
			if (Roles.attach(all)) {
				attach(group, Roles.anchor(all) ? anchors(group) : new int[0], dangling);
			}
		}

		private JoinEntry entry(int number) {
			return JoinEntry.read(new SpillInput(this.bytes, this.groups.place(number)));
		}

		private void share(int group) {
			if (EntryGroups.isEntry(this.groups.next(this.groups.first(group)))) {
				List<JoinEntry> entries = new ArrayList<>();
				for (int at = this.groups.first(group); EntryGroups.isEntry(at); at = this.groups.next(at)) {
					entries.add(entry(at));
				}
				SharedKeys.settle(entries, this.dossiers);
			}
		}

		private void point(int group) {
			for (int at = this.groups.first(group); EntryGroups.isEntry(at); at = this.groups.next(at)) {
				JoinEntry entry = entry(at);
				if (Roles.point(entry.roles())) {
					unresolved(entry, entry.key());
				}
			}
		}

		/** The key hashes that anchor the identifier, each once, as places. */
		private int[] anchors(int group) {
			int count = 0;
			int[] keys = new int[1];
			for (int at = this.groups.first(group); EntryGroups.isEntry(at); at = this.groups.next(at)) {
				JoinEntry entry = entry(at);
				if (Roles.anchor(entry.roles())) {
					keys = (count < keys.length) ? keys : Arrays.copyOf(keys, 2 * count);
					keys[count++] = entry.key();
				}
			}
			return (count == 1) ? keys : distinct(keys, count);
		}

		private int[] distinct(int[] keys, int count) {
			TreeSet<Integer> distinct = new TreeSet<>((one, other) -> Arrays.compareUnsigned(this.bytes, one,
					one + Sha256.LENGTH, this.bytes, other, other + Sha256.LENGTH));
			for (int i = 0; i < count; i++) {
				distinct.add(keys[i]);
			}
			return distinct.stream().mapToInt(Integer::intValue).toArray();
		}

		private void attach(int group, int[] anchors, boolean dangling) {
			for (int at = this.groups.first(group); EntryGroups.isEntry(at); at = this.groups.next(at)) {
				JoinEntry entry = entry(at);
				if (!Roles.attach(entry.roles())) {
					continue;
				}
				for (int key : anchors) {
					SpillOutput out = to(key);
					int begun = DossierEntry.begin(out, this.bytes, key, DossierEntry.ROW);
					entry.row().write(out);
					out.end(begun);
					if (dangling) {
						unresolved(entry, key);
					}
				}
				if (anchors.length == 0) {
					leave(entry, dangling);
				}
			}
		}

		/** Of no certificate. */
		private void leave(JoinEntry entry, boolean dangling) {
			byte[] sha256 = entry.row().sha256();
			SpillOutput out = this.residue.to(IdentifierJoin.this.partitioning.of(sha256));
			out.write(sha256);
			out.writeByte(IdentifierJoin.this.files.get(entry.row().file()).proofCode());
			if (dangling) {
				reference(entry, this.unattached);
			}
		}

		private void unresolved(JoinEntry entry, int key) {
			SpillOutput out = to(key);
			int begun = DossierEntry.begin(out, this.bytes, key, DossierEntry.UNRESOLVED);
			reference(entry, out);
			out.end(begun);
		}

		private SpillOutput to(int key) {
			return this.dossiers.to(JoinEntry.partition(this.bytes, key));
		}

	}

	private static void reference(JoinEntry entry, SpillOutput out) {
		out.writeByte(entry.kind().ordinal());
		out.writeText(entry.id());
		entry.row().writePlace(out);
	}

	/** A reference can only dangle where the file that would define it is there. */
	private boolean dangles(ReferenceKind kind, boolean defined) {
		RecordKind definedBy = kind.definedBy();
		return definedBy != null && this.present.contains(definedBy) && !defined;
	}

}
