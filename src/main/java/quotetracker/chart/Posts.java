package quotetracker.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quotetracker.language.CueForm;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Finds posts, notices and letters that are printed in full without quotation marks: behind an announcement that ends with a colon
 * ("Postimi i plotë i Muratit:", "X wrote on Facebook:"), or before a signature ("— Mara Holt (@holt) March 10").
 */
final class Posts {
    /** An announcement has no more tokens. */
    private static final int LONGEST_LEAD = 16;
    /** What is printed in full has at least as many tokens. */
    private static final int LEAST_WORDS = 7;
    /** A verb of saying stands this near behind a quotation that it attributes, in tokens. */
    private static final int ATTRIBUTION = 6;
    /** A signature has no more tokens. */
    private static final int LONGEST_SIGNATURE = 16;

    private final Segmented text;
    private final NounPhrases phrases;
    private final @Nullable CueMatch[] cues;
    private final boolean[] quoted;
    private final LabelNames names;
    private final int[] starts;
    private final List<Turn> found = new ArrayList<>();

    private Posts(Segmented text, NounPhrases phrases, @Nullable CueMatch[] cues, boolean[] quoted, int[] starts) {
        this.text = text;
        this.phrases = phrases;
        this.cues = cues;
        this.quoted = quoted;
        this.names = new LabelNames(text, phrases);
        this.starts = starts;
    }

    /**
     * @param starts index of each paragraph's first token, and of the text's end
     */
    static List<Turn> find(
            Segmented text, NounPhrases phrases, @Nullable CueMatch[] cues, boolean[] quoted, int[] starts) {
        Posts posts = new Posts(text, phrases, cues, quoted, starts);
        posts.announced();
        posts.signed();
        return posts.found;
    }

    private boolean kind(int index, Token.Kind kind) {
        return index >= 0 && index < text.size() && text.token(index).kind() == kind;
    }

    // ---- behind an announcement --------------------------------------------------------------------------------

    private void announced() {
        int first = 0;
        for (int i = 0; i + 1 < text.size(); i++) {
            if (text.startsParagraph(i) || text.edge(i) || (i > 0 && kind(i - 1, Token.Kind.STOP))) {
                first = i;
            }
            boolean sign = kind(i, Token.Kind.COLON) || (kind(i, Token.Kind.DASH) && i > first && capitals(first, i));
            if (sign && i - first <= LONGEST_LEAD && i > first && mayBegin(first, i)) {
                i = Math.max(i, announced(first, i));
            }
        }
    }

