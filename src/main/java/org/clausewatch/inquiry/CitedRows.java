package org.clausewatch.inquiry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.ingest.CutOff;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.ingest.ExtractFile;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.FileVerifier;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.ingest.SliceReader;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;

/** Reads rows again that something cites, as they stand in the extract. */
public final class CitedRows {

	private static final long SLICE = 32L << 20;

	private final Extract extract;

	private final FileVerifier verifier;

	private final RowContext context;

	/**
	 * Rows of an extract.
	 * @param unpackDirectory an empty directory for what is compressed
	 */
	public CitedRows(Extract extract, Path unpackDirectory, RowContext context) {
		this.extract = extract;
		this.verifier = new FileVerifier(unpackDirectory, SLICE);
		this.context = context;
	}

	/**
	 * Reads rows. Those that have no text of their own, such as entries of a CRL, and
	 * those that are no longer there are missing in what is returned.
	 * @param citations {@code file:line:sha256}
	 * @return the rows' text by their SHA-256, lower-case hex
	 */
	public Map<String, String> read(Collection<String> citations) throws IOException {
		Map<String, Set<String>> wanted = citations.stream()
			.collect(Collectors.groupingBy(CitedRows::file, Collectors.mapping(CitedRows::sha256, Collectors.toSet())));
		Map<String, String> texts = new HashMap<>();
		for (ExtractFile file : this.extract.files()) {
			Set<String> hashes = wanted.get(file.name());
			if (hashes != null) {
				read(file, hashes, texts);
			}
		}
		return texts;
	}

	private void read(ExtractFile file, Set<String> hashes, Map<String, String> texts) throws IOException {
		FilePlan plan = this.verifier.verify(file, ExtractDigest.stated(this.extract, file), (bytes) -> {
			// A look-up shows no progress.
		});
		SliceReader reader = new SliceReader(new RowReader(plan.name(), plan.kind(), plan.header(), this.context),
				CutOff.NONE);
		for (FilePlan.SliceRange slice : plan.slices()) {
			reader.read(Path.of(plan.dataPath()), slice, new SliceReader.Handler() {
				@Override
				public void used(Row row, byte[] bytes, int start, int end) {
					String sha256 = HexFormat.of().formatHex(row.source().sha256());
					if (hashes.contains(sha256)) {
						texts.put(sha256, new String(bytes, start, end - start, StandardCharsets.UTF_8));
					}
				}

				@Override
				public void leftOut(byte[] sha256) {
					// No finding rests on what was rejected.
				}
			});
		}
	}

	private static String file(String citation) {
		return citation.substring(0, citation.lastIndexOf(':', citation.lastIndexOf(':') - 1));
	}

	private static String sha256(String citation) {
		return citation.substring(citation.lastIndexOf(':') + 1);
	}

}
