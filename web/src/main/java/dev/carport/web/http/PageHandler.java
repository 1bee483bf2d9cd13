package dev.carport.web.http;

/** What answers one page: parse, call one method of a service, choose a view. */
@FunctionalInterface
public interface PageHandler {

    /** Answers the visit. An exception becomes an error page. */
    void handle(Visit visit) throws Exception;
}
