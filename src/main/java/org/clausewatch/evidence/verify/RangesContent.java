package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;

/** Stretches of a file as the detached content of a CMS signature. */
final class RangesContent implements CMSProcessable {

	private final List<FileRange> ranges;

	RangesContent(FileRange... ranges) {
		this.ranges = List.of(ranges);
	}

	@Override
	public void write(OutputStream out) throws IOException, CMSException {
		for (FileRange range : this.ranges) {
			range.writeTo(out);
		}
	}

	@Override
	public Object getContent() {
		return this.ranges;
	}

}
