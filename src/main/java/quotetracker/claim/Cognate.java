package quotetracker.claim;

/**
 * Whether words of two languages are one name or one international word: the same beginning, or the same consonants in
 * the spelling of either language ("Trump", "Tramp"; "Kommission", "komisioni").
 */
final class Cognate {
    private static final int BEGINNING = 5;
    private static final int SHORTEST = 4;
    private static final int CONSONANTS = 3;
    private static final int COMPARED = 5;

    private Cognate() {}

    static boolean of(String x, String y) {
        int shorter = Math.min(x.length(), y.length());
        if (x.equals(y)) {
            return shorter >= 2;
        }
        if (shorter < SHORTEST) {
            return false;
        }
        int common = WordMatch.commonPrefix(x, y);
        int rest = Math.max(x.length(), y.length()) - common;
        if (common >= BEGINNING || (common == shorter && rest <= 3)) {
            return true;
        }
        String left = skeleton(x);
        String right = skeleton(y);
        int least = Math.min(left.length(), right.length());
        if (least < CONSONANTS || left.charAt(0) != right.charAt(0)) {
            return false;
        }
        int same = WordMatch.commonPrefix(left, right);
        int longest = Math.max(left.length(), right.length());
        return same >= COMPARED
                || (same == least && longest - least <= 1 && least > CONSONANTS)
                || (same == least && longest == least && Math.abs(x.length() - y.length()) <= 3);
    }

    /** The first letter and the consonants after it, in one spelling. */
    static String skeleton(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = sound(word, i);
            boolean vowel = "aeiouy".indexOf(letter) >= 0;
            if (letter == 0 || (vowel && i > 0)) {
                continue;
            }
            if (letters.isEmpty() || letters.charAt(letters.length() - 1) != letter) {
                letters.append(vowel ? 'a' : letter);
            }
        }
        return letters.toString();
    }

    private static char sound(String word, int i) {
        char letter = word.charAt(i);
        char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
        return switch (letter) {
            case 'h' -> i == 0 ? 'h' : 0;
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'c' -> next == 'e' || next == 'i' ? 's' : 'k';
            case 'q', 'k' -> 'k';
            case 'x' -> next == 'h' ? 'g' : 'k';
            case 'z', 's' -> 's';
            case 'w' -> i == 0 ? 'v' : 0;
            case 'j' -> i == 0 ? 'g' : 0;
            default -> letter;
        };
    }
}
