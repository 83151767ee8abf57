package org.clausewatch.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds a run directory while a process works in it. The operating system lets go of it
 * when the process dies, however it dies.
 */
public final class RunLock implements AutoCloseable {

	private final FileChannel channel;

	private RunLock(FileChannel channel) {
		this.channel = channel;
	}

	/** The lock, or nothing where another process has it. */
	static Optional<RunLock> tryLock(Workspace workspace) throws IOException {
		FileChannel channel = FileChannel.open(workspace.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileLock lock = null;
		try {
			lock = channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			// Held by another run in this process.
		}
		if (lock == null) {
			channel.close();
			return Optional.empty();
		}
		return Optional.of(new RunLock(channel));
	}

	/** Whether some process works in a run directory now. */
	public static boolean isHeld(Path runDirectory) {
		Workspace workspace = new Workspace(runDirectory);
		if (!Files.exists(workspace.lock())) {
			return false;
		}
		try {
			Optional<RunLock> lock = tryLock(workspace);
			if (lock.isPresent()) {
				lock.get().close();
			}
			return lock.isEmpty();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
