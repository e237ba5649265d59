package quotetracker.extraction;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.entity.MentionResolver;
import quotetracker.language.CueForm;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.Word;
import quotetracker.language.WordClass;
import quotetracker.learning.FeatureSet;
import quotetracker.learning.FeatureVector;
import quotetracker.model.Attribution;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;
import quotetracker.model.StatementType;
import quotetracker.quotation.Quotation;
import quotetracker.quotation.QuotationFinder;
import quotetracker.quotation.Rule;
import quotetracker.quotation.Source;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * What tells good statements from bad ones: how their content, cue and source were found, and how they stand in the text.
 *
 * <p>Not thread-safe: one instance looks at the statements of one article.
 */
final class StatementFeatures {
    /** Whether a statement's content is right. */
    static final FeatureSet CONTENT = new FeatureSet("content");
    /** Whether its content and its speakers are right. */
    static final FeatureSet STATEMENT = CONTENT.of("statement");

    /** The words of a source. */
    private enum Words {
        NONE,
        NAME,
        ROLE_AND_NAME,
        ROLE,
        PRONOUN,
        NOUN
    }

    /** What stands beside a content. */
    private enum Beside {
        WORD,
        MARK,
        COMMA,
        STOP,
        DASH,
        COLON,
        OTHER,
        /** The edge of a paragraph. */
        EDGE
    }

    /** How many. */
    private enum Count {
        NONE,
        ONE,
        TWO,
        FEW,
        SOME,
        MANY,
        VERY_MANY,
        LEGION;

        private static final int[] UP_TO = {0, 1, 2, 4, 8, 16, 32};
        private static final Count[] ALL = values();

        static Count of(int number) {
            int step = 0;
            while (step < UP_TO.length && number > UP_TO[step]) {
                step++;
            }
            return ALL[step];
        }
    }

    private static final int RULE = CONTENT.each("rule", Rule.class);
    private static final FeatureSet.Pairs RULE_HOW = CONTENT.pairs("rule+source", Rule.class, Source.How.class);
    private static final int HOW = CONTENT.each("source", Source.How.class);
    private static final int TYPE = CONTENT.each("type", StatementType.class);
    private static final int WORDS = CONTENT.each("words", Words.class);
    private static final FeatureSet.Pairs WORDS_HOW = CONTENT.pairs("words+source", Words.class, Source.How.class);
    private static final FeatureSet.Pairs WORDS_RULE = CONTENT.pairs("words+rule", Words.class, Rule.class);
    private static final int LENGTH = CONTENT.each("length", Count.class);
    private static final FeatureSet.Pairs LENGTH_RULE = CONTENT.pairs("length+rule", Count.class, Rule.class);
    private static final FeatureSet.Pairs PARTS = CONTENT.pairs("parts+type", Count.class, StatementType.class);
    private static final FeatureSet.Pairs BEHIND = CONTENT.pairs("behind+type", Beside.class, StatementType.class);
    private static final FeatureSet.Pairs BEFORE = CONTENT.pairs("before+type", Beside.class, StatementType.class);
    private static final FeatureSet.Pairs COMMAS = CONTENT.pairs("commas+type", Count.class, StatementType.class);
    private static final FeatureSet.Pairs STOPS = CONTENT.pairs("stops+type", Count.class, StatementType.class);
    private static final FeatureSet.Pairs CUES = CONTENT.pairs("cues-inside+type", Count.class, StatementType.class);
    private static final FeatureSet.Pairs DISTANCE = CONTENT.pairs("distance+source", Count.class, Source.How.class);
    private static final int ACT = CONTENT.each("act", SpeechAct.class);
    private static final int FORM = CONTENT.each("form", FormTag.class);
    private static final FeatureSet.Pairs FIRST_WORD =
            CONTENT.pairs("first-word+type", WordClass.class, StatementType.class);
    private static final int MOSTLY_NAMES = CONTENT.each("mostly-names+type", StatementType.class);
    private static final FeatureSet.Scale CAPITAL_SHARE = CONTENT.scale("capitals-percent", 10, 25, 50, 75, 95);
    private static final FeatureSet.Pairs WORD_BEFORE =
            CONTENT.pairs("word-before+type", WordClass.class, StatementType.class);
    private static final int FRAGMENT_CAPITAL = CONTENT.feature("fragment-capital");
    private static final int FRAGMENT_AWAY = CONTENT.each("fragment-from-cue", Count.class);
    private static final int PLAIN_MOOD = CONTENT.each("plain-mood", Rule.class);
    private static final FeatureSet.Pairs OTHER_MOOD = CONTENT.pairs("other-mood+rule", Feature.class, Rule.class);
    private static final int CUE_WORDS = CONTENT.each("cue-words", Count.class);
    private static final int SENTENCE = CONTENT.each("sentence", Count.class);
    private static final int PLACE = CONTENT.each("sentences-before", Count.class);
    private static final int STATEMENTS = CONTENT.each("statements", Count.class);
    private static final int KIND = CONTENT.each("kind", SpeakerKind.class);
    private static final FeatureSet.Pairs KIND_WORDS = CONTENT.pairs("kind+words", SpeakerKind.class, Words.class);
    private static final FeatureSet.Pairs NAME_LENGTH = CONTENT.pairs("name-length+words", Count.class, Words.class);
    private static final FeatureSet.Pairs CAPITALS = CONTENT.pairs("capitals+words", Count.class, Words.class);
    private static final int SPEAKS = CONTENT.each("speaks", Count.class);
    private static final FeatureSet.Pairs SPEAKERS = CONTENT.pairs("speakers+words", Count.class, Words.class);
    private static final int MENTION_LENGTH = CONTENT.each("mention-length", Count.class);
    private static final int COMPANY = CONTENT.each("company", Count.class);
    private static final int LOST = CONTENT.each("lost", Count.class);
    private static final FeatureSet.Pairs ODDS = CONTENT.pairs("odds+words", Count.class, Words.class);
    private static final int NOBODY = CONTENT.feature("nobody");
    private static final int SAME_BEFORE = CONTENT.feature("same-before");
    private static final int SAME_BEHIND = CONTENT.feature("same-behind");
    private static final int REPAIRED = CONTENT.feature("repaired");
    private static final int GLUED = CONTENT.feature("glued");
    private static final int NO_CUE = CONTENT.feature("no-cue");
    private static final int ROLE_SHOWN = CONTENT.feature("role-shown");
    private static final int CUE_BEHIND = CONTENT.feature("cue-behind");
    private static final FeatureSet.Pairs FRAME_RULE = CONTENT.pairs("frame+rule", Frame.class, Rule.class);

