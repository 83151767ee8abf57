package org.clausewatch.generate;

/** When in the day something happens, by the hour. */
enum DayTime {

	/** At a service point: busiest in mid-morning and mid-afternoon, few over noon. */
	COUNTER(0, 0, 0, 0, 0, 0, 0, 0, 40, 130, 150, 110, 30, 60, 130, 140, 120, 40, 0, 0, 0, 0, 0, 0),
	/** Online: round the clock, few at night. */
	ONLINE(4, 2, 1, 1, 1, 2, 6, 15, 40, 80, 90, 80, 50, 55, 80, 80, 75, 60, 45, 45, 50, 45, 25, 10);

	private final int[] weights;

	private final int total;

	DayTime(int... weights) {
		this.weights = weights;
		int sum = 0;
		for (int weight : weights) {
			sum += weight;
		}
		this.total = sum;
	}

	/** Seconds since midnight. */
	long draw(Draw draw) {
		int left = draw.below(this.total);
		int hour = 0;
		while (left >= this.weights[hour]) {
			left -= this.weights[hour++];
		}
		return hour * Quarter.HOUR + draw.below((int) Quarter.HOUR);
	}

}
