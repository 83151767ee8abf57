package org.clausewatch.generate;

import java.util.List;

/** Names and addresses that could be anybody's: common parts, put together by chance. */
final class Names {

	private static final List<String> FAMILY = List.of("陈", "李", "黄", "张", "梁", "林", "刘", "吴", "罗", "杨", "何", "王", "郑",
			"周", "叶", "谢", "曾", "邓", "冯", "许", "蔡", "苏", "彭", "卢", "欧阳", "区", "麦", "冼", "霍", "简");

	private static final List<String> GIVEN = List.of("伟", "志强", "嘉欣", "俊杰", "婉婷", "国华", "丽娟", "子轩", "雨桐", "家豪", "晓燕",
			"永康", "秀英", "浩然", "美玲", "建军", "诗敏", "文辉", "梓涵", "颖", "伟明", "淑仪", "海涛", "健", "思敏", "振邦", "慧", "耀东", "翠珊",
			"宇航");

	private static final List<String> TRADE_NAMES = List.of("恒信", "粤海", "南方", "万通", "华茂", "鼎盛", "瑞丰", "明德", "金桥", "新洲",
			"凯旋", "汇达", "宏图", "卓越", "安泰", "嘉禾", "博雅", "中远", "立信", "云帆");

	private static final List<String> TRADES = List.of("电子科技", "贸易", "建筑工程", "物流", "医药", "信息技术", "机电设备", "纺织", "食品",
			"投资咨询", "塑胶制品", "五金", "环保科技", "印刷");

	private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "股份有限公司", "集团有限公司");

	private static final List<String> STREETS = List.of("中山大道", "人民路", "解放北路", "建设二路", "科技园南路", "东风路", "滨海大道", "体育西路",
			"工业大道", "文昌路");

	private static final List<String> HOSTS = List.of("tax", "vpn", "mail", "gateway", "bid", "archive", "sign", "med");

	private Names() {
	}

	static String person(Draw draw) {
		return draw.pick(FAMILY) + draw.pick(GIVEN);
	}

	static String organisation(Draw draw, ServicePoint point) {
		return point.city() + "市" + draw.pick(TRADE_NAMES) + draw.pick(TRADES) + draw.pick(FORMS);
	}

	/** Name of a server or machine. */
	static String host(Draw draw, long number) {
		return draw.pick(HOSTS) + number + ".example.cn";
	}

	static String address(Draw draw, ServicePoint point) {
		return "广东省" + point.city() + "市" + point.district() + draw.pick(STREETS) + (1 + draw.below(480)) + "号";
	}

}
