package quotetracker.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of one kind in one language: those that come out right ({@code sq/edges.txt}) or, in the folder beside them, those that
 * come out wrong today ({@code sq/known-misses/edges.txt}).
 *
 * @param path where the file lies
 * @param head its lines that begin with {@code ##}: what the kind is
 * @param cases in the order of the file
 */
record CaseFile(Path path, List<String> head, List<Case> cases) {
    private static final String KNOWN_MISSES = "known-misses";

    /**
     * One case.
     *
     * @param title what it shows
     * @param line its line, from 1
     * @param marked the marked text
     */
    record Case(String title, int line, String marked) {}

    static CaseFile read(Path path) throws IOException {
        List<String> head = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        String title = "";
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            number++;
            if (line.startsWith("##")) {
                head.add(line);
            } else if (line.startsWith("#")) {
                title = line.substring(1).strip();
            } else if (!line.isBlank()) {
                cases.add(new Case(title, number, line.strip()));
            }
        }
        return new CaseFile(path, head, cases);
    }

    static boolean isOne(Path path) {
        return path.toString().endsWith(".txt") && language(path).length() <= 3;
    }

    String language() {
        return language(path);
    }

    boolean knownMisses() {
        return knownMisses(path);
    }

    /** The file of the same kind whose cases come out the other way. */
    Path opposite() {
        String folder = knownMisses() ? ".." : KNOWN_MISSES;
        return path.resolveSibling(folder + "/" + path.getFileName()).normalize();
    }

    String place(Case one) {
        return language() + (knownMisses() ? "/" + KNOWN_MISSES : "") + "/" + path.getFileName() + ":" + one.line()
                + " " + one.title();
    }

    /** Writes what is left in it, or deletes the file if that is nothing. */
    void write() throws IOException {
        if (cases.isEmpty()) {
            Files.deleteIfExists(path);
            return;
        }
        List<String> lines = new ArrayList<>(head);
        String title = "";
        for (Case one : cases) {
            if (!one.title().equals(title)) {
                title = one.title();
                lines.add("# " + title);
            }
            lines.add(one.marked());
        }
        Files.createDirectories(path.getParent());
        Files.write(path, lines);
    }

    private static boolean knownMisses(Path path) {
        return path.getName(path.getNameCount() - 2).toString().equals(KNOWN_MISSES);
    }

    private static String language(Path path) {
        return path.getName(path.getNameCount() - (knownMisses(path) ? 3 : 2)).toString();
    }
}
