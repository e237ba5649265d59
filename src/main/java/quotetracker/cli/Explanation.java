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

    private final Article article;
    private final List<Statement> statements;
    private final MarkedText marked;

    Explanation(Article article, List<Statement> statements, boolean coloured) {
        this.article = article;
        this.statements = statements;
        this.marked = new MarkedText(article.text(), statements, coloured);
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
            for (int i = 0; i < statements.size(); i++) {
                int start = statements.get(i).start();
                if (start >= from && start < paragraph.end()) {
                    note(lines, i + 1, statements.get(i));
                }
            }
            from = paragraph.end();
        }
        lines.add("");
        lines.add(statements.size() + (statements.size() == 1 ? " statement" : " statements"));
        return lines;
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

    private void note(List<String> lines, int number, Statement statement) {
        Attribution who = statement.attribution();
        lines.add(String.format(
                Locale.ROOT,
                "  %d %s (%s), %s, confidence %.2f%s",
                number,
                who.speaker() == null ? "unattributed" : MarkedText.visible(who.speaker()),
                each(who, one -> one.kind().label(), SpeakerKind.UNKNOWN.label()),
                statement.type().label() + ", " + statement.act().label(),
                statement.confidence(),
                statement.repaired() ? ", a quotation mark was supplied" : ""));
        String roles = each(who, Speaker::role, "");
        lines.add(INDENT + "named: " + words(who.mention()) + (roles.isEmpty() ? "" : ", role: " + roles) + "; cue: "
                + words(statement.cue()));
        lines.add(INDENT + "found by " + statement.rule() + ", attributed by " + who.rule());
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
