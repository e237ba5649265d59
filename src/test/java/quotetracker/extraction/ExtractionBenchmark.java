package quotetracker.extraction;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.model.Article;
import quotetracker.model.Statement;

/**
 * Characters per second on one core, by language and by length of text. One operation reads one article; the same text ten
 * times as long should take ten times as long.
 *
 * <p>Run: {@code mvn -q test-compile exec:java -Dexec.mainClass=quotetracker.extraction.ExtractionBenchmark
 * -Dexec.classpathScope=test}
 */
@SuppressWarnings("NullAway.Init") // JMH fills the fields
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class ExtractionBenchmark {
    private static final Path LANGUAGES = Path.of("config/languages");
    /** Characters of the shorter text. */
    private static final int CHARACTERS = 10_000;

    /** The language; {@link #main} measures every one that has cues. */
    @Param("sq")
    public String language = "sq";

    /** How many times the text is repeated. */
    @Param({"1", "10"})
    public int times = 1;

    private StatementExtractor extractor;
    private Article article;

    /** Builds the text from the language's own examples. */
    @Setup
    public void prepare() throws ConfigurationException {
        Languages languages = Languages.load(LANGUAGES);
        extractor = new StatementExtractor(languages);
        List<String> examples = cueExamples(languages.of(language));
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < CHARACTERS; i++) {
            text.append(examples.get(i % examples.size())).append(text.length() % 5 == 0 ? "\n\n" : " ");
        }
        text.setLength(CHARACTERS);
        article = new Article("bench", text.toString().repeat(times), null, null, null, null, null, language, "bench");
    }

    private static List<String> cueExamples(Language language) {
        return language.examples().stream()
                .filter(example -> example.place().contains("cues"))
                .map(example -> MarkedText.parse(example.text()).text())
                .toList();
    }

    private static String[] languagesWithCues() throws ConfigurationException {
        return Languages.load(LANGUAGES).all().stream()
                .filter(language -> !cueExamples(language).isEmpty())
                .map(language -> language.profile().code())
                .toArray(String[]::new);
    }

    /** One article of {@value #CHARACTERS} characters, or ten times that. */
    @Benchmark
    public List<Statement> extract() {
        return extractor.extract(article);
    }

    /** Runs all and prints characters per second. */
    public static void main(String[] arguments) throws RunnerException, ConfigurationException {
        var results = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getSimpleName())
                        .param("language", languagesWithCues())
                        .build())
                .run();
        for (var result : results) {
            int times = Integer.parseInt(result.getParams().getParam("times"));
            double perSecond = result.getPrimaryResult().getScore() * CHARACTERS * times;
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%s, %,d characters: %.2f million characters a second%n",
                    result.getParams().getParam("language"),
                    CHARACTERS * times,
                    perSecond / 1e6);
        }
    }
}
