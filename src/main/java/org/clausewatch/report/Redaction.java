package org.clausewatch.report;

import java.util.EnumMap;
import java.util.Map;

/**
 * Which fields an audience sees, and how: agreement 2.7 lets nothing be disclosed but
 * what the certificate says. The tables below are all there is to it; everything that is
 * rendered, attached or put into a document's metadata has gone through one of them.
 *
 * @param treatments how each field is shown; a field it doesn't name is absent
 */
public record Redaction(Map<Field, Treatment> treatments) {

	/** Staff work with records; whose they are is not their concern. */
	static final Redaction COMPLIANCE_OFFICER = new Redaction(
			Map.ofEntries(Map.entry(Field.PERSON, Treatment.MASKED), Map.entry(Field.DOCUMENT_NUMBER, Treatment.MASKED),
					Map.entry(Field.TELEPHONE, Treatment.MASKED), Map.entry(Field.EMAIL, Treatment.MASKED),
					Map.entry(Field.CERTIFICATE, Treatment.SHOWN), Map.entry(Field.RECORD, Treatment.SHOWN),
					Map.entry(Field.FINDING, Treatment.SHOWN), Map.entry(Field.EXPLANATION, Treatment.SHOWN),
					Map.entry(Field.REJECTED_CELL, Treatment.SHOWN), Map.entry(Field.SERVICE_POINT, Treatment.SHOWN),
					Map.entry(Field.OPERATOR, Treatment.SHOWN), Map.entry(Field.APPROVER, Treatment.SHOWN)));

	/** Counts only. */
	static final Redaction REGULATOR = new Redaction(Map.of());

	/** Findings can be looked up; persons and staff stay out. */
	static final Redaction REGULATOR_WITH_IDENTIFIERS = new Redaction(
			Map.ofEntries(Map.entry(Field.PERSON, Treatment.MASKED), Map.entry(Field.DOCUMENT_NUMBER, Treatment.MASKED),
					Map.entry(Field.TELEPHONE, Treatment.MASKED), Map.entry(Field.EMAIL, Treatment.MASKED),
					Map.entry(Field.CERTIFICATE, Treatment.SHOWN), Map.entry(Field.RECORD, Treatment.SHOWN),
					Map.entry(Field.FINDING, Treatment.SHOWN), Map.entry(Field.EXPLANATION, Treatment.SHOWN)));

	/**
	 * A case needs its records; the parties' names are in the bundle of evidence. Staff
	 * are third parties.
	 */
	static final Redaction DISPUTE = new Redaction(Map.ofEntries(Map.entry(Field.PERSON, Treatment.MASKED),
			Map.entry(Field.DOCUMENT_NUMBER, Treatment.MASKED), Map.entry(Field.TELEPHONE, Treatment.MASKED),
			Map.entry(Field.EMAIL, Treatment.MASKED), Map.entry(Field.CERTIFICATE, Treatment.SHOWN),
			Map.entry(Field.RECORD, Treatment.SHOWN), Map.entry(Field.FINDING, Treatment.SHOWN),
			Map.entry(Field.EXPLANATION, Treatment.SHOWN), Map.entry(Field.SERVICE_POINT, Treatment.SHOWN)));

	public Redaction {
		EnumMap<Field, Treatment> all = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			all.put(field, treatments.getOrDefault(field, Treatment.ABSENT));
		}
		treatments = Map.copyOf(all);
	}

	public Treatment of(Field field) {
		return this.treatments.getOrDefault(field, Treatment.ABSENT);
	}

	public boolean shows(Field field) {
		return of(field) != Treatment.ABSENT;
	}

	/** A field's value as the audience sees it; persons inside are hidden too. */
	public String show(Field field, String value) {
		return switch (of(field)) {
			case SHOWN -> text(value);
			case MASKED -> Masking.name(value);
			case ABSENT -> "";
		};
	}

	/** A text that may hold names, document or telephone numbers, or e-mail addresses. */
	public String text(String text) {
		String shown = text;
		for (Field field : Masking.INSIDE) {
			shown = switch (of(field)) {
				case SHOWN -> shown;
				case MASKED -> Masking.mask(field, shown);
				case ABSENT -> Masking.remove(field, shown);
			};
		}
		return shown;
	}

}
