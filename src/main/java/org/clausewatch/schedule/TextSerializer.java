package org.clausewatch.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stores a task's data as plain text: no Java serialisation comes out of the database.
 */
final class TextSerializer implements Serializer {

	@Override
	public byte[] serialize(@Nullable Object data) {
		return ((data != null) ? data.toString() : "").getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public <T> T deserialize(Class<T> type, byte[] stored) {
		return type.cast(new String(stored, StandardCharsets.UTF_8));
	}

}
