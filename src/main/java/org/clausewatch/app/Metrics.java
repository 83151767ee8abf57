package org.clausewatch.app;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.jmx.JmxConfig;
import io.micrometer.jmx.JmxMeterRegistry;
import org.springframework.context.ConfigurableApplicationContext;

/** Shows what a process that stays measures. */
public final class Metrics {

	private Metrics() {
	}

	/**
	 * Shows the meters as MBeans under the domain {@code clausewatch}; they go when the
	 * context closes. It opens no port: who may attach to the process sees them, and
	 * JMX's own system properties let others in.
	 */
	public static void overJmx(ConfigurableApplicationContext context) {
		JmxConfig config = new JmxConfig() {
			@Override
			public String domain() {
				return "clausewatch";
			}

			@Override
			@SuppressWarnings("NullAway")
			public String get(String key) {
				// Nothing is set: the defaults hold.
				return null;
			}
		};
		context.getBean(CompositeMeterRegistry.class).add(new JmxMeterRegistry(config, Clock.SYSTEM));
	}

}
