package quotetracker.batch;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import quotetracker.claim.ClaimStatement;
import quotetracker.store.ClaimStore;

/** Reads the statements that belong to no claim yet, in the order in which they are to be grouped. */
final class UngroupedReader implements ItemStreamReader<ClaimStatement> {
    private final ClaimStore claims;
    private Iterator<Long> ids = List.<Long>of().iterator();

    UngroupedReader(ClaimStore claims) {
        this.claims = claims;
    }

    @Override
    public void open(ExecutionContext context) {
        ids = claims.ungrouped().iterator();
    }

    @Override
    public @Nullable ClaimStatement read() {
        return ids.hasNext() ? claims.statement(ids.next()) : null;
    }
}
