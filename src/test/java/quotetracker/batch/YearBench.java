package quotetracker.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.claim.ClaimLanguages;
import quotetracker.language.Languages;
import quotetracker.report.Texts;
import quotetracker.settings.Settings;
import quotetracker.settings.Settings.Schedule;

/**
 * Lives through a year of small invented nights, each ten articles of which some repeat what was said before, and prints how
 * memory, store and time grow: {@code mvn -q test -Dtest=YearBench -Dnights=365 -DargLine=-Xmx256m}.
 */
@EnabledIfSystemProperty(named = "nights", matches = "\\d+")
class YearBench {
    private static final int NIGHTS = Integer.getInteger("nights", 0);
    private static final int ARTICLES_A_NIGHT = 10;
    private static final int STATEMENTS_AN_ARTICLE = 3;
    private static final double REPEATED = 0.4;
    private static final int PRINTED_EVERY = 30;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final List<String> SUBJECTS = List.of(
            "Ura",
            "Rruga",
            "Shkolla",
            "Biblioteka",
            "Stacioni",
            "Tregu",
            "Parku",
            "Spitali",
            "Muzeu",
            "Porti",
            "Fabrika",
            "Pishina",
            "Salla",
            "Teatri",
            "Çerdhja",
            "Linja",
            "Kopshti",
            "Depoja",
            "Ujësjellësi",
            "Stadiumi");
    private static final List<String> DEEDS = List.of(
            "hapet",
            "mbyllet",
            "rindërtohet",
            "zgjerohet",
            "lyhet",
            "pastrohet",
            "shitet",
            "ndriçohet",
            "rrethohet",
            "kontrollohet",
            "sigurohet",
            "zhvendoset",
            "modernizohet",
            "kufizohet",
            "përurohet");
    private static final List<String> PLACES = List.of(
            "pranë lumit",
            "në qendër",
            "te kodra",
            "në veri",
            "në jug",
            "pranë tregut",
            "te liqeni",
            "në fshat",
            "te kisha",
            "pranë xhamisë",
            "në lindje",
            "në perëndim",
            "te sheshi",
            "pranë pyllit",
            "te ura e vjetër",
            "në bregdet");
    private static final List<String> TIMES = List.of(
            "në mars",
            "në prill",
            "në maj",
            "në qershor",
            "në korrik",
            "në gusht",
            "në shtator",
            "në tetor",
            "këtë vit",
            "vitin tjetër",
            "pas festave",
            "para dimrit");
    private static final List<String> FIRST_NAMES =
            List.of("Arta", "Besnik", "Dritan", "Elira", "Fatmir", "Genta", "Ilir", "Jonida", "Kujtim", "Lule");
    private static final List<String> FAMILY_NAMES =
            List.of("Leka", "Marku", "Gjoni", "Prela", "Doda", "Kola", "Shehu", "Bardhi");

    @TempDir
    private Path folder;

    private final Random random = new Random(365);
    private final List<String> said = new ArrayList<>();
    private long fullest;

    @Test
    void aYear() throws Exception {
        Path languages = Path.of("config/languages").toAbsolutePath();
        Path texts = Path.of("config/report").toAbsolutePath();
        Languages readLanguages = Languages.load(languages);
        ClaimLanguages readClaims = ClaimLanguages.load(languages);
        Texts readTexts = Texts.load(texts, "en");
        System.out.println("night  s a night  MiB heap, fullest  MiB heap, between  MiB store  statements  claims");
        long start = System.nanoTime();
        for (int night = 1; night <= NIGHTS; night++) {
            Path input = Files.write(folder.resolve("night.jsonl"), articles(night));
            Settings settings = new Settings(
                    languages,
                    texts,
                    "en",
                    List.of(input),
                    folder.resolve("reports"),
                    folder.resolve("store"),
                    0,
                    2,
                    200,
                    null,
                    new Schedule("0 30 3 * * *", ZoneId.of("Europe/Tirane")),
                    new Settings.Logging(folder.resolve("logs"), "ecs", 10, 30),
                    new Settings.Door(0, folder.resolve("no-token")));
            boolean printed = night % PRINTED_EVERY == 0 || night == 1 || night == NIGHTS;
            RunResult result = NightlyJob.run(
                    new JobRequest(settings, readLanguages, readClaims, readTexts, FIRST.plusDays(night - 1L), null),
                    new Weighing(printed),
                    Duration.ZERO);
            if (result.ending() != RunResult.Ending.COMPLETED) {
                throw new IllegalStateException("night " + night, result.failure());
            }
            if (printed) {
                double seconds = (System.nanoTime() - start) / 1e9 / (night < PRINTED_EVERY ? 1 : PRINTED_EVERY);
                print(night, seconds);
                start = System.nanoTime();
            }
        }
    }

    private void print(int night, double seconds) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%5d  %9.2f  %17.1f  %17.1f  %9.2f  %10d  %6d%n",
                night,
                seconds,
                fullest / 1e6 / 1.048576,
                heap() / 1e6 / 1.048576,
                size(folder.resolve("store")) / 1e6 / 1.048576,
                count("select count(*) from statement"),
                count("select count(*) from claim where merged_into is null"));
    }

    private List<String> articles(int night) {
        List<String> lines = new ArrayList<>();
        for (int article = 0; article < ARTICLES_A_NIGHT; article++) {
            StringBuilder text = new StringBuilder("Lajmet e ditës nga qyteti. ");
            for (int i = 0; i < STATEMENTS_AN_ARTICLE; i++) {
                text.append(statement()).append(' ');
            }
            lines.add("{\"id\":\"" + night + "-" + article + "\",\"lang\":\"sq\",\"date\":\""
                    + FIRST.plusDays(night - 1L) + "\",\"outlet\":\"Gazeta " + article % 4 + "\",\"text\":\""
                    + text.toString().strip() + "\"}");
        }
        return lines;
    }

    /** Something new, or word for word what somebody said on any night before. */
    private String statement() {
        if (!said.isEmpty() && random.nextDouble() < REPEATED) {
            return said.get(random.nextInt(said.size()));
        }
        String fresh = "“" + any(SUBJECTS) + " " + any(DEEDS) + " " + any(PLACES) + " " + any(TIMES) + "”, tha "
                + any(FIRST_NAMES) + " " + any(FAMILY_NAMES) + ".";
        said.add(fresh);
        return fresh;
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private long count(String query) throws Exception {
        return StoreContent.count(folder, query);
    }

    /** Looks at the heap when all claims are in memory. */
    private final class Weighing implements RunObserver {
        private final boolean wanted;

        Weighing(boolean wanted) {
            this.wanted = wanted;
        }

        @Override
        public void started(Stage stage, long total) {}

        @Override
        public void storing(Stage stage, long done) {
            if (wanted && stage == Stage.CLAIMS) {
                fullest = heap();
            }
        }

        @Override
        public void stored(Stage stage, long done, long statements) {}

        @Override
        public void finished(Stage stage) {}

        @Override
        public void stopping() {}
    }
}
