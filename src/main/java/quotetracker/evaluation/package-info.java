/**
 * Measures the program's output against gold files.
 *
 * <p>Why so literal: the numbers must agree to the last digit with the scorer that came with the gold files, which is
 * written in Python. What a word, a blank and a letter's case are follows its rules ({@code Characters}), and so do the
 * order in which equally good pairs are taken and the rounding of what is printed.
 */
@NullMarked
package quotetracker.evaluation;

import org.jspecify.annotations.NullMarked;
