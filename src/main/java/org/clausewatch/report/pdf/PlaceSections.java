package org.clausewatch.report.pdf;

import java.util.List;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.Places.Place;
import org.clausewatch.rule.Severity;

/** Findings by service point and by operator. */
final class PlaceSections {

	/** So many of each are printed, those with the most findings first. */
	private static final int PRINTED = 40;

	private final Material material;

	private final CountTable table;

	PlaceSections(Material material) {
		this.material = material;
		this.table = new CountTable(material, "standing");
	}

	List<Section> all() {
		return List.of(
				places(this.material.rendition().heading(Chapter.PLACES), "places.points", "places.lead",
						"col.servicePoint", this.material.figures().places().servicePoints()),
				places("", "places.operators", "places.operators.lead", "col.operator",
						this.material.figures().places().operators()));
	}

	private Section places(String heading, String subheading, String lead, String column, List<Place> places) {
		var texts = this.material.heading(heading, word(subheading), word(lead));
		if (places.size() > PRINTED) {
			texts.put("MORE",
					this.material.labels().get("places.more", this.material.shown().number(places.size() - PRINTED)));
		}
		return this.table.of(texts, List.of(column, "severity.code.S1", "severity.code.S2", "severity.code.S3",
				"severity.code.S4", "col.total"), places.stream().limit(PRINTED).map(this::line).toList());
	}

	private List<String> line(Place place) {
		return List.of(place.name(), this.table.figure(place.of(Severity.S1)), this.table.figure(place.of(Severity.S2)),
				this.table.figure(place.of(Severity.S3)), this.table.figure(place.of(Severity.S4)),
				this.table.figure(place.total()));
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
