package quotetracker.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;
import quotetracker.model.StatementType;

/** A made-up report of any size: invented people, outlets and words, the same for the same size. */
final class SampleReport implements ReportSource {
    static final LocalDate NIGHT = LocalDate.of(2026, 3, 14);

    private static final List<String> SPEAKERS =
            List.of("Arta Hoxhaj", "Besim Lekaj", "Drita Malaj", "Genti Prifti", "Bashkia e Lumit", "Ilir Tahiraj");
    private static final List<String> ROLES = List.of(
            "ministrja e Transportit",
            "kryetari i bashkisë",
            "zëdhënësja e policisë",
            "deputeti",
            "",
            "drejtori i spitalit");
    private static final List<String> OUTLETS = List.of("Gazeta e Lumit", "Radio Bregu", "The Valley Post");
    private static final List<String> WORDS = List.of(
            "Rruga e re hapet në qershor dhe punimet kanë kushtuar 12 milionë lekë",
            "Nuk do të ketë rritje të taksave këtë vit",
            "Kemi arrestuar dy persona dhe hetimet vazhdojnë",
            "The bridge will be closed for three weeks while the pillars are repaired, and buses will run on the old road",
            "Uji i pijshëm është i sigurt për të gjithë banorët e qytetit",
            "Spitali ka nevojë për dyzet infermierë; pa ta, reparti i ri nuk mund të hapet para vjeshtës, sado që ndërtesa "
                    + "është gati dhe pajisjet kanë mbërritur që në janar");

    private final int size;
    private final @Nullable String sameWords;
    private final @Nullable String sameAddress;

    SampleReport(int size) {
        this(size, null, null);
    }

    /** All statements have these words. */
    SampleReport(int size, @Nullable String sameWords) {
        this(size, sameWords, null);
    }

    private SampleReport(int size, @Nullable String sameWords, @Nullable String sameAddress) {
        this.size = size;
        this.sameWords = sameWords;
        this.sameAddress = sameAddress;
    }

    /** All statements stand at an address of so many characters. */
    static SampleReport withAddresses(int size, int characters) {
        String start = "https://lumi.example/";
        return new SampleReport(size, null, start + "a".repeat(characters - start.length()));
    }

    @Override
    public RunRow run() {
        return new RunRow(
                Selection.night(NIGHT),
                Instant.parse("2026-03-14T02:30:00Z"),
                "0.1.0",
                size,
                size,
                1,
                List.of(new RunRow.Alarm(RunRow.Alarm.Kind.FEW_ARTICLES, "Radio Bregu", 42, 0)),
                List.of(new RunRow.Accuracy("sq", 420, 0.912)));
    }

    @Override
    public Stream<StatementRow> statements() {
        return IntStream.range(0, size)
                .mapToObj(i -> statement(i, sameWords == null ? WORDS.get(i % WORDS.size()) : sameWords, null))
                .map(row -> sameAddress == null ? row : at(row, sameAddress));
    }

    private static StatementRow at(StatementRow row, String address) {
        StatementRow.Where where = row.where();
        return new StatementRow(
                row.id(),
                row.who(),
                row.words(),
                row.when(),
                new StatementRow.Where(
                        where.articleId(),
                        where.title(),
                        where.outlet(),
                        where.author(),
                        address,
                        where.relay(),
                        where.medium(),
                        where.event(),
                        where.addressee()),
                row.standing(),
                row.decision());
    }

    static StatementRow statement(int i, String words, StatementRow.@Nullable Review review) {
        int person = i % SPEAKERS.size();
        return new StatementRow(
                "S" + (i + 1),
                new StatementRow.Who(
                        "P" + (person + 1),
                        SPEAKERS.get(person),
                        person == 4 ? SpeakerKind.ORGANISATION : SpeakerKind.PERSON,
                        i % 5 == 0 ? "ai" : SPEAKERS.get(person),
                        ROLES.get(person).isEmpty() ? null : ROLES.get(person)),
                new StatementRow.Words(
                        nth(i, StatementType.values()),
                        words,
                        "“" + words + "”, tha " + SPEAKERS.get(person) + ".",
                        "tha",
                        nth(i, SpeechAct.values()),
                        person == 3 ? "en" : "sq",
                        i % 9 == 0),
                new StatementRow.When(
                        saidOn(i), i % 4 == 3 ? null : "të martën", PartialDate.of(NIGHT.minusDays(i % 7)), NIGHT),
                new StatementRow.Where(
                        "A" + (i / 4 + 1),
                        "Titulli i artikullit " + (i / 4 + 1),
                        OUTLETS.get(i / 4 % OUTLETS.size()),
                        "Redaksia",
                        "https://lumi.example/lajme/" + (i / 4 + 1),
                        i % 6 == 0 ? "Agjencia e Veriut" : null,
                        i % 8 == 0 ? "Facebook" : null,
                        i % 10 == 0 ? "mbledhja e këshillit" : null,
                        null),
                new StatementRow.Standing("C" + (i / 3 + 1), words, nth(i, Novelty.values()), 1 + i % 5, 1 + i % 3),
                new StatementRow.Decision((i * 37 % 100) / 100.0, "marks", "verb_after_marks", i % 11 == 0, review, 0));
    }

    private static <T> T nth(int i, T[] values) {
        return List.of(values).get(i % values.length);
    }

    private static @Nullable PartialDate saidOn(int i) {
        return switch (i % 4) {
            case 0 -> PartialDate.of(NIGHT.minusDays(i % 7));
            case 1 -> new PartialDate(2026, 3, null);
            case 2 -> new PartialDate(2025, null, null);
            default -> null;
        };
    }

