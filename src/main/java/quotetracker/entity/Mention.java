package quotetracker.entity;

import quotetracker.chart.NounPhrase;

/**
 * Words of an article that mean somebody.
 *
 * @param phrase the words
 * @param referent whom they mean by themselves
 * @param sentence number of the sentence they stand in
 * @param subject whether they seem to be what the sentence is about: its first phrase that nothing governs
 * @param governed whether a preposition or another noun governs them
 * @param quoted whether they stand inside a quotation
 */
record Mention(NounPhrase phrase, Referent referent, int sentence, boolean subject, boolean governed, boolean quoted) {
    /** The same words as a mention of somebody else whom they mean too. */
    Mention of(Referent other) {
        return new Mention(phrase, other, sentence, subject, governed, quoted);
    }
}
