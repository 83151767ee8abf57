package org.clausewatch.batch;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierPartition;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.FileCount;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.dispute.CaseAssembly;
import org.clausewatch.rule.UnsetParameterException;

/**
 * Tells disputed cases from the dossiers that were judged; a partition's bytes are held
 * at a time, and of its dossiers those of the cases.
 */
final class CaseModels {

	private final DossierPartition partitions;

	private final CaseAssembly assembly;

	/**
	 * Cases of a run.
	 * @param whole what the run's reports say
	 */
	CaseModels(RunContext context, ReportModel whole) throws IOException {
		RunPlan plan = context.plan();
		KeptRows kept = new KeptRows(context, plan);
		this.partitions = new DossierPartition(ArtefactPlan.allReaders(context, plan), context.workspace().spills(),
				new RowsInPlace(context, plan));
		this.assembly = new CaseAssembly(whole, files(plan, whole), new CircumstancesReader(context, plan).read(),
				context.rules(), kept.rows(RecordKind.INCIDENTS), kept.rows(RecordKind.CRLS));
	}

	private static Map<RecordKind, FileCount> files(RunPlan plan, ReportModel whole) {
		Map<String, FileCount> byName = whole.files()
			.stream()
			.filter(FileCount::ofRows)
			.collect(Collectors.toMap(FileCount::file, (file) -> file));
		Map<RecordKind, FileCount> files = new EnumMap<>(RecordKind.class);
		for (FilePlan file : plan.files()) {
			FileCount count = byName.get(file.name());
			if (count != null) {
				files.put(file.kind(), count);
			}
		}
		return files;
	}

	/**
	 * What is told of each case of a partition.
	 * @param untold is told of a case whose windows can't be reckoned, and why
	 */
	Map<CasePlan.Case, ReportModel> of(int partition, Set<CasePlan.Case> cases,
			BiConsumer<CasePlan.Case, String> untold) throws IOException {
		Map<String, List<CasePlan.Case>> byKey = cases.stream().collect(Collectors.groupingBy(CasePlan.Case::keyHash));
		Map<CasePlan.Case, ReportModel> models = new HashMap<>();
		this.partitions.forEach(partition, (key) -> byKey.containsKey(HexFormat.of().formatHex(key)), (dossier) -> {
			for (CasePlan.Case one : byKey.getOrDefault(HexFormat.of().formatHex(dossier.keyHash()), List.of())) {
				tell(one, dossier, models, untold);
			}
		});
		return models;
	}

	private void tell(CasePlan.Case one, Dossier dossier, Map<CasePlan.Case, ReportModel> models,
			BiConsumer<CasePlan.Case, String> untold) {
		try {
			models.put(one, this.assembly.of(one.caseId(), dossier));
		}
		catch (UnsetParameterException ex) {
			untold.accept(one, "its windows can't be reckoned: " + ex.getMessage());
		}
	}

}
