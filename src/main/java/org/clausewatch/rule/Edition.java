package org.clausewatch.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a governing document.
 *
 * @param id such as {@code netca-seed}
 * @param source what was read
 * @param from first day it was in force, {@code null} where the document states none
 * @param until first day it was no longer in force, {@code null} for still
 */
public record Edition(String id, Phrase source, @Nullable LocalDate from, @Nullable LocalDate until) {

	/** Its days, [from, until), as text; empty where neither is known. */
	public String days() {
		return (this.from == null && this.until == null) ? ""
				: ((this.from != null) ? this.from : "") + "/" + ((this.until != null) ? this.until : "");
	}

}
