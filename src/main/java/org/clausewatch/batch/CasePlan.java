package org.clausewatch.batch;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a run makes of disputed cases, by the partition that holds the case's
 * certificate; and of which cases it can make none.
 *
 * @param byPartition the documents, of each partition by case
 * @param notReported cases that aren't in the extract, or not of one certificate
 */
record CasePlan(SortedMap<Integer, SortedMap<Case, List<RenderTask>>> byPartition,
		List<RunRecord.NotReported> notReported) {

	/** A case and the key hash of its certificate. */
	record Case(String caseId, String keyHash) implements Comparable<Case> {

		@Override
		public int compareTo(Case other) {
			return this.caseId.compareTo(other.caseId);
		}

	}

	/** A note and where it was made. */
	private record Noted(int partition, CaseNote note) {
	}

	static CasePlan of(RunContext context) {
		CasePlan plan = new CasePlan(new TreeMap<>(), new ArrayList<>());
		List<RunSpec.Report> reports = context.spec()
			.reports()
			.stream()
			.filter((report) -> ReportKind.of(report.report()).ofCase())
			.toList();
		if (reports.isEmpty()) {
			return plan;
		}
		SortedMap<String, List<Noted>> noted = noted(context);
		CaseNames names = new CaseNames(noted.keySet());
		for (RunSpec.Report report : reports) {
			List<String> wanted = report.cases().isEmpty() ? List.copyOf(noted.keySet()) : report.cases();
			if (wanted.isEmpty()) {
				plan.leaveOut(report, "", "the extract has no disputed case by the cut-off");
			}
			for (String caseId : wanted) {
				plan.add(report, caseId, noted.getOrDefault(caseId, List.of()), names);
			}
		}
		return plan;
	}

	private static SortedMap<String, List<Noted>> noted(RunContext context) {
		SortedMap<String, List<Noted>> noted = new TreeMap<>();
		for (int partition = 0; partition < context.plan().partitioning().count(); partition++) {
			CaseNote[] notes = Workspace.JSON.readValue(
					context.workspace().judged(JudgeDossiers.name(partition), JudgeDossiers.CASES).toFile(),
					CaseNote[].class);
			for (CaseNote note : notes) {
				noted.computeIfAbsent(note.caseId(), (id) -> new ArrayList<>()).add(new Noted(partition, note));
			}
		}
		return noted;
	}

	private void add(RunSpec.Report report, String caseId, List<Noted> noted, CaseNames names) {
		String reason = refusal(noted);
		if (reason != null) {
			leaveOut(report, caseId, reason);
			return;
		}
		Noted one = noted.get(0);
		List<RenderTask> documents = this.byPartition.computeIfAbsent(one.partition(), (partition) -> new TreeMap<>())
			.computeIfAbsent(new Case(caseId, one.note().keyHash()), (any) -> new ArrayList<>());
		for (String language : report.languages()) {
			Rendition rendition = new Rendition(ReportKind.of(report.report()), Locale.forLanguageTag(language),
					report.identifiers(), report.months());
			report.formats()
				.forEach((format) -> documents
					.add(new RenderTask(rendition, format, report.report() + "-" + names.of(caseId))));
		}
	}

	/** Why no report can be made, {@code null} where one can. */
	private static @Nullable String refusal(List<Noted> noted) {
		if (noted.isEmpty()) {
			return "disputes.csv has no such case by the cut-off";
		}
		if (noted.size() > 1) {
			return "it names " + noted.size() + " certificates, and a report is of one: "
					+ String.join(", ", noted.stream().map((one) -> one.note().serial()).sorted().toList());
		}
		CaseNote note = noted.get(0).note();
		return note.known() ? null : "certificates.csv has no certificate " + note.serial();
	}

	/** Leaves a case out of the reports that were planned of it. */
	void leaveOut(List<RenderTask> documents, Case one, String reason) {
		documents.stream()
			.map((document) -> document.rendition().kind().id())
			.distinct()
			.forEach((report) -> this.notReported.add(new RunRecord.NotReported(report, one.caseId(), reason)));
	}

	private void leaveOut(RunSpec.Report report, String caseId, String reason) {
		this.notReported.add(new RunRecord.NotReported(report.report(), caseId, reason));
	}

	/** How many documents there are. */
	long documents() {
		return this.byPartition.values()
			.stream()
			.flatMap((cases) -> cases.values().stream())
			.mapToLong(List::size)
			.sum();
	}

}
