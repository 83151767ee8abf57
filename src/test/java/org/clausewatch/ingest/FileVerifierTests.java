package org.clausewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.function.LongConsumer;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is checked as a whole before a row of it is used. */
class FileVerifierTests {

	private static final LongConsumer NOBODY = (bytes) -> {
	};

	private static final String HEADER = "fee_id,issuer,serial,amount,currency\n";

	private static final String ROWS = HEADER + "F1,CN=A,1,10,CNY\nF2,CN=A,2,10,CNY\n";

	private static final ExtractManifest.StatedFile NOTHING = new ExtractManifest.StatedFile(null, null);

	@TempDir
	Path folder;

	private FilePlan verify(String name, byte[] content, ExtractManifest.StatedFile stated) throws IOException {
		Path path = Files.write(this.folder.resolve(name), content);
		Path unpacked = Files.createDirectories(this.folder.resolve("unpacked"));
		return new FileVerifier(unpacked, Long.MAX_VALUE)
			.verify(new ExtractFile(RecordKind.FEES, path, Compression.of(name)), stated, NOBODY);
	}

	private void refused(String name, byte[] content, ExtractManifest.StatedFile stated, String message) {
		assertThatExceptionOfType(InputRefusedException.class).isThrownBy(() -> verify(name, content, stated))
			.withMessage(this.folder.resolve(name) + message);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String sha256(byte[] bytes) {
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(utf8(text));
		}
		return packed.toByteArray();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					''|:1: the file is empty; a header row was expected
					¶¶|:1: the file is empty; a header row was expected
					fee_id,issuer,serial,amount|:1: required column currency missing; the header has fee_id, issuer, serial, amount
					¶fee_id,issuer,,x|:2: required columns serial, amount, currency missing; the header has fee_id, issuer, "", x
					fee_id,issuer,serial,amount,currency,fee_id|:1: column fee_id stands twice, as number 1 and 6; each name was expected once
					fee_id,issuer,serial,amount,currency,,|:1: column "" stands twice, as number 6 and 7; each name was expected once
					fee_id,"issuer|:1: a quoted name in the header never closes
					fee_id;issuer;serial;amount;currency|:1: required columns fee_id, issuer, serial, amount, currency missing; the header has fee_id;issuer;serial;amount;currency
					""")
	void aHeaderThatWontDoIsRefused(String content, String message) {
		refused("fees.csv", utf8(content.replace("''", "").replace('¶', '\n')), NOTHING, message);
	}

	@Test
	void aHeaderThatIsNotUtf8IsRefused() {
		refused("fees.csv", "fee_id,é\n".getBytes(StandardCharsets.ISO_8859_1), NOTHING,
				":1: the header can't be read: bytes that are not UTF-8");
	}

	@Test
	void aHeaderWithoutRowsIsAFileOfNone() throws IOException {
		FilePlan plan = verify("fees.csv", utf8(HEADER), new ExtractManifest.StatedFile(0L, null));
		assertThat(plan.rows()).isZero();
		assertThat(plan.slices()).isEmpty();
	}

	@Test
	void aByteOrderMarkAndTheOrderOfColumnsDontMatter() throws IOException {
		FilePlan plan = verify("fees.csv", utf8("\uFEFFx,serial,issuer,\"fee_id\",currency,amount\r\n"), NOTHING);
		assertThat(plan.header().width()).isEqualTo(6);
		assertThat(plan.header().positions()).startsWith(3, 2, 1, 5, 4, -1);
	}

	@Test
	void aWrongHashIsRefused() throws IOException {
		String wrong = "0".repeat(64);
		refused("fees.csv", utf8(ROWS), new ExtractManifest.StatedFile(2L, wrong),
				": its SHA-256 is " + sha256(utf8(ROWS)) + "; extract.json states " + wrong);
		verify("fees.csv", utf8(ROWS), new ExtractManifest.StatedFile(2L, sha256(utf8(ROWS)).toUpperCase()));
	}

	@Test
	void aWrongNumberOfRowsIsRefused() {
		refused("fees.csv", utf8(ROWS), new ExtractManifest.StatedFile(3L, null),
				": holds 2 rows; extract.json states 3");
	}

	@Test
	void whatIsPackedIsReadAsIfItWerentAndMayBeStatedEitherWay() throws IOException {
		FilePlan plain = verify("fees.csv", utf8(ROWS), NOTHING);
		byte[][] packed = { gzip(ROWS), Zstd.compress(utf8(ROWS)) };
		for (int i = 0; i < packed.length; i++) {
			String name = (i == 0) ? "fees.csv.gz" : "fees.csv.zst";
			FilePlan plan = verify(name, packed[i], new ExtractManifest.StatedFile(2L, sha256(packed[i])));
			assertThat(plan.name()).isEqualTo(name);
			assertThat(plan.sha256()).isEqualTo(sha256(packed[i]));
			assertThat(plan.slices()).isEqualTo(plain.slices());
			assertThat(Files.readString(Path.of(plan.dataPath()))).isEqualTo(ROWS);
			verify(name, packed[i], new ExtractManifest.StatedFile(2L, sha256(utf8(ROWS))));
		}
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	/**
	 * Numbers that hardly pack, so that members are longer than what is read at a time.
	 */
	private static String manyRows() {
		StringBuilder rows = new StringBuilder();
		Random random = new Random(1);
		for (int i = 0; i < 30_000; i++) {
			rows.append("F").append(random.nextLong()).append(",CN=A,1,10,CNY\n");
		}
		return rows.toString();
	}

	@Test
	void membersOfAGzipFileAreReadToItsLastByte() throws IOException {
		byte[] first = gzip(ROWS);
		byte[] second = gzip(manyRows());
		assertThat(verify("fees.csv.gz", joined(first, second, first, new byte[600]), NOTHING).rows())
			.isEqualTo(2 + 30_000 + 3);
		assertThat(verify("fees.csv.gz", joined(first, second, new byte[1]), NOTHING).rows()).isEqualTo(2 + 30_000);
		for (int lost : new int[] { 1, 2, 9, 17, 18, 19, 40, 70_000, second.length }) {
			byte[] damaged = Arrays.copyOf(second, lost);
			damaged[0] = 'x';
			refused("fees.csv.gz", joined(first, damaged), NOTHING,
					": can't be read: another gzip member or the file's " + "end was expected behind its first "
							+ first.length + " bytes, found something else");
			refused("fees.csv.gz", joined(first, second, damaged), NOTHING,
					": can't be read: another gzip member or the file's end was expected behind its first "
							+ (first.length + second.length) + " bytes, found something else");
		}
	}

	@Test
	void whatCantBeUnpackedIsRefused() throws IOException {
		byte[] packed = gzip(ROWS);
		refused("fees.csv.gz", Arrays.copyOf(packed, packed.length - 12), NOTHING,
				": can't be read: it is cut short: Unexpected end of ZLIB input stream");
		refused("fees.csv.gz", new byte[0], NOTHING, ": can't be read: it is cut short: not even its head is there");
		refused("fees.csv.gz", utf8(ROWS), NOTHING, ": can't be read: Not in GZIP format");
		byte[] zst = Zstd.compress(utf8(ROWS));
		refused("fees.csv.zst", Arrays.copyOf(zst, zst.length - 5), NOTHING, ": can't be read: Truncated source");
		refused("fees.csv.zst", utf8(ROWS), NOTHING, ": can't be read: Unknown frame descriptor");
		packed[packed.length - 6] ^= 1;
		refused("fees.csv.gz", packed, NOTHING, ": can't be read: Corrupt GZIP trailer");
	}

	@Test
	void aDirectoryInAFilesPlaceIsRefused() throws IOException {
		Path path = Files.createDirectory(this.folder.resolve("fees.csv"));
		ExtractFile file = new ExtractFile(RecordKind.FEES, path, Compression.NONE);
		assertThatExceptionOfType(InputRefusedException.class)
			.isThrownBy(() -> new FileVerifier(this.folder, 1).verify(file, NOTHING, NOBODY))
			.withMessage(path + ": can't be read: Is a directory");
		assertThatExceptionOfType(InputRefusedException.class).isThrownBy(() -> FileVerifier.sha256(file))
			.withMessage(path + ": can't be read: Is a directory");
	}

	@Test
	void aFileThatIsGoneIsRefused() {
		Path path = this.folder.resolve("fees.csv");
		ExtractFile file = new ExtractFile(RecordKind.FEES, path, Compression.NONE);
		assertThatExceptionOfType(InputRefusedException.class).isThrownBy(() -> FileVerifier.sha256(file))
			.withMessage(path + ": can't be read: no such file");
	}

	@Test
	void noPlaceToUnpackToIsNoFaultOfTheFile() throws IOException {
		Path path = Files.write(this.folder.resolve("fees.csv.gz"), gzip(ROWS));
		ExtractFile file = new ExtractFile(RecordKind.FEES, path, Compression.GZIP);
		FileVerifier verifier = new FileVerifier(this.folder.resolve("nowhere"), 1);
		assertThatIOException().isThrownBy(() -> verifier.verify(file, NOTHING, NOBODY));
	}

}
