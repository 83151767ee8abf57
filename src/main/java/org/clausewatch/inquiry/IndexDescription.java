package org.clausewatch.inquiry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.KeptRow;
import org.clausewatch.ingest.x509.ReadList;
import org.clausewatch.rule.CrlFiling;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an index of dossiers is of, and what rules need besides a dossier.
 *
 * @param version see {@link DossierIndex#VERSION}
 * @param runId the run that made it
 * @param extract the extract's directory, absolute
 * @param cutOff the cut-off: what came later isn't in it
 * @param zone the zone that times without an offset were read in
 * @param keysCompared whether certificates were told of others with their key
 * @param files the extract's record files, by their number
 * @param kept rows of incidents and CRLs
 * @param listed lists that have rows in {@code crl-entries.csv}
 * @param lists what became of the lists' files, by their number behind the record files
 * @param listFiles those files' paths
 */
public record IndexDescription(int version, String runId, String extract, Instant cutOff, String zone,
		boolean keysCompared, List<IndexedFile> files, List<KeptRow> kept, Set<CrlFiling.Listed> listed,
		List<ReadList> lists, List<String> listFiles) {

	private static final String NAME = "index.json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * A record file as it was.
	 *
	 * @param plan how its rows are read
	 * @param size its bytes
	 * @param modified when it was last changed, milliseconds since 1970
	 */
	public record IndexedFile(FilePlan plan, long size, long modified) {

		/** A file as it is now. */
		public static IndexedFile of(FilePlan plan, Path extract) throws IOException {
			Path file = extract.resolve(plan.name());
			return new IndexedFile(plan, Files.size(file), Files.getLastModifiedTime(file).toMillis());
		}

		boolean isUnchanged(Path extract) throws IOException {
			Path file = extract.resolve(this.plan.name());
			return Files.isRegularFile(file) && Files.size(file) == this.size
					&& Files.getLastModifiedTime(file).toMillis() == this.modified;
		}

	}

	/** Where the index of a job's last run lies, below the directory of its runs. */
	public static Path directory(Path runs, String job) {
		return all(runs).resolve(job);
	}

	/** Where indexes lie. */
	static Path all(Path runs) {
		return runs.resolve(".index");
	}

	/** Writes it beside the index. */
	public void write(Path directory) {
		JSON.writeValue(directory.resolve(NAME), this);
	}

	static IndexDescription read(Path directory) {
		return JSON.readValue(directory.resolve(NAME), IndexDescription.class);
	}

}
