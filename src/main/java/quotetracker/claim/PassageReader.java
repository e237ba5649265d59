package quotetracker.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text of one language into a {@link Passage}: words folded, aliases and phrases resolved, numbers put
 * together, the reporting frame marked. Thread-safe.
 */
final class PassageReader {
    /** Words shared between passages; emptied when it holds this many, which only costs time. */
    private static final int CACHE = 4_000_000;

    private static final int LONGEST_FRAME = 6;
    private static final int LEAST_LEFT = 4;

    private final LanguageFacts facts;
    private final Set<String> phraseStarts;
    private final Map<String, Word> words = new ConcurrentHashMap<>();

    PassageReader(LanguageFacts facts) {
        this.facts = facts;
        this.phraseStarts = facts.phrases().keySet().stream()
                .map(phrase -> phrase.split(" ")[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A word of this language by its folded form. */
    Word word(String form) {
        Word known = words.get(form);
        if (known != null) {
            return known;
        }
        if (words.size() > CACHE) {
            words.clear();
        }
        Word word = facts.word(form);
        words.put(form, word);
        return word;
    }

    Passage read(String text) {
        List<RawWords.Raw> raw = phrases(expand(RawWords.of(text)));
        boolean headline = headline(raw);
        List<Word> found = new ArrayList<>(raw.size());
        byte[] marks = new byte[raw.size()];
        int[] bounds = new int[2 * raw.size()];
        for (int i = 0; i < raw.size(); ) {
            int next = number(raw, i, found);
            int place = found.size() - 1;
            marks[place] = mark(raw.get(i), headline);
            bounds[2 * place] = raw.get(i).start();
            bounds[2 * place + 1] = raw.get(next - 1).end();
            i = next;
        }
        byte[] flags = Arrays.copyOf(marks, found.size());
        markFrames(found, flags);
        return new Passage(
                facts.code(), text, found.toArray(Word[]::new), flags, Arrays.copyOf(bounds, 2 * flags.length));
    }

    private byte mark(RawWords.Raw raw, boolean headline) {
        byte mark = raw.border() ? Passage.BORDER : 0;
        mark |= raw.whole() ? Passage.WHOLE : 0;
        if (raw.capital() && !facts.nounsCapitalised()) {
            mark |= headline ? Passage.HEADLINE : raw.opens() ? Passage.OPENING : Passage.NAME;
        }
        return mark;
    }

    /** Whether so many words have a capital letter that it does not tell names. */
    private static boolean headline(List<RawWords.Raw> raw) {
        long capitals = raw.stream().filter(RawWords.Raw::capital).count();
        return capitals * 4 >= raw.size() * 3L;
    }

    /** Resolves apostrophes: {@code s'jam} is "nuk jam", {@code isn't} is "is not". */
    private List<RawWords.Raw> expand(List<RawWords.Raw> raw) {
        List<RawWords.Raw> expanded = new ArrayList<>(raw.size() + 4);
        for (RawWords.Raw word : raw) {
            if (word.form().indexOf('\'') < 0) {
                expanded.add(word);
            } else {
                apostrophes(word, expanded);
            }
        }
        return expanded;
    }

    private void apostrophes(RawWords.Raw word, List<RawWords.Raw> target) {
        String form = word.form();
        for (Map.Entry<String, String> ending : facts.after().entrySet()) {
            if (form.endsWith(ending.getKey())
                    && form.length() > ending.getKey().length()) {
                part(word, form.substring(0, form.length() - ending.getKey().length()), target, true);
                part(word, ending.getValue(), target, false);
                return;
            }
        }
        int cut = form.indexOf('\'');
        String beginning = form.substring(0, cut + 1);
        part(word, facts.before().getOrDefault(beginning, form.substring(0, cut)), target, true);
        String rest = form.substring(cut + 1);
        part(rest.length() <= RawWords.LONGEST_ENDING ? word.asEnding() : word, rest, target, false);
    }

    private static void part(RawWords.Raw word, String form, List<RawWords.Raw> target, boolean first) {
        for (String piece : form.replace("'", "").split(" ")) {
            if (!piece.isEmpty()) {
                target.add(word.as(piece, first && word.border()));
            }
        }
    }

    private List<RawWords.Raw> phrases(List<RawWords.Raw> raw) {
        if (facts.phrases().isEmpty()) {
            return raw;
        }
        List<RawWords.Raw> joined = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); ) {
            int length = phraseAt(raw, i, joined);
            if (length == 0) {
                joined.add(raw.get(i));
                length = 1;
            }
            i += length;
        }
        return joined;
    }

    private int phraseAt(List<RawWords.Raw> raw, int start, List<RawWords.Raw> target) {
        if (!phraseStarts.contains(raw.get(start).form())) {
            return 0;
        }
        for (int length = Math.min(facts.longestPhrase(), raw.size() - start); length >= 1; length--) {
            StringBuilder phrase = new StringBuilder();
            for (int i = start; i < start + length; i++) {
                phrase.append(i == start ? "" : " ").append(raw.get(i).form());
            }
            String canonical = facts.phrases().get(phrase.toString());
            if (canonical != null) {
                RawWords.Raw whole = whole(raw, start, length);
                for (String piece : canonical.split(" ")) {
                    target.add(whole.as(piece, whole.border()));
                }
                return length;
            }
        }
        return 0;
    }

    /** The words of a phrase as one; a capital in its middle makes it a name wherever it stands. */
    private static RawWords.Raw whole(List<RawWords.Raw> raw, int start, int length) {
        RawWords.Raw first = raw.get(start);
        boolean name = raw.subList(start + 1, start + length).stream().anyMatch(RawWords.Raw::capital);
        return new RawWords.Raw(
                first.form(),
                first.figure(),
                first.capital() || name,
                first.opens() && !name,
                first.border(),
                length > 1,
                first.ending(),
                first.start(),
                raw.get(start + length - 1).end());
    }

    /** Adds the word at a position, with the words of a compound number taken together; returns the next position. */
    private int number(List<RawWords.Raw> raw, int start, List<Word> target) {
        RawWords.Raw first = raw.get(start);
        if (first.figure() != Word.Kind.PLAIN && first.figure() != Word.Kind.NUMBER) {
            target.add(LanguageFacts.figure(first.figure(), first.form()));
            return start + 1;
        }
        BigDecimal value = value(first);
        if (value == null) {
            Word word = word(first.form());
            boolean other = word.kind() == Word.Kind.MAGNITUDE || (first.ending() && word.negates());
            target.add(other ? plain(first.form()) : word);
            return start + 1;
        }
        int i = start + 1;
        BigDecimal last = value;
        while (i < raw.size()) {
            BigDecimal magnitude = magnitude(raw.get(i));
            int step = 1;
            if (magnitude != null) {
                value = value.multiply(magnitude);
                last = magnitude;
            } else {
                boolean linked = i + 1 < raw.size()
                        && facts.entries()
                                .getOrDefault(raw.get(i).form(), LanguageFacts.Entry.NONE)
                                .value()
                                .equals("and");
                BigDecimal more = value(raw.get(i + (linked ? 1 : 0)));
                if (more == null || first.figure() == Word.Kind.NUMBER || !adds(last, more)) {
                    break;
                }
                value = value.add(more);
                last = more;
                step = linked ? 2 : 1;
            }
            i += step;
        }
        target.add(LanguageFacts.figure(
                Word.Kind.NUMBER,
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString()));
        return i;
    }

    /** Whether a number word goes on a number: twenty and five, hundred and twenty, but not seven and five. */
    private static boolean adds(BigDecimal last, BigDecimal more) {
        int unit = last.intValue();
        return (unit >= 20 && unit < 100 && unit % 10 == 0 && more.intValue() < 10)
                || (unit >= 100 && more.compareTo(last) < 0);
    }

    private @Nullable BigDecimal value(RawWords.Raw raw) {
        if (raw.figure() == Word.Kind.NUMBER) {
            return new BigDecimal(raw.form());
        }
        Word word = word(raw.form());
        return word.kind() == Word.Kind.NUMBER ? new BigDecimal(word.value()) : null;
    }

    private @Nullable BigDecimal magnitude(RawWords.Raw raw) {
        Word word = word(raw.form());
        return word.kind() == Word.Kind.MAGNITUDE ? new BigDecimal(word.value()) : null;
    }

    private static Word plain(String form) {
        return Word.of(form, form, Word.Kind.PLAIN, "", "", 3);
    }

    /** A frame that leaves hardly a word is none: the statement was cut off, or speaks about speaking. */
    private void markFrames(List<Word> found, byte[] flags) {
        byte[] before = flags.clone();
        findFrames(found, flags);
        int left = 0;
        for (byte flag : flags) {
            left += (flag & Passage.FRAME) == 0 ? 1 : 0;
        }
        if (left < LEAST_LEFT) {
            System.arraycopy(before, 0, flags, 0, flags.length);
        }
    }

    private void findFrames(List<Word> found, byte[] flags) {
        int last = found.size();
        for (int start = 0; start < last; ) {
            int end = start + 1;
            while (end < last && (flags[end] & Passage.BORDER) == 0) {
                end++;
            }
            boolean whole = (start > 0 || end < last) && end - start <= LONGEST_FRAME;
            if (whole && last - (end - start) >= 3 && frameAt(found, start, Math.min(start + 3, end)) >= 0) {
                mark(found, flags, start, end);
            } else if (start == 0) {
                leadingFrame(found, flags, end);
            }
            start = end;
        }
    }

    private void leadingFrame(List<Word> found, byte[] flags, int end) {
        int verb = frameAt(found, 0, Math.min(LONGEST_FRAME, end - 3));
        if (verb < 0) {
            return;
        }
        for (int i = verb + 1; i < Math.min(verb + 4, end); i++) {
            if (facts.frameEnds().contains(found.get(i).form())) {
                mark(found, flags, 0, i + 1);
                return;
            }
        }
        if (verb <= 2) {
            mark(found, flags, 0, verb + 1);
        }
    }

    private int frameAt(List<Word> found, int start, int end) {
        for (int i = start; i < end; i++) {
            if (facts.frames().contains(found.get(i).form())) {
                return i;
            }
        }
        return -1;
    }

    /** A frame with a negator says something itself ("he did not say that") and is left alone. */
    private static void mark(List<Word> found, byte[] flags, int start, int end) {
        for (int i = start; i < end; i++) {
            if (found.get(i).negates() || found.get(i).counts()) {
                return;
            }
        }
        for (int i = start; i < end; i++) {
            flags[i] |= Passage.FRAME;
        }
    }
}
