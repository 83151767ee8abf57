package org.clausewatch.rule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dated parameters with their citations. A value is looked up at the time of the event it
 * governs; one that isn't set is never guessed.
 *
 * @param name the policy's name
 * @param zone the zone that dates are read and times are shown in
 * @param agreementVersions versions of the agreement the clause register knows;
 * {@code null} where the policy doesn't say
 * @param parameters values by parameter name
 */
public record Policy(String name, ZoneId zone, @Nullable List<String> agreementVersions,
		Map<String, List<DatedValue>> parameters) {

	/**
	 * A span such as {@code revocation.deadline} at a time.
	 * @throws UnsetParameterException where no value holds then
	 */
	public TimeSpan span(String parameter, Instant at) {
		return value(parameter, at, TimeSpan.class);
	}

	/** A span, or {@code null} where no value holds then. */
	public @Nullable TimeSpan spanOrNull(String parameter, Instant at) {
		DatedValue found = find(parameter, at);
		return (found != null) ? (TimeSpan) found.value() : null;
	}

	/** A local time of day such as {@code renewal.counter-closes}. */
	public LocalTime timeOfDay(String parameter, Instant at) {
		return value(parameter, at, LocalTime.class);
	}

	/** The holiday calendar. */
	public WorkingCalendar calendar() {
		for (DatedValue value : this.parameters.getOrDefault("holidays", List.of())) {
			return (WorkingCalendar) value.value();
		}
		throw new UnsetParameterException("holidays");
	}

	/**
	 * The algorithms that are or will be deprecated.
	 * @throws UnsetParameterException for the whole run, where the policy doesn't say
	 */
	public List<DeprecatedAlgorithm> deprecatedAlgorithms() {
		List<DatedValue> values = this.parameters.get("deprecated-algorithms");
		if (values == null) {
			throw UnsetParameterException.forWholeRun("deprecated-algorithms");
		}
		List<DeprecatedAlgorithm> algorithms = new ArrayList<>(values.size());
		for (DatedValue value : values) {
			algorithms.add((DeprecatedAlgorithm) value.value());
		}
		return algorithms;
	}

	/**
	 * Where a value that holds at a time is laid down, for the arithmetic of a finding.
	 */
	public String citation(String parameter, Instant at) {
		DatedValue found = find(parameter, at);
		if (found == null) {
			throw new UnsetParameterException(parameter);
		}
		return found.citation();
	}

	/**
	 * The grounds that let the CA revoke besides those of agreement 2.3; none where the
	 * policy names none.
	 */
	public List<?> lawfulGrounds(Instant at) {
		DatedValue found = find("lawful-grounds", at);
		return (found != null) ? (List<?>) found.value() : List.of();
	}

	private <T> T value(String parameter, Instant at, Class<T> type) {
		DatedValue found = find(parameter, at);
		if (found == null) {
			throw new UnsetParameterException(parameter);
		}
		return type.cast(found.value());
	}

	private @Nullable DatedValue find(String parameter, Instant at) {
		for (DatedValue value : this.parameters.getOrDefault(parameter, List.of())) {
			if (value.holdsAt(at, this.zone)) {
				return value;
			}
		}
		return null;
	}

}
