package org.clausewatch.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is, as data: reports, the catalogue and the manual print it, nobody retypes
 * it.
 *
 * @param id public id, such as {@code AGR-1.3-LATE-REVOCATION}
 * @param citation the clause it tests
 * @param alsoCites other clauses and articles it rests on
 * @param inForceFrom first day the clause was in force, {@code null} for always
 * @param inForceUntil first day it was no longer in force, {@code null} for still
 * @param inputs kinds of record the rule needs besides {@code certificates.csv}; where a
 * file is absent the rule is NOT_TESTED
 * @param concerns kinds of record of which a certificate must have one for the rule to
 * concern it; none where it may concern any. Most certificates have few kinds: they cost
 * a rule nothing.
 * @param parameters policy parameters it uses
 * @param classes classes of finding it can make, with their severity where nothing raises
 * or lowers it, in the order of the catalogue
 */
public record RuleMetadata(String id, Citation citation, List<Citation> alsoCites, @Nullable LocalDate inForceFrom,
		@Nullable LocalDate inForceUntil, Set<RecordKind> inputs, Set<RecordKind> concerns, List<String> parameters,
		Map<String, Severity> classes) {

	/** Starts the metadata of a rule that cites a clause. */
	public static Builder rule(String id, Citation citation) {
		return new Builder(id, citation);
	}

	/** Collects the parts that not every rule has. */
	public static final class Builder {

		private final String id;

		private final Citation citation;

		private List<Citation> alsoCites = List.of();

		private @Nullable LocalDate inForceFrom;

		private @Nullable LocalDate inForceUntil;

		private Set<RecordKind> inputs = Set.of();

		private Set<RecordKind> concerns = Set.of();

		private List<String> parameters = List.of();

		private final Map<String, Severity> classes = new LinkedHashMap<>();

		private Builder(String id, Citation citation) {
			this.id = id;
			this.citation = citation;
		}

		public Builder alsoCites(Citation... citations) {
			this.alsoCites = List.of(citations);
			return this;
		}

		public Builder inForce(@Nullable LocalDate from, @Nullable LocalDate until) {
			this.inForceFrom = from;
			this.inForceUntil = until;
			return this;
		}

		public Builder needs(RecordKind... kinds) {
			this.inputs = Set.of(kinds);
			return this;
		}

		/** Without a record of any of these kinds the rule is NOT_APPLICABLE. */
		public Builder concerns(RecordKind... kinds) {
			this.concerns = Set.of(kinds);
			return this;
		}

		public Builder parameters(String... names) {
			this.parameters = List.of(names);
			return this;
		}

		public Builder finds(String classCode, Severity severity) {
			this.classes.put(classCode, severity);
			return this;
		}

		public RuleMetadata build() {
			return new RuleMetadata(this.id, this.citation, this.alsoCites, this.inForceFrom, this.inForceUntil,
					this.inputs, this.concerns, this.parameters, this.classes);
		}

	}

}
