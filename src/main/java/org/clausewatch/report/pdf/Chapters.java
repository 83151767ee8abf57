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
		this.material.rendition().kind().chapters().forEach((chapter) -> sections.addAll(sections(chapter)));
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
