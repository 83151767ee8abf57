package org.clausewatch.rule.agreement;

import java.text.Normalizer;
import java.util.Set;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.Revocation.Initiator;

/**
 * The ground a revocation states. Records are typed by hand, so full-width digits and
 * brackets (2.3（3）) mean the same as ASCII ones.
 *
 * @param code the ground as stated, normalised (NFKC) and without blanks around it; empty
 * where none is stated
 */
public record RevocationGround(String code) {

	private static final String REQUEST = "REQUEST";

	/** Agreement 2.3(1) to (6), or a law that orders the revocation (MEAS 29). */
	private static final Set<String> LAWFUL = Set.of("2.3(1)", "2.3(2)", "2.3(3)", "2.3(4)", "2.3(5)", "2.3(6)", "LAW");

	/** Grounds of fact, which the CA has to show. */
	private static final Set<String> FACTUAL = Set.of("2.3(1)", "2.3(2)", "2.3(4)", "2.3(5)");

	public static RevocationGround of(Revocation revocation) {
		String stated = revocation.ground();
		return new RevocationGround((stated != null) ? Normalizer.normalize(stated, Normalizer.Form.NFKC).strip() : "");
	}

	public boolean isBlank() {
		return this.code.isEmpty();
	}

	/** The subscriber's request. */
	public boolean isRequest() {
		return REQUEST.equals(this.code);
	}

	/** Whether the CA may revoke on it of its own accord. */
	public boolean isLawful() {
		return LAWFUL.contains(this.code);
	}

	/** 2.3(1), (2), (4) or (5): something that happened, to be evidenced. */
	public boolean isFactual() {
		return FACTUAL.contains(this.code);
	}

	/** 2.3(6): the CA's own judgement that relying parties may be harmed. */
	public boolean isJudgement() {
		return "2.3(6)".equals(this.code);
	}

	/**
	 * Whether the revocation rests on a request, by its ground or by who initiated it.
	 */
	public static boolean restsOnRequest(Revocation revocation) {
		RevocationGround ground = of(revocation);
		return ground.isRequest() || (ground.isBlank() && revocation.initiator() == Initiator.SUBSCRIBER);
	}

}
