package org.clausewatch.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.agreement.RevocationClock.State;
import org.clausewatch.rule.agreement.SignatureTime;
import org.junit.jupiter.api.Test;

/** From records to windows: r is 2025-03-10T01:30Z, so that d is a day later. */
class DisputedSignatureTests {

	private static final String CUT_OFF = "2025-06-30T16:00:00Z";

	private final DossierBuilder dossier = new DossierBuilder(CUT_OFF);

	private PolicyBuilder policy = new PolicyBuilder();

	private DisputedSignature signed(String... cells) {
		String[] all = new String[cells.length + 4];
		System.arraycopy(cells, 0, all, 4, cells.length);
		all[0] = "case_id";
		all[1] = "case-1";
		all[2] = "raised_at";
		all[3] = "2025-04-01T00:00:00Z";
		Dossier built = this.dossier.row(RecordKind.DISPUTES, all).build();
		return DisputedSignature.of(built.disputes().get(0), built, this.policy.at(CUT_OFF));
	}

	private DisputedSignature proven(String at) {
		return signed("signature_at", at, "signature_time_proof", "TIMESTAMP_TOKEN");
	}

	private DisputedSignatureTests request(String... cells) {
		String[] all = new String[cells.length + 8];
		System.arraycopy(new String[] { "request_id", "req-1", "form", "WRITTEN", "received_at", "2025-03-10T01:30:00Z",
				"authentication", "PASS" }, 0, all, 0, 8);
		System.arraycopy(cells, 0, all, 8, cells.length);
		this.dossier.row(RecordKind.REVOCATION_REQUESTS, all);
		return this;
	}

	private DisputedSignatureTests revoked(String at) {
		this.dossier.row(RecordKind.REVOCATIONS, "executed_at", at, "initiator", "SUBSCRIBER", "ground", "REQUEST");
		return this;
	}

