package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * A column of a record kind.
 *
 * @param name its header name
 * @param type how its cells are read
 * @param codes the enum of its codes, for {@link Type#CODE} only
 * @param required the header must name it and no cell of it may be empty
 * @param known the codes by their bytes
 */
public record Column(String name, Type type, Class<? extends Enum<?>> codes, boolean required, Codes known) {

	private static final Codes NONE = new Codes(Nobody.class);

	private enum Nobody {

	}

	/** The code at [from, to), {@code null} where it is none. */
	@Nullable Enum<?> code(byte[] bytes, int from, int to) {
		return this.known.find(bytes, from, to);
	}

	/** How a cell is read. */
	public enum Type {

		/** Free text. */
		TEXT,
		/**
		 * The instant of something that happened: unknown while it lies after the
		 * cut-off.
		 */
		TIME,
		/** An instant that may lie ahead of the cut-off, such as a deadline. */
		PLANNED_TIME,
		/** A local date. */
		DATE,
		/** A certificate's serial number. */
		SERIAL,
		/** A distinguished name. */
		ISSUER,
		/** One of a set of codes. */
		CODE,
		/** A CRLReason by its RFC 5280 name. */
		CRL_REASON,
		/** A decimal number. */
		DECIMAL,
		/** An ISO 4217 currency. */
		CURRENCY,
		/** A whole number of ordinary size. */
		INTEGER,
		/** A whole number of any size. */
		NUMBER,
		/** true or false. */
		BOOLEAN

	}

	static Column text(String name) {
		return of(name, Type.TEXT);
	}

	static Column time(String name) {
		return of(name, Type.TIME);
	}

	static Column planned(String name) {
		return of(name, Type.PLANNED_TIME);
	}

	static Column date(String name) {
		return of(name, Type.DATE);
	}

	static Column serial(String name) {
		return of(name, Type.SERIAL);
	}

	static Column issuer(String name) {
		return of(name, Type.ISSUER);
	}

	static Column crlReason(String name) {
		return of(name, Type.CRL_REASON);
	}

	static Column decimal(String name) {
		return of(name, Type.DECIMAL);
	}

	static Column currency(String name) {
		return of(name, Type.CURRENCY);
	}

	static Column integer(String name) {
		return of(name, Type.INTEGER);
	}

	static Column number(String name) {
		return of(name, Type.NUMBER);
	}

	static Column bool(String name) {
		return of(name, Type.BOOLEAN);
	}

	static Column code(String name, Class<? extends Enum<?>> codes) {
		return new Column(name, Type.CODE, codes, false, new Codes(codes));
	}

	private static Column of(String name, Type type) {
		return new Column(name, type, Type.class, false, NONE);
	}

	Column require() {
		return new Column(this.name, this.type, this.codes, true, this.known);
	}

}
