package org.clausewatch.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.clausewatch.generate.pki.DemoCa;

/** The issuers that sign, their keys drawn from the seed. */
final class DemoAuthorities {

	private static final long KEYS = 0x6361;

	private DemoAuthorities() {
	}

	/**
	 * Makes the issuers' keys and certificates.
	 * @param names issuers by name, or {@link ExtractOrder#ALL}
	 * @throws IllegalArgumentException where there is no such issuer
	 */
	static Map<Issuer, DemoCa> of(Set<String> names, long seed) {
		Map<Issuer, DemoCa> authorities = new EnumMap<>(Issuer.class);
		for (String name : names) {
			boolean known = name.equals(ExtractOrder.ALL);
			for (Issuer issuer : Issuer.values()) {
				if (name.equals(ExtractOrder.ALL) || name.equals(issuer.name())) {
					known = true;
					authorities.computeIfAbsent(issuer, (signing) -> authority(signing, seed));
				}
			}
			if (!known) {
				throw new IllegalArgumentException("--artefacts: no issuer " + name + ", only " + ExtractOrder.ALL
						+ " or some of " + Arrays.toString(Issuer.values()));
			}
		}
		return authorities;
	}

	private static DemoCa authority(Issuer issuer, long seed) {
		Draw draw = new Draw(seed ^ KEYS, issuer.ordinal());
		return new DemoCa(issuer.distinguishedName(), issuer.keyKind(), new DrawnRandom(draw));
	}

	/**
	 * Writes the issuers' own certificates into the folder {@code issuers} of an extract.
	 */
	static void write(Map<Issuer, DemoCa> authorities, Path extract) throws IOException {
		for (Map.Entry<Issuer, DemoCa> authority : authorities.entrySet()) {
			Path folder = Files.createDirectories(extract.resolve("issuers"));
			Files.write(folder.resolve(authority.getKey().slug() + ".cer"), authority.getValue().certificate());
		}
	}

}
