package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CRLs of a quarter: for each issuer its series, one for all its certificates or one
 * a shard. A revoked certificate stands on each of its series from its revocation until
 * it expires.
 */
final class CrlPlan {

	private static final int FIRST_NUMBER = 4000;

	/** Local time of day at which the full CRLs are made. */
	private static final long MADE_AT = 2 * HOUR;

	/** Seconds from making a CRL to publishing it. */
	private static final long PUBLISHED_AFTER = 240;

	private static final int SHARDS = 4;

	private static final int DELTAS_A_DAY = 3;

	private final Map<Issuer, List<List<CrlIssue>>> series = new EnumMap<>(Issuer.class);

	private CrlPlan() {
	}

	/** One full CRL a day and issuer. */
	static CrlPlan daily(Quarter quarter) {
		CrlPlan plan = new CrlPlan();
		for (Issuer issuer : Issuer.values()) {
			plan.series.put(issuer, List.of(full(quarter, issuer, 1, null)));
		}
		return plan;
	}

	/**
	 * Full CRLs every day; those of persons in shards, those of organisations with deltas
	 * in between. One day's are published late, and once none come for two days.
	 */
	static CrlPlan asItWent(Quarter quarter) {
		CrlPlan plan = daily(quarter);
		List<List<CrlIssue>> shards = new ArrayList<>();
		for (int i = 0; i < SHARDS; i++) {
			List<CrlIssue> shard = full(quarter, Issuer.PERSONS, SHARDS, i);
			shard.set(Incidents.PUBLICATION_DAY,
					shard.get(Incidents.PUBLICATION_DAY).publishedAfter(Incidents.PUBLICATION_HELD_UP));
			shards.add(shard);
		}
		plan.series.put(Issuer.PERSONS, shards);
		plan.series.put(Issuer.ORGANISATIONS, List.of(withDeltas(quarter)));
		List<CrlIssue> sm2 = full(quarter, Issuer.SM2, 1, null);
		sm2.subList(Incidents.NO_CRL_DAY, Incidents.NO_CRL_DAY + 2).clear();
		plan.series.put(Issuer.SM2, List.of(sm2));
		return plan;
	}

	private static List<CrlIssue> full(Quarter quarter, Issuer issuer, int step, @Nullable Integer shard) {
		List<CrlIssue> crls = new ArrayList<>();
		for (int day = 0; day < quarter.days(); day++) {
			long made = quarter.day(day) + MADE_AT;
			int number = FIRST_NUMBER + day * step + ((shard != null) ? shard : 0);
			crls.add(new CrlIssue(issuer, (shard != null) ? String.valueOf(shard + 1) : null, number, made,
					made + 2 * DAY, made + PUBLISHED_AFTER, null));
		}
		return crls;
	}

	private static List<CrlIssue> withDeltas(Quarter quarter) {
		List<CrlIssue> crls = new ArrayList<>();
		for (CrlIssue full : full(quarter, Issuer.ORGANISATIONS, DELTAS_A_DAY + 1, null)) {
			crls.add(full);
			for (int i = 1; i <= DELTAS_A_DAY; i++) {
				long made = full.thisUpdate() + i * 6 * HOUR;
				crls.add(new CrlIssue(full.issuer(), null, full.number() + i, made, made + DAY, made + PUBLISHED_AFTER,
						full));
			}
		}
		return crls;
	}

	/** Everything of an issuer, shard by shard. */
	List<List<CrlIssue>> series(Issuer issuer) {
		return this.series.getOrDefault(issuer, List.of());
	}

	/** The series that covers a certificate. */
	List<CrlIssue> covering(Enrolment enrolment) {
		List<List<CrlIssue>> shards = series(enrolment.issuer());
		char last = enrolment.serial().charAt(enrolment.serial().length() - 1);
		return shards.get(Character.digit(last, 16) % shards.size());
	}

	/** The CRLs that list a certificate. */
	List<CrlIssue> listing(Enrolment enrolment, Listing listing) {
		List<CrlIssue> listed = new ArrayList<>();
		int count = 0;
		for (CrlIssue crl : covering(enrolment)) {
			if (crl.thisUpdate() < listing.executedAt() || crl.thisUpdate() >= enrolment.validity().notAfter()) {
				continue;
			}
			CrlIssue base = crl.base();
			boolean news = base == null || base.thisUpdate() < listing.executedAt();
			if (news && !listing.leavesOut().test(count)) {
				listed.add(crl);
			}
			count += (base == null) ? 1 : 0;
		}
		return listed;
	}

	/**
	 * Moves a revocation out of the minutes between the making of a CRL and its
	 * publication, after which it would be on the next day's only.
	 */
	static long besidePublication(long executedAt) {
		long sinceMidnight = Math.floorMod(executedAt + Quarter.CHINA.getTotalSeconds(), DAY);
		boolean between = sinceMidnight > MADE_AT && sinceMidnight < MADE_AT + PUBLISHED_AFTER;
		return between ? executedAt + 2 * PUBLISHED_AFTER : executedAt;
	}

}
