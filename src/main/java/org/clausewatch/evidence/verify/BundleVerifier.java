package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.BundleIndex.Exhibit;
import org.clausewatch.evidence.BundleIndex.RowEntry;
import org.clausewatch.evidence.BundleIndex.Shown;
import org.clausewatch.evidence.BundleIndex.State;
import org.clausewatch.evidence.BundleIndexFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks an arbitration bundle: the container and its seal, then what its index says,
 * file by file and row by row. What the bundle itself names as missing or changed is a
 * note, since it was sealed saying so.
 */
final class BundleVerifier {

	private static final HexFormat HEX = HexFormat.of();

	private final AsicContainer container;

	private final BundleIndex index;

	private final Checks checks;

	private BundleVerifier(AsicContainer container, BundleIndex index, Checks checks) {
		this.container = container;
		this.index = index;
		this.checks = checks;
	}

	static void verify(Path file, TrustAnchors anchors, Checks checks) throws IOException, FlawException {
		try (FileChannel channel = FileChannel.open(file)) {
			AsicContainer container = new AsicContainer(channel);
			container.verify(anchors, checks);
			FlawException.unless(container.files().contains(BundleIndex.FILE),
					"the container is no bundle: there is no " + BundleIndex.FILE);
			BundleIndex index = BundleIndexFile.read(container.bytes(BundleIndex.FILE));
			checks.pass(Check.Subject.CONTENT, "the bundle is of case " + index.caseId() + ", certificate "
					+ index.serial() + " of '" + index.issuer() + "', cut-off " + index.cutOff());
			BundleVerifier verifier = new BundleVerifier(container, index, checks);
			verifier.members();
			verifier.exhibits();
			verifier.rows();
			verifier.windows();
			new BundleProofs(container, index, checks).verify(anchors);
			verifier.told();
		}
	}

	/** The index lists every file but itself, in order. */
	private void members() throws IOException, FlawException {
		List<String> listed = new ArrayList<>(List.of(BundleIndex.FILE));
		List<String> wrong = new ArrayList<>();
		for (BundleIndex.Member member : this.index.members()) {
			listed.add(member.name());
			boolean there = this.container.files().contains(member.name());
			if (!there || this.container.size(member.name()) != member.size()
					|| !member.sha256().equals(sha256(member.name()))) {
				wrong.add(member.name());
			}
		}
		this.checks.that(listed.equals(this.container.files()), Check.Subject.CONTENT,
				"the index lists every file, in their order (" + listed.size() + ")",
				"the index lists other files than the container has, or in another order");
		this.checks.that(wrong.isEmpty(), Check.Subject.CONTENT, "every file has the hash that the index states",
				"files that aren't what the index states: " + String.join(", ", wrong));
	}

	private void exhibits() throws IOException, FlawException {
		List<String> wrong = new ArrayList<>();
		int number = 0;
		for (Exhibit exhibit : this.index.exhibits()) {
			number++;
			boolean enclosed = exhibit.state() == State.ENCLOSED || exhibit.state() == State.CHANGED;
			boolean right = exhibit.id().equals("E-" + number) && enclosed == !exhibit.member().isEmpty();
			if (enclosed && right) {
				right = this.container.files().contains(exhibit.member())
						&& exhibit.sha256().equals(sha256(exhibit.member()));
				boolean stated = !exhibit.statedSha256().isEmpty();
				right &= !stated
						|| exhibit.statedSha256().equals(exhibit.sha256()) == (exhibit.state() == State.ENCLOSED);
			}
			if (!right) {
				wrong.add(exhibit.id());
			}
		}
		this.checks.that(wrong.isEmpty(), Check.Subject.CONTENT,
				"exhibits E-1 to E-" + number + " are there as the catalogue says",
				"exhibits that aren't as the catalogue says: " + String.join(", ", wrong));
	}

