package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clausewatch.ingest.Compression;
import org.clausewatch.ingest.ExtractFile;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.ingest.FileVerifier;
import org.clausewatch.ingest.SerialOrder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.SerialKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedFilesTests {

	@TempDir
	Path folder;

	private SortedFiles.Seen seen(int number, List<String> serials) throws IOException {
		StringBuilder csv = new StringBuilder("issuer,crl_number,serial,revocation_date,reason\n");
		serials.forEach((serial) -> csv.append("CN=A,1,").append(serial).append(",2025-07-01T00:00:00Z,\n"));
		Path file = Files.writeString(this.folder.resolve("crl-entries.csv"), csv);
		SerialOrder order = new SerialOrder(new RowContext(ZoneOffset.UTC, Instant.MAX), 1);
		new FileVerifier(this.folder, 1000).verify(new ExtractFile(RecordKind.CRL_ENTRIES, file, Compression.NONE),
				new ExtractManifest.StatedFile(null, null), (bytes) -> {
				}, order);
		return new SortedFiles.Seen(number, Files.size(file), order);
	}

	private static List<String> serials(int from, int to) {
		return IntStream.range(from, to).mapToObj(Integer::toHexString).toList();
	}

	@Test
	void rangesHoldAboutTheSame() throws IOException {
		SortedFiles sorted = SortedFiles.of(List.of(seen(7, serials(0x1000, 0x1800))), 8);
		assertThat(sorted.files()).containsExactly(7);
		assertThat(sorted.starts()).extracting(SerialKey::serialHex)
			.containsExactly("1100", "1200", "1300", "1400", "1500", "1600", "1700");
	}

	@Test
	void serialsAreOrderedAsNumbersHoweverTheyAreSpelt() throws IOException {
		assertThat(seen(0, List.of("9", "0A", "a", "dec:10", "0:b", "00ff", "dec:256", "F00")).order().isSorted())
			.isTrue();
		assertThat(seen(0, List.of("ff", "100", "fe")).order().isSorted()).isFalse();
		assertThat(seen(0, List.of("10", "9")).order().isSorted()).isFalse();
		assertThat(seen(0, List.of("1", "no serial", "2", "", "3")).order().isSorted()).isTrue();
		assertThat(seen(0, List.of()).order().isSorted()).isTrue();
	}

	@Test
	void aKeyOfVeryManyRowsHasOneRange() throws IOException {
		List<String> serials = new ArrayList<>(serials(0x100, 0x180));
		serials.addAll(Collections.nCopies(1000, "180"));
		serials.addAll(serials(0x181, 0x200));
		assertThat(SortedFiles.of(List.of(seen(0, serials)), 8).starts()).containsExactly(new SerialKey("cn=a", "180"),
				new SerialKey("cn=a", "181"));
	}

	@Test
	void itIsWorthWhileForHalfOfAllBytes() throws IOException {
		List<String> shuffled = new ArrayList<>(serials(0x1000, 0x1100));
		Collections.shuffle(shuffled, new Random(1));
		SortedFiles.Seen unsorted = seen(1, shuffled);
		assertThat(SortedFiles.of(List.of(seen(0, serials(0x1000, 0x1100)), unsorted), 4).files()).containsExactly(0);
		assertThat(SortedFiles.of(List.of(seen(0, serials(0x1000, 0x10ff)), unsorted), 4)).isEqualTo(SortedFiles.NONE);
	}

	@Test
	void nothingIsDividedWhereOnePartitionIsEnough() throws IOException {
		assertThat(SortedFiles.of(List.of(seen(0, serials(1, 100))), 1)).isEqualTo(SortedFiles.NONE);
		assertThat(SortedFiles.of(List.of(seen(0, List.of())), 8)).isEqualTo(SortedFiles.NONE);
	}

}
