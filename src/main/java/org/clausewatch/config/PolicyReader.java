package org.clausewatch.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausewatch.finding.Waiver;
import org.clausewatch.rule.DatedValue;
import org.clausewatch.rule.Policy;
import org.jspecify.annotations.Nullable;

/** Reads a policy file key by key. */
final class PolicyReader {

	private static final List<String> KEYS = List.of("policy", "zone", "agreement-versions", "parameters", "waivers");

	private final Path file;

	private final List<Supposition> suppositions;

	private final Problems problems;

	PolicyReader(Path file, List<Supposition> suppositions) {
		this.file = file;
		this.suppositions = suppositions;
		this.problems = new Problems(file);
	}

	PolicyFile read() {
		SmallFile content = SmallFile.read(this.file);
		ReadFiles files = new ReadFiles(this.file, content.bytes());
		YamlNode.Mapping root = YamlReader.read(content.text(), this.problems);
		Section policy = Section.of("", root, KEYS, this.problems);
		String name = policy.requireText("policy", "the policy's name");
		ZoneId zone = JobReader.zone(policy.require("zone", "a time zone such as Asia/Shanghai"));
		List<String> versions = versions(policy.find("agreement-versions"));
		Map<String, List<DatedValue>> parameters = parameters(policy.find("parameters"), files);
		List<Waiver> waivers = waivers(policy.find("waivers"), zone, files);
		this.problems.throwIfAny();
		for (Supposition supposition : this.suppositions) {
			parameters.put(supposition.parameter(), supposition.read(files));
			files.count(supposition);
		}
		return new PolicyFile(this.file, new Policy(Supposition.name(Objects.requireNonNull(name), this.suppositions),
				Objects.requireNonNull(zone), versions, parameters), files.sha256(), waivers);
	}

	private static List<Waiver> waivers(@Nullable Value value, @Nullable ZoneId zone, ReadFiles files) {
		Path file = (value != null) ? files.named(value) : null;
		if (value == null || file == null || zone == null) {
			return List.of();
		}
		try {
			return WaiverCsv.read(file, files.read(file), zone);
		}
		catch (ConfigException ex) {
			ex.problems().forEach(value.problems()::addNamed);
			return List.of();
		}
	}

	private static @Nullable List<String> versions(@Nullable Value value) {
		if (value == null) {
			return null;
		}
		List<String> versions = new ArrayList<>();
		for (Value item : value.items("a list of versions of the agreement")) {
			String version = item.text("a version of the agreement");
			if (version != null) {
				versions.add(version);
			}
		}
		return List.copyOf(versions);
	}

	private static Map<String, List<DatedValue>> parameters(@Nullable Value value, ReadFiles files) {
		Map<String, ParameterType> types = ParameterTypes.byName(files);
		Section section = (value != null) ? value.section("parameters by name", List.copyOf(types.keySet())) : null;
		Map<String, List<DatedValue>> parameters = new LinkedHashMap<>();
		if (section != null) {
			section.values()
				.forEach((name, written) -> parameters.put(name,
						DatedValues.read(written, Objects.requireNonNull(types.get(name)))));
		}
		return parameters;
	}

}
