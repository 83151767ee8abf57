package org.clausewatch.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpillTests {

	private static final int PARTITIONS = 8;

	@TempDir
	Path folder;

	private SpillInput written(Consumer<SpillOutput> content) throws IOException {
		SpillWriter writer = new SpillWriter(1);
		content.accept(writer.to(0));
		Path file = this.folder.resolve("one");
		writer.writeTo(file);
		return new SpillReader(List.of(file)).read(0);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 1", "127, 1", "128, 2", "16383, 2", "16384, 3", "2147483647, 5", "4294967296, 5",
			"9223372036854775807, 9" })
	void aNumberTakesAsManyBytesAsItNeeds(long number, int bytes) throws IOException {
		SpillInput in = written((out) -> {
			out.writeNumber(number);
			assertThat(out.length()).isEqualTo(bytes);
			out.writeByte(7);
		});
		assertThat(in.readNumber()).isEqualTo(number);
		assertThat(in.readByte()).isEqualTo((byte) 7);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 255, 32_766, 32_767, 32_768, 70_000, 3_000_000 })
	void anEntryMayHaveAnyLength(int length) throws IOException {
		byte[] content = new byte[length];
		new Random(length).nextBytes(content);
		SpillInput in = written((out) -> {
			for (int i = 0; i < 2; i++) {
				int entry = out.begin();
				out.write(content);
				out.end(entry);
			}
			assertThat(out.length()).isEqualTo(2 * (length + ((length < 32_768) ? 2 : 4)));
		});
		for (int i = 0; i < 2; i++) {
			assertThat(in.readLength()).isEqualTo(length);
			assertThat(in.readBytes(length)).isEqualTo(content);
		}
		assertThat(in.hasMore()).isFalse();
	}

	/** A process may die while it cuts files off: some are cut, some gone, some whole. */
	@Test
	void whatIsCutOffHalfwayCanStillBeReadBeforeIt() throws IOException {
		Random random = new Random(4);
		List<Path> files = new ArrayList<>();
		List<byte[][]> contents = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			SpillWriter writer = new SpillWriter(PARTITIONS);
			byte[][] content = new byte[PARTITIONS][];
			for (int partition = 0; partition < PARTITIONS; partition++) {
				content[partition] = new byte[random.nextInt(4_000)];
				random.nextBytes(content[partition]);
				writer.to(partition).write(content[partition]);
			}
			files.add(this.folder.resolve("spill-" + i));
			contents.add(content);
			assertThat(writer.writeTo(files.get(i))).isEqualTo(Files.size(files.get(i)));
		}
		long whole = size(files);
		new SpillReader(files.subList(0, 2)).drop(5);
		SpillReader reader = new SpillReader(files);
		for (int partition = 0; partition < 5; partition++) {
			assertRead(reader, partition, contents);
		}
		reader.drop(5);
		assertThat(size(files)).isLessThan(whole * 3 / 4);
		assertThatThrownBy(() -> reader.read(5)).isInstanceOf(IOException.class);
		reader.drop(3);
		assertRead(new SpillReader(files), 2, contents);
		new SpillReader(files.subList(0, 3)).drop(0);
		reader.drop(0);
		assertThat(files).noneMatch(Files::exists);
	}

	private static long size(List<Path> files) {
		return files.stream().mapToLong((file) -> file.toFile().length()).sum();
	}

	private static void assertRead(SpillReader reader, int partition, List<byte[][]> contents) throws IOException {
		SpillInput in = reader.read(partition);
		for (byte[][] content : contents) {
			assertThat(in.readBytes(content[partition].length)).as(Arrays.toString(content[partition]))
				.isEqualTo(content[partition]);
		}
		assertThat(in.hasMore()).isFalse();
	}

}
