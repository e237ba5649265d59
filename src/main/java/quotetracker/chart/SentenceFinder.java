package quotetracker.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Language;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Cuts the writer's text into sentences, across which no cue reaches its content. */
final class SentenceFinder {
    private final Segmented text;
    private final @Nullable Passage[] passageAt;
    private final @Nullable CueMatch[] cues;
    /** Whether an attribution behind a passage is set off by a comma, so that a capital begins a sentence. */
    private final boolean attributionBehindComma;

    private SentenceFinder(Segmented text, @Nullable Passage[] passageAt, @Nullable CueMatch[] cues) {
        this.text = text;
        this.passageAt = passageAt;
        this.cues = cues;
        this.attributionBehindComma = text.language().profile().commaBeforeClause();
    }

    /**
     * @param passageAt for each token the passage that begins there with its mark, or null
     */
    static List<Sentence> find(Segmented text, @Nullable Passage[] passageAt, @Nullable CueMatch[] cues) {
        return new SentenceFinder(text, passageAt, cues).run();
    }

    private List<Sentence> run() {
        List<Sentence> sentences = new ArrayList<>();
        List<Passage> inside = new ArrayList<>();
        int first = 0;
        int i = 0;
        while (i < text.size()) {
            Passage passage = passageAt[i];
            int last = i;
            boolean ends;
            if (passage != null) {
                inside.add(passage);
                last = passage.to();
                ends = endsAfterPassage(passage);
            } else {
                ends = endsAt(i);
            }
            int next = last + 1;
            if (ends || next >= text.size() || text.startsParagraph(next)) {
                sentences.add(new Sentence(first, last, inside));
                inside.clear();
                first = next;
            }
            i = next;
        }
        return sentences;
    }

    private boolean endsAfterPassage(Passage passage) {
        int next = passage.to() + 1;
        if (next >= text.size()) {
            return true;
        }
        Token inside = text.token(passage.last());
        Token after = text.token(next);
        boolean stopped = inside.kind() == Token.Kind.STOP;
        if (after.kind() == Token.Kind.MARK) {
            return stopped || !after.spaceBefore();
        }
        if (!after.isWord() && after.kind() != Token.Kind.NUMBER) {
            return false;
        }
        return stopped
                && after.capital()
                && (attributionBehindComma || !cueSoon(next, inside.text().equals(".")));
    }

    /** Whether a cue follows within the next few words, as in “Go!” Mary Smith said. */
    private boolean cueSoon(int index, boolean fullStop) {
        for (int i = index; i < Math.min(text.size(), index + 6); i++) {
            CueMatch cue = cues[i];
            if (cue != null && cue.verb()) {
                int after = cue.last() + 1;
                return after >= text.size()
                        || !(text.token(after).is(WordClass.COMPLEMENTISER) || (fullStop && bareClause(after)));
            }
            Token token = text.token(i);
            if ((!token.isWord() && token.kind() != Token.Kind.COMMA && token.kind() != Token.Kind.STOP)
                    || (token.kind() == Token.Kind.STOP && !abbreviated(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether what follows a cue is content of its own: “A.” Anna said the road was closed. */
    private boolean bareClause(int index) {
        Token token = text.token(index);
        if ((token.kind() == Token.Kind.COMMA || token.kind() == Token.Kind.COLON) && index + 1 < text.size()) {
            // “A.” She added, “B.”
            return text.language().profile().bareClause() && passageAt[index + 1] != null;
        }
        return text.language().profile().bareClause()
                && (token.isWord() || token.kind() == Token.Kind.NUMBER)
                && !text.startsParagraph(index)
                && !token.is(WordClass.PREPOSITION)
                && !token.is(WordClass.ADVERB)
                && !token.is(WordClass.COORDINATOR)
                && !token.is(WordClass.SUBORDINATOR);
    }

    private boolean endsAt(int index) {
        Token token = text.token(index);
        if (token.kind() != Token.Kind.STOP) {
            return false;
        }
        int next = index + 1;
        if (next >= text.size() || text.startsParagraph(next)) {
            return true;
        }
        Token after = text.token(next);
        if (after.kind() == Token.Kind.STOP || after.kind() == Token.Kind.CLOSE || after.kind() == Token.Kind.COMMA) {
            return false;
        }
        if (token.text().equals(".") && abbreviated(index)) {
            return false;
        }
        if (after.isWord()) {
            return after.capital() && (after.spaceBefore() || glued(index, after));
        }
        return after.spaceBefore() || passageAt[next] != null;
    }

    private boolean glued(int index, Token after) {
        String all = text.normal().text();
        int before = text.token(index).start() - 1;
        return (before >= 0
                        && (Character.isLowerCase(all.charAt(before)) || !Character.isLetter(all.charAt(before)))
                        && after.text().length() > 1)
                || (after.text().length() == 1
                        && index > 0
                        && Language.lower(text.token(index - 1).text()).length() > 2);
    }

    private boolean abbreviated(int index) {
        if (index == 0 || text.token(index).spaceBefore()) {
            return false;
        }
        Token before = text.token(index - 1);
        if (before.isWord()) {
            return (before.text().length() == 1 && before.capital())
                    || text.language().abbreviation(before.lower())
                    || (before.text().indexOf('.') > 0
                            && before.capital()
                            && before.text().length() <= 4);
        }
        if (before.kind() != Token.Kind.NUMBER
                || index + 1 >= text.size()
                || before.text().length() > 2) {
            return false;
        }
        Token after = text.token(index + 1);
        return after.isWord()
                && (!after.capital() || after.is(WordClass.UNIT) || after.word().saysWhen());
    }
}
