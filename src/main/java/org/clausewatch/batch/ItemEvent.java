package org.clausewatch.batch;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * A slice or partition that a lane did, for the JDK's Flight Recorder; costs nothing
 * while none records.
 */
@Name("org.clausewatch.Item")
@Label("Item")
@Description("A slice of a file, a partition or a group of files that one lane did")
@Category("Clausewatch")
@StackTrace(false)
final class ItemEvent extends Event {

	@Label("Run")
	String runId = "";

	@Label("Phase")
	String phase = "";

	@Label("Item")
	@Description("Its number in the phase, from 0")
	int item;

	@Label("Rows read")
	long rows;

	@Label("Bytes read")
	@DataAmount
	long bytes;

	@Label("Certificates judged")
	long certificates;

	@Label("Findings")
	long findings;

}
