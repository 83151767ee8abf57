package org.clausewatch.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Locks between the processes of one home: which of them serves its database, and that it
 * closes it while no other is at work on it. Who closes waits at the door first, so that
 * those who come don't keep it waiting for ever. The operating system lets go of what a
 * killed process held; for one that only hangs nobody waits for ever either, and goes on
 * as if there were no lock. One may be used by many threads.
 */
final class DatabaseUse {

	/** How long to wait for others at their work, which is a transaction at a time. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** The first wait, doubled up to the longest. */
	private static final long SHORTEST_MILLIS = 1;

	private static final long LONGEST_MILLIS = 20;

	/**
	 * By file, never closed: closing a channel gives up all locks that its process has on
	 * the file, whoever took them.
	 */
	private static final Map<Path, FileChannel> CHANNELS = new HashMap<>();

	private final Path file;

	private @Nullable FileLock serving;

	private @Nullable FileLock use;

	private int users;

	/**
	 * The locks of a home.
	 * @param file made where it isn't there
	 */
	DatabaseUse(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	/** Before work on a database that another serves: it isn't closed until the end. */
	synchronized void begin() {
		if (this.users++ == 0) {
			FileLock door = lock(Part.DOOR, false);
			this.use = lock(Part.USE, true);
			release(door);
		}
	}

	/** After {@link #begin}. */
	synchronized void end() {
		if (--this.users == 0) {
			release(this.use);
			this.use = null;
		}
	}

	/**
	 * Takes on the serving of the database, where nobody else does.
	 * @return false where another process serves it
	 * @throws SQLException where there can't be a lock
	 */
	synchronized boolean serve() throws SQLException {
		if (this.serving != null) {
			return true;
		}
		try {
			this.serving = channel().tryLock(Part.SERVING.ordinal(), 1, false);
			return this.serving != null;
		}
		catch (OverlappingFileLockException ex) {
			// Within this process H2 shares the file by itself.
			return true;
		}
		catch (IOException ex) {
			throw new SQLException(this.file + ": can't be locked: " + ex.getMessage(), ex);
		}
	}

	/** After {@link #serve}, where the database couldn't be opened. */
	synchronized void leave() {
		release(this.serving);
		this.serving = null;
	}

	/** Closes the database that this process serves, alone, and leaves it to others. */
	void close(Runnable closing) {
		FileLock door = lock(Part.DOOR, false);
		FileLock alone = lock(Part.USE, false);
		try {
			closing.run();
		}
		finally {
			leave();
			release(alone);
			release(door);
		}
	}

	private @Nullable FileLock lock(Part part, boolean shared) {
		try {
			FileChannel channel = channel();
			long end = System.nanoTime() + PATIENCE.toNanos();
			long pause = SHORTEST_MILLIS;
			do {
				FileLock lock = channel.tryLock(part.ordinal(), 1, shared);
				if (lock != null) {
					return lock;
				}
				Thread.sleep(pause);
				pause = Math.min(2 * pause, LONGEST_MILLIS);
			}
			while (System.nanoTime() < end);
		}
		catch (OverlappingFileLockException ex) {
			// Within this process H2 shares the file by itself.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			// Where a home has no locks, serving it fails and says so.
		}
		return null;
	}

	private FileChannel channel() throws IOException {
		synchronized (CHANNELS) {
			FileChannel channel = CHANNELS.get(this.file);
			if (channel == null || !channel.isOpen()) {
				channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.READ,
						StandardOpenOption.WRITE);
				CHANNELS.put(this.file, channel);
			}
			return channel;
		}
	}

	private static void release(@Nullable FileLock lock) {
		if (lock != null) {
			try {
				lock.release();
			}
			catch (IOException ex) {
				// Then the system releases it when the process ends.
			}
		}
	}

	/** The byte of the file that stands for it. */
	private enum Part {

		DOOR, USE, SERVING

	}

}
