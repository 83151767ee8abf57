package org.clausewatch.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Application;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.record.SourceRow;
import org.clausewatch.record.Verification;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Whose counter and whose hands a finding leads back to, as it stands in
 * {@code finding-attribution.csv}. It says where the records were made, not who is at
 * fault.
 * <p>
 * The service point is that of the request the finding rests on, else that of the
 * certificate's application. Operators are those who executed a revocation it rests on,
 * else those who decided a verification it rests on.
 *
 * @param findingId the finding
 * @param rule its rule
 * @param classCode its class
 * @param severity its severity
 * @param servicePoint as recorded, empty where it isn't
 * @param operators identifiers as recorded, sorted
 */
public record Attribution(String findingId, String rule, String classCode, Severity severity, String servicePoint,
		List<String> operators) {

	/** By finding. */
	public static final Comparator<Attribution> ORDER = Comparator.comparing(Attribution::findingId);

	/** Of a finding on a certificate; {@code null} where the records name neither. */
	public static @Nullable Attribution of(Finding finding, Dossier dossier, Observation observation) {
		if (observation.wholeRun()) {
			return null;
		}
		String point = servicePoint(dossier, observation.evidence());
		List<String> operators = operators(dossier, observation.evidence());
		return (point.isEmpty() && operators.isEmpty()) ? null : new Attribution(finding.id(), finding.rule(),
				finding.classCode(), finding.severity(), point, operators);
	}

	private static String servicePoint(Dossier dossier, List<SourceRow> evidence) {
		for (RevocationRequest request : dossier.revocationRequests()) {
			String point = request.receivedPoint();
			if (point != null && evidence.contains(request.source())) {
				return point;
			}
		}
		String applicationId = null;
		for (Certificate certificate : dossier.certificates()) {
			applicationId = (applicationId != null) ? applicationId : certificate.applicationId();
		}
		for (Application application : dossier.applications()) {
			String point = application.servicePoint();
			if (point != null && application.applicationId().equals(applicationId)) {
				return point;
			}
		}
		return "";
	}

	private static List<String> operators(Dossier dossier, List<SourceRow> evidence) {
		Set<String> operators = new TreeSet<>();
		for (Revocation revocation : dossier.revocations()) {
			String operator = revocation.operatorId();
			if (operator != null && evidence.contains(revocation.source())) {
				operators.add(operator);
			}
		}
		if (operators.isEmpty()) {
			for (Verification verification : dossier.verifications()) {
				if (evidence.contains(verification.source())) {
					operators.add(verification.operatorId());
				}
			}
		}
		return new ArrayList<>(operators);
	}

}
