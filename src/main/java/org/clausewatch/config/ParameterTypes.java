package org.clausewatch.config;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.record.Application.SubscriberType;
import org.jspecify.annotations.Nullable;

/** The parameters a policy can set and how each is read. */
final class ParameterTypes {

	private static final List<String> SPANS = List.of("revocation.deadline", "crl.publication-lag",
			"crl.date-tolerance", "fee.grace", "fee.notice-period", "renewal.minimum-notice",
			"loss-report.action-period", "support.answer-period");

	private static final List<String> SUBSCRIBERS = Arrays.stream(SubscriberType.values()).map(Enum::name).toList();

	private ParameterTypes() {
	}

	static Map<String, ParameterType> byName(ReadFiles files) {
		Map<String, ParameterType> types = new LinkedHashMap<>();
		SPANS.forEach((name) -> types.put(name, Spans::read));
		types.put("retention.period", Spans::readRetention);
		types.put("renewal.counter-closes",
				(value) -> value.parsed("a time of day such as \"17:00\"", LocalTime::parse));
		types.put("deprecated-algorithms", new DeprecatedAlgorithms());
		types.put("holidays", new Holidays(files));
		types.put("compensation.cap", ParameterTypes::caps);
		types.put("lawful-grounds", ParameterTypes::grounds);
		return types;
	}

	/** {@code Map<SubscriberType, BigDecimal>}; a type that isn't named has no cap. */
	private static @Nullable Object caps(Value value) {
		Section section = value.section("amounts by subscriber type such as {PERSON: 20000.00}", SUBSCRIBERS);
		if (section == null) {
			return null;
		}
		Map<SubscriberType, BigDecimal> caps = new EnumMap<>(SubscriberType.class);
		section.values().forEach((type, written) -> {
			BigDecimal cap = written.parsed("an amount such as 20000.00", ParameterTypes::amount);
			if (cap != null) {
				caps.put(SubscriberType.valueOf(type), cap);
			}
		});
		if (section.values().isEmpty()) {
			value.refuse("expected an amount for at least one of " + String.join(", ", SUBSCRIBERS));
		}
		return Map.copyOf(caps);
	}

	/** Digits and at most one dot: no sign, no exponent. */
	private static BigDecimal amount(String text) {
		if (!text.matches("\\d{1,18}(\\.\\d{1,6})?")) {
			throw new NumberFormatException(text);
		}
		return new BigDecimal(text);
	}

	/** {@code List<String>} of grounds that let the CA revoke besides 2.3. */
	private static @Nullable Object grounds(Value value) {
		List<String> grounds = new ArrayList<>();
		for (Value item : value.items("a list of grounds")) {
			String ground = item.text("a ground");
			if (ground != null) {
				grounds.add(ground);
			}
		}
		return List.copyOf(grounds);
	}

}
