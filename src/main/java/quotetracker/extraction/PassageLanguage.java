package quotetracker.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import quotetracker.chart.Range;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Tells which installed language a passage is in by the share of its words that belong to the closed classes of each: about
 * half of the words of any running text do in its own language, and few in another.
 */
final class PassageLanguage {
    /** Shorter passages are names and titles as often as sentences. */
    private static final int LEAST_WORDS = 8;
    /** Below this share of closed-class words a passage is not in the language it was read in. */
    private static final double FOREIGN_BELOW = 0.15;
    /** From this share on it is in the language compared with. */
    private static final double OWN_FROM = 0.3;

    private final Languages languages;

    PassageLanguage(Languages languages) {
        this.languages = languages;
    }

    /** The language of a passage: that of the article unless another fits clearly better. */
    Language of(Segmented text, List<Range> parts) {
        int count = 0;
        int closed = 0;
        for (Range part : parts) {
            for (int i = part.first(); i <= part.last(); i++) {
                count += text.token(i).isWord() ? 1 : 0;
                closed += text.token(i).word().closed() ? 1 : 0;
            }
        }
        if (count < LEAST_WORDS || closed >= FOREIGN_BELOW * count) {
            return text.language();
        }
        List<String> words = parts.stream()
                .flatMapToInt(part -> IntStream.rangeClosed(part.first(), part.last()))
                .mapToObj(text::token)
                .filter(Token::isWord)
                .map(Token::lower)
                .toList();
        Language best = text.language();
        double bestShare = OWN_FROM;
        for (Language language : languages.all()) {
            double share = share(language, words);
            if (share > bestShare) {
                best = language;
                bestShare = share;
            }
        }
        return best;
    }

    /** The share of words that are in closed classes of the language; the words in lower case, at least one. */
    static double share(Language language, List<String> words) {
        int closed = 0;
        for (String word : words) {
            closed += language.word(word).closed() ? 1 : 0;
        }
        return (double) closed / words.size();
    }

    /** A run of paragraphs in another language than the article's. */
    record Foreign(Range tokens, Language language) {}

    /** The paragraphs that are in another language, joined where they follow each other. */
    List<Foreign> foreignParagraphs(Segmented text) {
        List<Foreign> found = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= text.size(); i++) {
            if (i < text.size() && !text.startsParagraph(i)) {
                continue;
            }
            Range paragraph = new Range(first, i - 1);
            Language language = of(text, List.of(paragraph));
            if (language != text.language()) {
                add(found, paragraph, language);
            }
            first = i;
        }
        return found;
    }

    private static void add(List<Foreign> found, Range paragraph, Language language) {
        Foreign last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null && last.language() == language && last.tokens().last() + 1 == paragraph.first()) {
            found.set(found.size() - 1, new Foreign(new Range(last.tokens().first(), paragraph.last()), language));
        } else {
            found.add(new Foreign(paragraph, language));
        }
    }
}
