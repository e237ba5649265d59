/** Resolves mentions to whom they refer: names with their case endings, aliases, roles, pronouns. */
@NullMarked
package quotetracker.entity;

import org.jspecify.annotations.NullMarked;
