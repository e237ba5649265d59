/** Log-linear models over named features: how candidates are weighed, and how the weights are learned from gold articles. */
@NullMarked
package quotetracker.learning;

import org.jspecify.annotations.NullMarked;
