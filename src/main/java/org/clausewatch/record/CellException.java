package org.clausewatch.record;

/** A cell that doesn't hold what its column requires. */
public final class CellException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Says what is wrong with a cell.
	 * @param code reason code of the reject, such as {@code BAD_TIME}
	 * @param message what was found and what was expected
	 */
	public CellException(String code, String message) {
		// Thrown once a bad row: the stack tells nothing and costs much.
		super(message, null, false, false);
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	@Override
	public String getMessage() {
		String message = super.getMessage();
		return (message != null) ? message : this.code;
	}

}