	@Test
	void aBreachThatTheSignaturePrecedesHasNoBearingOnIt() {
		DisputedSignature signature = request().revoked("2025-03-11T02:30:00Z").proven("2025-03-11T01:30:00Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.WITHIN_DEADLINE);
		assertThat(signature.byReceipt().state()).isEqualTo(State.LATE);
		assertThat(signature.byReceipt().overrun()).isEqualTo(Duration.ofHours(1));
		assertThat(signature.byReceipt().netOverrun()).isNull();
		assertThat(signature.byReceipt().bearing()).isEqualTo(Bearing.OUTSIDE);
	}

	@Test
	void oneInstantLaterItHas() {
		DisputedSignature signature = request().revoked("2025-03-11T02:30:00Z").proven("2025-03-11T01:30:01Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.OVERDUE);
		assertThat(signature.byReceipt().bearing()).isEqualTo(Bearing.WITHIN);
		assertThat(signature.contests()).contains(Contest.OVERDUE);
	}

	@Test
	void atTheRevocationItIsRevoked() {
		DisputedSignature signature = request().revoked("2025-03-11T02:30:00Z").proven("2025-03-11T02:30:00Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.REVOKED_UNPUBLISHED);
		assertThat(signature.byReceipt().bearing()).isEqualTo(Bearing.OUTSIDE);
	}

	@Test
	void bothSidesOfABoundThatThePrecisionDoesNotTell() {
		DisputedSignature signature = request().revoked("2025-03-11T01:00:00.500Z").proven("2025-03-11T01:00:00Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.WITHIN_DEADLINE,
				Window.REVOKED_UNPUBLISHED);
		assertThat(signature.contests()).contains(Contest.IMPRECISE);
	}

	@Test
	void aClaimedTimeIsItsInterval() {
		DisputedSignature signature = request("key_loss_known_at", "2025-03-09T12:00:00Z")
			.revoked("2025-03-11T02:30:00Z")
			.signed("signature_at", "2025-03-09T00:00:00Z", "signature_time_proof", "CLAIMED", "signature_earliest",
					"2025-03-09T11:59:59Z", "signature_latest", "2025-03-10T01:30:00Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.BEFORE_LOSS, Window.LOSS_KNOWN,
				Window.WITHIN_DEADLINE);
		assertThat(signature.byReceipt().placement().claimed()).isNotNull();
		assertThat(signature.contests()).contains(Contest.TIME_CLAIMED, Contest.REPORT_DELAYED);
	}

	@Test
	void anUnknownBoundIsOpenAndADisputeComesAfterItsSignature() {
		DisputedSignature signature = request().revoked("2025-03-11T02:30:00Z")
			.signed("signature_time_proof", "CLAIMED", "signature_earliest", "2025-03-11T02:00:00Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.OVERDUE,
				Window.REVOKED_UNPUBLISHED);
		assertThat(signature.byReceipt().bearing()).isEqualTo(Bearing.POSSIBLY);
		DisputedSignature unknown = new DisputedSignatureTests().request()
			.signed("signature_time_proof", "CLAIMED", "signature_latest", "2025-03-10T01:29:59Z");
		assertThat(unknown.byReceipt().placement().windows()).containsExactly(Window.BEFORE_LOSS);
	}

	@Test
	void crossedBoundsAreReadEitherWay() {
		DisputedSignature signature = request().signed("signature_time_proof", "CLAIMED", "signature_earliest",
				"2025-03-10T02:00:00Z", "signature_latest", "2025-03-10T01:00:00Z");
		assertThat(signature.time())
			.isEqualTo(new SignatureTime(null, false, Moment.exactly(Instant.parse("2025-03-10T01:00:00Z")),
					Moment.exactly(Instant.parse("2025-03-10T02:00:00Z"))));
	}

	@Test
	void twoReadingsOfTheReceipt() {
		DisputedSignature signature = request("core_received_at", "2025-03-10T03:30:00Z")
			.revoked("2025-03-11T03:00:00Z")
			.proven("2025-03-11T02:00:00Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.OVERDUE);
		ReadingResult byCore = signature.byCore();
		assertThat(byCore).isNotNull();
		assertThat(byCore.placement().windows()).containsExactly(Window.WITHIN_DEADLINE);
		assertThat(byCore.state()).isEqualTo(State.ON_TIME);
		assertThat(byCore.bearing()).isEqualTo(Bearing.NO_DELAY);
		assertThat(signature.contests()).contains(Contest.READINGS_DIFFER);
	}

	@Test
	void aRevocationBeforeTheRequestIsNamed() {
		DisputedSignature signature = request().revoked("2025-03-10T00:30:00Z").proven("2025-03-10T01:00:00Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.REVOKED_UNPUBLISHED);
		assertThat(signature.contests()).contains(Contest.REVOKED_BEFORE_REQUEST);
	}

	@Test
	void anOpenRequestIsOverdueUpToTheCutOff() {
		DisputedSignature signature = request().proven("2025-03-20T00:00:00Z");
		assertThat(signature.byReceipt().state()).isEqualTo(State.OPEN_OVERDUE);
		assertThat(signature.byReceipt().overrun())
			.isEqualTo(Duration.between(Instant.parse("2025-03-11T01:30:00Z"), Instant.parse(CUT_OFF)));
		assertThat(signature.byReceipt().bearing()).isEqualTo(Bearing.WITHIN);
	}

	@Test
	void aForgedRequestCountsForNothing() {
		this.dossier.row(RecordKind.REVOCATION_REQUESTS, "request_id", "req-1", "form", "WRITTEN", "received_at",
				"2025-03-10T01:30:00Z", "authentication", "FAIL", "key_loss_known_at", "2025-03-10T01:00:00Z");
		DisputedSignature signature = proven("2025-03-10T02:00:00Z");
		assertThat(signature.byReceipt().placement().windows()).containsExactly(Window.BEFORE_LOSS);
		assertThat(signature.byReceipt().state()).isNull();
	}

	@Test
	void afterTheCertificateExpiredItIsNamed() {
		DisputedSignature signature = proven("2024-12-31T15:59:59Z");
		assertThat(signature.contests()).contains(Contest.OUTSIDE_VALIDITY);
		assertThat(new DisputedSignatureTests().proven("2024-12-31T16:00:00Z").contests()).isEmpty();
	}

}
