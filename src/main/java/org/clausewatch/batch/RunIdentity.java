package org.clausewatch.batch;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * What Spring Batch knows a run by: job, extract, policy and cut-off. The same four may
 * be run again on purpose: then a repetition number makes it an instance of its own.
 */
final class RunIdentity {

	private RunIdentity() {
	}

	/** The parameters of a run that hasn't been started yet. */
	static JobParameters parameters(RunSpec spec, JobRepository repository) {
		for (long repetition = 1;; repetition++) {
			JobParametersBuilder identifying = new JobParametersBuilder().addString("job", spec.job())
				.addString("extract", spec.extractDigest())
				.addString("policy", spec.policyDigest())
				.addString("cutOff", spec.cutOff().toString());
			if (repetition > 1) {
				identifying.addLong("repetition", repetition);
			}
			if (repository.getJobInstance(spec.job(), identifying.toJobParameters()) == null) {
				return identifying.addString("run", spec.runId(), false).toJobParameters();
			}
		}
	}

}
