package org.clausewatch.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.dispute.Events;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Column;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.rule.Phrase;
import org.jspecify.annotations.Nullable;

/** What happened, in order of time, on one page. */
final class Chronology {

	/** As many lines as a page holds. */
	private static final int LONGEST = 34;

	private final DisputeWords words;

	private final Catalogue catalogue;

	private final List<Entry> entries = new ArrayList<>();

	/**
	 * One thing that happened.
	 *
	 * @param weight what is left out first where a page is full: the greatest
	 */
	record Entry(Instant at, Phrase what, String exhibit, int weight) {
	}

	private Chronology(DisputeWords words, Catalogue catalogue) {
		this.words = words;
		this.catalogue = catalogue;
	}

	static List<Entry> of(CaseFile file, DisputeWords words, Catalogue catalogue) {
		Chronology chronology = new Chronology(words, catalogue);
		for (Row row : file.rows()) {
			chronology.row(row);
		}
		Certificate certificate = file.dossier().certificate();
		chronology.add(certificate.notAfter(), words.get("chronology.notAfter"), RecordKind.CERTIFICATES, 2);
		file.signatures().forEach(chronology::signature);
		return chronology.onePage();
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
				add(at, new Phrase(what.zh() + about, what.en() + about), row.kind(), weight);
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

	private void signature(DisputedSignature signature) {
		if (signature.time().isPoint()) {
			add(signature.time().from(), this.words.get("event.signature"), RecordKind.DISPUTES, 0);
		}
		else {
			add(signature.time().from(), this.words.get("event.signatureFrom"), RecordKind.DISPUTES, 0);
			add(signature.time().to(), this.words.get("event.signatureTo"), RecordKind.DISPUTES, 0);
		}
		deadlines(signature.byReceipt());
		if (signature.byCore() != null) {
			deadlines(signature.byCore());
		}
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

	private void add(@Nullable Moment at, Phrase what, @Nullable RecordKind kind, int weight) {
		if (at == null) {
			return;
		}
		String exhibit = (kind != null) ? this.catalogue.exhibitOf(kind) : "";
		Entry entry = new Entry(at.at(), what, exhibit, weight);
		if (!this.entries.contains(entry)) {
			this.entries.add(entry);
		}
	}

	private List<Entry> onePage() {
		List<Entry> kept = this.entries.stream()
			.sorted(Comparator.comparingInt(Entry::weight))
			.limit(LONGEST)
			.sorted(Comparator.comparing(Entry::at).thenComparing((entry) -> entry.what().en()))
			.toList();
		int left = this.entries.size() - kept.size();
		if (left == 0) {
			return kept;
		}
		List<Entry> told = new ArrayList<>(kept);
		told.add(new Entry(Instant.MAX, this.words.get("chronology.more", String.format(Locale.ROOT, "%d", left)), "",
				0));
		return told;
	}

}
