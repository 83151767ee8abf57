package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** No byte of a sealed file can be another one. */
class FlippedByteTests {

	@TempDir
	static Path directory;

	static SealedFiles files;

	@BeforeAll
	static void make() throws IOException {
		files = SealedFiles.make(directory);
	}

	@Test
	void everyByteOfTheManifestsSignature() throws IOException {
		flip(files.signature(), all(Files.size(files.signature())));
	}

	@Test
	void everyByteOfTheManifest() throws IOException {
		flip(files.manifest(), all(Files.size(files.manifest())));
	}

	@Test
	void pdf() throws IOException {
		byte[] bytes = Files.readAllBytes(files.pdf());
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int contents = text.indexOf("/Contents <");
		int end = text.indexOf('>', contents);
		SortedSet<Integer> positions = spread(bytes.length, 400);
		range(positions, 0, 64);
		range(positions, contents - 64, contents + 200);
		range(positions, end - 32, bytes.length);
		flip(files.pdf(), positions);
	}

	@Test
	void workbook() throws IOException {
		byte[] bytes = Files.readAllBytes(files.workbook());
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int signature = text.indexOf("<Signature ");
		int keyInfo = text.indexOf("<KeyInfo>");
		int unsigned = text.indexOf("<UnsignedProperties");
		SortedSet<Integer> positions = spread(bytes.length, 400);
		range(positions, 0, 64);
		range(positions, text.indexOf("_xmlsignatures/origin.sigs") - 30, signature + 700);
		range(positions, keyInfo - 80, keyInfo + 200);
		range(positions, unsigned, bytes.length);
		flip(files.workbook(), positions);
	}

	private static SortedSet<Integer> all(long size) {
		return spread((int) size, (int) size);
	}

	private static SortedSet<Integer> spread(int size, int count) {
		SortedSet<Integer> positions = new TreeSet<>();
		for (int i = 0; i < count; i++) {
			positions.add((int) ((long) i * size / count));
		}
		return positions;
	}

	private static void range(SortedSet<Integer> positions, int from, int to) {
		assertThat(from).isNotNegative();
		for (int i = from; i < to; i++) {
			positions.add(i);
		}
	}

	/** Flips one bit at a time, another one in each next byte. */
	private static void flip(Path file, SortedSet<Integer> positions) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		assertThat(files.verify(file).passed()).as("before").isTrue();
		assertThat(positions.last()).isLessThan(bytes.length);
		try {
			for (int position : positions) {
				byte[] changed = bytes.clone();
				changed[position] ^= (byte) (1 << (position % 8));
				Files.write(file, changed);
				Report report = files.verify(file);
				assertThat(report.passed()).as("byte %s of %s", position, file.getFileName()).isFalse();
				assertThat(report.failures()).isNotEmpty();
			}
		}
		finally {
			Files.write(file, bytes);
		}
	}

}
