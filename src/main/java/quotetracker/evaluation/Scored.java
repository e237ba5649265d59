package quotetracker.evaluation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Span;

/**
 * A statement as it is scored, from a gold file or predicted.
 *
 * @param parts the content without quotation marks and blanks at the ends of each part
 * @param words the numbers of the words it covers
 * @param type {@code direct}, {@code indirect}, {@code mixed} or {@code unknown}
 * @param speaker the name as given, without blanks round it, or null
 * @param mention where the speaker is named, or null
 * @param otherNames further names of a gold speaker that count
 * @param nested whether it lies inside another statement
 * @param reporting false if its cue is no verb of saying
 * @param note what is known beside: cue, rule, confidence
 */
record Scored(
        List<Span> parts,
        BitSet words,
        String type,
        @Nullable String speaker,
        @Nullable Span mention,
        List<String> otherNames,
        boolean nested,
        boolean reporting,
        Note note) {
    /** What is not scored but shown. */
    record Note(
            @Nullable String cue,
            @Nullable String rule,
            @Nullable Double confidence) {
        static final Note NONE = new Note(null, null, null);
    }

    /** A stretch of text that is neither counted nor held against a prediction. */
    static Scored discarded(WordPositions text, int start, int end) {
        List<Span> parts = trimmed(text, List.of(new int[] {start, end}));
        return new Scored(parts, text.words(parts), "unknown", null, null, List.of(), false, true, Note.NONE);
    }

    static List<Span> trimmed(WordPositions text, List<int[]> parts) {
        return parts.stream()
                .map(part -> text.trim(part[0], part[1]))
                .flatMap(Optional::stream)
                .toList();
    }

    double overlap(Scored other) {
        return WordPositions.overlap(words, other.words);
    }

    String content(String text) {
        return String.join(" … ", parts.stream().map(part -> part.in(text)).toList());
    }
}
