package org.clausewatch.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How a file is packed, told by its ending. */
public enum Compression {

	NONE(""), GZIP(".gz"), ZSTD(".zst");

	private final String ending;

	Compression(String ending) {
		this.ending = ending;
	}

	static Compression of(String fileName) {
		return fileName.endsWith(GZIP.ending) ? GZIP : fileName.endsWith(ZSTD.ending) ? ZSTD : NONE;
	}

	/** The name without the ending. */
	String strip(String fileName) {
		return fileName.substring(0, fileName.length() - this.ending.length());
	}

	InputStream unpack(InputStream packed) throws IOException {
		return switch (this) {
			case NONE -> packed;
			case GZIP -> new GzipMembers(packed, 1 << 16);
			case ZSTD -> new ZstdInputStream(packed);
		};
	}

}
