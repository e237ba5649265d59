package quotetracker.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.ClaimStatement;
import quotetracker.claim.Comparison;
import quotetracker.claim.StatementComparer;
import quotetracker.input.ClaimFields;
import quotetracker.input.JsonLines;

/** Measures the comparison of statements on labelled pairs: {@code evaluate --claims PAIRS.jsonl}. */
public final class ClaimEvaluation {
    private final StatementComparer comparer;

    /** Measures with the given language data. */
    public ClaimEvaluation(ClaimLanguages languages) {
        this.comparer = new StatementComparer(languages);
    }

    /**
     * One pair with its label and what came out.
     *
     * @param kind the kind the file gives ("negation", "partial"), empty if none
     * @param same whether the label is 1
     */
    record Judged(String id, String kind, boolean same, ClaimStatement a, ClaimStatement b, Comparison found) {
        /** Which languages are compared, {@code sq} or {@code sq-en}. */
        String languages() {
            return a.language().equals(b.language()) ? a.language() : a.language() + "-" + b.language();
        }
    }

    /**
     * Compares every pair of a file.
     *
     * @param pairs JSON Lines of {@code id, a, b, label, kind} and the optional fields of {@code compare}
     * @param errors how many wrong pairs to show, 0 for none
     * @return the tables as text
     * @throws IOException if the file cannot be read, or a line is no labelled pair; the message names the line
     */
    public String report(Path pairs, int errors) throws IOException {
        List<Judged> judged = new ArrayList<>();
        try (JsonLines lines = new JsonLines(Files.newInputStream(pairs))) {
            for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                judged.add(judge(line.get(), pairs));
            }
        }
        return ClaimTables.of(judged, errors);
    }

    private Judged judge(JsonLines.Line line, Path pairs) throws IOException {
        ClaimFields fields = ClaimFields.of(line);
        ClaimStatement a = fields.statement("a", "_a");
        ClaimStatement b = fields.statement("b", "_b");
        Optional<Integer> label = fields.number("label");
        if (!fields.usable() || label.isEmpty()) {
            List<String> faults = new ArrayList<>(fields.faults());
            if (label.isEmpty()) {
                faults.add("\"label\" is missing, expected 1 (same) or 0");
            }
            throw new IOException(pairs + ":" + line.number() + ": " + String.join("; ", faults));
        }
        String kind = fields.optional("kind");
        return new Judged(a.id(), kind == null ? "" : kind, label.get() == 1, a, b, comparer.compare(a, b));
    }
}
