package org.clausewatch.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clausewatch.record.Address;
import org.clausewatch.record.Application;
import org.clausewatch.record.Archive;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.DataUse;
import org.clausewatch.record.Delivery;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.EvidenceItem;
import org.clausewatch.record.Fee;
import org.clausewatch.record.Notice;
import org.clausewatch.record.Payment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Renewal;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.record.Row;
import org.clausewatch.record.SourceRecord;
import org.clausewatch.record.SubjectChange;
import org.clausewatch.record.Verification;
import org.jspecify.annotations.Nullable;

/** The records of one certificate by kind, each kind's in the order of its rows. */
final class Records {

	private static final Map<RecordKind, Function<Row, ? extends SourceRecord>> READERS = readers();

	private static final int KINDS = RecordKind.values().length;

	/** By the kind's place; {@code null} where there are none. */
	private final @Nullable List<SourceRecord>[] lists;

	private final long kinds;

	/** Reads rows as what their kinds say; kinds without a record are passed over. */
	Records(List<Row> rows) {
		this.lists = lists(rows);
		this.kinds = kinds(this.lists);
	}

	/** Whether there is a record of a kind. */
	boolean has(RecordKind kind) {
		return this.lists[kind.ordinal()] != null;
	}

	/** The kinds there are records of, as {@link Dossier#mask} writes them. */
	long kinds() {
		return this.kinds;
	}

	/** Records of a kind, whose reader made every one of them: so the type is known. */
	@SuppressWarnings("unchecked")
	<T extends SourceRecord> List<T> of(RecordKind kind, Class<T> type) {
		List<SourceRecord> list = this.lists[kind.ordinal()];
		return (list != null) ? (List<T>) list : List.of();
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static @Nullable List<SourceRecord>[] lists(List<Row> rows) {
		@Nullable List<SourceRecord>[] records = new @Nullable List[KINDS];
		for (Row row : rows) {
			Function<Row, ? extends SourceRecord> reader = READERS.get(row.kind());
			if (reader != null) {
				List<SourceRecord> before = records[row.kind().ordinal()];
				List<SourceRecord> list = (before != null) ? before : new ArrayList<>(2);
				list.add(reader.apply(row));
				records[row.kind().ordinal()] = list;
			}
		}
		for (int kind = 0; kind < KINDS; kind++) {
			List<SourceRecord> list = records[kind];
			records[kind] = (list != null) ? List.copyOf(list) : null;
		}
		return records;
	}

	private static long kinds(@Nullable List<SourceRecord>[] records) {
		long kinds = 0;
		for (int kind = 0; kind < KINDS; kind++) {
			kinds |= (records[kind] != null) ? 1L << kind : 0;
		}
		return kinds;
	}

	private static Map<RecordKind, Function<Row, ? extends SourceRecord>> readers() {
		Map<RecordKind, Function<Row, ? extends SourceRecord>> readers = new EnumMap<>(RecordKind.class);
		readers.put(RecordKind.APPLICATIONS, Application::new);
		readers.put(RecordKind.VERIFICATIONS, Verification::new);
		readers.put(RecordKind.CERTIFICATES, Certificate::new);
		readers.put(RecordKind.DELIVERIES, Delivery::new);
		readers.put(RecordKind.REVOCATION_REQUESTS, RevocationRequest::new);
		readers.put(RecordKind.REVOCATIONS, Revocation::new);
		readers.put(RecordKind.CRL_ENTRIES, CrlEntry::new);
		readers.put(RecordKind.FEES, Fee::new);
		readers.put(RecordKind.PAYMENTS, Payment::new);
		readers.put(RecordKind.NOTICES, Notice::new);
		readers.put(RecordKind.ADDRESSES, Address::new);
		readers.put(RecordKind.RENEWALS, Renewal::new);
		readers.put(RecordKind.SUBJECT_CHANGES, SubjectChange::new);
		readers.put(RecordKind.DISPUTES, Dispute::new);
		readers.put(RecordKind.DATA_USES, DataUse::new);
		readers.put(RecordKind.ARCHIVES, Archive::new);
		readers.put(RecordKind.EVIDENCE, EvidenceItem::new);
		return readers;
	}

}
