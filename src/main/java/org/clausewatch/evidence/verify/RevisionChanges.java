package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a later revision of a PDF changed (ISO 32000-2, 7.5.6), object by object. Signing
 * again, time-stamping and adding validation data touch few objects in few ways; anything
 * else could show a reader what the signer never saw.
 */
final class RevisionChanges {

	private static final COSName DSS = COSName.getPDFName("DSS");

	/** Entries of the catalogue that a later signature may change. */
	private static final Set<COSName> CATALOG = Set.of(COSName.ACRO_FORM, DSS, COSName.getPDFName("Extensions"));

	private static final Set<COSName> FORM = Set.of(COSName.FIELDS, COSName.getPDFName("SigFlags"), COSName.DA,
			COSName.DR);

	private static final Set<COSName> PAGE = Set.of(COSName.ANNOTS);

	/** What a trailer says of its own revision only (ISO 32000-2, 7.5.5 and 7.5.8). */
	private static final Set<COSName> TRAILER = Set.of(COSName.SIZE, COSName.PREV, COSName.ID, COSName.TYPE, COSName.W,
			COSName.INDEX, COSName.LENGTH, COSName.FILTER, COSName.DECODE_PARMS);

	private final COSDocument earlier;

	private final COSDocument later;

	private final long signedEnd;

	private final List<String> unexpected = new ArrayList<>();

	/**
	 * Begins a comparison.
	 * @param signedEnd where the later revision ends, if a signature that is checked ends
	 * there too, else −1: then no field or annotation may be new
	 */
	RevisionChanges(PDDocument earlier, PDDocument later, long signedEnd) {
		this.earlier = earlier.getDocument();
		this.later = later.getDocument();
		this.signedEnd = signedEnd;
	}

	/** Whether validation data were added. */
	boolean changeStore() {
		COSBase after = CosValues.catalog(this.later).getItem(DSS);
		COSObjectKey key = CosValues.key(after);
		return after != null && (key == null || !CosValues.catalog(this.earlier).containsKey(DSS)
				|| !Objects.equals(this.earlier.getXrefTable().get(key), this.later.getXrefTable().get(key)));
	}

	/** Each change that signing doesn't make, in words. */
	List<String> unexpected() throws IOException {
		Map<COSObjectKey, Long> before = this.earlier.getXrefTable();
		Map<COSObjectKey, Long> after = this.later.getXrefTable();
		Set<COSObjectKey> added = new HashSet<>();
		Set<COSObjectKey> changed = new HashSet<>();
		for (Map.Entry<COSObjectKey, Long> object : after.entrySet()) {
			Long offset = before.get(object.getKey());
			if (offset == null) {
				added.add(object.getKey());
			}
			else if (!offset.equals(object.getValue())) {
				changed.add(object.getKey());
			}
		}
		before.keySet().stream().filter((key) -> !after.containsKey(key)).forEach((key) -> tell(key, "was removed"));
		compare("the trailer", this.earlier.getTrailer(), this.later.getTrailer(), TRAILER);
		Set<COSObjectKey> store = validationData();
		Set<COSObjectKey> lists = lists();
		for (COSObjectKey key : changed) {
			if (!store.contains(key)) {
				change(key, lists.contains(key));
			}
		}
		if (!added.isEmpty()) {
			hidden(before.keySet(), added);
		}
		return this.unexpected;
	}

	/**
	 * The earlier revision's validation data, which a later one may replace: what only
	 * they lead to. What the later revision calls validation data doesn't count, or a
	 * page could be excused by being named there.
	 */
	private Set<COSObjectKey> validationData() {
		COSDictionary shown = new COSDictionary(CosValues.catalog(this.earlier));
		shown.removeItem(DSS);
		COSDictionary rest = new COSDictionary(this.earlier.getTrailer());
		rest.removeItem(COSName.ROOT);
		COSObjectKey root = CosValues.key(this.earlier.getTrailer().getItem(COSName.ROOT));
		Set<COSObjectKey> pages = CosValues.reachable(this.earlier, root, shown, rest);
		Set<COSObjectKey> data = CosValues.reachable(this.earlier, root, CosValues.catalog(this.earlier).getItem(DSS));
		data.removeAll(pages);
		data.remove(root);
		return data;
	}

	private void tell(COSObjectKey key, String what) {
		this.unexpected.add("object " + key.getNumber() + " " + what);
	}

