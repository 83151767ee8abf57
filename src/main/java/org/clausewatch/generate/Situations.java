package org.clausewatch.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All situations, and how often each service point has them. What is left over of a
 * point's certificates is unremarkable, and that is most.
 */
final class Situations {

	static final Situation UNREMARKABLE = Situation.unremarkable();

	static final List<Situation> ALL = Stream
		.of(RequestStories.situations(), OwnInitiativeStories.situations(), FeeStories.situations(),
				RenewalStories.situations(), AgreementSituations.all(), VerificationSituations.all(),
				DeliverySituations.all(), RecordSituations.all(), SubjectStories.situations(),
				DisputeStories.situations(), DataStories.situations(), PublicationStories.situations(),
				List.of(UNREMARKABLE))
		.flatMap(List::stream)
		.toList();

	/** Situations of 100,000 certificates, in tenths. */
	private static final int OF = 1_000_000;

	private static final Map<ServicePoint, int[]> THRESHOLDS = thresholds();

	private Situations() {
	}

	private static Map<ServicePoint, int[]> thresholds() {
		Map<ServicePoint, int[]> thresholds = new HashMap<>();
		for (ServicePoint point : ServicePoint.ALL) {
			int[] upTo = new int[ALL.size()];
			int sum = 0;
			for (int i = 0; i < upTo.length; i++) {
				sum += ALL.get(i).weight() * ALL.get(i).trait().tenths(point);
				upTo[i] = sum;
			}
			thresholds.put(point, upTo);
		}
		return thresholds;
	}

	/** What becomes of one of a service point's certificates. */
	static Situation draw(Draw draw, ServicePoint point) {
		int[] upTo = THRESHOLDS.getOrDefault(point, new int[0]);
		int found = Arrays.binarySearch(upTo, draw.below(OF));
		int next = (found < 0) ? -found - 1 : found + 1;
		while (next < upTo.length && ALL.get(next).weight() == 0) {
			next++;
		}
		return (next < upTo.length) ? ALL.get(next) : UNREMARKABLE;
	}

	/**
	 * What becomes of the certificates of a background that has nothing wrong in it:
	 * every ordinary situation in turn, every other certificate unremarkable.
	 * @param number any count
	 */
	static Situation ordinary(long number) {
		List<Situation> ordinary = new ArrayList<>(ALL.stream().filter(Situation::ordinary).toList());
		ordinary.remove(UNREMARKABLE);
		return (number % 2 == 0) ? UNREMARKABLE : ordinary.get((int) (number / 2 % ordinary.size()));
	}

}
