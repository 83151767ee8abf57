package org.clausewatch.rule.cps;

import java.time.Duration;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.jspecify.annotations.Nullable;

/** How long publishing took, for those who count and don't judge. */
public final class PublicationTime {

	private PublicationTime() {
	}

	/** p − v; {@code null} where either can't be told. */
	public static @Nullable Duration of(Dossier dossier, Circumstances circumstances) {
		CrlListings listings = CrlListings.of(dossier, circumstances);
		Revocation revocation = listings.revocation();
		Moment published = listings.isListed() ? listings.first().publishedAt() : null;
		return (revocation != null && published != null)
				? Duration.between(revocation.executedAt().at(), published.at()) : null;
	}

}
