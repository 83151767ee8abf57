package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/**
 * The traces that a run has left on disk so far, which tell from outside how far it is.
 *
 * @param locked whether the run's own work has begun
 * @param planned whether the extract is verified
 * @param slices slices that are read
 * @param artefacts groups of files that are read
 * @param joins partitions of identifiers that are joined
 * @param judged partitions of certificates that are judged
 * @param written whether the findings are written
 * @param sealing whether sealing has begun
 * @param sealed whether it is sealed
 */
record RunTraces(boolean locked, boolean planned, int slices, int artefacts, int joins, int judged, boolean written,
		boolean sealing, boolean sealed) {

	/** The traces of the only run below a directory for runs. */
	static RunTraces below(Path out) {
		Path run = run(out);
		if (run == null) {
			return new RunTraces(false, false, 0, 0, 0, 0, false, false, false);
		}
		Workspace workspace = new Workspace(run);
		Path slices = workspace.work().resolve("slices");
		return new RunTraces(Files.exists(workspace.lock()), Files.exists(workspace.plan()),
				count(slices, "*.counts.json"), count(slices, "*.artefacts.json"), count(slices, "*.done"),
				count(workspace.work().resolve("judged"), "*.json"), Files.exists(workspace.unsealedRecord()),
				Files.exists(workspace.file("run.json")), Files.exists(workspace.file("manifest.p7s")));
	}

	/** The only run below a directory for runs, {@code null} before it is made. */
	static @Nullable Path run(Path out) {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(out, "[!.]*")) {
			for (Path entry : entries) {
				return entry;
			}
			return null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int count(Path directory, String pattern) {
		int count = 0;
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
			for (Path entry : entries) {
				count++;
			}
		}
		catch (NoSuchFileException | NotDirectoryException ex) {
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return count;
	}

	/** Items done in a divided step, 0 for any other stage. */
	int items(RunStage step) {
		return switch (step) {
			case READ_RECORDS -> this.slices;
			case READ_ARTEFACTS -> this.artefacts;
			case JOIN_RECORDS -> this.joins;
			case JUDGE_DOSSIERS -> this.judged;
			default -> 0;
		};
	}

	/** Items done, over all steps. */
	int items() {
		return this.slices + this.artefacts + this.joins + this.judged;
	}

	/**
	 * The stage, given the traces that a whole run leaves: a step has ended when all its
	 * items are done.
	 */
	RunStage stage(RunTraces whole) {
		if (this.sealed) {
			return RunStage.ENDING;
		}
		if (this.sealing) {
			return RunStage.SEAL_RUN;
		}
		if (this.written) {
			return RunStage.RENDER_REPORTS;
		}
		if (!this.planned) {
			return this.locked ? RunStage.VERIFY_EXTRACT : RunStage.STARTING;
		}
		if (this.slices < whole.slices) {
			return RunStage.READ_RECORDS;
		}
		if (this.artefacts < whole.artefacts) {
			return RunStage.READ_ARTEFACTS;
		}
		if (this.joins < whole.joins) {
			return RunStage.JOIN_RECORDS;
		}
		return (this.judged < whole.judged) ? RunStage.JUDGE_DOSSIERS : RunStage.WRITE_FINDINGS;
	}

	/** What has been seen at its most. */
	RunTraces most(RunTraces other) {
		return new RunTraces(this.locked || other.locked, this.planned || other.planned,
				Math.max(this.slices, other.slices), Math.max(this.artefacts, other.artefacts),
				Math.max(this.joins, other.joins), Math.max(this.judged, other.judged), this.written || other.written,
				this.sealing || other.sealing, this.sealed || other.sealed);
	}

}
