package org.clausewatch.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.batch.SealSource;
import org.clausewatch.seal.DemoAuthority;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealException;
import org.clausewatch.seal.Signer;
import org.jspecify.annotations.Nullable;

/** The demo seals and the profiles of the configuration. */
final class ConfiguredSeals implements SealSource {

	private static final Set<String> DEMO = new LinkedHashSet<>(List.of(DemoAuthority.NAME, DemoAuthority.SM2_NAME));

	private final ClausewatchProperties properties;

	private final Map<String, String> environment;

	private final Clock clock;

	ConfiguredSeals(ClausewatchProperties properties, Map<String, String> environment, Clock clock) {
		this.properties = properties;
		this.environment = environment;
		this.clock = clock;
	}

	@Override
	public Seal open(String name) {
		return open(profile(name), new HashSet<>());
	}

	@Override
	public void requireAllowed(String name, String job) {
		SealProfile profile = profile(name);
		refuseOther(profile, job);
		profile.set().signers().forEach((signer) -> refuseOther(profile(signer), job));
		String fallback = profile.set().fallback();
		if (fallback != null) {
			requireAllowed(fallback, job);
		}
	}

	private static void refuseOther(SealProfile profile, String job) {
		if (!profile.allows(job)) {
			throw SealProfile.problem(profile.name(), ".jobs",
					"job '" + job + "' may not use this seal, only " + String.join(", ", profile.set().jobs()));
		}
	}

	private Seal open(SealProfile profile, Set<String> opening) {
		if (!opening.add(profile.name())) {
			throw SealProfile.problem(profile.name(), ".fallback", "leads back to itself");
		}
		Path home = this.properties.home();
		List<Signer> signers = signers(profile);
		Seal seal = new Seal(profile.name(), signers, profile.level(), profile.timeStampAuthority(home, this.clock),
				profile.revocation(home, this.clock), this.clock);
		String fallback = fallback(profile, seal);
		return (fallback == null) ? seal : new Seal(seal.name(), signers, seal.level(), seal.timeStampAuthority(),
				seal.revocation(), this.clock, open(profile(fallback), opening));
	}

	private List<Signer> signers(SealProfile profile) {
		Path home = this.properties.home();
		List<String> listed = profile.set().signers();
		if (listed.isEmpty()) {
			return List.of(profile.signer(home, this.environment, this.clock));
		}
		if (new HashSet<>(listed).size() < listed.size()) {
			throw SealProfile.problem(profile.name(), ".signers", "names a signer twice: " + String.join(", ", listed));
		}
		return listed.stream().map(this::profile).map((signer) -> {
			if (!signer.set().signers().isEmpty()) {
				throw SealProfile.problem(profile.name(), ".signers",
						"'" + signer.name() + "' lists signers itself; expected profiles with a key");
			}
			return signer.signer(home, this.environment, this.clock);
		}).toList();
	}

	private static @Nullable String fallback(SealProfile profile, Seal seal) {
		String fallback = profile.set().fallback();
		if (fallback != null && !seal.sm2()) {
			throw SealProfile.problem(profile.name(), ".fallback", "is for SM2 keys, and this is none");
		}
		if (fallback == null && profile.name().equals(DemoAuthority.SM2_NAME)) {
			return DemoAuthority.NAME;
		}
		if (fallback == null && seal.sm2()) {
			throw SealProfile.problem(profile.name(), ".fallback",
					"is missing: an SM2 key can't sign workbooks or containers; name the profile that does");
		}
		return fallback;
	}

	private SealProfile profile(String name) {
		SealProperties set = this.properties.seals().get(name);
		if (set == null && !DEMO.contains(name)) {
			Set<String> known = new LinkedHashSet<>(DEMO);
			known.addAll(new TreeSet<>(this.properties.seals().keySet()));
			throw new SealException(
					"there is no seal " + name + " under clausewatch.seals; known are " + String.join(", ", known));
		}
		return new SealProfile(name, (set != null) ? set : SealProperties.none());
	}

}
