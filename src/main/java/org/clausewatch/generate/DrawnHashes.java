package org.clausewatch.generate;

/** Makes no certificates: draws the hashes they might have. */
record DrawnHashes(long seed) implements CertificateMaker {

	private static final long KEYS = 0x6b657973;

	private static final long CERTIFICATES = 0x63657274;

	@Override
	public Imprint make(Enrolment enrolment, Make make) {
		long twin = (make == Make.TWIN) ? 1 : 0;
		String key = new Draw(this.seed ^ (KEYS + twin), enrolment.keyNumber()).hex(64);
		return new Imprint(key, new Draw(this.seed ^ (CERTIFICATES + twin), enrolment.number()).hex(64), null);
	}

}
