package org.clausewatch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Situations and times come as often as they should. */
class SituationsTests {

	private static final int DRAWS = 400_000;

	@Test
	void situationsComeByTheirWeight() {
		Map<Situation, Integer> counts = new HashMap<>();
		for (int i = 0; i < DRAWS; i++) {
			Draw draw = new Draw(1, i);
			counts.merge(Situations.draw(draw, ServicePoint.draw(draw)), 1, Integer::sum);
		}
		for (Situation situation : Situations.ALL) {
			if (situation.weight() >= 400) {
				assertThat(counts.get(situation)).as(situation.name())
					.isCloseTo(situation.weight() * (DRAWS / 100_000), Percentage.withPercentage(10));
			}
		}
		assertThat(counts.get(Situations.UNREMARKABLE)).isBetween(DRAWS / 2, DRAWS * 7 / 10);
	}

	@Test
	void servicePointsDiffer() {
		assertThat(share(Trait.SLOW, "汕头")).isGreaterThan(5 * share(Trait.SLOW, "佛山"));
		assertThat(share(Trait.CARELESS, "湛江")).isGreaterThan(4 * share(Trait.CARELESS, "广州"));
		assertThat(ServicePoint.ALL.stream().mapToInt(ServicePoint::share).sum()).isEqualTo(1000);
	}

	/** How many of the draws at a city's last service point have a trait. */
	private static int share(Trait trait, String city) {
		ServicePoint point = ServicePoint.ALL.stream()
			.filter((one) -> one.city().equals(city))
			.reduce((first, second) -> second)
			.orElseThrow();
		int count = 0;
		for (int i = 0; i < DRAWS; i++) {
			count += (Situations.draw(new Draw(2, i), point).trait() == trait) ? 1 : 0;
		}
		return count;
	}

	@Test
	void weeksBeforeHolidaysArePeaksAndWeekendsAreQuiet() {
		long from = LocalDate.parse("2024-09-02").toEpochDay();
		Map<LocalDate, Integer> days = new HashMap<>();
		for (int i = 0; i < 60_000; i++) {
			days.merge(LocalDate.ofEpochDay(BusinessDays.draw(new Draw(3, i), from, from + 42)), 1, Integer::sum);
		}
		int usual = days.getOrDefault(LocalDate.parse("2024-09-11"), 0);
		assertThat(days.getOrDefault(LocalDate.parse("2024-09-27"), 0)).isGreaterThan(2 * usual * 9 / 10);
		assertThat(days.getOrDefault(LocalDate.parse("2024-09-07"), 0)).isLessThan(usual / 3);
		assertThat(days.getOrDefault(LocalDate.parse("2024-10-02"), 0)).isLessThan(usual / 8);
	}

	@Test
	void nightsAreQuietAndTheBaseGrows() {
		int night = 0;
		int lastYear = 0;
		int yearBefore = 0;
		long end = Quarter.THIRD_OF_2025.cutOff();
		for (int i = 0; i < 40_000; i++) {
			long issued = Validity.any(new Draw(4, i), Quarter.THIRD_OF_2025).issuedAt();
			long hour = Math.floorMod(issued / Quarter.HOUR + 8, 24);
			night += (hour < 7 || hour >= 21) ? 1 : 0;
			lastYear += (issued > end - 365 * Quarter.DAY) ? 1 : 0;
			yearBefore += (issued <= end - 365 * Quarter.DAY && issued > end - 730 * Quarter.DAY) ? 1 : 0;
		}
		assertThat(night).isBetween(1, 2000);
		assertThat(lastYear).isGreaterThan(2 * yearBefore);
	}

	@Test
	void backgroundHasNothingButOrdinarySituations() {
		for (int i = 0; i < 200; i++) {
			assertThat(Situations.ordinary(i).ordinary()).isTrue();
		}
		assertThat(Situations.ordinary(3)).isNotEqualTo(Situations.ordinary(1));
	}

}
