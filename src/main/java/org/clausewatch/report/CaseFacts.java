package org.clausewatch.report;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.record.Dispute;
import org.clausewatch.report.dispute.DisputeCase;

/** What a disputed case is about and who is party to it, by name and value. */
public final class CaseFacts {

	private final Labels labels;

	private final CaseWords words;

	public CaseFacts(Labels labels, CaseWords words) {
		this.labels = labels;
		this.words = words;
	}

	/** A name and its value. */
	public record Fact(String name, String value) {
	}

	public List<Fact> of(DisputeCase dispute) {
		DisputedSignature signature = dispute.signatures().get(0);
		Dispute.Stage stage = signature.stage();
		DisputeCase.CaseCertificate certificate = dispute.certificate();
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("case.id", dispute.caseId()));
		facts.add(fact("case.stage",
				(stage != null) ? this.labels.get("stage." + stage) : this.words.get("event.missing")));
		facts.add(fact("case.raised", this.words.line().time(signature.raisedAt().at())));
		facts.add(fact("case.certificate", certificate.serial()));
		facts.add(fact("case.authority", certificate.issuer()));
		facts.add(fact("case.subscriber",
				certificate.subject() + this.labels.get("subject.separator") + certificate.subscriberId()));
		facts.add(fact("case.validity", this.words.line().time(certificate.notBefore()) + " – "
				+ this.words.line().time(certificate.notAfter())));
		facts.add(fact("case.agreement", certificate.agreements().isEmpty() ? this.words.get("event.missing")
				: String.join(this.labels.get("list.separator"), certificate.agreements())));
		return facts;
	}

	private Fact fact(String label, String value) {
		return new Fact(this.labels.get(label), value);
	}

}
