/** The nightly job: wiring of steps, skip policy, restart. Sees every other package. */
@NullMarked
package quotetracker.batch;

import org.jspecify.annotations.NullMarked;
