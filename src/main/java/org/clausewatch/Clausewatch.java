package org.clausewatch;

import org.clausewatch.cli.MainCommand;

/** Entry point. */
public final class Clausewatch {

	private Clausewatch() {
	}

	public static void main(String[] args) {
		System.exit(MainCommand.execute(args));
	}

}