    private static final WordClass[] CLASSES = WordClass.values();

    private final Segmented text;
    private final QuotationFinder.Found found;
    private final List<MentionResolver.Resolved> resolved;
    private final Map<String, Integer> spoken = new HashMap<>();
    /** How many cues begin before a token. */
    private final int[] cuesBefore;

    private final boolean glued;

    StatementFeatures(Segmented text, QuotationFinder.Found found, List<MentionResolver.Resolved> resolved) {
        this.text = text;
        this.found = found;
        this.resolved = resolved;
        this.cuesBefore = new int[text.size() + 1];
        for (CueMatch cue : found.cues()) {
            cuesBefore[cue.first() + 1]++;
        }
        boolean edge = false;
        for (int i = 0; i < text.size(); i++) {
            cuesBefore[i + 1] += cuesBefore[i];
            edge |= text.edge(i);
        }
        this.glued = edge;
        for (MentionResolver.Resolved one : resolved) {
            String name = one.attribution().speaker();
            if (name != null) {
                spoken.merge(name, 1, Integer::sum);
            }
        }
    }

    /** The features of the statement with this number. */
    FeatureVector of(int index) {
        FeatureVector vector = new FeatureVector().clear();
        Quotation quotation = found.quotations().get(index);
        Words words = words(quotation.source().phrase());
        construction(quotation, words, vector);
        content(quotation, vector);
        edges(quotation, vector);
        capitals(quotation, vector);
        mood(quotation, vector);
        cue(quotation, vector);
        source(index, words, vector);
        return vector;
    }

    private void construction(Quotation quotation, Words words, FeatureVector vector) {
        Source.How how = quotation.source().how();
        vector.add(RULE, quotation.rule());
        vector.add(RULE_HOW.of(quotation.rule(), how));
        vector.add(HOW, how);
        vector.add(TYPE, quotation.type());
        vector.add(WORDS, words);
        vector.add(WORDS_HOW.of(words, how));
        vector.add(WORDS_RULE.of(words, quotation.rule()));
        vector.add(REPAIRED, quotation.repaired());
        vector.add(GLUED, glued);
        Range sentence = found.sentences().get(quotation.sentence());
        vector.add(SENTENCE, Count.of(sentence.last() - sentence.first()));
        vector.add(PLACE, Count.of(quotation.sentence()));
        vector.add(STATEMENTS, Count.of(resolved.size()));
    }

