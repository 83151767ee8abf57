package org.clausewatch;

/** Entry point. */
public final class Clausewatch {

	private Clausewatch() {
	}

	public static void main(String[] args) {
		System.out.println("clausewatch");
	}

}
