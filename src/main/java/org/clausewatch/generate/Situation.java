package org.clausewatch.generate;

/**
 * What may become of a certificate, with how many of 100,000 it becomes of. Most are
 * unremarkable.
 */
enum Situation {

	ASKED_IN_TIME(Family.REQUEST, 420), ASKED_20_MINUTES_LATE(Family.REQUEST, 20),
	ASKED_5_HOURS_LATE(Family.REQUEST, 12), ASKED_3_DAYS_LATE(Family.REQUEST, 5), ASKED_DISPUTED(Family.REQUEST, 1),
	ASKED_PENDING(Family.REQUEST, 6), ASKED_OVERDUE(Family.REQUEST, 4), ASKED_EXPIRED(Family.REQUEST, 2),
	ASKED_TWICE(Family.REQUEST, 15), ASKED_DEFECT_CURED(Family.REQUEST, 10), ASKED_DEFECT_OPEN(Family.REQUEST, 3),
	ASKED_DEFECT_TOLD_LATE(Family.REQUEST, 2), ASKED_WITHDRAWN(Family.REQUEST, 8),
	ASKED_WITHDRAWN_LATE(Family.REQUEST, 1), ASKED_WITHDRAWN_REVOKED(Family.REQUEST, 1),
	ASKED_ORALLY(Family.REQUEST, 6), ASKED_ORALLY_THEN_IN_WRITING(Family.REQUEST, 20),
	ASKED_IN_TYPHOON(Family.REQUEST, 8), ASKED_UNAUTHENTICATED(Family.REQUEST, 3), ASKED_AFTERWARDS(Family.REQUEST, 1),
	ASKED_NEVER(Family.REQUEST, 2),

	OWN_FALSE_DATA(Family.OWN_INITIATIVE, 10), OWN_FALSE_DATA_UNPROVEN(Family.OWN_INITIATIVE, 2),
	OWN_MISUSE(Family.OWN_INITIATIVE, 6), OWN_HARM_TO_RELYING_PARTIES(Family.OWN_INITIATIVE, 3),
	OWN_HARM_ONE_PERSON(Family.OWN_INITIATIVE, 1), OWN_NO_GROUND(Family.OWN_INITIATIVE, 2),
	OWN_BY_LAW(Family.OWN_INITIATIVE, 4),

	FEE_PAID(Family.FEE, 29000), FEE_PAID_IN_GRACE(Family.FEE, 900), FEE_UNPAID(Family.FEE, 150),
	FEE_REVOKED(Family.FEE, 60), FEE_REVOKED_PAID(Family.FEE, 3), FEE_REVOKED_BOOKED_LATE(Family.FEE, 4),
	FEE_REVOKED_EARLY(Family.FEE, 3), FEE_REVOKED_UNTOLD(Family.FEE, 5), FEE_REVOKED_PART_PAID(Family.FEE, 4),
	FEE_REVOKED_REVERSED(Family.FEE, 5), FEE_REVOKED_REFUNDED(Family.FEE, 2), FEE_REVOKED_UNKNOWN(Family.FEE, 1),
	FEE_WAIVED(Family.FEE, 30), FEE_DISPUTED(Family.FEE, 5),

	EXPIRY_RENEWED(Family.RENEWAL, 1500), FORCED_IN_TIME(Family.FORCED_RENEWAL, 600),
	FORCED_NOT_DUE(Family.FORCED_RENEWAL, 300), FORCED_LATE(Family.FORCED_RENEWAL, 8),
	FORCED_OVERDUE(Family.FORCED_RENEWAL, 15), FORCED_OLD_ADDRESS(Family.FORCED_RENEWAL, 3),
	FORCED_WEBSITE(Family.FORCED_RENEWAL, 5), FORCED_NO_RECEIPT(Family.FORCED_RENEWAL, 4),
	FORCED_SHORT(Family.FORCED_RENEWAL, 4), FORCED_MOOT(Family.FORCED_RENEWAL, 5),
	FORCED_UNTOLD(Family.FORCED_RENEWAL, 3),

	SERIAL_TWICE(Family.ISSUANCE, 1), APPLICATION_LOST(Family.ISSUANCE, 1), DELIVERED_BEFORE_ISSUED(Family.ISSUANCE, 1),
	AGREEMENT_UNKNOWN(Family.ISSUANCE, 1),

	UNREMARKABLE(Family.ISSUANCE, 0);

	private static final int OF = 100_000;

	/** What a situation is about. */
	enum Family {

		REQUEST, OWN_INITIATIVE, FEE, RENEWAL,
		/** Off a signature algorithm that the CA gives up. */
		FORCED_RENEWAL, ISSUANCE

	}

	private final Family family;

	private final int weight;

	Situation(Family family, int weight) {
		this.family = family;
		this.weight = weight;
	}

	Family family() {
		return this.family;
	}

	static Situation draw(Draw draw) {
		int left = draw.below(OF);
		for (Situation situation : values()) {
			left -= situation.weight;
			if (left < 0) {
				return situation;
			}
		}
		return UNREMARKABLE;
	}

	/** Whether a second certificates.csv row comes with it. */
	boolean takesTwoCertificates() {
		return switch (this) {
			case EXPIRY_RENEWED, FORCED_IN_TIME, FORCED_LATE, SERIAL_TWICE -> true;
			default -> false;
		};
	}

}
