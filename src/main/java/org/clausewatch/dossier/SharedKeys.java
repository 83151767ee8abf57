package org.clausewatch.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Certificates by public key. Rows of one certificate count once, and certificates of one
 * subscriber, a renewal with the same key among them, don't concern each other.
 */
final class SharedKeys {

	private static final Comparator<JoinEntry> IN_ORDER = Comparator
		.comparing((JoinEntry entry) -> holding(entry), Holding.IN_ORDER)
		.thenComparing((entry) -> entry.row().sha256(), Arrays::compareUnsigned)
		.thenComparing((entry) -> entry.row().file())
		.thenComparing((entry) -> entry.row().line());

	private final Map<String, List<JoinEntry>> byKey = new HashMap<>();

	void add(JoinEntry entry) {
		this.byKey.computeIfAbsent(entry.id(), (id) -> new ArrayList<>(1)).add(entry);
	}

	/**
	 * Tells each certificate that shares its key with another subscriber's how many of
	 * those there are, and the first of them.
	 */
	void settle(Partitioning partitioning, SpillWriter dossiers) throws IOException {
		for (List<JoinEntry> entries : this.byKey.values()) {
			if (entries.size() > 1 && entries.stream().map(SharedKeys::subscriber).distinct().limit(2).count() > 1) {
				entries.sort(IN_ORDER);
				settle(entries, partitioning, dossiers);
			}
		}
	}

	private static void settle(List<JoinEntry> entries, Partitioning partitioning, SpillWriter dossiers)
			throws IOException {
		Map<String, Set<String>> subscribers = new LinkedHashMap<>();
		for (JoinEntry entry : entries) {
			subscribers.computeIfAbsent(hex(entry), (key) -> new TreeSet<>()).add(subscriber(entry));
		}
		Map<Set<String>, Integer> certificates = new HashMap<>();
		subscribers.values().forEach((named) -> certificates.merge(named, 1, Integer::sum));
		// Worked out once a subscriber: one who has very many certificates for the key
		// must not have them gone through for each.
		Map<Set<String>, Collection<JoinEntry>> others = new HashMap<>();
		for (Map.Entry<String, Set<String>> certificate : subscribers.entrySet()) {
			Set<String> own = certificate.getValue();
			boolean contradictory = own.size() > 1;
			int count = subscribers.size() - (contradictory ? 1 : certificates.getOrDefault(own, 0));
			if (count > 0) {
				Collection<JoinEntry> named = contradictory
						? first(entries, (entry) -> !hex(entry).equals(certificate.getKey())) : others
							.computeIfAbsent(own, (key) -> first(entries, (entry) -> !own.contains(subscriber(entry))));
				write(HexFormat.of().parseHex(certificate.getKey()), named, count, partitioning, dossiers);
			}
		}
	}

	/** One entry each of the first certificates that qualify. */
	private static Collection<JoinEntry> first(List<JoinEntry> entries, Predicate<JoinEntry> qualifies) {
		Map<String, JoinEntry> first = new LinkedHashMap<>();
		for (JoinEntry entry : entries) {
			if (first.size() == KeyHolder.NAMED) {
				break;
			}
			if (qualifies.test(entry)) {
				first.putIfAbsent(hex(entry), entry);
			}
		}
		return List.copyOf(first.values());
	}

	private static void write(byte[] key, Collection<JoinEntry> others, int count, Partitioning partitioning,
			SpillWriter dossiers) throws IOException {
		for (JoinEntry other : others) {
			SpillOutput out = dossiers.to(partitioning.of(key));
			out.write(key);
			out.writeByte(RowGrouper.KEY_HOLDER);
			out.writeText(other.id());
			out.writeInt(count);
			holding(other).write(out);
			other.row().write(out);
		}
	}

	private static String hex(JoinEntry entry) {
		return HexFormat.of().formatHex(Objects.requireNonNull(entry.key()));
	}

	private static String subscriber(JoinEntry entry) {
		return holding(entry).subscriberId();
	}

	private static Holding holding(JoinEntry entry) {
		return Objects.requireNonNull(entry.holding());
	}

}
