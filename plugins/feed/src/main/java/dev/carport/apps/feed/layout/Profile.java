package dev.carport.apps.feed.layout;

/** Ready files. Which of them rest on a document and which are guessed stands in the app's page. */
public enum Profile {
    /** The dealer's own table. */
    OWN(""),
    /** The upload file of mobile.de, read by position. */
    MOBILE_DE_CSV("mobile-de-csv"),
    /** Objects named like those of AutoScout24's interface. */
    AUTOSCOUT24_JSON("autoscout24-json"),
    /** Vehicle ads at Google. */
    GOOGLE_VEHICLES("google-vehicles"),
    /** Vehicle catalogue at Meta. */
    META_VEHICLES("meta-vehicles"),
    /** Our fields under our keys. */
    GENERIC_CSV("generic-csv");

    private final String resource;

    Profile(String resource) {
        this.resource = resource;
    }

    /** Name of its columns' file and of its preset; empty for {@link #OWN}. */
    public String resource() {
        return resource;
    }
}
