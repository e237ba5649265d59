package quotetracker.model;

/**
 * Somebody who might have been the speaker but lost.
 *
 * @param speaker the resolved name
 * @param mention where the article names them
 * @param why why it lost, in plain words
 */
public record Candidate(String speaker, Span mention, String why) {}
