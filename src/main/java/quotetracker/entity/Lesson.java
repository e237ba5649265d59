package quotetracker.entity;

import quotetracker.learning.Gold;
import quotetracker.learning.TrainingSet;

/**
 * An article that people have read, from which whom a source means is learned.
 *
 * @param gold what they found
 * @param examples where the candidates go
 */
record Lesson(Gold gold, TrainingSet examples) {}
