package org.clausewatch.dossier;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowSource;
import org.clausewatch.record.Sha256;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Loads the dossiers of one partition, in key-hash order.
 */
public final class DossierPartition {

	private final List<RowSource> files;

	private final SpillReader entries;

	private final PlacedRows placed;

	/**
	 * Loads partitions.
	 * @param files a reader for each file, by its number in {@link RawRow}
	 * @param spills holds what was spilled of all slices, and joined
	 * @param placed the rows that were not spilled
	 * @throws IOException where it can't be read
	 */
	public DossierPartition(List<? extends RowSource> files, Spills spills, PlacedRows placed) throws IOException {
		this.files = List.copyOf(files);
		this.entries = new SpillReader(spills.all(Spills.DOSSIERS));
		this.placed = placed;
	}

	/**
	 * Hands on a partition's dossiers in key-hash order, each made when it is its turn: a
	 * partition's bytes can be held, its objects can't.
	 * @param index is told of each
	 */
	public void forEach(int partition, DossierIndexWriter index, Receiver receiver) throws IOException {
		SpillInput in = this.entries.read(partition, placed(partition));
		EntryGroups groups = DossierEntry.groups(in);
		SpillOutput indexed = new SpillOutput();
		for (int number : groups.sorted()) {
			DossierAssembly assembly = new DossierAssembly(this.files, keyHash(in, groups, number));
			indexed.clear();
			for (int entry = groups.first(number); EntryGroups.isEntry(entry); entry = groups.next(entry)) {
				assembly.add(DossierEntry.content(in.bytes(), groups.place(entry)));
				DossierEntry.writeIndexed(indexed, in.bytes(), groups.place(entry));
			}
			Dossier dossier = assembly.dossier();
			if (dossier != null) {
				index.add(dossier.keyHash(), receiver.take(dossier), indexed);
			}
		}
	}

	/**
	 * Hands on some of a partition's dossiers in key-hash order.
	 * @param wanted whether to, by the key hash
	 */
	public void forEach(int partition, Predicate<byte[]> wanted, Consumer<Dossier> receiver) throws IOException {
		SpillInput in = this.entries.read(partition, placed(partition));
		EntryGroups groups = DossierEntry.groups(in);
		for (int number : groups.sorted()) {
			byte[] key = keyHash(in, groups, number);
			if (wanted.test(key)) {
				DossierAssembly assembly = new DossierAssembly(this.files, key);
				for (int entry = groups.first(number); EntryGroups.isEntry(entry); entry = groups.next(entry)) {
					assembly.add(DossierEntry.content(in.bytes(), groups.place(entry)));
				}
				Dossier dossier = assembly.dossier();
				if (dossier != null) {
					receiver.accept(dossier);
				}
			}
		}
	}

	private static byte[] keyHash(SpillInput in, EntryGroups groups, int number) {
		int key = groups.key(number);
		return Arrays.copyOfRange(in.bytes(), key, key + Sha256.LENGTH);
	}

	/** As the rows would have been spilled. */
	private SpillOutput placed(int partition) throws IOException {
		SpillOutput out = new SpillOutput();
		this.placed.forEach(partition, (row, place, bytes, start, end) -> {
			byte[] key = row.certificateKey();
			if (key != null) {
				DossierEntry.write(out, key, row, place, bytes, start, end);
			}
		});
		return out;
	}

	/** Takes dossiers, one after the other. */
	public interface Receiver {

		/**
		 * Takes one.
		 * @return the hash that tells whether it is the same again
		 */
		byte[] take(Dossier dossier) throws IOException;

	}

	/**
	 * References, by rows that belong to no certificate, to identifiers that nobody
	 * defines; grouped by identifier.
	 */
	public List<List<UnresolvedReference>> unattached(String name, Spills spills) throws IOException {
		Map<String, List<UnresolvedReference>> groups = new TreeMap<>();
		SpillInput in = new SpillReader(List.of(spills.file(name, Spills.UNATTACHED))).read(0);
		while (in.hasMore()) {
			UnresolvedReference reference = DossierAssembly.reference(this.files, in);
			groups.computeIfAbsent(reference.kind() + "\n" + reference.id(), (id) -> new ArrayList<>()).add(reference);
		}
		groups.values().forEach((references) -> references.sort(DossierAssembly.IN_ORDER));
		return List.copyOf(groups.values());
	}

}
