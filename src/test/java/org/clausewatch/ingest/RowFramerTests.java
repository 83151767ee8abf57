package org.clausewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where rows begin and end, and how far a broken one reaches. */
class RowFramerTests {

	@TempDir
	Path folder;

	/**
	 * Rows as {@code line|text}, a broken one with {@code !} before it; an apostrophe
	 * stands for a quote, § for a carriage return, ¶ for a line feed.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '#', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			a,b¶c,d¶#1|a,b 2|c,d
			a,b¶c,d#1|a,b 2|c,d
			a,b§¶c,d§¶#1|a,b 2|c,d
			a,b§¶c,d§#1|a,b 2|c,d
			a,b§¶c,d¶e,f§¶#1|a,b 2|c,d 3|e,f
			¶¶a¶¶§¶b¶¶#3|a 6|b
			a,'b¶c',d¶e#1|a,'b¶c',d 3|e
			a,'b§¶c'§¶e#1|a,'b§¶c' 3|e
			'a''b','¶'''#1|'a''b','¶'''
			''¶x#1|'' 2|x
			'a'§#1|'a'
			'a¶b'§#1|'a¶b'
			a'b,c'd¶e#1|a'b,c'd 2|e
			a,'b¶c,d¶e#!1|a,'b 2|c,d 3|e
			a,'b#!1|a,'b
			a,'b§¶c#!1|a,'b 2|c
			a¶'b¶c,'x',d¶e¶#1|a !2|'b 3|c,'x',d 4|e
			a¶'b¶'c'¶d#1|a !2|'b 3|'c' 4|d
			'a'x,b¶c#!1|'a'x,b 2|c
			'a¶b'x,c¶d#!1|'a 2|b'x,c 3|d
			'a'x#!1|'a'x
			'a'§x¶b#!1|'a'§x 2|b
			1,'a¶2,'''b'''¶3,'c'¶4,d#!1|1,'a 2|2,'''b''' 3|3,'c' 4|4,d
			""")
	void rowsEndAtALineFeedOutsideQuotes(String text, String expected) throws IOException {
		assertThat(frame(text.replace('¶', '\n').replace('§', '\r').replace('\'', '"')))
			.isEqualTo(expected.replace('\'', '"'));
	}

	@ParameterizedTest
	@ValueSource(ints = { 9, 10, 11, 16, 31, 64, 1000 })
	void theSizeOfTheWindowChangesNothing(int window) throws IOException {
		String text = "a,\"b\r\nccccccccccccccccccccc\"\r\n\"broken\nx,\"y\"z\n\n12345678,\"\"\"\"\r\nlast";
		Path file = Files.writeString(this.folder.resolve("a.csv"), text);
		try (FileChannel channel = FileChannel.open(file)) {
			assertThat(rows(new RowFramer(new ByteWindow(channel, window), 0, 1), text)).isEqualTo(frame(text));
		}
	}

	@Test
	void aQuoteThatNeverClosesIsGivenUpAfterItsReach() throws IOException {
		String filler = ("x".repeat(1022) + ",\n").repeat(RowFramer.MAX_QUOTED / 1024);
		String inside = "\"" + filler.substring(1) + "\"\n";
		assertThat(broken(inside.replace(",\n\"", "\"\n"))).containsExactly(false);
		List<Boolean> beyond = broken("\"" + filler + "\"\nz\n");
		assertThat(beyond).hasSizeGreaterThan(1024);
		assertThat(beyond.get(0)).isTrue();
		assertThat(beyond.subList(1, 1024)).containsOnly(false);
	}

	@Test
	void aLineBeyondAllMeasureIsRefusedWithItsNumber() {
		byte[] endless = ("a\n\"b\"" + "c".repeat(RowFramer.MAX_ROW + 10)).getBytes(StandardCharsets.US_ASCII);
		RowFramer framer = new RowFramer(new ByteWindow(endless, endless.length), 0, 1);
		assertThatExceptionOfType(InputRefusedException.class).isThrownBy(() -> {
			while (framer.advance()) {
				assertThat(framer.broken()).isFalse();
			}
		}).withMessage("line 2 is longer than 64 MiB: no CSV row is");
	}

	private static List<Boolean> broken(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		RowFramer framer = new RowFramer(new ByteWindow(bytes, bytes.length), 0, 1);
		List<Boolean> broken = new ArrayList<>();
		while (framer.advance()) {
			broken.add(framer.broken());
		}
		return broken;
	}

	private static String frame(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		return rows(new RowFramer(new ByteWindow(bytes, bytes.length), 0, 1), text);
	}

	private static String rows(RowFramer framer, String text) throws IOException {
		List<String> rows = new ArrayList<>();
		while (framer.advance()) {
			rows.add((framer.broken() ? "!" : "") + framer.line() + "|"
					+ text.substring((int) framer.start(), (int) framer.end()).replace('\n', '¶').replace('\r', '§'));
		}
		return String.join(" ", rows);
	}

}
