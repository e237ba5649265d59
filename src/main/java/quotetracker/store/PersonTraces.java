package quotetracker.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a person's names and words in other texts. It takes too much rather than too little: what it finds is dropped
 * from what is kept around the statements of others, never from their words.
 */
final class PersonTraces {
    /** So many words in a row are a quotation. */
    private static final int QUOTED = 3;
    /** Names take other ends in many languages; a shorter one is compared whole. */
    private static final int INFLECTED = 4;

    private static final int LONGEST_END = 4;

    private final List<String[]> names = new ArrayList<>();
    /** Single words are too common to be looked for, unless the person has no other name. */
    private final List<String[]> fullNames;

    private final Set<String> quotations = new HashSet<>();

    PersonTraces(Collection<String> names, Collection<String> contents) {
        names.forEach(name -> this.names.add(words(name)));
        List<String[]> several =
                this.names.stream().filter(name -> name.length > 1).toList();
        this.fullNames = several.isEmpty() ? List.copyOf(this.names) : several;
        contents.forEach(content -> {
            String[] words = words(content);
            for (int from = 0; from + QUOTED <= words.length; from++) {
                quotations.add(run(words, from));
            }
            if (words.length < QUOTED) {
                quotations.add(String.join(" ", words));
            }
        });
    }

    private static String[] words(String text) {
        return EntityStore.key(text).split(" ");
    }

    private static String run(String[] words, int from) {
        return String.join(" ", Arrays.copyOfRange(words, from, from + QUOTED));
    }

    /** Whether one of the names stands in a text, whatever its end. */
    boolean named(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        String[] words = words(text);
        return fullNames.stream().anyMatch(name -> stands(name, words));
    }

    private static boolean stands(String[] name, String[] words) {
        for (int from = 0; from + name.length <= words.length; from++) {
            int same = 0;
            while (same < name.length && isForm(words[from + same], name[same])) {
                same++;
            }
            if (same == name.length) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of a text is a word of a name, whatever its end. */
    static boolean isForm(String word, String name) {
        return name.length() < INFLECTED
                ? word.equals(name)
                : word.startsWith(stem(name)) && word.length() <= name.length() + LONGEST_END;
    }

    /** What every form of a name's word begins with. */
    static String stem(String name) {
        return name.length() < INFLECTED ? name : name.substring(0, name.length() - 1);
    }

    /** Whether a text names or quotes the person, or holds any one word of a name. For texts of articles the person spoke in. */
    boolean told(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        String[] words = words(text);
        for (String[] name : names) {
            for (String part : name) {
                if (part.length() >= INFLECTED && Arrays.stream(words).anyMatch(word -> isForm(word, part))) {
                    return true;
                }
            }
        }
        for (int from = 0; from + QUOTED <= words.length; from++) {
            if (quotations.contains(run(words, from))) {
                return true;
            }
        }
        return named(text) || quotations.contains(String.join(" ", words));
    }
}
