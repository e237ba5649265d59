package quotetracker.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import quotetracker.language.Example;
import quotetracker.model.Article;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.Statement;

/** Runs a marked sentence and tells how the result differs from its marks. */
public final class ExampleCheck {
    /** The day on which every example is published: a Thursday. */
    private static final PartialDate PUBLISHED = new PartialDate(2026, 3, 12);

    private final StatementExtractor extractor;

    /** Checks with this extractor. */
    public ExampleCheck(StatementExtractor extractor) {
        this.extractor = extractor;
    }

    /**
     * Runs an example of the language data.
     *
     * @return what is wrong with it, as {@code file:line: what}, or empty if it comes out as marked, or wrong as expected
     */
    public Optional<String> fault(Example example) {
        Optional<String> difference = difference(example.language(), example.text());
        if (!example.knownMiss()) {
            return difference.map(text -> example.place() + ": " + text);
        }
        return difference.isPresent()
                ? Optional.empty()
                : Optional.of(example.place() + ": comes out right now; take it out of " + example.language()
                        + "/known-misses.txt");
    }

    /**
     * @param language code of the language the sentence is in
     * @param marked the sentence in the mark-up
     * @return what differs, for a person to read, or empty if the result is as marked
     */
    public Optional<String> difference(String language, String marked) {
        int arrow = marked.indexOf(" => ");
        String sentence = arrow < 0 ? marked : marked.substring(0, arrow);
        MarkedText expected;
        MarkedOccasion occasion;
        try {
            expected = MarkedText.parse(sentence.strip());
            occasion = arrow < 0 ? null : MarkedOccasion.parse(marked.substring(arrow + 4));
        } catch (IllegalArgumentException e) {
            return Optional.of("mark-up: " + e.getMessage());
        }
        List<Statement> found = extractor.extract(
                new Article("example", expected.text(), null, null, null, PUBLISHED, null, language, "example"));
        boolean same = found.size() == expected.statements().size();
        for (MarkedText.Marked statement : expected.statements()) {
            same = same && found.stream().anyMatch(statement::agrees);
        }
        if (!same) {
            return Optional.of("expected " + sentence.strip() + System.lineSeparator() + "   found "
                    + render(expected.text(), found));
        }
        return occasion == null ? Optional.empty() : difference(occasion, found, marked, expected.text());
    }

    private static Optional<String> difference(
            MarkedOccasion expected, List<Statement> found, String marked, String text) {
        if (found.stream().anyMatch(statement -> expected.agrees(statement.occasion(), text))) {
            return Optional.empty();
        }
        String occasions = found.stream()
                .map(statement -> expected.found(statement.occasion(), text))
                .collect(Collectors.joining("; "));
        return Optional.of("expected " + marked + System.lineSeparator() + "   found => " + occasions);
    }

    /** The text with what was found marked in it. */
    public static String render(String text, List<Statement> found) {
        List<Insert> inserts = new ArrayList<>();
        int number = 0;
        for (Statement statement : found) {
            number++;
            String label = found.size() > 1 ? number + "|" : "";
            for (Span part : statement.parts()) {
                inserts.add(new Insert(part.start(), 2, "[" + label));
                inserts.add(new Insert(part.end(), 0, "]"));
            }
            if (statement.cue() != null) {
                inserts.add(new Insert(statement.cue().start(), 1, "{" + label));
                inserts.add(new Insert(statement.cue().end(), 0, "}"));
            }
            Span mention = statement.attribution().mention();
            String speakers = String.join("; ", MarkedText.names(statement.attribution()));
            if (mention != null) {
                inserts.add(new Insert(mention.start(), 1, "<" + label));
                inserts.add(new Insert(mention.end(), 0, "=" + speakers + ">"));
            } else {
                inserts.add(new Insert(statement.end(), 0, "<" + label + "=" + speakers + ">"));
            }
        }
        inserts.sort((a, b) -> a.at != b.at ? Integer.compare(b.at, a.at) : Integer.compare(b.order, a.order));
        StringBuilder marked = new StringBuilder(text);
        for (Insert insert : inserts) {
            marked.insert(insert.at, insert.mark);
        }
        return marked.toString().replace("\n\n", "¶");
    }

    private record Insert(int at, int order, String mark) {}
}
