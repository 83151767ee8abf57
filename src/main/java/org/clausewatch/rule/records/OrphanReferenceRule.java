package org.clausewatch.rule.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.ReferenceKind;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.ReferenceRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Untested;
import org.clausewatch.rule.Verdict;

/**
 * A reference that no record answers: the records handed over are not complete, or one of
 * them is wrong. Rows for a certificate that {@code certificates.csv} doesn't have are
 * one such case. A reference into a file that is absent can't be judged.
 */
final class OrphanReferenceRule implements ReferenceRule {

	private static final String CLASS = "ORPHAN";

	private static final Comparator<SourceRow> BY_LINE = Comparator.comparing(SourceRow::file)
		.thenComparing(SourceRow::line);

	private static final RuleMetadata METADATA = RuleMetadata.rule("REC-ORPHAN", Citation.records())
		.finds(CLASS, Severity.S3)
		.build();

	/** A column of a certificate's own rows that refers to another record. */
	private record Link(RecordKind from, String column, ReferenceKind to) {

		RecordKind definedBy() {
			return Objects.requireNonNull(this.to.definedBy());
		}

	}

	private static final List<Link> LINKS = List.of(
			new Link(RecordKind.CERTIFICATES, "application_id", ReferenceKind.APPLICATION),
			new Link(RecordKind.SUBJECT_CHANGES, "application_id", ReferenceKind.APPLICATION),
			new Link(RecordKind.REVOCATIONS, "request_id", ReferenceKind.REQUEST),
			new Link(RecordKind.REVOCATIONS, "fee_id", ReferenceKind.FEE),
			new Link(RecordKind.NOTICES, "fee_id", ReferenceKind.FEE),
			new Link(RecordKind.RENEWALS, "notice_id", ReferenceKind.NOTICE));

	/** The kinds that the links lead to. */
	private static final Set<RecordKind> REFERRED_TO = LINKS.stream()
		.map(Link::definedBy)
		.collect(Collectors.toCollection(() -> EnumSet.noneOf(RecordKind.class)));

	/** What is referred to. */
	private record Target(ReferenceKind kind, String id) implements Comparable<Target> {

		@Override
		public int compareTo(Target other) {
			return Comparator.comparing(Target::kind).thenComparing(Target::id).compare(this, other);
		}

	}

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (dossier.hasCertificate() && dossier.unresolved().isEmpty()
				&& circumstances.present().containsAll(REFERRED_TO)) {
			return Verdict.pass();
		}
		Map<Target, List<UnresolvedReference>> byTarget = dossier.unresolved()
			.stream()
			.collect(Collectors.groupingBy((reference) -> new Target(reference.kind(), reference.id()), TreeMap::new,
					Collectors.toList()));
		List<Observation> orphans = new ArrayList<>();
		if (!dossier.hasCertificate()) {
			Target self = new Target(ReferenceKind.CERTIFICATE, dossier.id().serialHex());
			orphans.add(withoutCertificate(dossier, byTarget.getOrDefault(self, List.of())));
			byTarget.remove(self);
		}
		byTarget.forEach((target, references) -> orphans.add(orphan(target, references)));
		Set<RecordKind> absent = absent(dossier, circumstances);
		return (orphans.isEmpty() && !absent.isEmpty()) ? Verdict.notTested(Untested.absent(absent))
				: Verdict.of(orphans);
	}

	@Override
	public Verdict judgeUnattached(List<UnresolvedReference> references, Circumstances circumstances) {
		UnresolvedReference first = references.get(0);
		return Verdict.of(orphan(new Target(first.kind(), first.id()), references));
	}

	private static Observation orphan(Target target, List<UnresolvedReference> references) {
		return Observation.of(METADATA, CLASS)
			.about(target.kind().name(), target.id())
			.fact("kind", target.kind().name())
			.fact("id", target.id())
			.fact("file", fileOf(target.kind()))
			.fact("count", references.size())
			.evidenceRows(references.stream().map(UnresolvedReference::source).sorted(BY_LINE).toList())
			.build();
	}

	private static Observation withoutCertificate(Dossier dossier, List<UnresolvedReference> references) {
		List<SourceRow> rows = Stream
			.concat(dossier.rows().stream().map(Row::source), references.stream().map(UnresolvedReference::source))
			.distinct()
			.sorted(BY_LINE)
			.toList();
		return Observation.of(METADATA, CLASS)
			.variant("NO_CERTIFICATE")
			.fact("serial", dossier.id().serialHex())
			.fact("count", rows.size())
			.evidenceRows(rows)
			.build();
	}

	private static String fileOf(ReferenceKind kind) {
		RecordKind definedBy = kind.definedBy();
		return (definedBy != null) ? definedBy.fileName() : "";
	}

	/** The absent files that rows of the certificate refer into. */
	private static Set<RecordKind> absent(Dossier dossier, Circumstances circumstances) {
		return LINKS.stream()
			.filter((link) -> dossier.rows()
				.stream()
				.anyMatch((row) -> row.kind() == link.from() && row.text(link.column()) != null))
			.map(Link::definedBy)
			.filter((kind) -> !circumstances.present().contains(kind))
			.collect(Collectors.toSet());
	}

}
