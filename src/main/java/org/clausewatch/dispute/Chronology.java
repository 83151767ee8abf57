package org.clausewatch.dispute;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Column;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in order of time: every time that a case's rows tell or that follows.
 */
public final class Chronology {

	private final DisputeWords words;

	private final Set<Entry> entries = new LinkedHashSet<>();

	/**
	 * One thing that happened, or was due.
	 *
	 * @param kind what record tells of it, {@code null} where it was reckoned
	 * @param source that record
	 * @param weight what is left out first where there is little room: the greatest
	 */
	public record Entry(Instant at, Phrase what, @Nullable RecordKind kind, @Nullable SourceRow source, int weight) {
	}

	private Chronology(DisputeWords words) {
		this.words = words;
	}

	/** The chronology of a case. */
	public static List<Entry> of(List<Row> rows, Certificate certificate, List<DisputedSignature> signatures,
			DisputeWords words) {
		Chronology chronology = new Chronology(words);
		rows.forEach(chronology::row);
		chronology.add(certificate.notAfter(), words.get("chronology.notAfter"), certificate.row(), 2);
		signatures.forEach((signature) -> chronology.signature(signature,
				rows.stream().filter((row) -> isOf(row, signature)).findFirst().orElse(null)));
		return chronology.entries.stream()
			.sorted(Comparator.comparing(Entry::at).thenComparing((entry) -> entry.what().en()))
			.toList();
	}

	private static boolean isOf(Row row, DisputedSignature signature) {
		return row.kind() == RecordKind.DISPUTES && row.source().equals(signature.source());
	}

	/** Every time that a row tells, by the name of its column. */
	private void row(Row row) {
		if (row.kind() == RecordKind.CRL_ENTRIES || row.kind() == RecordKind.EVIDENCE
				|| row.kind() == RecordKind.ADDRESSES) {
			return;
		}
		int weight = switch (row.kind()) {
			case REVOCATION_REQUESTS, REVOCATIONS, CRLS, DISPUTES -> 0;
			case CERTIFICATES, APPLICATIONS, VERIFICATIONS, DELIVERIES, INCIDENTS -> 1;
			default -> 3;
		};
		for (Column column : row.kind().columns()) {
			boolean event = column.type() == Column.Type.TIME && !column.name().startsWith("signature_");
			Moment at = event ? row.time(column.name()) : null;
			if (at != null) {
				Phrase what = this.words.get("chronology." + row.kind() + "." + column.name());
				String about = about(row);
				add(at, new Phrase(what.zh() + about, what.en() + about), row, weight);
			}
		}
	}

	private static String about(Row row) {
		return switch (row.kind()) {
			case REVOCATION_REQUESTS -> " (" + row.text("request_id") + ", " + row.text("form") + ")";
			case REVOCATIONS -> (row.text("ground") != null) ? " (" + row.text("ground") + ")" : "";
			case VERIFICATIONS -> " (" + row.text("step") + " " + row.text("outcome") + ")";
			case CRLS -> " (" + row.text("crl_number") + ")";
			case INCIDENTS -> " (" + row.text("incident_id") + ", " + row.text("type") + ")";
			case NOTICES -> " (" + row.text("notice_id") + ")";
			case FEES, PAYMENTS -> " (" + row.text("fee_id") + ")";
			case DISPUTES -> " (" + row.text("case_id") + ")";
			default -> "";
		};
	}

	private void signature(DisputedSignature signature, @Nullable Row dispute) {
		if (signature.time().isPoint()) {
			add(signature.time().from(), this.words.get("event.signature"), dispute, 0);
		}
		else {
			add(signature.time().from(), this.words.get("event.signatureFrom"), dispute, 0);
			add(signature.time().to(), this.words.get("event.signatureTo"), dispute, 0);
		}
		signature.readings().forEach(this::deadlines);
	}

	private void deadlines(ReadingResult reading) {
		Events events = reading.placement().line().events();
		deadline(events.deadline(), "event.deadline", "d " + reading.reading());
		deadline(events.extended(), "event.extended", "d′ " + reading.reading());
		if (reading.reading() == ReadingResult.Reading.R1) {
			deadline(events.publicationDue(), "event.publicationDue", "v+lag");
		}
	}

	private void deadline(@Nullable Moment at, String key, String symbol) {
		Phrase name = this.words.get(key);
		add(at, new Phrase(name.zh() + " (" + symbol + ")", name.en() + " (" + symbol + ")"), null, 0);
	}

	private void add(@Nullable Moment at, Phrase what, @Nullable Row row, int weight) {
		if (at != null) {
			this.entries.add(new Entry(at.at(), what, (row != null) ? row.kind() : null,
					(row != null) ? row.source() : null, weight));
		}
	}

}
