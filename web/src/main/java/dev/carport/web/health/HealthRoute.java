package dev.carport.web.health;

import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/v1/health}, without a token: 200 while requests can be served, 503 while the database cannot be read.
 */
public final class HealthRoute implements Feature {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRoute.class);

    private final Runnable readDatabase;
    private final String version;

    /**
     * @param readDatabase reads something small from the database; throws if that fails
     */
    public HealthRoute(Runnable readDatabase, String version) {
        this.readDatabase = readDatabase;
        this.version = version;
    }

    @Override
    public void addTo(Router router) {
        router.raw().get("/api/v1/health", this::answer, Access.OPEN);
    }

    private void answer(Context ctx) {
        boolean up = databaseAnswers();
        String word = up ? "up" : "down";
        ctx.status(up ? 200 : 503).json(new Health(word, word, version));
    }

    private boolean databaseAnswers() {
        try {
            readDatabase.run();
            return true;
        } catch (RuntimeException failed) {
            LOG.atWarn().setCause(failed).log("the database does not answer");
            return false;
        }
    }
}
