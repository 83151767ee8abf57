package org.clausewatch.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good and bad values of each type of column; every message word for word. */
class CellsTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static void rejected(ThrowingCallable reading, String code, String message) {
		assertThatExceptionOfType(CellException.class).isThrownBy(reading)
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-11T01:30:00Z, 2025-03-11T01:30:00Z, true, false",
			"2025-03-10T09:30:00+08:00, 2025-03-10T01:30:00Z, true, false",
			"2025-03-10T09:30:00-03:30, 2025-03-10T13:00:00Z, true, false",
			"2025-03-10T09:30:00.0+08:00, 2025-03-10T01:30:00Z, false, false",
			"2025-03-10T09:30:00.123456789Z, 2025-03-10T09:30:00.123456789Z, false, false",
			"2025-03-10T09:30:00, 2025-03-10T01:30:00Z, true, true",
			"2025-03-10T09:30:00.5, 2025-03-10T01:30:00.500Z, false, true",
			"2024-02-29T00:00:00+08:00, 2024-02-28T16:00:00Z, true, false" })
	void aTimeIsAnInstantWithItsPrecisionAndZoneNote(String text, Instant at, boolean whole, boolean assumed) {
		assertThat(Cells.time(text, ZONE)).isEqualTo(new Moment(at, whole, assumed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-02-30T00:00:00Z", "2025-02-29T00:00:00", "2025-03-10T25:00:00+08:00",
			"2025-03-10T24:00:00Z", "2025-03-10T09:60:00Z", "2025-03-10T09:30:60Z", "2025-13-10T09:30:00Z",
			"2025-03-10T09:30:00+19:00", "2025-03-10T09:30:00,5Z", "2025-03-10T09:30:00 Z", "2025-03-10T09:30:00z" })
	void aTimeThatDoesNotExistIsRejected(String text) {
		rejected(() -> Cells.time(text, ZONE), "BAD_TIME", "\"" + text + "\" is no instant that exists");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-03-10T09:30:00+0800", "2025-03-10T09:30:00-0330", "2025-03-10T09:30:00.25+0800" })
	void anOffsetWantsAColon(String text) {
		rejected(() -> Cells.time(text, ZONE), "BAD_TIME",
				"\"" + text + "\" has an offset without a colon; +08:00 was expected");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-03-10T09:30", "2025-03-10T09:30+08:00", "2025-03-10T09:30Z", "2025-03-10",
			"2025-03-10 09:30:00", "2025/03/10 09:30:00", "20250310T093000Z", "1741570200000", "soon",
			" 2025-03-10T09:30:00Z", "+12025-03-10T09:30:00Z", "2025-03-10T09:30:00.Z", "2025-03-10T09:30:00.",
			"2025-03-10T09:30:00.+08:00" })
	void aTimeThatIsNotToTheSecondIsRejected(String text) {
		rejected(() -> Cells.time(text, ZONE), "BAD_TIME",
				"\"" + text + "\" is not ISO-8601 to the second, such as 2025-03-10T09:30:00+08:00");
	}

	@Test
	void aDateIsADay() {
		assertThat(Cells.date("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-02-29", "2025-2-1", "2025-03-10T00:00:00Z", "20250310", "10.03.2025",
			"+999999999-12-31", "-999999999-01-01" })
	void aDateThatIsNoneIsRejected(String text) {
		rejected(() -> Cells.date(text), "BAD_DATE", "\"" + text + "\" is not a date such as 2025-03-10");
	}

	@ParameterizedTest
	@CsvSource({ "a1, 161", "A1, 161", "00a1, 161", "00:A1, 161", "dec:161, 161", "dec:00161, 161", "0, 0",
			"ffffffffffffffffffffffffffffffffffffffff, 1461501637330902918203684832716283019655932542975" })
	void aSerialIsAnInteger(String text, BigInteger value) {
		assertThat(Cells.serial(text)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "+1", "0x1f", "xyz", "dec:", "dec:a1", "dec:-1", ":", "1 2", "1.5", "１２" })
	void aSerialThatIsNoneIsRejected(String text) {
		rejected(() -> Cells.serial(text), "BAD_SERIAL",
				"\"" + text + "\" is not a serial number: hexadecimal, or dec: and decimal digits");
	}

	@Test
	void aSerialHasAtMost160Characters() {
		assertThat(Cells.serial("f".repeat(160)).bitLength()).isEqualTo(640);
		rejected(() -> Cells.serial("f".repeat(161)), "BAD_SERIAL",
				"\"" + "f".repeat(60)
						+ "…\" is not a serial number: hexadecimal, or dec: and decimal digits; it has 161"
						+ " characters, at most 160 were expected");
	}

	@Test
	void aNumberIsWholeAndNeverNegative() {
		assertThat(Cells.number("0501")).isEqualTo(501);
		assertThat(Cells.number("9".repeat(80))).isEqualTo(BigInteger.TEN.pow(80).subtract(BigInteger.ONE));
		assertThat(Cells.integer("2147483647")).isEqualTo(Integer.MAX_VALUE);
		rejected(() -> Cells.integer("2147483648"), "BAD_NUMBER", "\"2147483648\" is greater than 2147483647");
		for (String text : new String[] { "-1", "+1", "1.0", "1e3", "a", "٣", "9".repeat(81) }) {
			String shown = (text.length() > 60) ? text.substring(0, 60) + "…" : text;
			rejected(() -> Cells.number(text), "BAD_NUMBER", "\"" + shown + "\" is not a whole number");
			rejected(() -> Cells.integer(text), "BAD_NUMBER", "\"" + shown + "\" is not a whole number");
		}
	}

	@Test
	void aDecimalHasADotAndNoExponent() {
		assertThat(Cells.decimal("120.50")).isEqualTo(new BigDecimal("120.50"));
		assertThat(Cells.decimal("-3")).isEqualTo(new BigDecimal("-3"));
		for (String text : new String[] { "1E3", "1e3", "1,5", "1 000", "1.2.3", "NaN", "１", "x" }) {
			rejected(() -> Cells.decimal(text), "BAD_NUMBER",
					"\"" + text + "\" is not a decimal number such as 120.50");
		}
	}

	@Test
	void aCurrencyIsOneOfIso4217() {
		assertThat(Cells.currency("CNY")).isEqualTo("CNY");
		for (String text : new String[] { "cny", "RMB", "¥", "" }) {
			rejected(() -> Cells.currency(text), "BAD_CURRENCY", "\"" + text + "\" is not an ISO 4217 currency");
		}
	}

	@Test
	void aBooleanIsTrueOrFalse() {
		assertThat(Cells.bool("true")).isTrue();
		assertThat(Cells.bool("false")).isFalse();
		for (String text : new String[] { "TRUE", "yes", "1" }) {
			rejected(() -> Cells.bool(text), "UNKNOWN_CODE", "\"" + text + "\" is not true or false");
		}
	}

	@Test
	void aCodeIsOneOfItsColumns() {
		assertThat(Cells.code("FAIL", Verification.Decision.class)).isEqualTo(Verification.Decision.FAIL);
		for (String text : new String[] { "fail", "OK", "FAIL " }) {
			rejected(() -> Cells.code(text, Verification.Decision.class), "UNKNOWN_CODE",
					"\"" + text + "\" is not one of [PASS, FAIL]");
		}
	}

	@Test
	void aCrlReasonIsKnownInAnyCase() {
		assertThat(Cells.crlReason("KEYCOMPROMISE")).isEqualTo(CrlReason.KEY_COMPROMISE);
		rejected(() -> Cells.crlReason("lost"), "UNKNOWN_CODE",
				"\"lost\" is not a CRLReason of RFC 5280 such as keyCompromise");
	}

	@Test
	void anIssuerIsADistinguishedName() {
		assertThat(Cells.issuer("CN=Test CA, C=CN").text()).isEqualTo("CN=Test CA, C=CN");
		for (String text : new String[] { "Test CA", "CN=A,,C=CN", "XYZ=a" }) {
			rejected(() -> Cells.issuer(text), "BAD_ISSUER", "\"" + text + "\" is not an RFC 4514 distinguished name");
		}
	}

	@Test
	void aMessageStaysShortAndOnOneLine() {
		rejected(() -> Cells.bool("a\nb\u001b[31m" + "c".repeat(100)), "UNKNOWN_CODE",
				"\"a␣b␣[31m" + "c".repeat(52) + "…\" is not true or false");
	}

}
