package org.clausewatch.cli;

import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What Ctrl-C and {@code kill} do to a command that has something to bring to a good end:
 * the first signal asks it to stop, a second one ends the process at once. A signal that
 * is ignored, as {@code nohup} has it, stays ignored.
 * <p>
 * A shutdown hook would not do: while hooks run, the JVM waits for them and takes no
 * second signal. {@code sun.misc.Signal} is there in every JDK for want of anything
 * better, but javac warns of each use and can't be told not to: hence by its name.
 */
final class StopSignal implements AutoCloseable {

	private final String doing;

	private final Runnable stop;

	private final PrintStream err = System.err;

	private final List<Runnable> undo = new ArrayList<>();

	private int received;

	/**
	 * Takes the signals until it is closed.
	 * @param doing what happens after the first one, for the user
	 * @param stop asks the work to stop, and comes back at once
	 */
	StopSignal(String doing, Runnable stop) {
		this.doing = doing;
		this.stop = stop;
		take("HUP", 1);
		take("INT", 2);
		take("TERM", 15);
	}

	private void take(String name, int number) {
		try {
			Class<?> signals = Class.forName("sun.misc.Signal");
			Class<?> handlers = Class.forName("sun.misc.SignalHandler");
			Object signal = signals.getConstructor(String.class).newInstance(name);
			Object handler = Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] { handlers },
					(proxy, method, arguments) -> {
						receive(name, number);
						return null;
					});
			Object before = signals.getMethod("handle", signals, handlers).invoke(null, signal, handler);
			if (before == handlers.getField("SIG_IGN").get(null)) {
				signals.getMethod("handle", signals, handlers).invoke(null, signal, before);
			}
			else {
				this.undo.add(() -> restore(signals, handlers, signal, before));
			}
		}
		catch (ReflectiveOperationException ex) {
			// The JVM was told to leave signals alone (-Xrs): they end it as they always
			// do.
		}
	}

	private static void restore(Class<?> signals, Class<?> handlers, Object signal, Object before) {
		try {
			signals.getMethod("handle", signals, handlers).invoke(null, signal, before);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private synchronized void receive(String name, int number) {
		if (this.received != 0) {
			Runtime.getRuntime().halt(exitCode(number));
		}
		this.received = number;
		this.err.println("clausewatch: SIG" + name + ": " + this.doing + "; a second signal ends at once");
		this.stop.run();
	}

	/**
	 * The exit code that shells know for a process that a signal ended; empty where none
	 * came.
	 */
	synchronized OptionalInt exitCode() {
		return (this.received != 0) ? OptionalInt.of(exitCode(this.received)) : OptionalInt.empty();
	}

	private static int exitCode(int number) {
		return 128 + number;
	}

	@Override
	public void close() {
		this.undo.forEach(Runnable::run);
		this.undo.clear();
	}

}
