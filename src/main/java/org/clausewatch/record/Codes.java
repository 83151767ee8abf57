package org.clausewatch.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The codes of a column by their bytes. */
final class Codes {

	private final Enum<?>[] constants;

	private final byte[][] names;

	Codes(Class<? extends Enum<?>> type) {
		this.constants = type.getEnumConstants();
		this.names = Arrays.stream(this.constants)
			.map((constant) -> constant.name().getBytes(StandardCharsets.US_ASCII))
			.toArray(byte[][]::new);
	}

	/** The code that stands at [from, to), {@code null} where it is none. */
	@Nullable Enum<?> find(byte[] bytes, int from, int to) {
		for (int i = 0; i < this.names.length; i++) {
			byte[] name = this.names[i];
			if (name.length == to - from && name[0] == bytes[from]
					&& Arrays.equals(name, 0, name.length, bytes, from, to)) {
				return this.constants[i];
			}
		}
		return null;
	}

}
