package quotetracker.language;

/**
 * A language's habits, from {@code profile.yml}.
 *
 * @param code ISO 639 code, the folder's name
 * @param name English name
 * @param endonym the language's own name
 * @param nounsCapitalised whether common nouns are written with a capital
 * @param bareClause whether content may follow a cue without complementiser
 * @param diacriticsOptional whether writers leave diacritics out ("eshte" for "është")
 * @param compoundRoles whether roles are the last part of longer words ("Finanzminister")
 * @param commaBeforeClause whether a clause without complementiser follows its cue behind a comma (German)
 * @param headlineRetold whether "Name: words" in a headline retells what was said instead of quoting it
 * @param datesCapitalised whether months and weekdays are always written with a capital (English, German)
 * @param namedWithObject whether what is called something is told with the name ("called the plan “a mess”")
 */
public record Profile(
        String code,
        String name,
        String endonym,
        boolean nounsCapitalised,
        boolean bareClause,
        boolean diacriticsOptional,
        boolean compoundRoles,
        boolean commaBeforeClause,
        boolean headlineRetold,
        boolean datesCapitalised,
        boolean namedWithObject) {}
