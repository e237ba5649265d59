package quotetracker.language;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The files of one language: reads their lines and reports what is no file or line of language data. */
final class DataFolder {
    static final String KNOWN_MISSES = "known-misses.txt";

    private static final List<String> FILES = List.of(
            "profile.yml",
            "cues.tsv",
            "words.tsv",
            "roles.tsv",
            "endings.tsv",
            "dates.tsv",
            "abbreviations.txt",
            "names-female.txt",
            "particles.txt",
            "names-male.txt",
            "claims.tsv",
            "concepts.tsv",
            "accuracy.tsv",
            "weights.tsv",
            KNOWN_MISSES);

    private final Path folder;
    private final String code;
    private final List<String> faults;

    DataFolder(Path folder, List<String> faults) {
        this.folder = folder;
        this.code = String.valueOf(folder.getFileName());
        this.faults = faults;
    }

    String code() {
        return code;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Reports files that nothing reads: a slip in a file's name would silently lose its lines. */
    void reportUnknownFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (!FILES.contains(name) && !name.startsWith(".")) {
                    faults.add(code + "/" + name + ":1: no file of language data, expected one of " + FILES);
                }
            }
        } catch (IOException e) {
            faults.add(code + ":1: the folder cannot be listed (" + e.getMessage() + "); check its permissions");
        }
    }

    /** The lines of a file that hold data, each with the given number of cells; none if there is no such file. */
    List<DataLine> lines(String name, int cells) {
        Path file = file(name);
        String shown = code + "/" + name;
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<String> raw;
        try {
            raw = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            faults.add(shown + ":1: the file is not UTF-8; save it as UTF-8");
            return List.of();
        } catch (IOException e) {
            faults.add(shown + ":1: cannot be read (" + e.getMessage() + "); check the file's permissions");
            return List.of();
        }
        List<DataLine> result = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String text = raw.get(i).strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            List<String> found = Arrays.asList(text.split("\t", -1));
            if (found.size() != cells) {
                faults.add(shown + ":" + (i + 1) + ": " + found.size() + " cells, expected " + cells
                        + " separated by one tab each");
                continue;
            }
            result.add(new DataLine(shown, i + 1, found));
        }
        return result;
    }
}
