package org.clausewatch.schedule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names this process in records and locks: host, process id and when it began. */
public final class Instance {

	private static final Pattern NAME = Pattern.compile("(.+):(\\d+):(\\d+)");

	private static final String HOST = host();

	private Instance() {
	}

	/** {@code host:pid:start}. */
	public static String current() {
		ProcessHandle process = ProcessHandle.current();
		return HOST + ":" + process.pid() + ":" + start(process);
	}

	/**
	 * Whether the process a name stands for ran on this host and is no more, so that
	 * nobody has to wait for it to fall silent. A process id that was given out again
	 * doesn't deceive: the new process began at another time.
	 */
	static boolean isGone(String name) {
		Matcher matcher = NAME.matcher(name);
		if (!matcher.matches() || !matcher.group(1).equals(HOST)) {
			return false;
		}
		Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(matcher.group(2)))
			.filter(ProcessHandle::isAlive);
		return process.isEmpty() || start(process.get()) != Long.parseLong(matcher.group(3));
	}

	private static long start(ProcessHandle process) {
		return process.info().startInstant().map((start) -> start.toEpochMilli()).orElse(0L);
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
