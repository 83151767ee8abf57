package org.clausewatch.dossier;

import org.clausewatch.record.RecordKind;

/**
 * What a row does with an identifier, as bits: a certificate both anchors its application
 * and points to it, and half of all entries would say the same twice.
 */
final class Roles {

	private static final int ANCHORS = 1;

	private static final int DEFINES = 2;

	private static final int ATTACHES = 4;

	private static final int POINTS = 8;

	private static final int SHARES = 16;

	private Roles() {
	}

	/** What a reference makes of a row that names a certificate of its own. */
	static int ofOwned(Reference reference, RecordKind kind) {
		return switch (reference.role()) {
			case ANCHORS -> ANCHORS | ((kind == reference.kind().definedBy()) ? DEFINES : 0);
			// It stays where it is, whatever else it names.
			case ATTACHES, POINTS -> POINTS;
			case DEFINES -> DEFINES;
			case SHARES -> SHARES;
		};
	}

	/** What a reference makes of a row that names no certificate; 0 for nothing. */
	static int ofUnowned(Reference reference) {
		return switch (reference.role()) {
			case ATTACHES -> ATTACHES;
			case DEFINES -> DEFINES | ATTACHES;
			case ANCHORS, POINTS, SHARES -> 0;
		};
	}

	static boolean anchor(int roles) {
		return (roles & ANCHORS) != 0;
	}

	static boolean define(int roles) {
		return (roles & DEFINES) != 0;
	}

	static boolean attach(int roles) {
		return (roles & ATTACHES) != 0;
	}

	static boolean point(int roles) {
		return (roles & POINTS) != 0;
	}

	static boolean share(int roles) {
		return (roles & SHARES) != 0;
	}

	/** Whether it must be known which row it is: of a mere anchor nobody asks. */
	static boolean needPlace(int roles) {
		return (roles & (ATTACHES | POINTS | SHARES)) != 0;
	}

}
