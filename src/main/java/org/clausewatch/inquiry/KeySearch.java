package org.clausewatch.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.dossier.KeyHolder;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Looks for certificates of other subscribers that have a key of one certificate: the
 * same that a run's join tells the certificate.
 */
final class KeySearch {

	private final CertificateId certificate;

	/** Whom the certificate's rows name, by key. */
	private final Map<String, Set<String>> own = new HashMap<>();

	private final Map<String, Map<CertificateId, KeyHolder>> others = new HashMap<>();

	/**
	 * Begins a search.
	 * @param rows the certificate's rows
	 */
	KeySearch(CertificateId certificate, List<Row> rows) {
		this.certificate = certificate;
		for (Row row : rows) {
			String key = key(row);
			if (key != null) {
				this.own.computeIfAbsent(key, (hash) -> new TreeSet<>()).add(subscriber(row));
			}
		}
	}

	/** Looks at any row of the extract. */
	void see(Row row) {
		String key = this.own.isEmpty() ? null : key(row);
		Set<String> subscribers = (key != null) ? this.own.get(key) : null;
		if (key == null || subscribers == null || subscribers.equals(Set.of(subscriber(row)))) {
			return;
		}
		CertificateId other = Objects.requireNonNull(row.certificate());
		if (!other.equals(this.certificate)) {
			KeyHolder holder = new KeyHolder(row.source(), other, subscriber(row), key, 0);
			this.others.computeIfAbsent(key, (hash) -> new HashMap<>())
				.merge(other, holder, (one, two) -> (KeyHolder.IN_ORDER.compare(one, two) <= 0) ? one : two);
		}
	}

	/** The first of the holders of each key, in order, with their number. */
	List<KeyHolder> found() {
		List<KeyHolder> found = new ArrayList<>();
		this.others.values()
			.forEach((holders) -> holders.values()
				.stream()
				.sorted(KeyHolder.IN_ORDER)
				.limit(KeyHolder.NAMED)
				.forEach((holder) -> found.add(new KeyHolder(holder.source(), holder.certificate(),
						holder.subscriberId(), holder.publicKeySha256(), holders.size()))));
		found.sort(KeyHolder.IN_ORDER);
		return found;
	}

	private static @Nullable String key(Row row) {
		return (row.kind() == RecordKind.CERTIFICATES) ? Sha256.normal(row.text("public_key_sha256")) : null;
	}

	private static String subscriber(Row row) {
		return Objects.requireNonNull(row.text("subscriber_id"));
	}

}
