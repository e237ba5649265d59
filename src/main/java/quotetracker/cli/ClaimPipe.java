package quotetracker.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quotetracker.batch.Nights;
import quotetracker.claim.ClaimLanguages;
import quotetracker.embedding.ModelDirectory;
import quotetracker.input.ClaimFields;
import quotetracker.input.JsonLines;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.ConfigDirectory;
import quotetracker.settings.SettingsFile;
import tools.jackson.databind.node.ObjectNode;

/** JSON Lines in, JSON Lines out, one line after the other: what {@code compare} and {@code cluster} have in common. */
final class ClaimPipe {
    private final PrintWriter complaints;

    ClaimPipe(PrintWriter complaints) {
        this.complaints = complaints;
    }

    /** The language data for claims, with the model of the settings if they name one. */
    static ClaimLanguages languages(@Nullable Path config) throws ConfigurationException {
        Path directory = ConfigDirectory.find(config);
        return ModelDirectory.added(
                ClaimLanguages.load(directory.resolve("languages")),
                new SettingsFile(directory, Nights::fault).claimModel(),
                null);
    }

    /**
     * Answers every line.
     *
     * @param file the input, or null or {@code -} for standard input
     * @param answer the answer to a line; not asked for lines that are no JSON object, and not written if the fields it
     *     asked for turn out not to be usable
     */
    int run(@Nullable Path file, Function<ClaimFields, ObjectNode> answer) {
        boolean standardInput = file == null || file.toString().equals("-");
        String name = standardInput ? "standard input" : String.valueOf(file);
        try (InputStream in = standardInput || file == null ? System.in : Files.newInputStream(file);
                JsonLines lines = new JsonLines(in)) {
            OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
            boolean skipped = false;
            for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                skipped |= !answered(line.get(), name, answer, out);
            }
            return skipped ? ExitCode.SKIPPED : ExitCode.OK;
        } catch (IOException e) {
            complaints.println(name + ": " + Failure.reason(e));
            return ExitCode.FAILED;
        }
    }

    private boolean answered(
            JsonLines.Line line, String name, Function<ClaimFields, ObjectNode> answer, OutputStream out)
            throws IOException {
        ClaimFields fields = ClaimFields.of(line);
        Optional<ObjectNode> json = fields.usable() ? Optional.of(answer.apply(fields)) : Optional.empty();
        for (String fault : fields.faults()) {
            complaints.println(name + ":" + line.number() + ": " + fault);
        }
        if (json.isEmpty() || !fields.usable()) {
            return false;
        }
        out.write((json.get().toString() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }
}
