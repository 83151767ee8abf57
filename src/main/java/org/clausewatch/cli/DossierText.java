package org.clausewatch.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.FindingFactory;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.Wording;
import org.clausewatch.record.Column;
import org.clausewatch.record.Row;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.RuleCatalogue;

/** A dossier as text. */
final class DossierText {

	private final Circumstances circumstances;

	private final RuleCatalogue catalogue;

	private final FindingFactory findings;

	DossierText(Circumstances circumstances, RuleCatalogue catalogue) {
		this.circumstances = circumstances;
		this.catalogue = catalogue;
		this.findings = new FindingFactory(circumstances.zone());
	}

	void print(Dossier dossier, PrintWriter out) {
		out.println("Certificate " + dossier.id().issuer() + " / " + dossier.id().serialHex());
		out.println("Cut-off     " + show(this.circumstances.cutOff()));
		out.println();
		out.println("Records in time order");
		dossier.rows().forEach((row) -> out.println("  " + line(row)));
		for (UnresolvedReference reference : dossier.unresolved()) {
			out.println("  unresolved: " + reference.kind() + " " + reference.id() + ", named by "
					+ reference.source().citation());
		}
		out.println();
		out.println("Rules");
		List<Pending> open = new ArrayList<>();
		for (Judge.Judgement judgement : new Judge(this.catalogue.rules(), this.circumstances).judge(dossier)) {
			print(judgement, dossier, out);
			judgement.verdict()
				.pending()
				.forEach((clock) -> open.add(this.findings.pending(dossier, clock, this.circumstances.cutOff())));
		}
		out.println();
		out.println("Open clocks");
		open.forEach((clock) -> out
			.println("  " + clock.requestId() + " until " + clock.deadlineAt() + ", " + clock.remaining() + " left"));
		if (open.isEmpty()) {
			out.println("  none");
		}
		out.flush();
	}

	private void print(Judge.Judgement judgement, Dossier dossier, PrintWriter out) {
		String reason = judgement.verdict().reason();
		out.printf("  %-32s %-16s %s%s%n", judgement.rule().metadata().id(), judgement.verdict().outcome(),
				judgement.rule().metadata().citation(), reason.isEmpty() ? "" : ": " + reason);
		judgement.verdict().observations().forEach((observation) -> {
			Finding finding = this.findings.onCertificate(judgement.rule().metadata(), dossier, observation);
			out.println("      " + finding.severity() + " " + finding.classCode() + " " + finding.id()
					+ (finding.notes().isEmpty() ? "" : " " + finding.notes()));
			out.println("      " + finding.explanationEn());
			out.println("      " + finding.explanationZh());
			finding.evidence().forEach((row) -> out.println("        " + row));
		});
	}

	private String line(Row row) {
		Instant at = row.datedAt();
		String cells = row.kind()
			.columns()
			.stream()
			.map(Column::name)
			.filter((name) -> row.text(name) != null && !name.equals("issuer") && !name.equals("serial"))
			.map((name) -> name + "=" + row.text(name))
			.collect(Collectors.joining(" "));
		return ((at != null) ? show(at) : "-".repeat(25)) + "  " + row.source().file() + ":" + row.source().line()
				+ "  " + cells;
	}

	private String show(Instant at) {
		return Wording.show(at, this.circumstances.zone());
	}

}
