package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.ingest.Reject;

/**
 * Gathers the issuers' certificates that an extract holds: those that its own rows name,
 * and those in its folder {@code issuers}.
 */
public final class IssuerFiles {

	/** An extract may hold its issuers' certificates here; no row needs to name them. */
	public static final String FOLDER = "issuers";

	private static final List<String> ENDINGS = List.of(".cer", ".crt", ".der", ".pem");

	private IssuerFiles() {
	}

	/**
	 * What was found.
	 *
	 * @param issuers the keys
	 * @param inFolder number of files in the folder
	 * @param rejects files of the folder that are no certificates; those that rows name
	 * are told with the rows
	 */
	public record Found(Issuers issuers, long inFolder, List<Reject> rejects) {
	}

	/** Of an extract that holds none. */
	public static final Found NONE = new Found(new Issuers(List.of()), 0, List.of());

	/**
	 * Reads them.
	 * @param named files of certificates whose holder is an issuer, as rows name them
	 * @throws IOException where the folder can't be listed
	 */
	public static Found read(Path extract, Collection<String> named) throws IOException {
		List<Reject> rejects = new ArrayList<>();
		Map<String, SigningKey> keys = new LinkedHashMap<>();
		List<String> folder = folder(extract);
		for (String file : folder) {
			try {
				add(extract, file, keys);
			}
			catch (ArtefactException ex) {
				rejects.add(ex.at(file, ""));
			}
		}
		for (String file : named) {
			try {
				add(extract, file, keys);
			}
			catch (ArtefactException ex) {
				// Told where its row is read.
				continue;
			}
		}
		return new Found(new Issuers(List.copyOf(keys.values())), folder.size(), rejects);
	}

	private static void add(Path extract, String file, Map<String, SigningKey> keys) throws ArtefactException {
		CertificateFile certificate = CertificateFile.read(ArtefactPath.resolve(extract, file));
		try {
			keys.putIfAbsent(HexFormat.of().formatHex(certificate.der()), SigningKey.of(certificate));
		}
		catch (IOException ex) {
			throw new ArtefactException("BAD_CERTIFICATE", "no signature can be checked with it: " + ex.getMessage());
		}
	}

	private static List<String> folder(Path extract) throws IOException {
		Path folder = extract.resolve(FOLDER);
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.startsWith(".")
						&& ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
				.sorted()
				.map((name) -> FOLDER + "/" + name)
				.toList();
		}
	}

}