    private void content(Quotation quotation, FeatureVector vector) {
        StatementType type = quotation.type();
        List<Range> parts = quotation.parts();
        int words = 0;
        int commas = 0;
        int stops = 0;
        int cues = 0;
        for (Range part : parts) {
            cues += cuesBefore[part.last() + 1] - cuesBefore[part.first()];
            for (int i = part.first(); i <= part.last(); i++) {
                Token.Kind kind = text.token(i).kind();
                words += text.token(i).isWord() ? 1 : 0;
                commas += kind == Token.Kind.COMMA ? 1 : 0;
                stops += kind == Token.Kind.STOP && i < part.last() ? 1 : 0;
            }
        }
        Count length = Count.of(words);
        vector.add(LENGTH, length);
        vector.add(LENGTH_RULE.of(length, quotation.rule()));
        vector.add(PARTS.of(Count.of(parts.size()), type));
        vector.add(COMMAS.of(Count.of(commas), type));
        vector.add(STOPS.of(Count.of(stops), type));
        vector.add(CUES.of(Count.of(cues), type));
        int last = parts.get(parts.size() - 1).last();
        boolean end = last + 1 >= text.size() || text.startsParagraph(last + 1);
        vector.add(BEHIND.of(end ? Beside.EDGE : beside(last + 1), type));
        vector.add(
                BEFORE.of(text.startsParagraph(quotation.start()) ? Beside.EDGE : beside(quotation.start() - 1), type));
    }

    /** The content's first word and the word before it, outside its quotation marks. */
    private void edges(Quotation quotation, FeatureVector vector) {
        int first = quotation.start();
        while (first > 0 && mark(first - 1) && !text.startsParagraph(first)) {
            first--;
        }
        Word opening = text.token(quotation.start()).word();
        Word before = text.startsParagraph(first)
                ? Word.UNKNOWN
                : text.token(first - 1).word();
        for (WordClass one : CLASSES) {
            if (opening.is(one)) {
                vector.add(FIRST_WORD.of(one, quotation.type()));
            }
            if (before.is(one)) {
                vector.add(WORD_BEFORE.of(one, quotation.type()));
            }
        }
    }

    /** How many of the words have a capital: most of them, as in a headline, or all, as in a line-up. */
    private void capitals(Quotation quotation, FeatureVector vector) {
        int capitals = 0;
        int words = 0;
        for (Range part : quotation.parts()) {
            for (int i = part.first(); i <= part.last(); i++) {
                words += text.token(i).isWord() ? 1 : 0;
                capitals += text.token(i).capital() ? 1 : 0;
            }
        }
        vector.add(CAPITAL_SHARE.of(100 * capitals / Math.max(1, words)));
        if (2 * capitals > words) {
            vector.add(MOSTLY_NAMES, quotation.type());
        }
    }

    private boolean mark(int index) {
        return text.token(index).kind() == Token.Kind.MARK;
    }

    /** Whether the content holds verbs that show that somebody else's words are told, and such as may do so. */
    private void mood(Quotation quotation, FeatureVector vector) {
        Set<Feature> others = EnumSet.noneOf(Feature.class);
        boolean plain = false;
        for (Range part : quotation.parts()) {
            for (int i = part.first(); i <= part.last(); i++) {
                Token token = text.token(i);
                if (!token.is(WordClass.REPORTIVE) || token.capital()) {
                    continue;
                }
                Set<Feature> uses = token.word().features(WordClass.REPORTIVE);
                plain |= uses.isEmpty();
                others.addAll(uses);
            }
        }
        if (plain) {
            vector.add(PLAIN_MOOD, quotation.rule());
        }
        others.forEach(use -> vector.add(OTHER_MOOD.of(use, quotation.rule())));
    }

    private Beside beside(int index) {
        Token token = text.token(index);
        return switch (token.kind()) {
            case MARK -> Beside.MARK;
            case COMMA -> Beside.COMMA;
            case STOP -> Beside.STOP;
            case DASH -> Beside.DASH;
            case COLON -> Beside.COLON;
            default -> token.isWord() ? Beside.WORD : Beside.OTHER;
        };
    }

