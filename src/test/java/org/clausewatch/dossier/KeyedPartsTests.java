package org.clausewatch.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedPartsTests {

	@TempDir
	Path folder;

	/** A record is a key of two bytes and a length, and has so many bytes behind it. */
	@RepeatedTest(20)
	void mergesAsAMapDoes(RepetitionInfo repetition) throws IOException {
		Random random = new Random(repetition.getCurrentRepetition());
		int parts = 1 + random.nextInt(6);
		// Every second time each part has a range of its own.
		boolean apart = repetition.getCurrentRepetition() % 2 == 0;
		TreeMap<Integer, List<Integer>> all = new TreeMap<>();
		List<Path> files = new ArrayList<>();
		for (int part = 0; part < parts; part++) {
			TreeMap<Integer, Integer> own = new TreeMap<>();
			for (int i = random.nextInt(200); i > 0; i--) {
				own.put(apart ? part * 10_000 + random.nextInt(10_000) : random.nextInt(1 << 16), random.nextInt(9));
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			int number = part;
			own.forEach((key, length) -> {
				bytes.write(key >> 8);
				bytes.write(key);
				bytes.write(length);
				bytes.writeBytes(new byte[length]);
				all.computeIfAbsent(key, (any) -> new ArrayList<>()).add(number);
			});
			files.add(Files.write(this.folder.resolve("part-" + part), bytes.toByteArray()));
		}
		List<String> merged = new ArrayList<>();
		KeyedParts.merge(files, 3, 2, (part, record, rest) -> {
			merged.add(((record[0] & 0xff) << 8 | record[1] & 0xff) + " of " + part);
			assertThat(rest.readNBytes(record[2])).isEqualTo(new byte[record[2]]);
		});
		List<String> expected = new ArrayList<>();
		all.forEach((key, from) -> from.forEach((part) -> expected.add(key + " of " + part)));
		assertThat(merged).isEqualTo(expected);
	}

	@Test
	void aPartThatIsCutShortIsNoticed() throws IOException {
		Path whole = Files.write(this.folder.resolve("whole"), new byte[] { 1, 1, 2, 2 });
		Path cut = Files.write(this.folder.resolve("cut"), new byte[] { 1, 1, 3 });
		List<Integer> seen = new ArrayList<>();
		assertThatIOException()
			.isThrownBy(() -> KeyedParts.merge(List.of(whole, cut), 2, 1, (part, record, rest) -> seen.add(part)))
			.withMessageContaining("part 1 is cut short");
		assertThat(seen).containsExactly(0, 1);
	}

}
