package quotetracker.batch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import quotetracker.claim.ClaimStatement;
import quotetracker.store.ClaimStore;

/** Reads the statements that belong to no claim yet, in the order in which they are to be grouped, some at a time. */
final class UngroupedReader implements ItemStreamReader<ClaimStatement> {
    private final ClaimStore claims;
    private final int atOnce;
    private final Queue<ClaimStatement> page = new ArrayDeque<>();
    private List<Long> ids = List.of();
    private int next;

    UngroupedReader(ClaimStore claims, int atOnce) {
        this.claims = claims;
        this.atOnce = atOnce;
    }

    @Override
    public void open(ExecutionContext context) {
        ids = claims.ungrouped();
        next = 0;
        page.clear();
    }

    @Override
    public @Nullable ClaimStatement read() {
        if (page.isEmpty() && next < ids.size()) {
            int end = Math.min(ids.size(), next + atOnce);
            page.addAll(claims.statements(ids.subList(next, end)));
            next = end;
        }
        return page.poll();
    }
}