	/** Reckons the hash of each row from the bytes shown. */
	private void rows() throws IOException, FlawException {
		Map<String, byte[]> sheets = new HashMap<>();
		Map<String, Long> ends = new HashMap<>();
		List<String> wrong = new ArrayList<>();
		int original = 0;
		int redacted = 0;
		int read = 0;
		for (RowEntry row : this.index.rows()) {
			if (!sheets.containsKey(row.member())) {
				sheets.put(row.member(), this.container.bytes(row.member()));
			}
			byte[] sheet = sheets.get(row.member());
			if (sheet == null || !isLine(sheet, row, ends.getOrDefault(row.member(), firstLine(sheet)))) {
				wrong.add(row.source());
				continue;
			}
			ends.put(row.member(), row.at() + row.length() + 1L);
			byte[] shown = Arrays.copyOfRange(sheet, (int) row.at(), (int) row.at() + row.length());
			if (row.shown() == Shown.ORIGINAL
					&& !row.sha256().equals(HEX.formatHex(OfficeSignatureText.sha256(shown)))) {
				wrong.add(row.source());
			}
			original += (row.shown() == Shown.ORIGINAL) ? 1 : 0;
			redacted += (row.shown() == Shown.REDACTED) ? 1 : 0;
			read += (row.shown() == Shown.READ_FROM_LIST) ? 1 : 0;
		}
		sheets.forEach((member, sheet) -> {
			if (ends.getOrDefault(member, 0L) != sheet.length) {
				wrong.add(member + ": rows that the index doesn't list");
			}
		});
		this.checks.that(wrong.isEmpty(), Check.Subject.CONTENT,
				"rows: " + original + " byte for byte, their SHA-256 reckoned again; " + redacted
						+ " with third parties hidden, whose hash only the unredacted row can show; " + read
						+ " entries read from CRL files",
				"rows that aren't what the index states: " + String.join(", ", wrong));
	}

	private static long firstLine(byte[] sheet) {
		int end = 0;
		while (end < sheet.length && sheet[end] != '\n') {
			end++;
		}
		return end + 1L;
	}

	/** Whether a row begins where the one before it ended, and ends with its line. */
	private static boolean isLine(byte[] sheet, RowEntry row, long start) {
		return row.at() == start && row.length() >= 0 && row.at() + row.length() < sheet.length
				&& sheet[(int) row.at() + row.length()] == '\n';
	}

	/** Each reading's windows cover all time without gap or overlap. */
	private void windows() {
		Map<String, BundleIndex.Placed> last = new HashMap<>();
		Set<String> broken = new HashSet<>();
		for (BundleIndex.Placed placed : this.index.windows()) {
			String line = placed.signature() + " " + placed.reading();
			BundleIndex.Placed before = last.put(line, placed);
			boolean follows = (before == null) ? placed.from().isEmpty() : before.to().equals(placed.from())
					&& !before.to().isEmpty() && before.toIncluded() != placed.fromIncluded();
			if (!follows) {
				broken.add(line);
			}
		}
		last.forEach((line, placed) -> {
			if (!placed.to().isEmpty()) {
				broken.add(line);
			}
		});
		this.checks.that(broken.isEmpty() && !last.isEmpty(), Check.Subject.CONTENT,
				"the windows of each reading cover all time without gap or overlap",
				"the windows leave a gap or overlap: " + broken);
	}

	/** What the bundle says of itself. */
	private void told() {
		for (Exhibit exhibit : this.index.exhibits()) {
			if (exhibit.state() != State.ENCLOSED) {
				this.checks.note(Check.Subject.CONTENT, exhibit.id() + " is named as " + exhibit.state() + ": "
						+ (exhibit.source().isEmpty() ? exhibit.title().en() : exhibit.source()));
			}
		}
		this.index.notFound()
			.forEach((words) -> this.checks.note(Check.Subject.CONTENT, "looked for and not found: " + words.en()));
		long adverse = this.index.rows().stream().filter((row) -> !row.adverse().isEmpty()).count();
		this.checks.note(Check.Subject.CONTENT, adverse + " rows are marked as adverse to who keeps them; "
				+ this.index.redactions().size() + " third parties or texts are hidden");
		this.checks.note(Check.Subject.CONTENT,
				"the windows rest on the enclosed rows; whether these are all " + completeness(this.index.run()));
	}

	private static String completeness(BundleIndex.@Nullable Run run) {
		if (run == null) {
			return "rests on the keeper's word: no run's proof is enclosed";
		}
		return run.sameRows() ? "is proven by the run's tree"
				: "rests on the keeper's word: run " + run.runId() + " judged other rows";
	}

	private String sha256(String member) throws IOException, FlawException {
		return HEX.formatHex(this.container.digest(member, "SHA-256"));
	}

}
