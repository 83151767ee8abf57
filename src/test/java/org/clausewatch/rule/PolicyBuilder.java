package org.clausewatch.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.Incident;
import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** Builds a policy for a test; starts with revocation.deadline PT24H and nothing else. */
public final class PolicyBuilder {

	private final Map<String, List<DatedValue>> parameters = new LinkedHashMap<>();

	private @Nullable List<String> versions = List.of("netca-seed");

	private CrlRegister crls = CrlRegister.EMPTY;

	public PolicyBuilder() {
		span("revocation.deadline", "PT24H");
	}

	public PolicyBuilder span(String parameter, String value) {
		return value(parameter, TimeSpan.parse(value));
	}

	public PolicyBuilder timeOfDay(String parameter, String value) {
		return value(parameter, LocalTime.parse(value));
	}

	public PolicyBuilder value(String parameter, Object value) {
		return dated(parameter, value, null, null);
	}

	public PolicyBuilder dated(String parameter, Object value, @Nullable String from, @Nullable String until) {
		this.parameters.computeIfAbsent(parameter, (name) -> new ArrayList<>())
			.add(new DatedValue(value, "test", (from != null) ? LocalDate.parse(from) : null,
					(until != null) ? LocalDate.parse(until) : null));
		return this;
	}

	/** Holidays as "2025-10-01 HOLIDAY", "2025-10-11 WORKDAY" … */
	public PolicyBuilder holidays(String... days) {
		Map<LocalDate, WorkingCalendar.Kind> kinds = new LinkedHashMap<>();
		for (String day : days) {
			kinds.put(LocalDate.parse(day.substring(0, 10)), WorkingCalendar.Kind.valueOf(day.substring(11)));
		}
		return value("holidays", new WorkingCalendar(kinds));
	}

	public PolicyBuilder versions(String... known) {
		this.versions = List.of(known);
		return this;
	}

	/** A policy that doesn't say which versions the register knows. */
	public PolicyBuilder withoutVersions() {
		this.versions = null;
		return this;
	}

	/** The issuers' CRLs; none unless said. */
	public PolicyBuilder crls(CrlRegister register) {
		this.crls = register;
		return this;
	}

	public PolicyBuilder without(String parameter) {
		this.parameters.remove(parameter);
		return this;
	}

	public Policy build() {
		return new Policy("test", DossierBuilder.ZONE, this.versions, this.parameters);
	}

	/** Circumstances with every file present. */
	public Circumstances at(String cutOff, Incident... incidents) {
		return new Circumstances(Instant.parse(cutOff), build(), Arrays.asList(incidents), this.crls,
				EnumSet.allOf(RecordKind.class));
	}

	/** Circumstances with some files absent. */
	public Circumstances atWithout(String cutOff, RecordKind... absent) {
		Set<RecordKind> present = EnumSet.allOf(RecordKind.class);
		Arrays.asList(absent).forEach(present::remove);
		return new Circumstances(Instant.parse(cutOff), build(), List.of(), this.crls, present);
	}

}
