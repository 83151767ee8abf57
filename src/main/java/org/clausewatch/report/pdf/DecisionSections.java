package org.clausewatch.report.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Waiver;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.Waived;

/** What somebody has to decide, or has decided: values not set, and waivers. */
final class DecisionSections {

	private static final String PAGE = "standing";

	private final Material material;

	private final CountTable table;

	DecisionSections(Material material) {
		this.material = material;
		this.table = new CountTable(material, PAGE);
	}

	/** A parameter that isn't set, with the rules it holds up. */
	Section configuration() {
		List<Map<String, String>> gaps = new ArrayList<>();
		this.material.figures()
			.configurationGaps()
			.forEach((parameter,
					rules) -> gaps.add(CountTable.fact(parameter,
							rules.entrySet()
								.stream()
								.map((rule) -> this.material.labels()
									.get("configuration.affected", this.material.labels().rule(rule.getKey()),
											rule.getKey(), this.material.shown().number(rule.getValue())))
								.collect(Collectors.joining("\n")))));
		return this.table.facts(this.material.heading(Chapter.CONFIGURATION, "",
				word(gaps.isEmpty() ? "configuration.none" : "configuration.lead")), gaps);
	}

	Section waivers() {
		List<Waived> waived = this.material.figures().waived();
		if (waived.isEmpty()) {
			return this.table.facts(this.material.heading(Chapter.WAIVERS, "", word("waivers.none")), List.of());
		}
		Map<String, Object> texts = this.material.heading(Chapter.WAIVERS, "", word("waivers.lead"));
		texts.put("H1", word("col.finding"));
		texts.put("H2", word("col.approver"));
		texts.put("H3", word("col.waiverState"));
		texts.put("H4", word("col.reason"));
		return new Section(PAGE, "texts-4", texts, () -> waived.stream().map(this::waiver));
	}

	private Map<String, String> waiver(Waived waived) {
		Waiver waiver = waived.waiver();
		Finding finding = waived.finding();
		LocalDate last = waiver.expiresOn();
		return Map.of("t1",
				waiver.findingId() + ((finding != null)
						? "\n" + this.material.labels().classCode(finding.classCode()) + "\n" + finding.rule() : ""),
				"t2", waiver.approver() + "\n" + this.material.shown().instant(waiver.approvedAt()).substring(0, 16),
				"t3",
				word("waiver." + waived.state()) + "\n" + ((last != null)
						? this.material.labels().get("waiver.until", last.toString()) : word("waiver.unlimited")),
				"t4", waiver.reason());
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
