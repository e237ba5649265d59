package quotetracker.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quotetracker.extraction.Weighed;
import quotetracker.model.Article;
import quotetracker.model.Attribution;
import quotetracker.model.Candidate;
import quotetracker.model.Occasion;
import quotetracker.model.Span;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;
import quotetracker.model.Statement;

/** One article as a person reads it: paragraph by paragraph, each followed by the statements that begin in it. */
final class Explanation {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+(?:\\n(?!\\s*\\n)[^\\n]+)*");
    private static final String INDENT = "    ";
    /** How many of the features that weigh most are shown. */
    private static final int REASONS = 6;

    private final Article article;
    private final List<Weighed> told;
    private final List<Weighed> lost;
    private final MarkedText marked;

    /**
     * @param weighed everything that may be a statement, told or not
     */
    Explanation(Article article, List<Weighed> weighed, boolean coloured) {
        this.article = article;
        this.told = weighed.stream().filter(Weighed::told).toList();
        this.lost = weighed.stream().filter(one -> !one.told()).toList();
        this.marked = new MarkedText(
                article.text(), told.stream().map(Weighed::statement).toList(), coloured);
    }

    /** The lines to show. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("=== " + MarkedText.visible(heading()));
        Matcher paragraph = PARAGRAPH.matcher(article.text());
        int from = 0;
        while (paragraph.find()) {
            lines.add("");
            lines.add(marked.of(new Span(paragraph.start(), paragraph.end())));
            Span own = new Span(from, paragraph.end());
            for (int i = 0; i < told.size(); i++) {
                if (begins(told.get(i), own)) {
                    note(lines, i + 1, told.get(i));
                }
            }
            lost.stream().filter(one -> begins(one, own)).forEach(one -> lost(lines, one));
            from = paragraph.end();
        }
        lines.add("");
        lines.add(told.size() + (told.size() == 1 ? " statement" : " statements"));
        return lines;
    }

    private static boolean begins(Weighed one, Span paragraph) {
        int start = one.statement().start();
        return start >= paragraph.start() && start < paragraph.end();
    }

    /** What was read as a statement and is not told, because too much speaks against it. */
    private void lost(List<String> lines, Weighed one) {
        Statement statement = one.statement();
        String content = statement.content(article.text()).replace('\n', ' ');
        lines.add("  not told: “" + MarkedText.visible(content) + "”, found by " + statement.rule() + ", cue: "
                + words(statement.cue()));
        lines.add(INDENT + reasons(one));
    }

    private static String reasons(Weighed one) {
        return "weighs: "
                + one.reasons(REASONS).stream()
                        .map(reason -> String.format(Locale.ROOT, "%s %+.2f", reason.feature(), reason.weight()))
                        .collect(Collectors.joining(", "));
    }

    private String heading() {
        List<String> facts = new ArrayList<>(List.of(article.origin()));
        if (article.outlet() != null) {
            facts.add(article.outlet());
        }
        if (article.published() != null) {
            facts.add(article.published().toString());
        }
        return String.join(" · ", facts);
    }

    private void note(List<String> lines, int number, Weighed one) {
        Statement statement = one.statement();
        Attribution who = statement.attribution();
        lines.add(String.format(
                Locale.ROOT,
                "  %d %s (%s), %s, confidence %.2f%s",
                number,
                who.speaker() == null ? "unattributed" : MarkedText.visible(who.speaker()),
                each(who, speaker -> speaker.kind().label(), SpeakerKind.UNKNOWN.label()),
                statement.type().label() + ", " + statement.act().label(),
                statement.confidence(),
                statement.repaired() ? ", a quotation mark was supplied" : ""));
        String roles = each(who, Speaker::role, "");
        lines.add(INDENT + "named: " + words(who.mention()) + (roles.isEmpty() ? "" : ", role: " + roles) + "; cue: "
                + words(statement.cue()));
        lines.add(INDENT + "found by " + statement.rule() + ", attributed by " + who.rule());
        lines.add(INDENT + reasons(one));
        occasion(lines, statement.occasion());
        for (Candidate candidate : who.lost()) {
            lines.add(INDENT + "not " + MarkedText.visible(candidate.speaker()) + " (" + words(candidate.mention())
                    + "): " + candidate.why());
        }
    }

    /** What is known of each speaker, or what to say where nothing is. */
    private static String each(Attribution who, Function<Speaker, @Nullable String> fact, String nothing) {
        String facts = who.speakers().stream()
                .map(fact)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return facts.isEmpty() ? nothing : facts;
    }

    private void occasion(List<String> lines, Occasion occasion) {
        List<String> facts = new ArrayList<>();
        if (occasion.saidOn() != null) {
            facts.add("said on " + occasion.saidOn() + " (" + words(occasion.saidOnEvidence()) + ")");
        }
        add(facts, "in", occasion.medium());
        add(facts, "at", occasion.event());
        add(facts, "relayed by", occasion.relay());
        add(facts, "said to", occasion.addressee());
        if (!facts.isEmpty()) {
            lines.add(INDENT + String.join("; ", facts));
        }
    }

    private void add(List<String> facts, String what, @Nullable Span span) {
        if (span != null) {
            facts.add(what + " " + words(span));
        }
    }

    private String words(@Nullable Span span) {
        return span == null
                ? "-"
                : "“" + MarkedText.visible(span.in(article.text()).replace('\n', ' ')) + "”";
    }
}
