package quotetracker.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a line of {@code confidence.tsv}: content rule, attribution rule, share right, how many statements that rests on. */
final class RuleSharesReader {
    private static final Pattern SHARE = Pattern.compile("0(?:\\.\\d+)?|1(?:\\.0+)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private RuleSharesReader() {}

    static void read(DataLine line, Map<String, RuleShares.Measured> shares, List<String> faults) {
        if (!SHARE.matcher(line.cell(2)).matches()) {
            faults.add(line.fault("share '" + line.cell(2) + "', expected a number from 0 to 1, such as 0.87"));
            return;
        }
        if (!COUNT.matcher(line.cell(3)).matches()) {
            faults.add(line.fault("count '" + line.cell(3) + "', expected a whole number, such as 120"));
            return;
        }
        shares.put(
                RuleShares.key(line.cell(0), line.cell(1)),
                new RuleShares.Measured(Double.parseDouble(line.cell(2)), Integer.parseInt(line.cell(3))));
    }
}
