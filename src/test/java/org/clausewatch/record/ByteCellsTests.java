package org.clausewatch.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick readings say what the library says, or leave it to the library. */
class ByteCellsTests {

	private static final IssuerName ISSUER = IssuerName.parse("CN=测试 CA,O=Test,C=CN");

	@RepeatedTest(20)
	void timesAreThoseOfJavaTime(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		int read = 0;
		for (int i = 0; i < 2000; i++) {
			String text = "%04d-%02d-%02dT%02d:%02d:%02d%s".formatted(random.nextInt(10_000), random.nextInt(14),
					random.nextInt(33), random.nextInt(26), random.nextInt(62), random.nextInt(62), offset(random));
			byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.US_ASCII);
			long seconds = FixedTime.epochSecond(bytes, 1, bytes.length - 1);
			if (seconds != FixedTime.OTHER) {
				read++;
				assertThat(seconds).as(text).isEqualTo(OffsetDateTime.parse(text).toEpochSecond());
			}
			else {
				assertThat(exists(text)).as(text).isFalse();
			}
		}
		assertThat(read).isGreaterThan(800);
	}

	private static String offset(Random random) {
		return random.nextBoolean() ? "Z"
				: "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-", random.nextInt(18), random.nextInt(60));
	}

	private static boolean exists(String text) {
		try {
			OffsetDateTime.parse(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2025-03-10", "2025-03-10T09:30Z", "2025-03-10T09:30:00", "2025-03-10T09:30:00.5Z",
			"2025-03-10T09:30:00z", "2025-03-10 09:30:00Z", "2025-02-29T00:00:00Z", "2025-03-10T24:00:00Z",
			"2025-03-10T09:30:60Z", "2025-03-10T09:30:00+18:00", "2025-03-10T09:30:00+0800x", "2O25-03-10T09:30:00Z" })
	void otherFormsAreLeftToJavaTime(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		assertThat(FixedTime.epochSecond(bytes, 0, bytes.length)).isEqualTo(FixedTime.OTHER);
	}

	@Test
	void everyDayOfACenturyIsItself() {
		for (OffsetDateTime day = OffsetDateTime.parse("1999-01-01T00:00:00Z"); day.getYear() < 2101; day = day
			.plusDays(1)) {
			byte[] bytes = (day.toLocalDate() + "T00:00:00Z").getBytes(StandardCharsets.US_ASCII);
			assertThat(FixedTime.epochSecond(bytes, 0, bytes.length)).isEqualTo(day.toEpochSecond());
		}
	}

	@RepeatedTest(20)
	void keyHashesAreThoseOfTheNumber(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		for (int i = 0; i < 200; i++) {
			BigInteger serial = new BigInteger(1 + random.nextInt(160), random);
			String text = switch (random.nextInt(5)) {
				case 0 -> serial.toString(16).toUpperCase(java.util.Locale.ROOT);
				case 1 -> "000" + serial.toString(16);
				case 2 -> serial.toString(16).replaceAll("(..)", "$1:");
				case 3 -> "dec:" + serial;
				default -> serial.toString(16);
			};
			byte[] bytes = ("," + text + ",").getBytes(StandardCharsets.US_ASCII);
			byte[] key = KeyHash.of(ISSUER, bytes, 1, bytes.length - 1);
			byte[] expected = new CertificateId(ISSUER, serial).keyHash();
			if (text.startsWith("dec:") || serial.signum() == 0) {
				assertThat(key).as(text).isNull();
			}
			else {
				assertThat(key).as(text).isEqualTo(expected);
			}
		}
	}

}
