package org.clausewatch.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.clausewatch.ingest.CutOff;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.ingest.ExtractFile;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.FileVerifier;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;

/** The rows of an extract that were known by the cut-off, read anew for each question. */
public final class ExtractRows {

	private static final long SLICE = 32L << 20;

	private final List<FilePlan> files = new ArrayList<>();

	private final RowContext context;

	private final CutOff cutOff;

	/**
	 * Opens an extract.
	 * @param unpackDirectory an empty directory for what is compressed
	 * @throws org.clausewatch.ingest.InputRefusedException where it can't be used
	 * @throws IOException where it can't be unpacked
	 */
	ExtractRows(Extract extract, Path unpackDirectory, RowContext context) throws IOException {
		FileVerifier verifier = new FileVerifier(unpackDirectory, SLICE);
		for (ExtractFile file : extract.files()) {
			this.files.add(verifier.verify(file, ExtractDigest.stated(extract, file), (bytes) -> {
				// A look-up shows no progress.
			}));
		}
		this.context = context;
		this.cutOff = CutOff.of(this.files, context);
	}

	/** The kinds that there is a file of. */
	Set<RecordKind> present() {
		Set<RecordKind> present = EnumSet.noneOf(RecordKind.class);
		this.files.forEach((file) -> present.add(file.kind()));
		return present;
	}

	/** The rows of a kind that are wanted, in the order of the file. */
	public List<Row> of(RecordKind kind, Predicate<Row> wanted) throws IOException {
		List<Row> rows = new ArrayList<>();
		read(EnumSet.of(kind), (row) -> {
			if (wanted.test(row)) {
				rows.add(row);
			}
		});
		return rows;
	}

	/**
	 * A file of the extract and what became of its rows.
	 *
	 * @param sha256 of the file as handed over, lower-case hex
	 * @param used rows known by the cut-off
	 */
	public record FileUse(RecordKind kind, String name, String sha256, long rows, long used) {
	}

	/** Every record file, in the order of their kinds. */
	public List<FileUse> fileUses() throws IOException {
		List<FileUse> uses = new ArrayList<>();
		for (FilePlan file : this.files) {
			uses.add(new FileUse(file.kind(), file.name(), file.sha256(), file.rows(),
					of(file.kind(), (row) -> true).size()));
		}
		return uses;
	}

	/** The header of a kind's file as it stands there, empty where the file is absent. */
	public String header(RecordKind kind) throws IOException {
		for (FilePlan file : this.files) {
			if (file.kind() == kind && !file.slices().isEmpty()) {
				try (InputStream in = Files.newInputStream(Path.of(file.dataPath()))) {
					byte[] head = in.readNBytes((int) file.slices().get(0).start());
					return new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripTrailing();
				}
			}
		}
		return "";
	}

	/** Hands over every row of some kinds, file by file. */
	void read(Set<RecordKind> kinds, Consumer<Row> to) throws IOException {
		for (FilePlan file : this.files) {
			if (!kinds.contains(file.kind())) {
				continue;
			}
			RowReader rows = new RowReader(file.name(), file.kind(), file.header(), this.context);
			SliceReader reader = new SliceReader(rows, this.cutOff);
			for (FilePlan.SliceRange slice : file.slices()) {
				reader.read(Path.of(file.dataPath()), slice, new SliceReader.Handler() {
					@Override
					public void used(Row row, byte[] bytes, int start, int end) {
						to.accept(row);
					}

					@Override
					public void leftOut(byte[] sha256) {
						// Rejected or after the cut-off: not known of any certificate.
					}
				});
			}
		}
	}

}
