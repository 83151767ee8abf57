package org.clausewatch.rule.agreement;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
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
		return new RevocationGround((stated != null) ? normal(stated) : "");
	}

	private static String normal(String stated) {
		return Normalizer.normalize(stated, Normalizer.Form.NFKC).strip();
	}

	/** One of the codes of the record format, so that there are few to count by. */
	public String counted() {
		return isBlank() ? "NOT_RECORDED" : (isRequest() || LAWFUL.contains(this.code)) ? this.code : "OTHER";
	}

	public boolean isBlank() {
		return this.code.isEmpty();
	}

	/** The subscriber's request. */
	public boolean isRequest() {
		return REQUEST.equals(this.code);
	}

	/**
	 * Whether the CA may revoke on it of its own accord.
	 * @param further grounds that the policy adds to those of agreement 2.3
	 */
	public boolean isLawful(List<?> further) {
		return LAWFUL.contains(this.code)
				|| further.stream().anyMatch((ground) -> normal(ground.toString()).equals(this.code));
	}

	/** 2.3(1), (2), (4) or (5): something that happened, to be evidenced. */
	public boolean isFactual() {
		return FACTUAL.contains(this.code);
	}

	/** 2.3(6): the CA's own judgement that relying parties may be harmed. */
	public boolean isJudgement() {
		return "2.3(6)".equals(this.code);
	}

	/** 2.3(3): the service fee was not received as agreed. */
	public boolean isUnpaidFee() {
		return "2.3(3)".equals(this.code);
	}

	/**
	 * A renewal that was called for and not made (agreement 2.6): shifts consequences,
	 * but is no ground to revoke.
	 */
	public boolean isRenewal() {
		return "2.6".equals(this.code) || this.code.toUpperCase(Locale.ROOT).contains("RENEWAL")
				|| this.code.contains("更新");
	}

	/**
	 * Whether the revocation rests on a request, by its ground or by who initiated it.
	 */
	public static boolean restsOnRequest(Revocation revocation) {
		RevocationGround ground = of(revocation);
		return ground.isRequest() || (ground.isBlank() && revocation.initiator() == Initiator.SUBSCRIBER);
	}

}
