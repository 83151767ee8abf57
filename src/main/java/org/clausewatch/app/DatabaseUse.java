package org.clausewatch.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Locks between the processes of one home: at its database's door, where one at a time
 * opens or closes, and on its use, which many share. Who closes waits at the door first,
 * so that those who come don't keep it waiting for ever. The operating system lets go of
 * what a killed process held; of one that only hangs nobody waits for ever either, and
 * goes on as if there were no lock.
 */
final class DatabaseUse {

	/**
	 * How long to wait at the door: for many processes, each of which opens or closes in
	 * well under a second, and for one among them that waits for those that read.
	 */
	private static final Duration AT_THE_DOOR = Duration.ofSeconds(120);

	/** How long to wait for those that read, before the database is closed on them. */
	private static final Duration FOR_READERS = Duration.ofSeconds(30);

	private static final Duration POLL = Duration.ofMillis(20);

	/**
	 * By file, never closed: closing a channel gives up all locks that its process has on
	 * the file, whoever took them.
	 */
	private static final Map<Path, FileChannel> CHANNELS = new ConcurrentHashMap<>();

	private final Path file;

	private @Nullable FileLock door;

	private @Nullable FileLock use;

	/**
	 * The locks of a home.
	 * @param file made where it isn't there
	 */
	DatabaseUse(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	/** Before the database is opened: nobody opens or closes it until {@link #opened}. */
	void begin() {
		this.door = lock(Part.DOOR, false, AT_THE_DOOR);
		this.use = lock(Part.USE, true, AT_THE_DOOR);
	}

	/** Others may open it; nobody closes it before {@link #settle}. */
	void opened() {
		this.door = release(this.door);
	}

	/** Others may close it. */
	void settle() {
		this.use = release(this.use);
	}

	/**
	 * Before it is closed: nobody opens it until {@link #closed}, and those that read
	 * have ended.
	 */
	void end() {
		settle();
		this.door = lock(Part.DOOR, false, AT_THE_DOOR);
		this.use = lock(Part.USE, false, FOR_READERS);
	}

	/** Others may open it. */
	void closed() {
		this.use = release(this.use);
		this.door = release(this.door);
	}

	private @Nullable FileLock lock(Part part, boolean shared, Duration patience) {
		try {
			FileChannel channel = channel();
			long end = System.nanoTime() + patience.toNanos();
			do {
				FileLock lock = channel.tryLock(part.ordinal(), 1, shared);
				if (lock != null) {
					return lock;
				}
				Thread.sleep(POLL.toMillis());
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
			// What the home doesn't allow, H2 says itself.
		}
		return null;
	}

	private FileChannel channel() throws IOException {
		FileChannel channel = CHANNELS.get(this.file);
		if (channel == null || !channel.isOpen()) {
			channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			CHANNELS.put(this.file, channel);
		}
		return channel;
	}

	private static @Nullable FileLock release(@Nullable FileLock lock) {
		if (lock != null) {
			try {
				lock.release();
			}
			catch (IOException ex) {
				// Then the system releases it when the process ends.
			}
		}
		return null;
	}

	/** The byte of the file that stands for it. */
	private enum Part {

		DOOR, USE

	}

}
