package quotetracker.quotation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.Role;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** "Name: content" without quotation marks, as a headline or a paragraph of an interview. */
final class HeadlineRules {
    /** Content of fewer words says nothing. */
    private static final int LEAST_WORDS = 2;
    /** Before a title's colon stand no more tokens. */
    private static final int LONGEST_TITLE = 24;
    /** Of a shorter word nothing is an ending. */
    private static final int SHORTEST_STEM = 4;
    /** Before the colon of another paragraph stand no more tokens. */
    private static final int LONGEST_LABEL = 12;

    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final ContentLimits limits;

    HeadlineRules(Chart reading, SourceFinder sources, Drafts drafts, ContentLimits limits) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.limits = limits;
    }

    /** "Emri: thënia" without quotation marks, as a headline or a paragraph of an interview. */
    void headline(Sentence sentence, int number) {
        int first = behindOffer(sentence);
        boolean title = first > sentence.first() || title(sentence, number);
        int colon = title || opensParagraph(first) ? colon(first, sentence.last(), title) : -1;
        if (colon < 0 || reading.quoted(colon + 1) || drafts.owner(colon + 1) != null) {
            return;
        }
        int end = limits.lastWord(sentence);
        NounPhrase phrase = source(sentence, first, colon, title);
        if (phrase == null || end - colon < LEAST_WORDS || announces(colon + 1)) {
            return;
        }
        CueMatch opening = reading.cue(first);
        if (opening != null) {
            // The name behind it and what was said are no object of its verb.
            drafts.use(opening);
        }
        drafts.add(new Quotation(
                List.of(new Range(colon + 1, end)),
                title ? headlineType(colon + 1, end) : StatementType.DIRECT,
                null,
                null,
                Source.of(phrase, Source.How.COLON),
                title ? Rule.HEADLINE : Rule.COLON,
                number,
                false));
    }

    /** Whose words stand behind the colon; or null. */
    private @Nullable NounPhrase source(Sentence sentence, int first, int colon, boolean title) {
        NounPhrase phrase = title ? inTitle(first, colon) : sources.after(first, colon);
        if (phrase == null || !opens(phrase, first) || (title && label(phrase))) {
            return null;
        }
        // "The committee on roads: …" has a topic, "The mayor on roads", named, an opinion.
        boolean opinion = title && phrase.named() && !sentenceBefore(phrase.last() + 1, colon, sentence);
        return phrase.last() == colon - 1 || opinion || (title && says(phrase)) ? phrase : null;
    }

    /** "ZYRTARE: Drita fiton": a lone noun without an article, where the language has one, says what sort of news it is. */
    private static boolean label(NounPhrase phrase) {
        Role role = phrase.role();
        return role != null
                && phrase.kind() == NounPhrase.Kind.ROLE
                && phrase.first() == phrase.last()
                && role.grammar().equals("ind")
                && !role.nominative().equals(role.form());
    }

    /** "Read also: Lind: …": where the headline begins that the page offers; or where the sentence does. */
    private int behindOffer(Sentence sentence) {
        int offer = colon(sentence.first(), sentence.last(), false);
        int label = offer < 0 ? -1 : colon(offer + 1, sentence.last(), false);
        return label > offer + 1 ? offer + 1 : sentence.first();
    }

    /** Whether a paragraph begins here, also one whose break was lost. */
    private boolean opensParagraph(int index) {
        boolean glued = index > 0
                && !reading.token(index).spaceBefore()
                && reading.token(index).capital();
        return reading.text().startsParagraph(index) || (glued && reading.kind(index - 1, Token.Kind.STOP));
    }

    /** "Lind: Why the road is closed": a question that is not asked tells what a text of hers is about. */
    private boolean announces(int first) {
        return reading.is(first, WordClass.INTERROGATIVE);
    }

    /** Whether the sentence belongs to the article's title: its first one, and one behind a question in the first line. */
    private boolean title(Sentence sentence, int number) {
        int before = sentence.first() - 1;
        return number == 0
                || (reading.text().paragraph(sentence.first()) == 0
                        && number == 1
                        && "?!".contains(reading.token(before).text()));
    }

    /** The first colon from a token on that no cue stands before, except in a title: "Leka i përgjigjet Dodës: …"; or -1. */
    private int colon(int first, int last, boolean title) {
        int reach = first + (title ? LONGEST_TITLE : LONGEST_LABEL);
        for (int i = first; i < Math.min(last, reach); i++) {
            if (reading.kind(i, Token.Kind.COLON)) {
                return i;
            }
            CueMatch cue = reading.cue(i);
            if (!title && (reading.quoted(i) || (cue != null && cue.verb() && cue.takes(Frame.QUOTE)))) {
                return -1;
            }
        }
        return -1;
    }

    /** Who is named before a title's colon: at its beginning, or behind its last comma where the topic stands first. */
    private @Nullable NounPhrase inTitle(int first, int colon) {
        int start = first;
        for (int i = colon - 1; i > first && start == first; i--) {
            start = reading.kind(i, Token.Kind.COMMA) ? i + 1 : first;
        }
        NounPhrase last = start > first ? labelled(start, colon) : null;
        if (last != null && (last.named() || person(last))) {
            return last;
        }
        NounPhrase behindCue = behindCue(first, colon);
        NounPhrase label = behindCue != null ? behindCue : labelled(first, colon);
        NounPhrase subject =
                label == null && reading.cue(colon - 1) != null ? sources.endingAt(colon - 1, start) : null;
        return subject != null && says(subject) ? subject : label;
    }

    /** "Warns Anna Holt: …", "Paralajmërimi i Dodës: …": whose saying the title begins with, or null. */
    private @Nullable NounPhrase behindCue(int first, int colon) {
        CueMatch cue = reading.cue(first);
        if (cue == null || !cue.takes(Frame.QUOTE)) {
            return null;
        }
        boolean noun = cue.noun() && reading.is(cue.last() + 1, WordClass.ARTICLE);
        int at = noun ? cue.last() + 2 : cue.last() + 1;
        NounPhrase phrase =
                noun || (cue.verb() && cue.real()) ? reading.phrases().startingAt(at, colon) : null;
        return phrase != null && phrase.named() && phrase.last() == colon - 1 ? phrase : null;
    }

    /** A phrase that names or describes somebody, or a word that no table lists if it is the whole label, and told of again or offered. */
    private @Nullable NounPhrase labelled(int first, int colon) {
        NounPhrase listed = reading.phrases().startingAt(first, colon);
        if (listed != null && (listed.named() || listed.kind() == NounPhrase.Kind.ROLE)) {
            return listed;
        }
        NounPhrase label = reading.label(first, colon);
        boolean offered = first > 0 && reading.kind(first - 1, Token.Kind.COLON);
        return label != null && label.last() == colon - 1 && (offered || again(label.last(), colon)) ? label : null;
    }

    /** "Mjeku shpjegon maskat: …": whether right behind the phrase a verb says that its bearer speaks. */
    private boolean says(NounPhrase phrase) {
        CueMatch cue = reading.cue(phrase.last() + 1);
        return cue != null && cue.verb() && cue.real() && !cue.passive() && cue.takes(Frame.QUOTE);
    }

    private static boolean person(NounPhrase phrase) {
        return phrase.role() != null && phrase.role().kind() == SpeakerKind.PERSON;
    }

    /** Whether the article has the capitalised word again, in any case. */
    private boolean again(int word, int from) {
        String lower = reading.token(word).lower();
        String stem = lower.length() > SHORTEST_STEM ? lower.substring(0, lower.length() - 1) : lower;
        for (int i = from + 1; i < reading.text().size(); i++) {
            if (reading.token(i).capital() && reading.token(i).lower().startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(NounPhrase phrase, int start) {
        Role role = phrase.role();
        boolean said = role != null && role.kind() == SpeakerKind.DOCUMENT && !role.definite();
        // "Lajm i mirë: …" tells what follows, "Raporti: …" quotes it.
        boolean refers =
                phrase.named() || (phrase.kind() == NounPhrase.Kind.ROLE && !(said && phrase.first() < phrase.last()));
        boolean first = phrase.first() == start
                || reading.kind(phrase.first() - 1, Token.Kind.COMMA)
                || says(phrase)
                || phrase.equals(behindCue(start, phrase.last() + 1));
        return refers && first;
    }

    /** "Lind ist ruhig geblieben: …", "Lind blieb ruhig: “…”": a sentence, no headline. */
    private boolean sentenceBefore(int from, int colon, Sentence sentence) {
        for (int i = from; i < colon; i++) {
            Set<Feature> features = reading.token(i).word().features(WordClass.AUXILIARY);
            if (features.contains(Feature.SG) || features.contains(Feature.PL)) {
                return true;
            }
        }
        return sentence.passages().stream()
                .anyMatch(passage -> passage.from() > colon && drafts.owner(passage.first()) != null);
    }

    private StatementType headlineType(int first, int last) {
        if (!reading.profile().headlineRetold()) {
            return StatementType.DIRECT;
        }
        for (int i = first; i <= last; i++) {
            if (reading.quoted(i)) {
                return StatementType.MIXED;
            }
        }
        return StatementType.INDIRECT;
    }
}
