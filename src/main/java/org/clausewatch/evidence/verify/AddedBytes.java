package org.clausewatch.evidence.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bytes that later revisions added to a PDF, read so that no reader can see anything
 * else in them (ISO 32000-2, 7.5). Readers differ where a file is odd: of two equal keys
 * one takes the first and one the last, one minds generations and frees objects and one
 * doesn't, and a table that one finds wanting makes it look for objects by itself. So
 * nothing odd may be there: whole objects of generation 0, a table of exactly those, a
 * trailer, and nothing between.
 */
final class AddedBytes {

	/** Larger revisions than any with validation data. */
	static final long LARGEST = 256 << 20;

	/** What readers take at most (ISO 32000-1, annex C). */
	private static final long MOST_OBJECTS = 8_388_607;

	/** What a reader that looks for objects by itself would begin with. */
	private static final Set<String> BEGINNINGS = Set.of("/Catalog", "/Pages", "/Page", "/ObjStm", "/XRef");

	private static final Pattern ENTRY = Pattern.compile("([0-9]{10}) ([0-9]{5}) ([nf])(?:\r\n| \n| \r)");

	private static final int ENTRY_LENGTH = 20;

	private final PdfWords words;

	private final Map<Long, Long> objects = new TreeMap<>();

	/** Objects of the revision that is being read. */
	private final Map<Long, Long> current = new TreeMap<>();

	/** Where its table is, −1 before it is there. */
	private long table;

	private AddedBytes(PdfWords words) {
		this.words = words;
	}

	/**
	 * Reads them.
	 * @param added the bytes
	 * @param start their place in the file
	 * @param known numbers of objects that were there before
	 * @return each object's number and its last place
	 */
	static Map<Long, Long> read(byte[] added, long start, Set<Long> known) throws FlawException {
		AddedBytes bytes = new AddedBytes(new PdfWords(added, start));
		bytes.words.skipBlanks();
		while (!bytes.words.atEnd()) {
			bytes.revision(known);
			bytes.words.skipBlanks();
		}
		return bytes.objects;
	}

	private void revision(Set<Long> known) throws FlawException {
		this.current.clear();
		this.table = -1;
		while (this.words.startsWithDigit()) {
			require(this.table < 0, "an object stands behind the table");
			object(known);
		}
		if (this.table < 0) {
			this.table = this.words.place();
			this.words.take("xref");
			this.words.lineEnd();
			table();
			this.words.take("trailer");
			checkSize(this.words.dictionary(), known);
		}
		this.words.take("startxref");
		require(this.words.number() == this.table, "it begins to be read elsewhere than at its table");
		this.words.take("%%EOF");
	}

	private void checkSize(Map<String, String> trailer, Set<Long> known) throws FlawException {
		long most = Stream.concat(known.stream(), this.objects.keySet().stream())
			.mapToLong(Long::longValue)
			.max()
			.orElse(0);
		long size = PdfWords.count(trailer.getOrDefault("/Size", ""));
		require(size > most && size <= MOST_OBJECTS + 1, "a trailer states another /Size than there are objects");
	}

	private void object(Set<Long> known) throws FlawException {
		long place = this.words.place();
		long number = this.words.number();
		require(number > 0 && number <= MOST_OBJECTS, "an object has the number " + number);
		require(this.words.number() == 0, "object " + number + " is of another generation");
		this.words.take("obj");
		Map<String, String> entries = this.words.value();
		String type = entries.getOrDefault("/Type", "");
		require(this.current.put(number, place) == null, "object " + number + " is there twice");
		this.objects.put(number, place);
		if (type.equals("/XRef") && !known.contains(number)) {
			checkSize(entries, known);
			this.table = place;
			listed(TableStream.read(entries, this.words.stream(PdfWords.count(entries.getOrDefault("/Length", "")))));
		}
		else {
			require(known.contains(number) || !BEGINNINGS.contains(type), "object " + number + " is a new " + type);
			if (this.words.startsWith("stream")) {
				this.words.stream(PdfWords.count(entries.getOrDefault("/Length", "")));
			}
		}
		this.words.take("endobj");
	}

	private void table() throws FlawException {
		List<TableStream.Entry> entries = new ArrayList<>();
		while (this.words.startsWithDigit()) {
			long first = this.words.number();
			long count = this.words.number();
			this.words.lineEnd();
			for (long number = first; number < first + count; number++) {
				var entry = ENTRY.matcher(this.words.next(ENTRY_LENGTH));
				require(entry.matches(), "a table has an entry of another form");
				entries.add(new TableStream.Entry(number, entry.group(3).equals("n") ? 1 : 0,
						Long.parseLong(entry.group(1)), Long.parseLong(entry.group(2))));
			}
		}
		listed(entries);
	}

	/** The table must be of exactly the objects that stand before it. */
	private void listed(List<TableStream.Entry> entries) throws FlawException {
		Set<Long> listed = new HashSet<>();
		for (TableStream.Entry entry : entries) {
			long number = entry.number();
			require(listed.add(number), "a table lists object " + number + " twice");
			require((entry.type() == 1)
					? entry.generation() == 0 && Long.valueOf(entry.place()).equals(this.current.get(number))
					: entry.type() == 0 && number == 0,
					"a table frees object " + number + ", or lists it elsewhere than where it is");
		}
		for (Map.Entry<Long, Long> object : this.current.entrySet()) {
			require(listed.contains(object.getKey()) || object.getValue() == this.table,
					"a table doesn't list all objects before it");
		}
	}

	private static void require(boolean holds, String otherwise) throws FlawException {
		FlawException.unless(holds, otherwise);
	}

}
