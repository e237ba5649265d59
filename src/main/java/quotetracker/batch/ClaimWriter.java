package quotetracker.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import quotetracker.claim.ClaimClusterer;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.ClaimStatement;
import quotetracker.claim.Placement;
import quotetracker.claim.StoredClaim;
import quotetracker.store.ClaimStore;
import quotetracker.store.Run;

/** Groups statements, going on from the stored claims. */
final class ClaimWriter implements ItemWriter<ClaimStatement>, StepExecutionListener {
    private final Run run;
    private final ClaimStore claims;
    private final ClaimLanguages languages;
    private final Commits commits;
    private @Nullable ClaimClusterer clusterer;

    ClaimWriter(Run run, ClaimStore claims, ClaimLanguages languages, RunObserver observer) {
        this.run = run;
        this.claims = claims;
        this.languages = languages;
        this.commits = new Commits(Stage.CLAIMS, observer);
    }

    @Override
    public void beforeStep(StepExecution step) {
        clusterer = ClaimClusterer.restore(languages, claims.state());
    }

    @Override
    public void write(Chunk<? extends ClaimStatement> chunk) {
        ClaimClusterer current = clusterer;
        if (current == null) {
            throw new IllegalStateException("write before the step began");
        }
        List<Placement> placements = new ArrayList<>();
        for (ClaimStatement statement : chunk) {
            placements.add(current.place(statement));
        }
        claims.add(placements, touched(placements, current), run);
        commits.add(chunk.size(), 0);
    }

    private static Collection<StoredClaim> touched(List<Placement> placements, ClaimClusterer clusterer) {
        TreeSet<Long> ids = new TreeSet<>();
        placements.forEach(placement -> {
            ids.add(placement.claim());
            ids.addAll(placement.merged());
        });
        return ids.stream().map(clusterer::claim).toList();
    }
}
