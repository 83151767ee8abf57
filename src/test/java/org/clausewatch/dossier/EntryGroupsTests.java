package org.clausewatch.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A tree map of texts is the oracle. */
class EntryGroupsTests {

	private static final int KEY = 32;

	@RepeatedTest(20)
	void groupsAndSortsAsAMapDoes(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		int count = 1 + random.nextInt(5_000);
		// Few different beginnings, so that keys have to be compared whole.
		byte[] bytes = new byte[count * KEY];
		random.nextBytes(bytes);
		for (int i = 0; i < count; i++) {
			Arrays.fill(bytes, i * KEY, i * KEY + random.nextInt(9), (byte) -random.nextInt(3));
			if (random.nextBoolean() && i > 0) {
				System.arraycopy(bytes, random.nextInt(i) * KEY, bytes, i * KEY, KEY);
			}
		}
		EntryGroups groups = new EntryGroups(bytes);
		Map<String, List<Integer>> expected = new TreeMap<>();
		for (int i = 0; i < count; i++) {
			groups.add(i * KEY, KEY, i);
			expected
				.computeIfAbsent(HexFormat.of().formatHex(bytes, i * KEY, (i + 1) * KEY), (key) -> new ArrayList<>())
				.add(i);
		}
		Map<String, List<Integer>> found = new TreeMap<>();
		List<String> order = new ArrayList<>();
		for (int group : groups.sorted()) {
			int at = groups.key(group);
			String key = HexFormat.of().formatHex(bytes, at, at + KEY);
			order.add(key);
			List<Integer> entries = new ArrayList<>();
			for (int entry = groups.first(group); EntryGroups.isEntry(entry); entry = groups.next(entry)) {
				entries.add(groups.place(entry));
			}
			found.put(key, entries);
		}
		assertThat(order).containsExactlyElementsOf(expected.keySet());
		assertThat(found).isEqualTo(expected);
	}

	@RepeatedTest(5)
	void tellsKeysOfAnyLengthApart(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		ByteBuffer bytes = ByteBuffer.allocate(200_000);
		EntryGroups groups = new EntryGroups(bytes.array());
		Map<String, Integer> expected = new TreeMap<>();
		while (bytes.remaining() > 40) {
			int length = random.nextInt(20);
			int at = bytes.position();
			for (int i = 0; i < length; i++) {
				bytes.put((byte) random.nextInt(2));
			}
			expected.merge(HexFormat.of().formatHex(bytes.array(), at, at + length), 1, Integer::sum);
			groups.add(at, length, at);
		}
		assertThat(groups.count()).isEqualTo(expected.size());
	}

}
