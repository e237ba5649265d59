package quotetracker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program as a process of its own, listened to line by line. */
public final class ProgramProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ProgramProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a class of the tests or of the program; what it writes to standard error comes among the other lines. */
    public static ProgramProcess start(Class<?> main, String... arguments) throws IOException {
        return startBehind(List.of(), main, arguments);
    }

    /**
     * The same behind a command that starts another.
     *
     * @param starter the command with its arguments; the program and its arguments are added
     */
    public static ProgramProcess startBehind(List<String> starter, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProgramProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /**
     * A configuration with the project's language data.
     *
     * @param folder where it is made, in {@code config}
     * @param changes lines of application.yml, by the start of those they replace
     */
    public static Path configuration(Path folder, String... changes) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        for (String data : List.of("languages", "report")) {
            if (!Files.exists(config.resolve(data))) {
                Files.createSymbolicLink(
                        config.resolve(data), Path.of("config", data).toAbsolutePath());
            }
        }
        List<String> settings = new ArrayList<>(Files.readAllLines(Path.of("config/application.yml")));
        for (String change : changes) {
            String key = change.substring(0, change.indexOf(':') + 1);
            settings.replaceAll(line -> line.startsWith(key) ? change : line);
            if (!settings.contains(change)) {
                throw new IllegalArgumentException("no line of application.yml begins with '" + key + "'");
            }
        }
        Files.write(config.resolve("application.yml"), settings);
        return config;
    }

    /** Everything up to the next line that contains these words; fails if the program ends without it. */
    public String awaitLine(String words) throws IOException {
        String line = output.readLine();
        while (line != null) {
            lines.add(line);
            if (line.contains(words)) {
                return line;
            }
            line = output.readLine();
        }
        throw new AssertionError("'" + words + "' never came, but " + lines);
    }

    /** The first so many lines, or fewer if the program ends before. */
    public List<String> awaitLines(int count) throws IOException {
        while (lines.size() < count) {
            String line = output.readLine();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    /** All lines up to the end of the program. */
    public List<String> awaitEnd() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        process.waitFor();
        return List.copyOf(lines);
    }

    /** The exit code, once it has ended. */
    public int code() throws IOException, InterruptedException {
        awaitEnd();
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM, as a service manager sends it. */
    public void askToStop() {
        process.toHandle().destroy();
    }

    /**
     * SIGKILL; returns when the process is gone.
     *
     * @return whether it had not come to its end before
     */
    public boolean kill() throws InterruptedException {
        return process.destroyForcibly().waitFor() != 0;
    }

    /** Ends its standard input. */
    public void endInput() throws IOException {
        process.outputWriter().close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
