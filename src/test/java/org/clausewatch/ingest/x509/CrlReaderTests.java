package org.clausewatch.ingest.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.clausewatch.ingest.Reject;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.ingest.x509.TestAuthority.Kind;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.CrlReason;
import org.clausewatch.record.IssuerName;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Revocation lists of each type are read entry by entry, or rejected whole. */
class CrlReaderTests {

	private static final String ISSUER = "CN=Test CA,O=Test,C=CN";

	private static final Instant REVOKED = Instant.parse("2025-05-20T08:30:15Z");

	private static final RowContext CONTEXT = new RowContext(ZoneId.of("Asia/Shanghai"),
			Instant.parse("2025-07-01T00:00:00Z"));

	@TempDir
	private Path extract;

	private final List<Reject> rejects = new ArrayList<>();

	private final List<byte[]> leftOut = new ArrayList<>();

	private Crl row(long number, Crl.Scope kind) {
		return new Crl(new SourceRow("crls.csv", 2, new byte[32]), IssuerName.parse(ISSUER), BigInteger.valueOf(number),
				Moment.exactly(TestAuthority.THIS_UPDATE), Moment.exactly(TestAuthority.NEXT_UPDATE), null, kind, null,
				"a.crl");
	}

	private CrlReader.Reading read(byte[] der, Crl... rows) throws IOException {
		Files.write(this.extract.resolve("a.crl"), der);
		return new CrlReader(this.extract, IssuerFiles.read(this.extract, List.of()).issuers()).read("a.crl",
				List.of(rows));
	}

	private List<CrlEntry> entries(CrlContent content) throws IOException {
		List<CrlEntry> entries = new ArrayList<>();
		CrlEntries.Tally tally = new CrlEntries(this.extract, CONTEXT).read(content, new SliceReader.Handler() {
			@Override
			public void used(Row row, byte[] bytes, int start, int end) {
				entries.add(new CrlEntry(row));
				Row again = CrlEntries.rows("a.crl", CONTEXT)
					.read(bytes, start, end, row.source().line(), row.source().sha256());
				for (Column column : RecordKind.CRL_ENTRIES.columns()) {
					assertThat(again.text(column.name())).isEqualTo(row.text(column.name()));
				}
			}

			@Override
			public void leftOut(byte[] sha256) {
				CrlReaderTests.this.leftOut.add(sha256);
			}
		}, this.rejects::add);
		assertThat(tally.entries()).isEqualTo(tally.used() + tally.rejected()).isEqualTo(content.entries());
		assertThat(tally.used()).isEqualTo(entries.size());
		return entries;
	}

