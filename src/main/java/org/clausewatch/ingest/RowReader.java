package org.clausewatch.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clausewatch.record.CellBytes;
import org.clausewatch.record.CellException;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.RowSource;

/** Makes rows of one file's bytes. */
public final class RowReader implements RowSource {

	/** One a thread: a row's cells are found again when they are asked for. */
	private static final ThreadLocal<RowScanner> SCANNER = ThreadLocal
		.withInitial(() -> new RowScanner(new byte[0], 0, 0, 0, true));

	private final String file;

	private final RecordKind kind;

	private final Header header;

	private final RowContext context;

	/** For each cell of a row, the column it holds, or -1. */
	private final int[] columns;

	/** Columns of which not every text is right. */
	private final int[] checked;

	/**
	 * Reads a file.
	 * @param file its name inside the extract
	 * @param context what reading depends on besides the bytes
	 */
	public RowReader(String file, RecordKind kind, Header header, RowContext context) {
		this.file = file;
		this.kind = kind;
		this.header = header;
		this.context = context;
		this.columns = new int[header.width()];
		Arrays.fill(this.columns, -1);
		for (int i = 0; i < header.positions().length; i++) {
			if (header.positions()[i] >= 0) {
				this.columns[header.positions()[i]] = i;
			}
		}
		this.checked = IntStream.range(0, header.positions().length)
			.filter((i) -> header.positions()[i] >= 0 && isChecked(kind.columns().get(i)))
			.toArray();
	}

	private static boolean isChecked(Column column) {
		return column.required() || column.type() != Column.Type.TEXT;
	}

	@Override
	public String file() {
		return this.file;
	}

	@Override
	public RecordKind kind() {
		return this.kind;
	}

	@Override
	public RowContext context() {
		return this.context;
	}

	@Override
	public CellBytes cells(byte[] bytes, int start, int end) {
		RowScanner scanner = SCANNER.get();
		scanner.moveTo(bytes, start, end, true);
		scanner.advance();
		return scanner.odd() ? cells(CellSplitter.split(bytes, start, end)) : cells(bytes, scanner);
	}

	private CellBytes cells(byte[] bytes, RowScanner scanner) {
		int[] bounds = new int[2 * this.kind.columns().size()];
		int count = Math.min(scanner.cells(), this.columns.length);
		for (int i = 0; i < count; i++) {
			int column = this.columns[i];
			if (column >= 0) {
				bounds[2 * column] = scanner.bounds()[2 * i];
				bounds[2 * column + 1] = scanner.bounds()[2 * i + 1];
			}
		}
		return new CellBytes(bytes, bounds);
	}

	/** Cells that the library found have bytes of their own. */
	private CellBytes cells(List<String> texts) {
		int[] bounds = new int[2 * this.kind.columns().size()];
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < Math.min(texts.size(), this.columns.length); i++) {
			int column = this.columns[i];
			if (column >= 0) {
				bounds[2 * column] = bytes.size();
				bytes.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
				bounds[2 * column + 1] = bytes.size();
			}
		}
		return new CellBytes(bytes.toByteArray(), bounds);
	}

	/**
	 * The row that a scanner stands on, read for the first time: every cell is checked.
	 * @param sha256 its hash
	 * @throws RowException where it has to be rejected
	 */
	Row check(byte[] bytes, RowScanner scanner, byte[] sha256) {
		CellBytes cells;
		int width;
		if (scanner.odd()) {
			List<String> texts = split(bytes, scanner.start(), scanner.end());
			width = texts.size();
			cells = cells(texts);
		}
		else {
			requireText(bytes, scanner);
			width = scanner.cells();
			cells = cells(bytes, scanner);
		}
		if (width != this.header.width()) {
			throw new RowException("", "COLUMN_COUNT", width + " cells; the header has " + this.header.width());
		}
		Row row = new Row(this, scanner.line(), sha256, cells);
		for (int column : this.checked) {
			try {
				row.check(column);
			}
			catch (CellException ex) {
				throw new RowException(this.kind.columns().get(column).name(), ex.code(), ex.getMessage());
			}
		}
		return row;
	}

	/**
	 * The row that a scanner stands on, which isn't checked: it was when it was first
	 * read, or is yet to be.
	 * @throws RowException where it has no cells at all
	 */
	Row again(byte[] bytes, RowScanner scanner, byte[] sha256) {
		CellBytes cells = scanner.odd() ? cells(CellSplitter.split(bytes, scanner.start(), scanner.end()))
				: cells(bytes, scanner);
		return new Row(this, scanner.line(), sha256, cells);
	}

	private List<String> split(byte[] bytes, int start, int end) {
		try {
			return CellSplitter.split(bytes, start, end);
		}
		catch (RowException ex) {
			throw named(ex);
		}
	}

	/** Sees that each cell is UTF-8 and of a size that cells have. */
	private void requireText(byte[] bytes, RowScanner scanner) {
		if (scanner.ascii() && scanner.end() - scanner.start() <= CellSplitter.MAX_CELL) {
			return;
		}
		for (int i = 0; i < scanner.cells(); i++) {
			try {
				CellSplitter.requireText(bytes, scanner.bounds()[2 * i], scanner.bounds()[2 * i + 1], i + 1);
			}
			catch (RowException ex) {
				throw named(ex);
			}
		}
	}

	private RowException named(RowException ex) {
		int column = (ex.cell() > 0 && ex.cell() <= this.columns.length) ? this.columns[ex.cell() - 1] : -1;
		return (column >= 0) ? ex.in(this.kind.columns().get(column).name()) : ex;
	}

}
