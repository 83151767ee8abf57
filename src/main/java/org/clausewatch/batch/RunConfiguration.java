package org.clausewatch.batch;

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

	@Bean
	JobStarter jobStarter(RunService service) {
		return new ScheduledRuns(service);
	}

	@Bean
	RunService runService(JobRepository repository, JobOperator operator, JobRegistry registry, RunLog log,
			RuleCatalogue catalogue, SealSource seals, PartSizes parts, Clock clock) {
		return new RunService(repository, operator, registry, log, catalogue, new Rendering(seals), new Sealing(seals),
				parts, clock);
	}

}
