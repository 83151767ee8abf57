package org.clausewatch.rule.cps;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.CrlReason;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.record.RevocationRequest.Reason;
import org.clausewatch.rule.agreement.RequestBehind;
import org.clausewatch.rule.agreement.RevocationGround;
import org.jspecify.annotations.Nullable;

/**
 * The reasons a CRL may give for a revocation on each ground (RFC 5280, 5.3.1). A reason
 * is left out only where it plainly contradicts the ground:
 * <ul>
 * <li>unspecified, or none, which means the same, contradicts nothing;</li>
 * <li>cACompromise and aACompromise speak of the authority's own key, removeFromCRL of no
 * revocation at all: no ground in the records is any of these;</li>
 * <li>2.3(3), the unpaid fee: privilegeWithdrawn or cessationOfOperation, nothing else,
 * not even a hold;</li>
 * <li>2.3(1), a disclosed key, and a request that reports one: keyCompromise, which
 * relying parties date their trust by, and a hold; any other reason would hide it;</li>
 * <li>a token lost or stolen: also superseded and cessationOfOperation, as the key need
 * not be known to anybody; a report of loss is what a hold is for;</li>
 * <li>2.3(2), and a request because the certificate is no longer needed: the certificate
 * ended in good order, so neither keyCompromise nor privilegeWithdrawn, and for good, so
 * no hold;</li>
 * <li>a request because the subject changed: likewise;</li>
 * <li>2.3(4), untrue, incomplete or inaccurate information: anything but keyCompromise,
 * as the key is the holder's;</li>
 * <li>2.3(5), stolen and used, or forged: not the reasons of good order (superseded,
 * cessationOfOperation, affiliationChanged);</li>
 * <li>2.3(6), a law, a ground in free words, none: what happened isn't known.</li>
 * </ul>
 */
final class AcceptableReasons {

	private static final Set<CrlReason> ANY = EnumSet.of(CrlReason.UNSPECIFIED, CrlReason.KEY_COMPROMISE,
			CrlReason.AFFILIATION_CHANGED, CrlReason.SUPERSEDED, CrlReason.CESSATION_OF_OPERATION,
			CrlReason.CERTIFICATE_HOLD, CrlReason.PRIVILEGE_WITHDRAWN);

	private static final Set<CrlReason> KEY = EnumSet.of(CrlReason.UNSPECIFIED, CrlReason.KEY_COMPROMISE,
			CrlReason.CERTIFICATE_HOLD);

	private static final Set<CrlReason> LOSS = EnumSet.of(CrlReason.UNSPECIFIED, CrlReason.KEY_COMPROMISE,
			CrlReason.SUPERSEDED, CrlReason.CESSATION_OF_OPERATION, CrlReason.CERTIFICATE_HOLD);

	private static final Set<CrlReason> GOOD_ORDER = EnumSet.of(CrlReason.UNSPECIFIED, CrlReason.AFFILIATION_CHANGED,
			CrlReason.SUPERSEDED, CrlReason.CESSATION_OF_OPERATION);

	private static final Map<String, Set<CrlReason>> BY_GROUND = Map.of(//
			"2.3(1)", KEY, //
			"2.3(2)", GOOD_ORDER, //
			"2.3(3)",
			EnumSet.of(CrlReason.UNSPECIFIED, CrlReason.PRIVILEGE_WITHDRAWN, CrlReason.CESSATION_OF_OPERATION),
			"2.3(4)", anyBut(CrlReason.KEY_COMPROMISE), //
			"2.3(5)", anyBut(CrlReason.SUPERSEDED, CrlReason.CESSATION_OF_OPERATION, CrlReason.AFFILIATION_CHANGED));

	private static final Map<Reason, Set<CrlReason>> BY_REQUEST = new EnumMap<>(
			Map.of(Reason.KEY_COMPROMISE, KEY, Reason.LOST, LOSS, Reason.STOLEN, LOSS, Reason.NO_LONGER_NEEDED,
					GOOD_ORDER, Reason.SUBJECT_CHANGED, GOOD_ORDER, Reason.OTHER, ANY));

	private AcceptableReasons() {
	}

	/** The reasons that don't contradict a revocation of a dossier. */
	static Set<CrlReason> of(Revocation revocation, Dossier dossier) {
		RevocationGround ground = RevocationGround.of(revocation);
		Set<CrlReason> acceptable = EnumSet.copyOf(RevocationGround.restsOnRequest(revocation)
				? byRequest(RequestBehind.find(revocation, dossier)) : BY_GROUND.getOrDefault(ground.code(), ANY));
		boolean lossReported = dossier.revocationRequests()
			.stream()
			.anyMatch((request) -> request.reason() == Reason.LOST || request.reason() == Reason.STOLEN);
		if (lossReported && !ground.isUnpaidFee()) {
			acceptable.add(CrlReason.CERTIFICATE_HOLD);
		}
		return acceptable;
	}

	private static Set<CrlReason> byRequest(@Nullable RevocationRequest request) {
		Reason reason = (request != null) ? request.reason() : null;
		return (reason != null) ? BY_REQUEST.getOrDefault(reason, ANY) : ANY;
	}

	private static Set<CrlReason> anyBut(CrlReason... reasons) {
		Set<CrlReason> left = EnumSet.copyOf(ANY);
		left.removeAll(Set.of(reasons));
		return left;
	}

}
