package org.clausewatch.batch;

/** Where a run stands, as its files tell: before, in one of its steps, or after. */
enum RunStage {

	/** The JVM starts, the database is made or opened, the run is prepared. */
	STARTING,

	VERIFY_EXTRACT,

	READ_RECORDS,

	READ_ARTEFACTS,

	JOIN_RECORDS,

	JUDGE_DOSSIERS,

	WRITE_FINDINGS,

	RENDER_REPORTS,

	SEAL_RUN,

	/** Sealed: the history is told, the work files are removed, the process ends. */
	ENDING

}
