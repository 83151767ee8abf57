package org.clausewatch.batch;

/** What made a run. */
public final class Product {

	private static final String VERSION = version();

	private Product() {
	}

	/** Name and version. */
	public static String name() {
		return "Clausewatch " + VERSION;
	}

	private static String version() {
		String version = Product.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "(unpackaged)";
	}

}
