package org.clausewatch.inquiry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierIndex;
import org.clausewatch.evidence.DossierLeaf;
import org.clausewatch.evidence.MerkleTree;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.ingest.x509.CrlEntries;
import org.clausewatch.ingest.x509.ReadList;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Policy;
import tools.jackson.core.JacksonException;

/**
 * Looks certificates up by the index that a run left: a few rows are read, not the
 * extract.
 */
public final class IndexedLookup implements Closeable {

	private final IndexDescription description;

	private final RowContext context;

	private final List<RowReader> readers;

	private final DossierIndex index;

	private IndexedLookup(Path directory, IndexDescription description, RowContext context) throws IOException {
		this.description = description;
		this.context = context;
		this.readers = readers();
		this.index = new DossierIndex(directory, this.readers, this::fetch);
	}

	/**
	 * Finds an index of an extract as it is.
	 * @param runs where runs are written
	 * @param context its cut-off and zone must be those of the index
	 * @return nothing where no run has left one, or the extract's files have changed
	 * since
	 */
	public static Optional<IndexedLookup> open(Path runs, Path extract, RowContext context) throws IOException {
		Path all = IndexDescription.all(runs);
		if (!Files.isDirectory(all)) {
			return Optional.empty();
		}
		try (Stream<Path> directories = Files.list(all)) {
			for (Path directory : directories.sorted().toList()) {
				try {
					IndexDescription description = IndexDescription.read(directory);
					if (isOf(description, extract.toAbsolutePath().normalize(), context)) {
						return Optional.of(new IndexedLookup(directory, description, context));
					}
				}
				catch (IOException | JacksonException ex) {
					// Half replaced by a run, or of another version: as if it weren't
					// there.
				}
			}
		}
		return Optional.empty();
	}

	private static boolean isOf(IndexDescription description, Path extract, RowContext context) throws IOException {
		boolean same = description.version() == DossierIndex.VERSION && description.keysCompared()
				&& description.extract().equals(extract.toString()) && description.cutOff().equals(context.cutOff())
				&& description.zone().equals(context.zone().getId());
		for (IndexDescription.IndexedFile file : same ? description.files() : List.<IndexDescription.IndexedFile>of()) {
			same &= file.isUnchanged(extract);
		}
		return same;
	}

	/** The run that left the index. */
	public String runId() {
		return this.description.runId();
	}

	/**
	 * The certificate's dossier.
	 * @return nothing where no row names it
	 * @throws ExtractChangedException where its rows aren't what the run read
	 */
	public Optional<Dossier> find(CertificateId id) throws IOException, ExtractChangedException {
		Optional<DossierIndex.Found> found = this.index.find(id);
		if (found.isPresent() && !Arrays.equals(found.get().hash(), hash(found.get().dossier()))) {
			throw new ExtractChangedException();
		}
		return found.map(DossierIndex.Found::dossier);
	}

	/** What the index keeps of a dossier to know it again: its leaf's hash. */
	public static byte[] hash(Dossier dossier) {
		return new MerkleTree().leafHash(DossierLeaf.of(dossier).bytes());
	}

	/** The circumstances that rules judge in. */
	public Circumstances circumstances(Policy policy) {
		Set<RecordKind> files = EnumSet.noneOf(RecordKind.class);
		this.description.files().forEach((file) -> files.add(file.plan().kind()));
		return Circumstances.of(this.context.cutOff(), policy, kept(RecordKind.INCIDENTS, Incident::new),
				kept(RecordKind.CRLS, Crl::of), ReadList.contents(this.description.lists()), this.description.listed(),
				files);
	}

	private <T> List<T> kept(RecordKind kind, Function<Row, T> view) {
		return this.description.kept()
			.stream()
			.filter((row) -> this.readers.get(row.file()).kind() == kind)
			.map((row) -> view
				.apply(this.readers.get(row.file()).read(row.bytes(), 0, row.bytes().length, row.line(), row.sha256())))
			.toList();
	}

	private List<RowReader> readers() {
		List<RowReader> all = new ArrayList<>();
		for (IndexDescription.IndexedFile file : this.description.files()) {
			FilePlan plan = file.plan();
			all.add(new RowReader(plan.name(), plan.kind(), plan.header(), this.context));
		}
		this.description.listFiles().forEach((file) -> all.add(CrlEntries.rows(file, this.context)));
		return all;
	}

	private byte[] fetch(int file, long offset, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		Path path = Path.of(this.description.extract(), this.description.files().get(file).plan().name());
		try (FileChannel channel = FileChannel.open(path)) {
			while (bytes.hasRemaining()) {
				if (channel.read(bytes, offset + bytes.position()) < 0) {
					throw new IOException(path + " ends before a row that it had");
				}
			}
		}
		return bytes.array();
	}

	@Override
	public void close() throws IOException {
		this.index.close();
	}

}
