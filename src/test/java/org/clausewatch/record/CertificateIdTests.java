package org.clausewatch.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One certificate has one identity, however it is spelt. */
class CertificateIdTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CN=Test CA,O=网证,C=CN|cn=test ca , o=网证 , c=cn
			CN=Test CA,O=A|CN=  Test   CA  ,O=A
			CN=Test CA|2.5.4.3=Test CA
			CN=a+OU=b|OU=b+CN=a
			CN=A\\, Ltd|CN=a\\2C ltd
			CN=A\\, Ltd|CN="a, ltd"
			""")
	void spellingsOfOneNameAreEqual(String one, String other) {
		assertThat(IssuerName.parse(one)).isEqualTo(IssuerName.parse(other)).hasSameHashCodeAs(IssuerName.parse(other));
		assertThat(CertificateId.parse(one, "00:A1").keyHash())
			.isEqualTo(CertificateId.parse(other, "dec:161").keyHash());
		assertThat(CertificateId.parse(one, "0a1")).isEqualTo(CertificateId.parse(other, "A1"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CN=Test CA,C=CN|CN=Test CA
			CN=Test CA,C=CN|C=CN,CN=Test CA
			CN=a,OU=b|CN=a+OU=b
			CN=TestCA|CN=Test CA
			""")
	void otherNamesAreNot(String one, String other) {
		assertThat(IssuerName.parse(one)).isNotEqualTo(IssuerName.parse(other));
	}

	@Test
	void namesKeepTheSpellingOfTheRow() {
		assertThat(IssuerName.parse("cn=Test  CA").toString()).isEqualTo("cn=Test  CA");
		assertThat(CertificateId.parse("cn=A", "00FF").toString()).isEqualTo("cn=A / ff");
		assertThat(IssuerName.parse("E=ca@example.org,organizationIdentifier=X").text()).startsWith("E=");
	}

	@Test
	void theKeyHashIsThatOfIssuerAndSerial() {
		CertificateId id = new CertificateId(IssuerName.parse("CN=A"), BigInteger.valueOf(255));
		byte[] bytes = "cn=a\0ff".getBytes(StandardCharsets.UTF_8);
		assertThat(id.keyHash()).isEqualTo(Sha256.of(bytes, 0, bytes.length));
	}

	@Test
	void momentsOfOnePrecisionCompareAndOthersMayStraddle() {
		ZoneId utc = ZoneId.of("UTC");
		Moment second = Cells.time("2025-03-10T09:30:00Z", utc);
		assertThat(second.straddles(Cells.time("2025-03-10T09:30:00Z", utc))).isFalse();
		assertThat(second.straddles(Cells.time("2025-03-10T09:30:00.0Z", utc))).isFalse();
		assertThat(second.straddles(Cells.time("2025-03-10T09:30:00.000000001Z", utc))).isTrue();
		assertThat(Cells.time("2025-03-10T09:30:00.999999999Z", utc).straddles(second)).isTrue();
		assertThat(second.straddles(Cells.time("2025-03-10T09:30:01.0Z", utc))).isFalse();
		assertThat(second.straddles(Cells.time("2025-03-10T09:29:59.999Z", utc))).isFalse();
		assertThat(second.isAfter(Moment.exactly(Instant.parse("2025-03-10T09:29:59Z")))).isTrue();
		assertThat(second.isBefore(Moment.exactly(Instant.parse("2025-03-10T09:30:00Z")))).isFalse();
	}

}
