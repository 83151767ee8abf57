package org.clausewatch.batch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.schedule.JobStarter;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what runs jobs. */
@Configuration(proxyBeanMethods = false)
public class RunConfiguration {

	/**
	 * Jobs are made for each run and registered under their name, so that a restart finds
	 * them.
	 */
	@Bean
	JobRegistry jobRegistry() {
		return new MapJobRegistry();
	}

	/** Empty registries cost next to nothing; {@code serve} adds one that can be seen. */
	@Bean
	CompositeMeterRegistry meterRegistry() {
		return new CompositeMeterRegistry();
	}

	/** What Spring Batch observes becomes times among the meters. */
	@Bean
	ObservationRegistry observationRegistry(MeterRegistry meters) {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
		return observations;
	}

	@Bean
	JobStarter jobStarter(RunService service) {
		return new ScheduledRuns(service);
	}

	@Bean
	RunService runService(JobRepository repository, JobOperator operator, JobRegistry registry, RunLog log,
			RuleCatalogue catalogue, SealSource seals, PartSizes parts, MeterRegistry meters,
			ObservationRegistry observations, Clock clock) {
		return new RunService(repository, operator, registry, log, catalogue, new Rendering(seals), new Sealing(seals),
				parts, new Telemetry(meters, observations), clock);
	}

}
