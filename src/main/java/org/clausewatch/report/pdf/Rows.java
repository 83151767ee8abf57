package org.clausewatch.report.pdf;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as they come: opened when the first is asked for, closed after the
 * last.
 */
final class Rows implements JRDataSource, AutoCloseable {

	private final Supplier<? extends Stream<? extends Map<String, ?>>> source;

	private final Glyphs glyphs;

	private @Nullable Stream<? extends Map<String, ?>> stream;

	private @Nullable Iterator<? extends Map<String, ?>> iterator;

	private Map<String, ?> row = Map.of();

	Rows(Supplier<? extends Stream<? extends Map<String, ?>>> source, Glyphs glyphs) {
		this.source = source;
		this.glyphs = glyphs;
	}

	@Override
	public boolean next() {
		Iterator<? extends Map<String, ?>> rows = this.iterator;
		if (rows == null) {
			Stream<? extends Map<String, ?>> opened = this.source.get();
			rows = opened.iterator();
			this.stream = opened;
			this.iterator = rows;
		}
		if (rows.hasNext()) {
			this.row = rows.next();
			return true;
		}
		close();
		return false;
	}

	/** Jasper takes {@code null} for a field without a value. */
	@Override
	@SuppressWarnings("NullAway")
	public Object getFieldValue(JRField field) {
		Object value = this.row.get(field.getName());
		return (value instanceof String text) ? this.glyphs.show(text) : value;
	}

	@Override
	public void close() {
		if (this.stream != null) {
			this.stream.close();
		}
	}

}
