package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.report.Chapter;

/** Sets a report's chapters: the one place that says which sections each is made of. */
final class Chapters {

	private final Material material;

	Chapters(Material material) {
		this.material = material;
	}

	/** The cover, then every chapter of the kind in its order. */
	List<Section> all() {
		List<Section> sections = new ArrayList<>();
		sections.add(new OpeningSections(this.material).cover());
		this.material.rendition().chapters().forEach((chapter) -> sections.addAll(sections(chapter)));
		return sections;
	}

	private List<Section> sections(Chapter chapter) {
		OpeningSections opening = new OpeningSections(this.material);
		FindingSections findings = new FindingSections(this.material);
		ClosingSections closing = new ClosingSections(this.material);
		return switch (chapter) {
			case FIGURES -> List.of(opening.figures());
			case CLOCKS -> opening.clocks();
			case OVERVIEW -> findings.overview();
			case PLACES -> new PlaceSections(this.material).all();
			case TREND -> new TrendSections(this.material).all();
			case CONFIGURATION -> List.of(new DecisionSections(this.material).configuration());
			case WAIVERS -> List.of(new DecisionSections(this.material).waivers());
			case CERTIFICATES -> new CertificateSections(this.material).all();
			case PROMPTNESS -> new PromptnessSections(this.material).all();
			case PUBLICATION -> new PublicationSections(this.material).all();
			case RETENTION -> List.of(new AuthoritySections(this.material).retention());
			case INCIDENTS -> new AuthoritySections(this.material).incidents();
			case EDITIONS -> new CompletenessSections(this.material).editions();
			case COMPLETENESS -> new CompletenessSections(this.material).completeness();
			case CASE -> new CaseSections(this.material).glance();
			case TIME_LINE -> new CaseSections(this.material).timeLine();
			case WINDOWS -> new CaseSections(this.material).windows();
			case SIGNATURE -> new CaseRecordSections(this.material).signature();
			case ANSWERS -> List.of(new CaseRecordSections(this.material).answers());
			case CHRONOLOGY -> List.of(new CaseRecordSections(this.material).chronology());
			case RECORDS -> new CaseRecordSections(this.material).records();
			case HOLDINGS -> new CaseRecordSections(this.material).holdings();
			case RULES -> List.of(findings.rules());
			case COVERAGE -> new CoverageSections(this.material).all();
			case FINDINGS -> List.of(findings.findings());
			case FILES -> closing.files();
			case METHOD -> closing.method();
			case CLAUSES -> List.of(closing.clauses());
			case HASHES -> List.of(closing.hashes());
		};
	}

}
