package org.clausewatch.batch;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A phase of a run, for the JDK's Flight Recorder; costs nothing while none records. */
@Name("org.clausewatch.Phase")
@Label("Phase")
@Description("A phase of a run, which is a step of its job")
@Category("Clausewatch")
@StackTrace(false)
final class PhaseEvent extends Event {

	@Label("Run")
	String runId = "";

	@Label("Phase")
	String phase = "";

	@Label("Items")
	long items;

	@Label("Rows read")
	long rows;

	@Label("Bytes read")
	@DataAmount
	long bytes;

	@Label("Bytes spilled")
	@DataAmount
	long spilled;

	@Label("Completed")
	boolean completed;

}