	private static void revoke(X509v2CRLBuilder list, long serial, int reason) {
		list.addCRLEntry(BigInteger.valueOf(serial), Date.from(REVOKED), reason);
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aFullListWithHoldAndItsSignature(Kind kind) throws Exception {
		TestAuthority authority = new TestAuthority(kind, ISSUER);
		Files.createDirectory(this.extract.resolve("issuers"));
		Files.write(this.extract.resolve("issuers/ca.cer"), authority.certificate());
		byte[] der = authority.list(42, (list) -> {
			list.addCRLEntry(BigInteger.valueOf(0xabc), Date.from(REVOKED), CRLReason.unspecified);
			revoke(list, 11, CRLReason.keyCompromise);
			revoke(list, 12, CRLReason.certificateHold);
			revoke(list, 13, CRLReason.aACompromise);
		});
		CrlReader.Reading reading = read(der, row(42, Crl.Scope.FULL));
		assertThat(reading.rejects()).isEmpty();
		CrlContent content = reading.content();
		assertThat(content.signatureChecked()).isTrue();
		assertThat(content.crlNumber()).isEqualTo(42);
		assertThat(content.scope()).isEqualTo(Crl.Scope.FULL);
		assertThat(entries(content))
			.extracting((entry) -> entry.source().line(), CrlEntry::issuer, CrlEntry::crlNumber, CrlEntry::serial,
					CrlEntry::revocationDate, CrlEntry::reason)
			.containsExactly(
					tuple(1L, IssuerName.parse(ISSUER), BigInteger.valueOf(42), BigInteger.valueOf(0xabc),
							Moment.exactly(REVOKED), null),
					tuple(2L, IssuerName.parse(ISSUER), BigInteger.valueOf(42), BigInteger.valueOf(11),
							Moment.exactly(REVOKED), CrlReason.KEY_COMPROMISE),
					tuple(3L, IssuerName.parse(ISSUER), BigInteger.valueOf(42), BigInteger.valueOf(12),
							Moment.exactly(REVOKED), CrlReason.CERTIFICATE_HOLD),
					tuple(4L, IssuerName.parse(ISSUER), BigInteger.valueOf(42), BigInteger.valueOf(13),
							Moment.exactly(REVOKED), CrlReason.AA_COMPROMISE));
		byte[] pem = TestAuthority.pem("X509 CRL", der).getBytes(StandardCharsets.US_ASCII);
		assertThat(read(pem, row(42, null)).content()).isEqualTo(content);
		der[der.length - 1] ^= 1;
		assertThat(read(der, row(42, null)).rejects()).containsExactly(new Reject("a.crl", 1, "file", "CRL_SIGNATURE",
				"its signature isn't that of " + content.issuer() + ", whose certificate the extract holds",
				"00".repeat(32)));
	}

	@Test
	void aDeltaListTakesCertificatesOff() throws Exception {
		byte[] der = new TestAuthority(Kind.ECDSA, ISSUER).list(43, (list) -> {
			list.addExtension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.valueOf(42)));
			revoke(list, 12, CRLReason.removeFromCRL);
		});
		CrlContent content = read(der, row(43, Crl.Scope.DELTA)).content();
		assertThat(content.scope()).isEqualTo(Crl.Scope.DELTA);
		assertThat(content.signatureChecked()).isFalse();
		assertThat(entries(content)).extracting(CrlEntry::reason).containsExactly(CrlReason.REMOVE_FROM_CRL);
		assertThat(read(der, row(43, Crl.Scope.FULL)).rejects()).extracting(Reject::code, Reject::message)
			.containsExactly(tuple("CRL_DIFFERS", "kind: the list says DELTA, the row says FULL"));
	}

	@Test
	void aShardSaysWhoseItIsAndMayBeEmpty() throws Exception {
		byte[] der = new TestAuthority(Kind.ECDSA, ISSUER).list(44,
				(list) -> list.addExtension(Extension.issuingDistributionPoint, true,
						new IssuingDistributionPoint(new DistributionPointName(new GeneralNames(
								new GeneralName(GeneralName.uniformResourceIdentifier, "http://crl.test/7.crl"))),
								false, false)));
		CrlContent content = read(der, row(44, null)).content();
		assertThat(content.distributionPoint()).isEqualTo("http://crl.test/7.crl");
		assertThat(content.entries()).isZero();
		assertThat(content.covers()).isEmpty();
		assertThat(entries(content)).isEmpty();
	}

	/** RFC 5280, 5.3.3: an issuer holds until another is named. */
	@Test
	void anIndirectListNamesIssuersForTheEntriesThatFollow() throws Exception {
		byte[] der = new TestAuthority(Kind.SM2, ISSUER).list(45, (list) -> {
			list.addExtension(Extension.issuingDistributionPoint, true,
					new IssuingDistributionPoint(null, true, false));
			revoke(list, 1, CRLReason.superseded);
			of(list, 2, "CN=B,C=CN");
			revoke(list, 3, CRLReason.superseded);
			of(list, 4, "CN=C,C=CN");
			of(list, 5, ISSUER);
		});
		CrlContent content = read(der, row(45, null)).content();
		assertThat(content.covers()).containsExactlyInAnyOrder(IssuerName.parse(ISSUER), IssuerName.parse("CN=B,C=CN"),
				IssuerName.parse("CN=C,C=CN"));
		assertThat(entries(content)).extracting((entry) -> entry.issuer(), (entry) -> entry.serial().intValue())
			.containsExactly(tuple(IssuerName.parse(ISSUER), 1), tuple(IssuerName.parse("CN=B,C=CN"), 2),
					tuple(IssuerName.parse("CN=B,C=CN"), 3), tuple(IssuerName.parse("CN=C,C=CN"), 4),
					tuple(IssuerName.parse(ISSUER), 5));
	}

	private static void of(X509v2CRLBuilder list, long serial, String issuer) throws IOException {
		ExtensionsGenerator extensions = new ExtensionsGenerator();
		extensions.addExtension(Extension.certificateIssuer, true,
				new GeneralNames(new GeneralName(TestAuthority.x500(issuer))));
		list.addCRLEntry(BigInteger.valueOf(serial), Date.from(REVOKED), extensions.generate());
	}

	@Test
	void anEntryThatCantBeReadIsRejectedByItself() throws Exception {
		byte[] der = new TestAuthority(Kind.ECDSA, ISSUER).list(46, (list) -> {
			revoke(list, -5, CRLReason.keyCompromise);
			revoke(list, 6, 7);
			list.addCRLEntry(BigInteger.valueOf(7), Date.from(CONTEXT.cutOff().plusSeconds(1)), CRLReason.superseded);
			list.addCRLEntry(BigInteger.valueOf(8), Date.from(CONTEXT.cutOff()), CRLReason.superseded);
		});
		CrlContent content = read(der, row(46, null)).content();
		assertThat(entries(content)).extracting((entry) -> entry.serial().intValue()).containsExactly(7, 8);
		assertThat(this.rejects).extracting(Reject::line, Reject::code, Reject::message)
			.containsExactly(tuple(1L, "BAD_CRL_ENTRY", "the serial is negative or has more than 80 octets"),
					tuple(2L, "BAD_CRL_ENTRY", "reason code 7 is none of RFC 5280, 5.3.1"));
		assertThat(this.leftOut).hasSize(2);
		assertThat(this.rejects.get(0).rowSha256()).isEqualTo(HexFormat.of().formatHex(this.leftOut.get(0)));
	}

	@Test
	void aListThatContradictsItsRowIsRejectedForThatRow() throws Exception {
		byte[] der = new TestAuthority(Kind.ECDSA, ISSUER).list(47, (list) -> {
		});
		Crl other = new Crl(new SourceRow("crls.csv", 3, new byte[32]), IssuerName.parse("CN=B"),
				BigInteger.valueOf(48), Moment.exactly(TestAuthority.THIS_UPDATE.plusSeconds(1)),
				Moment.exactly(TestAuthority.NEXT_UPDATE.plusMillis(999)), null, null, null, "a.crl");
		CrlReader.Reading reading = read(der, row(47, null), other);
		assertThat(reading.agreeing()).containsExactly(row(47, null));
		assertThat(reading.content()).isNotNull();
		assertThat(reading.rejects()).extracting(Reject::code, Reject::message)
			.containsExactly(tuple("CRL_DIFFERS",
					"issuer: the list says " + reading.content().issuer() + ", the row says CN=B; "
							+ "crl_number: the list says 47, the row says 48; "
							+ "this_update: the list says 2025-06-01T00:00:00Z, the row says 2025-06-01T00:00:01Z"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aListCutShortIsRejectedWhereverItIsCut(boolean pem) throws Exception {
		byte[] der = new TestAuthority(Kind.ECDSA, ISSUER).list(48, (list) -> {
			revoke(list, 1, CRLReason.keyCompromise);
			of(list, 2, "CN=B,C=CN");
		});
		byte[] whole = pem ? TestAuthority.pem("X509 CRL", der).getBytes(StandardCharsets.US_ASCII) : der;
		for (int length = 0; length < whole.length; length++) {
			boolean enough = pem && length == whole.length - 1;
			CrlReader.Reading reading = read(Arrays.copyOf(whole, length), row(48, null));
			assertThat(reading.content() != null).as("%d bytes", length).isEqualTo(enough);
			assertThat(reading.rejects()).hasSize(enough ? 0 : 1).allMatch((reject) -> reject.code().equals("BAD_CRL"));
		}
		assertThat(read(Arrays.copyOf(whole, whole.length + 1), row(48, null)).rejects()).extracting(Reject::message)
			.containsExactly("is no certificate revocation list: more bytes follow its end");
	}

	@Test
	void aBitTurnedAnywhereNeverPassesTheSignature() throws Exception {
		TestAuthority authority = new TestAuthority(Kind.ECDSA, ISSUER, false);
		Files.createDirectory(this.extract.resolve("issuers"));
		Files.write(this.extract.resolve("issuers/ca.cer"), authority.certificate());
		byte[] der = authority.list(49, (list) -> revoke(list, 1, CRLReason.keyCompromise));
		for (int at = 0; at < der.length; at++) {
			byte[] turned = der.clone();
			turned[at] ^= (byte) (1 << at % 8);
			assertThat(read(turned, row(49, null)).content()).as("byte %d", at).isNull();
		}
	}

	@Test
	void lengthsThatLieCostNothing() throws IOException {
		assertThat(read(HexFormat.of().parseHex("30847fffff"), row(1, null)).rejects()).extracting(Reject::message)
			.containsExactly("is no certificate revocation list: it is cut short");
		assertThat(read(HexFormat.of().parseHex("30847fffffff30"), row(1, null)).rejects()).extracting(Reject::message)
			.containsExactly("is no certificate revocation list: an element claims 2147483647 bytes where 1 are left");
	}

	/** 300,000 entries that nobody keeps: the first is gone when the last comes by. */
	@Test
	void holdsOneEntryAtATime() throws Exception {
		int count = 300_000;
		byte[] entry = HexFormat.of().parseHex("3015020400000000170d3235303532303038333031355a");
		byte[] head = HexFormat.of()
			.parseHex("300a06082a8648ce3d040302" + "300d310b300906035504030c024341" + "170d3235303630313030303030305a");
		byte[] tail = HexFormat.of().parseHex("300a06082a8648ce3d040302" + "030300" + "0102");
		byte[] list = header(Der.SEQUENCE, (long) count * entry.length);
		byte[] tbs = header(Der.SEQUENCE, head.length + list.length + (long) count * entry.length);
		long inner = tbs.length + head.length + list.length + (long) count * entry.length;
		byte[] outer = header(Der.SEQUENCE, inner + tail.length);
		Iterator<InputStream> streams = List
			.of(new ByteArrayInputStream(outer), new ByteArrayInputStream(tbs), new ByteArrayInputStream(head),
					new ByteArrayInputStream(list), new Repeated(entry, count), new ByteArrayInputStream(tail))
			.iterator();
		EncodedFile file = new EncodedFile(
				new SequenceInputStream(
						Collections.enumeration(IntStream.range(0, 6).mapToObj((i) -> streams.next()).toList())),
				outer.length + inner + tail.length, "X509 CRL");
		List<WeakReference<Der.Element>> first = new ArrayList<>();
		CrlWalk.Tail walked = new CrlWalk(file).walk(new CrlWalk.Visitor() {
			@Override
			public OutputStream head(CrlHead read) {
				return OutputStream.nullOutputStream();
			}

			@Override
			public void entry(long number, Der.Element element) {
				if (number == 1) {
					first.add(new WeakReference<>(element));
				}
				else if (number == count) {
					System.gc();
				}
			}
		});
		file.end();
		assertThat(walked.entries()).isEqualTo(count);
		assertThat(first.get(0).get()).isNull();
	}

	private static byte[] header(int tag, long length) {
		return new byte[] { (byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length };
	}

	/** The same bytes again and again, which are never all there. */
	private static final class Repeated extends InputStream {

		private final byte[] bytes;

		private final long end;

		private long at;

		private Repeated(byte[] bytes, int times) {
			this.bytes = bytes;
			this.end = (long) bytes.length * times;
		}

		@Override
		public int read() {
			return (this.at < this.end) ? this.bytes[(int) (this.at++ % this.bytes.length)] & 0xff : -1;
		}

	}

}
