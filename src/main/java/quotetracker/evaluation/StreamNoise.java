package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What outlets do to a sentence on its way. */
final class StreamNoise {
    private static final List<String> BEFORE =
            List.of("Ai tha se", "Sipas tij,", "Ajo theksoi se", "Kryetari deklaroi:");
    private static final List<String> BEHIND = List.of(", tha ai", ", theksoi ajo");

    private StreamNoise() {}

    static String apply(List<String> sentence, Random random) {
        List<String> words = new ArrayList<>(sentence);
        int slips = random.nextInt(3);
        for (int slip = 0; slip < slips; slip++) {
            int place = random.nextInt(words.size());
            words.set(place, slip(words.get(place), random));
        }
        if (random.nextInt(4) == 0) {
            loseSmallWord(words, random);
        }
        if (random.nextInt(8) == 0 && words.size() > 3) {
            int place = 1 + random.nextInt(words.size() - 2);
            words.set(place, words.get(place) + words.remove(place + 1));
        }
        if (random.nextInt(8) == 0) {
            int place = random.nextInt(words.size());
            String word = words.get(place);
            if (word.length() > 5 && Character.isLowerCase(word.charAt(0))) {
                words.set(place, word.substring(0, 2) + " " + word.substring(2));
            }
        }
        String text = String.join(" ", words);
        if (random.nextInt(3) == 0) {
            text = text.replace('ë', 'e').replace('ç', 'c').replace('Ë', 'E');
        }
        return framed(text, random);
    }

    private static String framed(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                BEFORE.get(random.nextInt(BEFORE.size())) + " "
                        + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
            case 1 -> text + BEHIND.get(random.nextInt(BEHIND.size()));
            case 2 -> "“" + text + "”";
            default -> text;
        };
    }

    private static void loseSmallWord(List<String> words, Random random) {
        int start = random.nextInt(words.size());
        for (int i = start; i < words.size(); i++) {
            if (words.get(i).length() <= 3
                    && !Character.isDigit(words.get(i).charAt(0))
                    && !words.get(i).equals("nuk")) {
                words.remove(i);
                return;
            }
        }
    }

    private static String slip(String word, Random random) {
        if (word.length() < 5 || Character.isDigit(word.charAt(0))) {
            return word;
        }
        int place = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, place) + word.substring(place + 1);
            case 1 -> word.substring(0, place) + word.charAt(place) + word.substring(place);
            default ->
                word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
        };
    }
}
