package org.clausewatch.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.SourceRecord;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence that a rule reports; becomes a finding once it is joined with the rule's
 * metadata and the certificate.
 *
 * @param classCode the class, such as {@code LATE}
 * @param severity its severity in this occurrence
 * @param outcome FAIL or INDETERMINATE
 * @param subjectKind what it is about ({@code REQUEST}, {@code FEE} …), empty for the
 * certificate itself
 * @param subjectId identifier of what it is about, else empty
 * @param occurrence tells occurrences apart that class, subject and event don't, else
 * empty
 * @param eventAt when it happened
 * @param deadlineAt the bound it was judged by
 * @param overrun gross time beyond the bound
 * @param netOverrun what is left of it after an excuse claim, {@code null} where none was
 * made
 * @param notes upper-case codes such as {@code TZ_ASSUMED}, sorted
 * @param wording key of the sentence that explains it, see
 * {@code explanations_*.properties}
 * @param remarks keys of further sentences that follow it, in order
 * @param facts the sentences' values by name: moments, durations, amounts, texts
 * @param evidence rows it rests on
 * @param wholeRun it is a fact of the run, not of one certificate, and is reported once
 */
public record Observation(String classCode, Severity severity, Outcome outcome, String subjectKind, String subjectId,
		String occurrence, @Nullable Moment eventAt, @Nullable Moment deadlineAt, @Nullable Duration overrun,
		@Nullable Duration netOverrun, List<String> notes, String wording, List<String> remarks,
		Map<String, Object> facts, List<SourceRow> evidence, boolean wholeRun) {

	/**
	 * Starts an observation of a class; its sentence is {@code RULE-ID.CLASS} unless said
	 * otherwise.
	 */
	public static Builder of(RuleMetadata rule, String classCode) {
		Severity severity = rule.classes().get(classCode);
		if (severity == null) {
			throw new IllegalArgumentException(rule.id() + " declares no class " + classCode);
		}
		return new Builder(classCode, severity, rule.id() + "." + classCode);
	}

	/**
	 * The observation that a policy value is not set: of the certificate it was needed
	 * for, of a series of CRLs, or of the whole run.
	 */
	static Observation unset(UnsetParameterException missing, @Nullable Dossier dossier) {
		Builder builder = new Builder("CONFIG", Severity.S2, "CONFIG").indeterminate()
			.about("PARAMETER", missing.parameter())
			.fact("parameter", missing.parameter());
		if (missing.wholeRun()) {
			return builder.wholeRun().build();
		}
		return builder.evidence((dossier != null && dossier.hasCertificate()) ? dossier.certificate() : null).build();
	}

	/** Collects an observation's parts. */
	public static final class Builder {

		private final String classCode;

		private Severity severity;

		private Outcome outcome = Outcome.FAIL;

		private String subjectKind = "";

		private String subjectId = "";

		private String occurrence = "";

		private @Nullable Moment eventAt;

		private @Nullable Moment deadlineAt;

		private @Nullable Duration overrun;

		private @Nullable Duration netOverrun;

		private final TreeSet<String> notes = new TreeSet<>();

		private String wording;

		private final List<String> remarks = new ArrayList<>();

		private final Map<String, Object> facts = new LinkedHashMap<>();

		private final List<SourceRow> evidence = new ArrayList<>();

		private boolean wholeRun;

		private Builder(String classCode, Severity severity, String wording) {
			this.classCode = classCode;
			this.severity = severity;
			this.wording = wording;
		}

		public Builder severity(Severity value) {
			this.severity = value;
			return this;
		}

		public Builder indeterminate() {
			this.outcome = Outcome.INDETERMINATE;
			return this;
		}

		public Builder about(String kind, String id) {
			this.subjectKind = kind;
			this.subjectId = id;
			return this;
		}

		/** Tells occurrences apart that share class, subject and event. */
		public Builder occurrence(String key) {
			this.occurrence = key;
			return this;
		}

		/** The event; a zone that was assumed is noted. */
		public Builder event(@Nullable Moment moment) {
			this.eventAt = moment;
			return uses(moment);
		}

		/** The bound; a zone that was assumed is noted. */
		public Builder deadline(@Nullable Moment moment) {
			this.deadlineAt = moment;
			return uses(moment);
		}

		/** Notes TZ_ASSUMED where a time that was used had no offset. */
		public Builder uses(@Nullable Moment moment) {
			return (moment != null && moment.zoneAssumed()) ? note("TZ_ASSUMED") : this;
		}

		public Builder overrun(@Nullable Duration value) {
			this.overrun = value;
			return this;
		}

		public Builder netOverrun(@Nullable Duration value) {
			this.netOverrun = value;
			return this;
		}

		public Builder note(String code) {
			this.notes.add(code);
			return this;
		}

		public Builder wording(String key) {
			this.wording = key;
			return this;
		}

		/** Another sentence of the same class, {@code RULE-ID.CLASS.VARIANT}. */
		public Builder variant(String name) {
			return wording(this.wording + "." + name);
		}

		/**
		 * Adds a further sentence, for a circumstance that not every occurrence has.
		 */
		public Builder remark(String key) {
			this.remarks.add(key);
			return this;
		}

		/**
		 * The order of event and bound can't be told from the precision they were
		 * recorded with.
		 */
		public Builder imprecise(Moment event, Moment bound) {
			return indeterminate().note("PRECISION").wording("PRECISION").fact("event", event).fact("bound", bound);
		}

		/**
		 * A value of the sentence; a moment among the facts is also one that was used.
		 */
		public Builder fact(String name, Object value) {
			this.facts.put(name, value);
			return (value instanceof Moment moment) ? uses(moment) : this;
		}

		public Builder evidence(@Nullable SourceRecord... records) {
			Arrays.stream(records).forEach((record) -> {
				if (record != null && !this.evidence.contains(record.source())) {
					this.evidence.add(record.source());
				}
			});
			return this;
		}

		public Builder evidence(List<? extends SourceRecord> records) {
			records.forEach(this::evidence);
			return this;
		}

		public Builder evidenceRows(List<SourceRow> rows) {
			this.evidence.addAll(rows);
			return this;
		}

		public Builder wholeRun() {
			this.wholeRun = true;
			return this;
		}

		public Observation build() {
			return new Observation(this.classCode, this.severity, this.outcome, this.subjectKind, this.subjectId,
					this.occurrence, this.eventAt, this.deadlineAt, this.overrun, this.netOverrun,
					List.copyOf(this.notes), this.wording, List.copyOf(this.remarks), Map.copyOf(this.facts),
					List.copyOf(this.evidence), this.wholeRun);
		}

	}

}
