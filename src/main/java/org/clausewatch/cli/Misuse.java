package org.clausewatch.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Says what is wrong with the words of a command; the whole help would push that off the
 * screen.
 */
final class Misuse implements CommandLine.IParameterExceptionHandler {

	@Override
	public int handleParseException(CommandLine.ParameterException thrown, String[] words) {
		CommandLine command = thrown.getCommandLine();
		PrintWriter err = command.getErr();
		err.println(thrown.getMessage());
		CommandLine.UnmatchedArgumentException.printSuggestions(thrown, err);
		err.println("See `" + command.getCommandSpec().qualifiedName() + " --help`.");
		err.flush();
		return command.getCommandSpec().exitCodeOnInvalidInput();
	}

}
