package org.clausewatch.rule.cps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.PublishedCrl;
import org.jspecify.annotations.Nullable;

/**
 * A CRL and the first published of those made after it.
 *
 * @param crl the CRL
 * @param published the successor of recorded publication that was published first,
 * {@code null} where there is none
 * @param untold the successor without recorded publication that was made first,
 * {@code null} where there is none
 */
record Succession(PublishedCrl crl, @Nullable PublishedCrl published, @Nullable PublishedCrl untold) {

	/**
	 * The successions of CRLs, in one pass from the last to the first. A CRL that another
	 * of its kind with the same this_update replaced has none of its own.
	 * @param crls the CRLs, in order of this_update
	 * @param successors the CRLs that may follow them, in order of this_update
	 */
	static List<Succession> of(List<PublishedCrl> crls, List<PublishedCrl> successors) {
		List<Succession> successions = new ArrayList<>();
		PublishedCrl published = null;
		PublishedCrl untold = null;
		int next = successors.size() - 1;
		for (int i = crls.size() - 1; i >= 0; i--) {
			PublishedCrl crl = crls.get(i);
			while (next >= 0 && successors.get(next).row().thisUpdate().isAfter(crl.row().thisUpdate())) {
				PublishedCrl later = successors.get(next--);
				if (later.row().publishedAt() == null) {
					untold = later;
				}
				else if (published == null || !noEarlierThan(later).isAfter(noEarlierThan(published))) {
					published = later;
				}
			}
			boolean replaced = i + 1 < crls.size()
					&& crls.get(i + 1).row().thisUpdate().at().equals(crl.row().thisUpdate().at());
			if (!replaced) {
				successions.add(new Succession(crl, published, untold));
			}
		}
		Collections.reverse(successions);
		return successions;
	}

	/** How the publication of the successor stands to the CRL's next_update. */
	Lateness lateness(Moment cutOff) {
		Moment bound = this.crl.row().nextUpdate();
		if (this.published == null && this.untold == null) {
			return cutOff.isAfter(bound) ? Lateness.LATE : Lateness.ON_TIME;
		}
		Lateness told = (this.published != null) ? Lateness.of(noEarlierThan(this.published), bound) : Lateness.LATE;
		boolean maybe = this.untold != null && Lateness.of(noEarlierThan(this.untold), bound) != Lateness.LATE;
		return (told == Lateness.LATE && maybe) ? Lateness.UNCERTAIN : told;
	}

	/** The successor that was published, or for want of it made, first. */
	@Nullable PublishedCrl successor() {
		return (this.published != null) ? this.published : this.untold;
	}

	/** When the successor was published, or the earliest that it can have been. */
	Moment noEarlierThan() {
		PublishedCrl successor = successor();
		if (successor == null) {
			throw new IllegalStateException("no successor of " + this.crl.row().crlNumber());
		}
		return noEarlierThan(successor);
	}

	private static Moment noEarlierThan(PublishedCrl crl) {
		Moment at = crl.row().publishedAt();
		return (at != null) ? at : crl.row().thisUpdate();
	}

}
