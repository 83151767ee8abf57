package org.clausewatch.dossier;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausewatch.record.CellBytes;
import org.clausewatch.record.EvidenceItem;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * How a column of one record kind refers to other records.
 *
 * @param column position of the column that holds the identifier
 * @param kind what the identifier refers to
 * @param role what follows for the row
 */
public record Reference(int column, ReferenceKind kind, Role role) {

	/** What a reference does. */
	public enum Role {

		/** The row's certificate is where rows with this identifier belong. */
		ANCHORS,
		/** The row defines the identifier but belongs where it is anchored. */
		DEFINES,
		/**
		 * The row has no certificate of its own and belongs where the identifier is
		 * anchored.
		 */
		ATTACHES,
		/** The row has a certificate of its own and merely names the identifier. */
		POINTS,
		/**
		 * The row's certificate is compared with others that have the same identifier.
		 */
		SHARES

	}

	private static final Map<RecordKind, List<Reference>> ALL = new EnumMap<>(RecordKind.class);

	static {
		put(RecordKind.CERTIFICATES, anchors("application_id", ReferenceKind.APPLICATION),
				points("application_id", ReferenceKind.APPLICATION), anchors("subscriber_id", ReferenceKind.SUBSCRIBER),
				new Named("public_key_sha256", ReferenceKind.PUBLIC_KEY, Role.SHARES));
		put(RecordKind.APPLICATIONS, new Named("application_id", ReferenceKind.APPLICATION, Role.DEFINES));
		put(RecordKind.VERIFICATIONS, attaches("application_id", ReferenceKind.APPLICATION));
		put(RecordKind.DATA_USES, attaches("application_id", ReferenceKind.APPLICATION));
		put(RecordKind.ARCHIVES, attaches("application_id", ReferenceKind.APPLICATION));
		put(RecordKind.SUBJECT_CHANGES, points("application_id", ReferenceKind.APPLICATION));
		put(RecordKind.REVOCATION_REQUESTS, anchors("request_id", ReferenceKind.REQUEST));
		put(RecordKind.REVOCATIONS, anchors("serial", ReferenceKind.REVOCATION),
				points("request_id", ReferenceKind.REQUEST), points("fee_id", ReferenceKind.FEE));
		put(RecordKind.FEES, anchors("fee_id", ReferenceKind.FEE));
		put(RecordKind.PAYMENTS, attaches("fee_id", ReferenceKind.FEE));
		put(RecordKind.NOTICES, anchors("notice_id", ReferenceKind.NOTICE), points("fee_id", ReferenceKind.FEE));
		put(RecordKind.RENEWALS, points("notice_id", ReferenceKind.NOTICE));
		put(RecordKind.ADDRESSES, attaches("subscriber_id", ReferenceKind.SUBSCRIBER));
		put(RecordKind.DISPUTES, anchors("case_id", ReferenceKind.DISPUTE));
		// The kind depends on the row, see of(Row).
		put(RecordKind.EVIDENCE, attaches("subject_id", ReferenceKind.REQUEST),
				attaches("subject_id", ReferenceKind.REVOCATION), attaches("subject_id", ReferenceKind.FEE),
				attaches("subject_id", ReferenceKind.NOTICE), attaches("subject_id", ReferenceKind.DISPUTE),
				attaches("subject_id", ReferenceKind.APPLICATION));
	}

	/** The references of a kind of record. */
	static List<Reference> of(RecordKind kind) {
		return ALL.getOrDefault(kind, List.of());
	}

	/** The references of a row: an evidence row has the one its subject kind tells. */
	public static List<Reference> of(Row row) {
		List<Reference> all = of(row.kind());
		return (row.kind() != RecordKind.EVIDENCE) ? all : all.stream().filter((one) -> one.isOf(row)).toList();
	}

	/** Whether a row has the reference, of those that its kind may have. */
	boolean isOf(Row row) {
		return row.kind() != RecordKind.EVIDENCE
				|| this.kind.name().equals(String.valueOf(row.code("subject_kind", EvidenceItem.SubjectKind.class)));
	}

	/**
	 * The identifiers that have to be joined, given the files there are: those that
	 * somebody attaches or points to, or that certificates may share.
	 */
	public static Set<ReferenceKind> joined(Set<RecordKind> present) {
		Set<ReferenceKind> joined = EnumSet.noneOf(ReferenceKind.class);
		for (RecordKind kind : present) {
			for (Reference reference : of(kind)) {
				boolean resolvable = reference.kind.definedBy() != null && present.contains(reference.kind.definedBy());
				if (reference.role == Role.ATTACHES || reference.role == Role.DEFINES || reference.role == Role.SHARES
						|| (reference.role == Role.POINTS && resolvable)) {
					joined.add(reference.kind);
				}
			}
		}
		return joined;
	}

	/** A reference by the name of its column. */
	private record Named(String column, ReferenceKind kind, Role role) {
	}

	private static void put(RecordKind kind, Named... references) {
		ALL.put(kind,
				Arrays.stream(references)
					.map((named) -> new Reference(kind.indexOf(named.column), named.kind, named.role))
					.toList());
	}

	private static Named anchors(String column, ReferenceKind kind) {
		return new Named(column, kind, Role.ANCHORS);
	}

	private static Named attaches(String column, ReferenceKind kind) {
		return new Named(column, kind, Role.ATTACHES);
	}

	private static Named points(String column, ReferenceKind kind) {
		return new Named(column, kind, Role.POINTS);
	}

	/**
	 * The identifier in a row, {@code null} where the cell is empty. What is no SHA-256
	 * identifies no key: a filler such as {@code N/A} must not make strangers share one.
	 */
	public @Nullable String identifier(Row row) {
		String text = row.text(this.column);
		return switch (this.kind) {
			case REVOCATION -> (text != null) ? normalSerial(text) : null;
			case PUBLIC_KEY -> Sha256.normal(text);
			default -> text;
		};
	}

	/** The same as bytes, {@code null} where the cell is empty. */
	@Nullable Identifier identifierBytes(Row row) {
		if (this.kind == ReferenceKind.REVOCATION) {
			String id = identifier(row);
			return (id != null) ? Identifier.of(this.kind, id.getBytes(StandardCharsets.UTF_8)) : null;
		}
		CellBytes cells = row.cells();
		int from = cells.from(this.column);
		int to = cells.to(this.column);
		if (this.kind == ReferenceKind.PUBLIC_KEY) {
			byte[] hash = Sha256.read(cells.bytes(), from, to);
			return (hash != null) ? Identifier.of(this.kind, hash) : null;
		}
		return (from < to) ? new Identifier(this.kind, cells.bytes(), from, to - from) : null;
	}

	/**
	 * Evidence may spell a serial as freely as any other row; what is no serial stays as
	 * it is.
	 */
	static String normalSerial(String text) {
		if (text.matches("dec:\\d{1,80}")) {
			return new BigInteger(text.substring(4)).toString(16);
		}
		return text.replace(":", "").toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
	}

}
