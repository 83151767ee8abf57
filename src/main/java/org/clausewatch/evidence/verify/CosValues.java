package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Values of a PDF as they are written (ISO 32000-2, 7.3): what they name, whether two are
 * alike. An object is told by its number and generation, not by what it holds.
 */
final class CosValues {

	private CosValues() {
	}

	/** The objects of a document that values lead to, not counting what its root does. */
	static Set<COSObjectKey> reachable(COSDocument document, @Nullable COSObjectKey root, @Nullable COSBase... from) {
		Set<COSObjectKey> reached = new HashSet<>();
		Set<COSObjectKey> next = new HashSet<>();
		for (COSBase one : from) {
			references(one, next);
		}
		while (!next.isEmpty()) {
			Set<COSObjectKey> more = new HashSet<>();
			for (COSObjectKey key : next) {
				if (reached.add(key) && !key.equals(root)) {
					references(value(document, key), more);
				}
			}
			next = more;
		}
		return reached;
	}

	/** Adds the objects that a value names, in itself or in what is written in it. */
	static void references(@Nullable COSBase value, Set<COSObjectKey> found) {
		COSObjectKey key = key(value);
		if (key != null) {
			found.add(key);
		}
		else if (value instanceof COSDictionary dictionary) {
			dictionary.getValues().forEach((entry) -> references(entry, found));
		}
		else if (value instanceof COSArray array) {
			array.forEach((entry) -> references(entry, found));
		}
	}

	/** Whether two values are written alike; objects are told by their numbers. */
	static boolean same(@Nullable COSBase one, @Nullable COSBase other) throws IOException {
		COSObjectKey key = key(one);
		if (one == null || other == null || key != null) {
			return (key != null) ? key.equals(key(other)) : one == other;
		}
		if (one instanceof COSDictionary from && other instanceof COSDictionary to) {
			boolean alike = from.keySet().equals(to.keySet()) && one instanceof COSStream == other instanceof COSStream;
			for (COSName name : from.keySet()) {
				alike = alike && same(from.getItem(name), to.getItem(name));
			}
			return alike
					&& (!(one instanceof COSStream) || Arrays.equals(raw((COSStream) one), raw((COSStream) other)));
		}
		if (one instanceof COSArray from && other instanceof COSArray to) {
			boolean alike = from.size() == to.size();
			for (int i = 0; alike && i < from.size(); i++) {
				alike = same(from.get(i), to.get(i));
			}
			return alike;
		}
		return one.equals(other);
	}

	private static byte[] raw(COSStream stream) throws IOException {
		try (var in = stream.createRawInputStream()) {
			return in.readAllBytes();
		}
	}

	/** A document's catalogue, empty where it has none. */
	static COSDictionary catalog(COSDocument document) {
		COSDictionary catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
		return (catalog != null) ? catalog : new COSDictionary();
	}

	/** The object that a value names; {@code null} where it is written in place. */
	static @Nullable COSObjectKey key(@Nullable COSBase value) {
		return (value instanceof COSObject object) ? object.getKey() : null;
	}

	/** A value, or what the object it names holds. */
	static @Nullable COSBase resolve(COSDocument document, @Nullable COSBase value) {
		COSObjectKey key = key(value);
		return (key != null) ? value(document, key) : value;
	}

	/** What an object of a document holds. */
	static @Nullable COSBase value(COSDocument document, COSObjectKey key) {
		return document.getObjectFromPool(key).getObject();
	}

}
