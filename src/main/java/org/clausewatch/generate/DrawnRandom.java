package org.clausewatch.generate;

import java.security.SecureRandom;

/**
 * Keys and signatures of a demo CA from a draw, so that they are the same every time.
 * Anybody can draw them again: they protect nothing.
 */
final class DrawnRandom extends SecureRandom {

	private static final long serialVersionUID = 1L;

	private final transient Draw draw;

	DrawnRandom(Draw draw) {
		super(null, null);
		this.draw = draw;
	}

	@Override
	public void nextBytes(byte[] bytes) {
		this.draw.fill(bytes);
	}

}
