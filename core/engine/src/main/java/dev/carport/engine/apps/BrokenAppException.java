package dev.carport.engine.apps;

/** Loading an app came to its end with a problem to show. */
final class BrokenAppException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient AppProblem problem;

    BrokenAppException(AppProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    AppProblem problem() {
        return problem;
    }
}