    private void cue(Quotation quotation, FeatureVector vector) {
        Range cue = quotation.cue();
        CueForm form = quotation.cueForm();
        vector.add(NO_CUE, cue == null);
        if (cue != null) {
            vector.add(CUE_WORDS, Count.of(cue.last() - cue.first() + 1));
            vector.add(CUE_BEHIND, cue.first() > quotation.start());
            if (quotation.rule() == Rule.CUE_FRAGMENTS) {
                vector.add(FRAGMENT_AWAY, Count.of(Math.max(0, quotation.start() - cue.last() - 1)));
                vector.add(FRAGMENT_CAPITAL, text.token(quotation.start()).capital());
            }
        }
        if (form != null) {
            vector.add(CONTENT.word("cue", form.lemma()));
            vector.add(CONTENT.word("cue+" + quotation.rule(), form.lemma()));
            vector.add(ACT, form.act());
            vector.add(FORM, form.tag());
            form.frames().forEach(frame -> vector.add(FRAME_RULE.of(frame, quotation.rule())));
        }
    }

    private void source(int index, Words words, FeatureVector vector) {
        Quotation quotation = found.quotations().get(index);
        MentionResolver.Resolved one = resolved.get(index);
        Attribution attribution = one.attribution();
        NounPhrase phrase = quotation.source().phrase();
        if (phrase != null) {
            vector.add(MENTION_LENGTH, Count.of(phrase.last() - phrase.first() + 1));
            vector.add(DISTANCE.of(
                    Count.of(distance(quotation, phrase)), quotation.source().how()));
        }
        vector.add(LOST, Count.of(attribution.lost().size()));
        // As odds rather than their logarithm: below even, even, and each doubling above it.
        vector.add(ODDS.of(Count.of((int) Math.round(Math.exp(Math.max(-1, Math.min(4, one.odds()))))), words));
        Speaker speaker = attribution.first();
        vector.add(NOBODY, speaker == null);
        if (speaker == null) {
            return;
        }
        vector.add(ROLE_SHOWN, speaker.role() != null);
        vector.add(KIND, speaker.kind());
        vector.add(KIND_WORDS.of(speaker.kind(), words));
        vector.add(COMPANY, Count.of(attribution.speakers().size()));
        name(speaker.name(), words, vector);
        String all = java.util.Objects.requireNonNull(attribution.speaker());
        vector.add(SPEAKS, Count.of(spoken.getOrDefault(all, 0)));
        vector.add(SPEAKERS.of(Count.of(spoken.size()), words));
        vector.add(SAME_BEFORE, index > 0 && all.equals(speaker(index - 1)));
        vector.add(SAME_BEHIND, index + 1 < resolved.size() && all.equals(speaker(index + 1)));
    }

    private @Nullable String speaker(int index) {
        return resolved.get(index).attribution().speaker();
    }

    private static void name(String name, Words words, FeatureVector vector) {
        List<String> parts = List.of(name.split(" "));
        int different = 0;
        int capitals = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (parts.indexOf(part) == i) {
                different++;
                capitals += !part.isEmpty() && Character.isUpperCase(part.codePointAt(0)) ? 1 : 0;
            }
        }
        vector.add(NAME_LENGTH.of(Count.of(different), words));
        vector.add(CAPITALS.of(Count.of(capitals), words));
    }

    /** How many tokens part a source from its cue, or from the content without one. */
    private static int distance(Quotation quotation, NounPhrase phrase) {
        Range cue = quotation.cue();
        int first = cue == null ? quotation.start() : cue.first();
        int last = cue == null
                ? quotation.parts().get(quotation.parts().size() - 1).last()
                : cue.last();
        return Math.max(0, Math.max(first - phrase.last() - 1, phrase.first() - last - 1));
    }

    private static Words words(@Nullable NounPhrase phrase) {
        if (phrase == null) {
            return Words.NONE;
        }
        return switch (phrase.kind()) {
            case NAME -> phrase.role() == null ? Words.NAME : Words.ROLE_AND_NAME;
            case ROLE -> phrase.named() ? Words.ROLE_AND_NAME : Words.ROLE;
            case PRONOUN -> Words.PRONOUN;
            case NOUN -> Words.NOUN;
        };
    }
}
