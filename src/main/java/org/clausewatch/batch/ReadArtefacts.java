package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausewatch.dossier.RowGrouper;
import org.clausewatch.finding.Csv;
import org.clausewatch.ingest.Reject;
import org.clausewatch.ingest.x509.CertificateReader;
import org.clausewatch.ingest.x509.CrlEntries;
import org.clausewatch.ingest.x509.CrlReader;
import org.clausewatch.ingest.x509.IssuerFiles;
import org.clausewatch.ingest.x509.ReadList;
import org.clausewatch.record.Crl;
import org.clausewatch.record.CrlContent;

/**
 * Reads the certificates and revocation lists that rows name, and sends what they say
 * towards the certificates. The first item is the folder of issuers; where no row names a
 * file there is none.
 */
final class ReadArtefacts implements LanePhase {

	private static final String ISSUERS = "issuers";

	private final RunContext context;

	private final RunPlan plan;

	private final ArtefactPlan artefacts;

	private final List<Map.Entry<String, List<Crl>>> lists;

	private final List<String> names;

	private final IssuerFiles.Found issuers;

	private final Path extract;

	ReadArtefacts(RunContext context, RunPlan plan) {
		this.context = context;
		this.plan = plan;
		this.extract = Path.of(context.spec().extract());
		this.artefacts = ArtefactPlan.of(context, plan, new KeptRows(context, plan).crls());
		this.lists = List.copyOf(this.artefacts.lists().entrySet());
		this.names = names(this.artefacts);
		this.issuers = issuers();
		context.progress().begin("readArtefacts", undone().count(), "groups of files");
	}

	/**
	 * The outputs' names, in the order of their rejects.
	 */
	static List<String> names(ArtefactPlan artefacts) {
		List<String> names = new ArrayList<>();
		if (!artefacts.isEmpty()) {
			names.add(ISSUERS);
			names.addAll(artefacts.chunks());
			for (int i = 0; i < artefacts.lists().size(); i++) {
				names.add(listName(i));
			}
		}
		return names;
	}

	private static String listName(int list) {
		return "crl-%06d".formatted(list);
	}

	/** What became of the lists' files, in the order of the plan. */
	static List<ReadList> lists(Workspace workspace, int count) {
		return IntStream.range(0, count)
			.mapToObj((list) -> Workspace.JSON.readValue(workspace.slice(listName(list), ".crl.json").toFile(),
					ReadList.class))
			.toList();
	}

	private IssuerFiles.Found issuers() {
		Set<String> files = new LinkedHashSet<>();
		for (String chunk : this.artefacts.chunks()) {
			for (FileReferences.CertificateReference reference : FileReferences.read(this.context.workspace(), chunk)) {
				if (reference.holder() != null && this.artefacts.issuers().contains(reference.holder())) {
					files.add(reference.file());
				}
			}
		}
		try {
			return this.artefacts.isEmpty() ? IssuerFiles.NONE : IssuerFiles.read(this.extract, files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public int items() {
		return this.names.size();
	}

	@Override
	public boolean isDone(int item) {
		return Files.exists(counts(this.names.get(item)));
	}

	@Override
	public void process(int item) throws IOException {
		String name = this.names.get(item);
		int chunks = this.artefacts.chunks().size();
		Path rejects = this.context.workspace().slice(name, ".rejects.csv");
		ArtefactCounts counts;
		try (Csv.Sheet<Reject> sheet = RejectsFile.REJECTS.create(rejects)) {
			if (item == 0) {
				this.issuers.rejects().forEach(sheet::write);
				counts = ArtefactCounts.ofIssuers(this.issuers.inFolder(), this.issuers.rejects().size());
			}
			else if (item <= chunks) {
				counts = certificates(name, sheet);
			}
			else {
				counts = list(item - 1 - chunks, sheet);
			}
		}
		// Written last: where it is, the item is done.
		Workspace.write(counts(name), counts);
		this.context.progress().add(Tally.REJECTS, counts.rejected());
		this.context.progress().advance(1);
	}

	private ArtefactCounts certificates(String chunk, Csv.Sheet<Reject> rejects) throws IOException {
		CertificateReader reader = new CertificateReader(this.extract, this.issuers.issuers());
		RowGrouper grouper = grouper();
		FileReferences.CertificateReference[] references = FileReferences.read(this.context.workspace(), chunk);
		long rejected = 0;
		for (FileReferences.CertificateReference reference : references) {
			CertificateReader.Reading reading = reader.read(reference.file(), reference.rowSha256());
			if (reading.reject() != null) {
				rejects.write(reading.reject());
				rejected++;
			}
			grouper.add(reference.certificate(), reading.content());
		}
		this.context.progress().add(Tally.BYTES_SPILLED, grouper.writeTo(this.context.workspace().spills(), chunk));
		return ArtefactCounts.ofCertificates(references.length, rejected);
	}

	private ArtefactCounts list(int number, Csv.Sheet<Reject> rejects) throws IOException {
		String file = this.lists.get(number).getKey();
		List<Crl> rows = this.lists.get(number).getValue();
		CrlReader.Reading reading = new CrlReader(this.extract, this.issuers.issuers()).read(file, rows);
		reading.rejects().forEach(rejects::write);
		CrlContent content = reading.content();
		ArtefactCounts.Entries entries = (content != null) ? entries(number, content, rejects)
				: ArtefactCounts.Entries.NONE;
		Workspace.write(this.context.workspace().slice(listName(number), ".crl.json"),
				new ReadList(content, reading.agreeing().stream().map(Crl::source).toList()));
		return ArtefactCounts.ofList(rows.size(), reading.rejects().size(),
				content != null && !content.signatureChecked(), entries);
	}

	private ArtefactCounts.Entries entries(int number, CrlContent content, Csv.Sheet<Reject> rejects)
			throws IOException {
		EntrySpill spill = new EntrySpill(this.context.workspace().spills(), listName(number),
				this.plan.files().size() + number, this::grouper);
		CrlEntries.Tally tally = new CrlEntries(this.extract, this.context.rowContext()).read(content, spill,
				rejects::write);
		spill.flush();
		this.context.progress().add(Tally.BYTES_SPILLED, spill.bytes());
		return ArtefactCounts.Entries.of(tally);
	}

	/** No entry and no file attaches itself by an identifier. */
	private RowGrouper grouper() {
		return new RowGrouper(this.plan.partitioning(), Set.of());
	}

	private Path counts(String name) {
		return this.context.workspace().slice(name, ".artefacts.json");
	}

}