    /** "REAGIMI I PLOTË –": words in capitals announce as those before a colon do. */
    private boolean capitals(int lead, int end) {
        for (int i = lead; i < end; i++) {
            String word = text.token(i).text();
            if (!text.token(i).isWord() || !word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBegin(int lead, int colon) {
        Token next = text.token(colon + 1);
        boolean headline = text.paragraph(colon) == 0 && starts.length > 2 && !text.startsParagraph(colon + 1);
        boolean words = next.isWord()
                ? next.capital()
                : next.kind() == Token.Kind.NUMBER || (next.kind() == Token.Kind.OTHER && next.spaceBefore());
        return words
                && !headline
                && !quoted[lead]
                && !quoted[colon]
                && !text.token(colon - 1).is(WordClass.COMPLEMENTISER);
    }

    /** Reads the text behind an announcement and returns the index of its last token, or -1 if there is none. */
    private int announced(int lead, int colon) {
        CueMatch wrote = wrote(lead, colon);
        boolean apart =
                text.startsParagraph(colon + 1) || !text.token(colon + 1).spaceBefore();
        boolean printed = printed(lead, colon);
        if (!printed && (wrote == null || (!apart && !medium(lead, colon)))) {
            return -1;
        }
        int end = printed || medium(lead, colon) ? end(text.paragraph(colon + 1)) : block(text.paragraph(colon + 1));
        int last = Turns.lastWord(text, quoted, colon + 1, end - 1);
        if (last - colon < LEAST_WORDS) {
            return -1;
        }
        found.add(new Turn(new Range(colon + 1, last), author(lead, colon), Turn.Kind.POST));
        return last;
    }

    /** The verb of writing in an announcement, or null. */
    private @Nullable CueMatch wrote(int lead, int colon) {
        for (int i = lead; i < colon; i++) {
            CueMatch cue = cues[i];
            if (cue != null && cue.verb() && cue.real() && cue.form().act() == SpeechAct.WROTE) {
                return cue;
            }
        }
        return null;
    }

    private boolean medium(int lead, int colon) {
        for (int i = lead; i < colon; i++) {
            if (text.token(i).is(WordClass.MEDIUM)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an announcement is about something that is printed: "Njoftimi i Qeverisë", "The full statement reads". */
    private boolean printed(int lead, int colon) {
        int noun = lead;
        while (noun < colon && passes(text.token(noun))) {
            noun++;
        }
        if (noun < colon && document(text.token(noun))) {
            // One word alone may head a section of the article: "Reactions:".
            return lead < colon - 1 || kind(colon, Token.Kind.DASH) || written(text.token(noun));
        }
        boolean whole = false;
        boolean document = false;
        for (int i = lead; i < colon; i++) {
            whole |= text.token(i).is(WordClass.WHOLE);
            document |= document(text.token(i)) || text.token(i).word().names(SpeakerKind.DOCUMENT);
        }
        return whole && document;
    }

    private static boolean written(Token token) {
        return token.word().cues().stream().anyMatch(form -> form.act() == SpeechAct.WROTE);
    }

    /** Small words that may stand before the noun: "Ky është postimi", "The full statement". */
    private static boolean passes(Token token) {
        return token.isWord()
                && (token.is(WordClass.ARTICLE)
                        || token.is(WordClass.PRONOUN)
                        || token.is(WordClass.POSSESSIVE)
                        || token.is(WordClass.AUXILIARY)
                        || token.is(WordClass.ADVERB)
                        || token.is(WordClass.DETERMINER));
    }

    /** A noun for what is written or made known, as a subject. */
    private static boolean document(Token token) {
        boolean written = false;
        for (CueForm form : token.word().cues()) {
            boolean known = form.act() == SpeechAct.WROTE
                    || form.act() == SpeechAct.ANNOUNCED
                    || form.act() == SpeechAct.ANSWERED
                    || form.act() == SpeechAct.SAID;
            written |= form.tag() == FormTag.NOUN && form.takes(Frame.COLON) && known;
        }
        boolean subject = token.word().roles().isEmpty()
                || token.word().roles().stream()
                        .anyMatch(role -> role.kind() == SpeakerKind.DOCUMENT && role.subject());
        return written && subject;
    }

    /** The name in an announcement, or whoever a word in it describes. */
    private @Nullable NounPhrase author(int lead, int colon) {
        NounPhrase described = null;
        for (int i = lead; i < colon; i++) {
            if (document(text.token(i)) || text.token(i).is(WordClass.MEDIUM)) {
                continue;
            }
            NounPhrase phrase = phrases.startingAt(i, colon);
            if (phrase != null && phrase.named()) {
                return phrase;
            }
            boolean role = phrase != null
                    && phrase.kind() == NounPhrase.Kind.ROLE
                    && phrase.role() != null
                    && phrase.role().kind() != SpeakerKind.DOCUMENT;
            described = described == null && role ? phrase : described;
        }
        return described;
    }

    /** Index behind a paragraph that is quoted by itself and those behind it in which the writer says nothing. */
    private int block(int paragraph) {
        int p = paragraph + 1;
        while (p < starts.length - 1 && !signature(p) && !writes(starts[p], starts[p + 1])) {
            p++;
        }
        return starts[p];
    }

    /** Whether a quotation with an attribution behind it stands here, so that the article's writer speaks. */
    private boolean attributes(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (quoted[i] && !quoted[i + 1] && cueSoon(i + 1, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean cueSoon(int from, int to) {
        for (int i = from; i < Math.min(to, from + ATTRIBUTION) && !kind(i, Token.Kind.STOP); i++) {
            CueMatch cue = cues[i];
            if (cue != null && cue.verb() && cue.real() && cue.takes(Frame.QUOTE)) {
                return true;
            }
        }
        return false;
    }

    private boolean writes(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = cues[i];
            if (quoted[i] || text.matter(i) || (cue != null && cue.verb() && cue.real() && cue.takes(Frame.QUOTE))) {
                return true;
            }
        }
        return false;
    }

    /** Index behind the last token of what is printed from a paragraph on: to a signature, or to the article's end. */
    private int end(int paragraph) {
        int p = paragraph + 1;
        while (p < starts.length - 1
                && !signature(p)
                && !text.matter(starts[p])
                && !attributes(starts[p], starts[p + 1])) {
            p++;
        }
        return starts[p];
    }

    // ---- before a signature ------------------------------------------------------------------------------------

    private void signed() {
        int below = 0;
        for (int p = 1; p < starts.length - 1; p++) {
            NounPhrase author = quotedWhole(p - 1) ? nameLine(p) : null;
            below += author == null ? 0 : 1;
            if (p > 1 && signature(p) && !quoted[starts[p] - 1] && !quoted[starts[p - 1]]) {
                int last = Turns.lastWord(text, quoted, starts[p - 1], starts[p] - 1);
                post(starts[p - 1], last, names.at(starts[p] + 1, starts[p + 1]));
            }
        }
        // One line behind a quotation may be a headline of the next section.
        for (int p = 1; below > 1 && p < starts.length - 1; p++) {
            NounPhrase author = quotedWhole(p - 1) ? nameLine(p) : null;
            if (author != null) {
                int last = Turns.lastWord(text, quoted, starts[p - 1] + 1, starts[p] - 2);
                post(starts[p - 1] + 1, last, author);
            }
        }
    }

    private void post(int first, int last, @Nullable NounPhrase author) {
        if (last >= first) {
            found.add(new Turn(new Range(first, last), author, Turn.Kind.POST));
        }
    }

    /** Whether quotation marks stand at both ends of a paragraph. */
    private boolean quotedWhole(int paragraph) {
        int first = starts[paragraph];
        int last = starts[paragraph + 1] - 1;
        return last > first + 1
                && quoted[first]
                && quoted[last]
                && kind(first, Token.Kind.MARK)
                && kind(last, Token.Kind.MARK);
    }

    /** The name in a paragraph that is a name with what somebody is, or null. */
    private @Nullable NounPhrase nameLine(int paragraph) {
        int first = starts[paragraph];
        int end = starts[paragraph + 1];
        if (end - first > LONGEST_SIGNATURE) {
            return null;
        }
        NounPhrase name = null;
        for (int i = first; i < end; i++) {
            Token.Kind kind = text.token(i).kind();
            if (quoted[i] || cues[i] != null || kind == Token.Kind.STOP || kind == Token.Kind.COLON) {
                return null;
            }
            NounPhrase phrase = name == null ? phrases.startingAt(i, end) : null;
            name = phrase != null && phrase.named() ? phrase : name;
        }
        return name;
    }

    /** "— Mara Holt (@holt) March 10, 2026". */
    private boolean signature(int paragraph) {
        int first = starts[paragraph];
        int end = starts[paragraph + 1];
        if (!kind(first, Token.Kind.DASH) || end - first > LONGEST_SIGNATURE) {
            return false;
        }
        int i = first + 1;
        while (i < end && text.token(i).capital()) {
            i++;
        }
        return i > first + 1
                && i + 1 < end
                && kind(i, Token.Kind.OPEN)
                && text.token(i + 1).text().startsWith("@");
    }
}
