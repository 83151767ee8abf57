package org.clausewatch.dossier;

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
import java.util.stream.Collectors;
import org.clausewatch.record.Sha256;

/**
 * Certificates by public key. Rows of one certificate count once, and certificates of one
 * subscriber, a renewal with the same key among them, don't concern each other.
 */
final class SharedKeys {

	private static final Comparator<Sharer> IN_ORDER = Comparator.comparing(Sharer::holding, Holding.IN_ORDER)
		.thenComparing((sharer) -> sharer.row.sha256(), Arrays::compareUnsigned)
		.thenComparing((sharer) -> sharer.row.file())
		.thenComparing((sharer) -> sharer.row.line());

	/** A row of a certificate that has the key. */
	private record Sharer(JoinEntry entry, String key, Holding holding, RawRow row) {

		static Sharer of(JoinEntry entry) {
			return new Sharer(entry, HexFormat.of().formatHex(entry.bytes(), entry.key(), entry.key() + Sha256.LENGTH),
					entry.holding(), entry.row());
		}

		int partition() {
			return JoinEntry.partition(this.entry.bytes(), this.entry.key());
		}

		String subscriber() {
			return this.holding.subscriberId();
		}

	}

	private SharedKeys() {
	}

	/**
	 * Tells each certificate that shares its key with another subscriber's how many of
	 * those there are, and the first of them.
	 * @param entries those of one key
	 */
	static void settle(List<JoinEntry> entries, SpillWriter dossiers) {
		List<Sharer> sharers = entries.stream().map(Sharer::of).collect(Collectors.toCollection(ArrayList::new));
		if (sharers.stream().map(Sharer::subscriber).distinct().limit(2).count() > 1) {
			sharers.sort(IN_ORDER);
			tell(sharers, dossiers);
		}
	}

	private static void tell(List<Sharer> sharers, SpillWriter dossiers) {
		Map<String, Set<String>> subscribers = new LinkedHashMap<>();
		Map<String, SpillOutput> outputs = new HashMap<>();
		for (Sharer sharer : sharers) {
			outputs.computeIfAbsent(sharer.key, (key) -> dossiers.to(sharer.partition()));
			subscribers.computeIfAbsent(sharer.key, (key) -> new TreeSet<>()).add(sharer.subscriber());
		}
		Map<Set<String>, Integer> certificates = new HashMap<>();
		subscribers.values().forEach((named) -> certificates.merge(named, 1, Integer::sum));
		// Worked out once a subscriber: one who has very many certificates for the key
		// must not have them gone through for each.
		Map<Set<String>, Collection<Sharer>> others = new HashMap<>();
		for (Map.Entry<String, Set<String>> certificate : subscribers.entrySet()) {
			Set<String> own = certificate.getValue();
			boolean contradictory = own.size() > 1;
			int count = subscribers.size() - (contradictory ? 1 : certificates.getOrDefault(own, 0));
			if (count > 0) {
				Collection<Sharer> named = contradictory
						? first(sharers, (sharer) -> !sharer.key.equals(certificate.getKey())) : others.computeIfAbsent(
								own, (key) -> first(sharers, (sharer) -> !own.contains(sharer.subscriber())));
				write(HexFormat.of().parseHex(certificate.getKey()), named, count,
						Objects.requireNonNull(outputs.get(certificate.getKey())));
			}
		}
	}

	/** One row each of the first certificates that qualify. */
	private static Collection<Sharer> first(List<Sharer> sharers, Predicate<Sharer> qualifies) {
		Map<String, Sharer> first = new LinkedHashMap<>();
		for (Sharer sharer : sharers) {
			if (first.size() == KeyHolder.NAMED) {
				break;
			}
			if (qualifies.test(sharer)) {
				first.putIfAbsent(sharer.key, sharer);
			}
		}
		return List.copyOf(first.values());
	}

	private static void write(byte[] key, Collection<Sharer> others, int count, SpillOutput out) {
		for (Sharer other : others) {
			int entry = DossierEntry.begin(out, key, DossierEntry.KEY_HOLDER);
			out.writeText(other.entry.id());
			out.writeNumber(count);
			other.holding.write(out);
			other.row.write(out);
			out.end(entry);
		}
	}

}
