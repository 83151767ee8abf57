package org.clausewatch.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides who a person is in what a report shows (agreement 2.7: nothing but what the
 * certificate says may be disclosed). Rather hides too much than too little.
 */
public final class Masking {

	/**
	 * The surnames that cover more than nine tenths of the population, and compound ones.
	 */
	private static final String SURNAME = "(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|百里|南宫|独孤|长孙|宇文|轩辕|"
			+ "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱"
			+ "江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍成苗谷盛曲翁冉骆"
			+ "蓝路游辛欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝])";

	private static final Pattern HAN_NAME = Pattern.compile(SURNAME + "\\p{IsHan}{1,3}");

	private static final Pattern EMAIL = Pattern
		.compile("[A-Za-z0-9._%+\\-\\p{IsHan}]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

	/** Resident identity number: area, date of birth, sequence, check digit. */
	private static final Pattern IDENTITY_NUMBER = Pattern.compile(
			"(?<![0-9A-Za-z])\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");

	private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])");

	private static final Pattern NAME_ATTRIBUTE = Pattern.compile(
			"(?i)(?<![A-Za-z])((?:CN|SN|GN|GIVENNAME|SURNAME|PSEUDONYM)\\s*=\\s*)((?:\\\\.|[^,+;\"'”’」<>\\\\，；。、：（）])+)");

	private static final String OPENING_QUOTES = "'\"“‘「";

	private static final Pattern QUOTED = Pattern
		.compile("(?<![A-Za-z0-9])([" + OPENING_QUOTES + "])([^'\"“”‘’「」]{1,40})(['\"”’」])");

	/** A common name that says a body or a machine, not a person. */
	private static final Pattern NOT_A_PERSON = Pattern
		.compile("(?i).*(\\b(CA|ROOT|AUTHORITY|LTD|INC|CO|COMPANY|LIMITED|SERVER|TEST)\\b|[0-9._:/@]|公司|中心|大学|学院|学校|医院|"
				+ "银行|政府|委员会|集团|事务所|协会|机构|证书|认证|设备|局$|厅$|部$|院$|厂$|店$|社$).*");

	private static final Pattern LATIN_NAME = Pattern
		.compile("\\p{Lu}[\\p{IsLatin}'’.-]*(?: \\p{Lu}[\\p{IsLatin}'’.-]*){1,3}");

	/** In quotes capitals alone are codes, not names. */
	private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{Zs}]+");

	/** Passports and travel permits of the mainland, Hong Kong and Macao. */
	private static final Pattern TRAVEL_DOCUMENT = Pattern
		.compile("(?<![0-9A-Za-z-])(?:[EG]\\d{8}|E[A-HJ-NP-Z]\\d{7}|[HMC]\\d{8})(?![0-9A-Za-z-])");

	private static final Pattern LANDLINE = Pattern.compile("(?<![0-9A-Za-z-])0\\d{2,3}-\\d{7,8}(?![0-9A-Za-z-])");

	/** The fields that may stand inside a text, in the order they are looked for. */
	static final List<Field> INSIDE = List.of(Field.EMAIL, Field.DOCUMENT_NUMBER, Field.TELEPHONE, Field.PERSON);

	/** Digits in a row that every number looked for has at least. */
	private static final int FEWEST_DIGITS = 7;

	private static final String REMOVED = "***";

	private Masking() {
	}

	/** 张伟 → 张*, 欧阳娜娜 → 欧***, Zhang Wei → Z**** W**: the first character of each word. */
	public static String name(String name) {
		return Stream.of(name.strip().split("\\s+")).map(Masking::word).collect(Collectors.joining(" "));
	}

	/** A text that may hold names, document or telephone numbers, or e-mail addresses. */
	public static String text(String text) {
		String masked = text;
		for (Field field : INSIDE) {
			masked = mask(field, masked);
		}
		return masked;
	}

	/** A text with every occurrence of a field in it hidden in part. */
	static String mask(Field field, String text) {
		return switch (field) {
			case EMAIL -> emails(text, Masking::email);
			case DOCUMENT_NUMBER -> documents(text, (number) -> middle(number, Math.min(4, number.length() - 7), 0));
			case TELEPHONE -> telephones(text,
					(number) -> middle(number, (number.indexOf('-') < 0) ? 3 : number.indexOf('-') + 1, 4));
			case PERSON -> persons(text, Masking::name);
			default -> throw new IllegalArgumentException(field + " is not found inside texts");
		};
	}

	/** A text with every occurrence of a field in it taken out. */
	static String remove(Field field, String text) {
		return switch (field) {
			case EMAIL -> emails(text, (address) -> REMOVED);
			case DOCUMENT_NUMBER -> documents(text, (number) -> REMOVED);
			case TELEPHONE -> telephones(text, (number) -> REMOVED);
			case PERSON -> persons(text, (name) -> REMOVED);
			default -> throw new IllegalArgumentException(field + " is not found inside texts");
		};
	}

	private static String emails(String text, UnaryOperator<String> hide) {
		return (text.indexOf('@') < 0) ? text : replace(EMAIL, text, hide);
	}

	private static String documents(String text, UnaryOperator<String> hide) {
		return digits(text) ? replace(TRAVEL_DOCUMENT, replace(IDENTITY_NUMBER, text, hide), hide) : text;
	}

	private static String telephones(String text, UnaryOperator<String> hide) {
		return digits(text) ? replace(LANDLINE, replace(MOBILE, text, hide), hide) : text;
	}

	private static String persons(String text, UnaryOperator<String> hide) {
		String masked = (text.indexOf('=') < 0) ? text
				: NAME_ATTRIBUTE.matcher(text).replaceAll((hit) -> quote(hit.group(1) + person(hit.group(2), hide)));
		return opens(masked) ? QUOTED.matcher(masked)
			.replaceAll((hit) -> quote(hit.group(1) + quoted(hit.group(2), hide) + hit.group(3))) : masked;
	}

	/**
	 * Whether there are enough digits in a row for a number. Most texts have none, and
	 * asking first spares the patterns' search from every character, which was two thirds
	 * of the time a large workbook took.
	 */
	private static boolean digits(String text) {
		int row = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			row = (character >= '0' && character <= '9') ? row + 1 : 0;
			if (row == FEWEST_DIGITS) {
				return true;
			}
		}
		return false;
	}

	private static boolean opens(String text) {
		return text.chars().anyMatch((character) -> OPENING_QUOTES.indexOf(character) >= 0);
	}

	private static String replace(Pattern pattern, String text, UnaryOperator<String> hide) {
		return pattern.matcher(text).replaceAll((hit) -> quote(hide.apply(hit.group())));
	}

	private static String quoted(String value, UnaryOperator<String> hide) {
		return CAPITALS.matcher(value).matches() ? value : person(value, hide);
	}

	private static String person(String value, UnaryOperator<String> hide) {
		String bare = value.strip();
		boolean han = HAN_NAME.matcher(bare).matches();
		boolean latin = LATIN_NAME.matcher(bare).matches();
		return ((han || latin) && !NOT_A_PERSON.matcher(bare).matches()) ? hide.apply(value) : value;
	}

	private static String email(String address) {
		return firstOf(address) + "***" + address.substring(address.indexOf('@'));
	}

	private static String firstOf(String text) {
		return text.substring(0, text.offsetByCodePoints(0, 1));
	}

	/** A single character is hidden whole. */
	private static String word(String word) {
		int length = word.codePointCount(0, word.length());
		return (length < 2) ? "*".repeat(length) : firstOf(word) + "*".repeat(length - 1);
	}

	private static String middle(String number, int first, int last) {
		return number.substring(0, first) + "*".repeat(number.length() - first - last)
				+ number.substring(number.length() - last);
	}

	private static String quote(String replacement) {
		return Matcher.quoteReplacement(replacement);
	}

}