	private void change(COSObjectKey key, boolean list) throws IOException {
		COSBase one = CosValues.value(this.earlier, key);
		COSBase other = CosValues.value(this.later, key);
		if (one instanceof COSArray earlierList && other instanceof COSArray laterList && list) {
			appended(key, earlierList, laterList);
		}
		else if (!(one instanceof COSDictionary from && other instanceof COSDictionary to)
				|| one instanceof COSStream != other instanceof COSStream) {
			tell(key, "was replaced");
		}
		else if (one instanceof COSStream) {
			if (!CosValues.same(one, other)) {
				tell(key, "has other content");
			}
		}
		else if (key.equals(CosValues.key(this.earlier.getTrailer().getItem(COSName.ROOT)))) {
			compare(key, "the document's catalogue", from, to, CATALOG);
			form(key, from.getItem(COSName.ACRO_FORM), to.getItem(COSName.ACRO_FORM));
		}
		else if (COSName.PAGE.equals(from.getCOSName(COSName.TYPE))) {
			compare(key, "a page", from, to, PAGE);
			appended(key, from.getItem(COSName.ANNOTS), to.getItem(COSName.ANNOTS));
		}
		else if (from.containsKey(COSName.FIELDS)) {
			compare(key, "the form", from, to, FORM);
			appended(key, from.getItem(COSName.FIELDS), to.getItem(COSName.FIELDS));
		}
		else if (!CosValues.same(from, to)) {
			tell(key, "has other content");
		}
	}

	private void form(COSObjectKey key, @Nullable COSBase from, @Nullable COSBase to) throws IOException {
		if (from instanceof COSDictionary one && to instanceof COSDictionary other) {
			compare(key, "the form", one, other, FORM);
			appended(key, one.getItem(COSName.FIELDS), other.getItem(COSName.FIELDS));
		}
		else if (from != null && !CosValues.same(from, to)) {
			tell(key, "has another form");
		}
	}

	private void compare(COSObjectKey key, String what, COSDictionary from, COSDictionary to, Set<COSName> free)
			throws IOException {
		compare("object " + key.getNumber() + " (" + what + ")", from, to, free);
	}

	private void compare(String what, COSDictionary from, COSDictionary to, Set<COSName> free) throws IOException {
		Set<COSName> names = new HashSet<>(from.keySet());
		names.addAll(to.keySet());
		names.removeAll(free);
		for (COSName name : names) {
			if (!CosValues.same(from.getItem(name), to.getItem(name))) {
				this.unexpected.add(what + " has another /" + name.getName());
			}
		}
	}

	/**
	 * A list of fields or annotations may only grow, by signature fields that are signed.
	 */
	private void appended(COSObjectKey key, @Nullable COSBase from, @Nullable COSBase to) throws IOException {
		COSArray before = (CosValues.resolve(this.earlier, from) instanceof COSArray array) ? array : new COSArray();
		COSArray after = (CosValues.resolve(this.later, to) instanceof COSArray array) ? array : new COSArray();
		for (int i = 0; i < before.size(); i++) {
			if (i >= after.size() || !CosValues.same(before.get(i), after.get(i))) {
				tell(key, "has lost or changed a field or annotation");
				return;
			}
		}
		for (int i = before.size(); i < after.size(); i++) {
			if (!(after.getObject(i) instanceof COSDictionary field)
					|| !COSName.SIG.equals(field.getCOSName(COSName.FT))
					|| !closes(field.getCOSDictionary(COSName.V))) {
				tell(key, "has a new field or annotation that is no signature of this revision");
			}
		}
	}

	/** Whether it is the signature that covers the later revision. */
	private boolean closes(@Nullable COSDictionary signature) {
		COSArray range = (signature != null) ? signature.getCOSArray(COSName.BYTERANGE) : null;
		return range != null && range.size() == 4 && (long) range.getInt(2) + range.getInt(3) == this.signedEnd;
	}

	/** Arrays of fields and annotations that are objects of their own. */
	private Set<COSObjectKey> lists() {
		Set<COSObjectKey> lists = new HashSet<>();
		for (COSObjectKey key : this.earlier.getXrefTable().keySet()) {
			if (CosValues.value(this.earlier, key) instanceof COSDictionary dictionary) {
				for (COSName name : List.of(COSName.ANNOTS, COSName.FIELDS)) {
					COSObjectKey list = CosValues.key(dictionary.getItem(name));
					if (list != null) {
						lists.add(list);
					}
				}
			}
		}
		return lists;
	}

	/** What was there may have waited for an object that only now is there. */
	private void hidden(Set<COSObjectKey> before, Set<COSObjectKey> added) {
		for (COSObjectKey key : before) {
			Set<COSObjectKey> named = new HashSet<>();
			CosValues.references(CosValues.value(this.earlier, key), named);
			named.retainAll(added);
			named.forEach((missing) -> tell(missing,
					"was added, which object " + key.getNumber() + " had been prepared to show"));
		}
	}

}
