package org.clausewatch.report.document;

import java.awt.Color;

/** How a text looks: one visual system with the reports' templates. */
public enum Tone {

	PLAIN(false, new Color(0x1B2430)), BOLD(true, new Color(0x1B2430)), MUTED(false, new Color(0x5B6770)),
	STRUCTURE(true, new Color(0x1F3A5F)), WARNING(true, new Color(0x9B1C31));

	private final boolean bold;

	private final Color colour;

	Tone(boolean bold, Color colour) {
		this.bold = bold;
		this.colour = colour;
	}

	public boolean bold() {
		return this.bold;
	}

	public Color colour() {
		return this.colour;
	}

}
