package org.clausewatch.generate;

import java.util.List;

/**
 * A counter that takes applications and requests on the CA's behalf (受理点). They differ:
 * some are slow to pass on what they receive, some are careless with forms.
 *
 * @param city the city in Guangdong
 * @param district district of the city, or a town where it has none
 * @param share of a thousand subscribers, how many are its
 * @param slow how often it is late, in tenths of the average
 * @param careless how often its papers have a defect, in tenths of the average
 */
record ServicePoint(String city, String district, int share, int slow, int careless) {

	static final List<ServicePoint> ALL = List.of(new ServicePoint("广州", "天河", 140, 5, 6),
			new ServicePoint("广州", "越秀", 110, 6, 5), new ServicePoint("广州", "番禺", 80, 10, 8),
			new ServicePoint("广州", "黄埔", 50, 8, 10), new ServicePoint("深圳", "福田", 120, 5, 5),
			new ServicePoint("深圳", "南山", 95, 4, 6), new ServicePoint("深圳", "龙岗", 70, 14, 10),
			new ServicePoint("东莞", "南城", 60, 10, 30), new ServicePoint("东莞", "松山湖", 25, 6, 12),
			new ServicePoint("佛山", "禅城", 50, 10, 8), new ServicePoint("佛山", "顺德", 45, 9, 10),
			new ServicePoint("珠海", "香洲", 35, 8, 8), new ServicePoint("中山", "石岐", 30, 12, 9),
			new ServicePoint("惠州", "惠城", 30, 30, 10), new ServicePoint("江门", "蓬江", 20, 10, 12),
			new ServicePoint("汕头", "金平", 20, 45, 15), new ServicePoint("湛江", "赤坎", 12, 20, 45),
			new ServicePoint("肇庆", "端州", 8, 12, 12));

	/** Large ones more often. */
	static ServicePoint draw(Draw draw) {
		int left = draw.below(1000);
		for (ServicePoint point : ALL) {
			left -= point.share;
			if (left < 0) {
				return point;
			}
		}
		throw new IllegalStateException("shares don't add up to a thousand");
	}

	String title() {
		return this.city + this.district + "网点";
	}

}