    @Override
    public Stream<ClaimRow> claims() {
        return IntStream.range(0, Math.max(1, size / 3)).mapToObj(i -> {
            String words = WORDS.get(i % WORDS.size());
            List<ClaimRow.Variant> variants = i % 3 == 0
                    ? List.of(new ClaimRow.Variant(
                            words + ", sipas tij",
                            Bond.NEAR,
                            SPEAKERS.get(0),
                            2,
                            OUTLETS.subList(0, 2),
                            PartialDate.of(NIGHT.minusDays(2))))
                    : List.of();
            List<ClaimRow.Other> others = i % 4 == 1
                    ? List.of(new ClaimRow.Other(
                            "C1",
                            Bond.VARIANT,
                            WORDS.get(0).replace("12", "19"),
                            SPEAKERS.get(0),
                            OUTLETS.get(2),
                            PartialDate.of(NIGHT),
                            List.of("12 / 19")))
                    : List.of();
            return new ClaimRow(
                    "C" + (i + 1),
                    words,
                    "sq",
                    List.of(SPEAKERS.get(i % SPEAKERS.size())),
                    PartialDate.of(NIGHT.minusDays(9)),
                    PartialDate.of(NIGHT),
                    3,
                    1 + i % 4,
                    OUTLETS.subList(0, 1 + i % 3),
                    nth(i, Novelty.values()),
                    List.of(
                            new ClaimRow.Day(PartialDate.of(NIGHT), 2),
                            new ClaimRow.Day(PartialDate.of(NIGHT.minusDays(9)), 1)),
                    variants,
                    others);
        });
    }

    @Override
    public Stream<SpeakerRow> speakers() {
        return IntStream.range(0, Math.min(size, SPEAKERS.size()))
                .mapToObj(i -> new SpeakerRow(
                        "P" + (i + 1),
                        SPEAKERS.get(i),
                        i == 4 ? SpeakerKind.ORGANISATION : SpeakerKind.PERSON,
                        List.of(SPEAKERS.get(i).split(" ")[0]),
                        List.of(new SpeakerRow.Role(
                                ROLES.get(i), new PartialDate(2025, 11, null), PartialDate.of(NIGHT))),
                        size / 6,
                        size / 6 + 40,
                        12,
                        3,
                        new PartialDate(2025, null, null),
                        PartialDate.of(NIGHT)));
    }

    @Override
    public Stream<ArticleRow> articles() {
        return IntStream.range(0, (size + 3) / 4)
                .mapToObj(i -> new ArticleRow(
                        "A" + (i + 1),
                        "Titulli i artikullit " + (i + 1),
                        OUTLETS.get(i % OUTLETS.size()),
                        "Redaksia",
                        PartialDate.of(NIGHT.minusDays(i % 7)),
                        NIGHT,
                        "sq",
                        "https://lumi.example/lajme/" + (i + 1),
                        "lajme/" + (i + 1) + ".txt",
                        1_800,
                        4));
    }

    @Override
    public SortedMap<LocalDate, Integer> statementDays() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        IntStream.range(0, 30)
                .forEach(day -> days.put(NIGHT.minusDays(29L - day), day % 7 == 5 ? 0 : 20 + day * 7 % 30));
        return days;
    }

    @Override
    public Stream<DayCount> speakerDays() {
        return IntStream.range(0, Math.min(size, 30))
                .boxed()
                .flatMap(day -> IntStream.range(0, SPEAKERS.size())
                        .filter(person -> (day * 5 + person * 3) % 4 != 0)
                        .mapToObj(person -> new DayCount(
                                "P" + (person + 1),
                                SPEAKERS.get(person),
                                NIGHT.minusDays(29L - day),
                                1 + (day * 7 + person * 11) % 9)));
    }

    @Override
    public Stream<DayCount> claimDays() {
        return IntStream.range(0, Math.min(size / 3, 5))
                .boxed()
                .flatMap(claim -> IntStream.range(0, 6)
                        .mapToObj(day -> new DayCount(
                                "C" + (claim + 1),
                                WORDS.get(claim),
                                NIGHT.minusDays(9L - day - claim),
                                1 + (day * (claim + 2)) % 5)));
    }

    @Override
    public Stream<InputRow> inputs() {
        return Stream.of(
                new InputRow("lajme/prishur.txt", InputRow.Outcome.SKIPPED, "reading: not UTF-8 at byte 17"),
                new InputRow("lajme/1.txt", InputRow.Outcome.NEW, ""));
    }

    @Override
    public Stream<ShiftRow> shifts() {
        if (size < 2) {
            return Stream.empty();
        }
        return Stream.of(new ShiftRow(
                ShiftRow.Kind.OTHER_NUMBER,
                statement(0, "Rruga e re hapet në qershor dhe punimet kanë kushtuar 12 milionë lekë", null),
                statement(1, "Rruga e re hapet në shtator dhe punimet kanë kushtuar 19 milionë lekë", null)));
    }

    @Override
    public Stream<StatementRow> disputed() {
        return Stream.empty();
    }

    @Override
    public Stream<ChangeRow> changes() {
        return Stream.of(new ChangeRow(ChangeRow.Kind.LOST, "S1", "words", "Arta Leka: Ura hapet në maj", null, "A1"));
    }

    @Override
    public Stream<CorrectionRow> corrections() {
        return Stream.of(new CorrectionRow(
                "2026-03-13-statements.xlsx",
                "Statements!R7",
                "S2",
                "same as claim",
                null,
                "B. Kola",
                Instant.parse("2026-03-14T02:30:05Z"),
                CorrectionRow.Outcome.REFUSED,
                "'same as claim' needs the number of a claim, such as C12"));
    }
}
