package org.clausewatch.app;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import org.clausewatch.batch.SealSource;
import org.clausewatch.seal.DemoAuthority;
import org.clausewatch.seal.HttpTimeStampAuthority;
import org.clausewatch.seal.Pkcs12Seal;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealException;
import org.clausewatch.seal.SealKey;

/** The demo seal and those of the configuration. */
final class ConfiguredSeals implements SealSource {

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
		if (name.equals(DemoAuthority.NAME)) {
			return Seal.demo(this.properties.home(), this.clock);
		}
		ClausewatchProperties.SealProperties seal = this.properties.seals().get(name);
		if (seal == null) {
			throw new SealException("there is no seal " + name + " under clausewatch.seals; known are demo"
					+ String.join("",
							new TreeSet<>(this.properties.seals().keySet()).stream()
								.map((known) -> ", " + known)
								.toList()));
		}
		SealKey key = new Pkcs12Seal(name, seal.keystore(), seal.passwordEnv(), seal.passwordFile())
			.open(this.environment, this.clock.instant());
		String authority = seal.timeStampAuthority();
		return new Seal(key, (authority != null) ? new HttpTimeStampAuthority(URI.create(authority)) : null,
				this.clock);
	}

}
