package org.clausewatch.generate;

import java.util.List;

/**
 * A counter that takes applications and requests on the CA's behalf (受理点).
 *
 * @param city the city in Guangdong
 * @param district district of the city, or a town where it has none
 */
record ServicePoint(String city, String district) {

	static final List<ServicePoint> ALL = List.of(new ServicePoint("广州", "天河"), new ServicePoint("广州", "越秀"),
			new ServicePoint("广州", "番禺"), new ServicePoint("广州", "黄埔"), new ServicePoint("深圳", "福田"),
			new ServicePoint("深圳", "南山"), new ServicePoint("深圳", "龙岗"), new ServicePoint("东莞", "南城"),
			new ServicePoint("东莞", "松山湖"), new ServicePoint("佛山", "禅城"), new ServicePoint("佛山", "顺德"),
			new ServicePoint("珠海", "香洲"), new ServicePoint("中山", "石岐"), new ServicePoint("惠州", "惠城"),
			new ServicePoint("江门", "蓬江"), new ServicePoint("汕头", "金平"), new ServicePoint("湛江", "赤坎"),
			new ServicePoint("肇庆", "端州"));

	String title() {
		return this.city + this.district + "网点";
	}

}
