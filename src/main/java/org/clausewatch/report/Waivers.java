package org.clausewatch.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Waiver;

/** Matches a run's findings with what the policy waives. */
final class Waivers {

	private final Map<String, Waiver> waivers = new LinkedHashMap<>();

	private final Map<String, Finding> findings = new HashMap<>();

	private final Instant cutOff;

	private final ZoneId zone;

	Waivers(ReportModel model) {
		model.background().waivers().forEach((waiver) -> this.waivers.put(waiver.findingId(), waiver));
		this.cutOff = model.run().cutOff();
		this.zone = model.run().zone();
	}

	void see(Finding finding) {
		if (this.waivers.containsKey(finding.id())) {
			this.findings.put(finding.id(), finding);
		}
	}

	/** Every waiver, in the order of their file. */
	List<Waived> all() {
		return this.waivers.values().stream().map((waiver) -> {
			Finding finding = this.findings.get(waiver.findingId());
			return new Waived(waiver, (finding != null) ? waiver.state(this.cutOff, this.zone) : Waiver.State.UNKNOWN,
					finding);
		}).toList();
	}

}
