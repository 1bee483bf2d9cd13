package dev.carport.engine.apps;

/** Source of a whole small app, to be compiled into a plugin. */
final class TinyApp {
    static final String TEXTS = """
            app.name=Tiny
            app.summary=A tiny platform.
            app.description=For tests.
            setting.slogan.label=Slogan
            """;

    private TinyApp() {}

    static String source(String id) {
        return """
                package tiny;

                import dev.carport.api.app.*;
                import dev.carport.api.mapping.*;
                import dev.carport.api.platform.*;
                import dev.carport.api.settings.*;
                import dev.carport.api.vehicle.*;
                import java.util.*;
                import java.util.stream.Stream;

                @org.pf4j.Extension
                public class App implements ExportApp<App.TinySettings> {
                    record TinySettings(@Setting CustomerNumber customerNumber, @Setting(defaultValue = "x") String slogan) {}

                    public App() { /*constructor*/ }

                    @Override public AppInfo info() { return AppInfo.builder("%s", "Test").build(); }
                    @Override public Class<TinySettings> settings() { return TinySettings.class; }
                    @Override public Mapping<TinySettings> mapping() {
                        return Mapping.of(TinySettings.class)
                                .part("data", data -> data.field("slogan").set(scope -> scope.settings().slogan()))
                                .build();
                    }
                    @Override public Platform connect(Connection connection) { return new TinyPlatform(); }

                    static class TinyPlatform implements OneByOne {
                        @Override public CheckResult check(CheckRequest request) { return CheckResult.ok("Tiny", Map.of()); }
                        @Override public Outcome transmit(Change change, Progress progress) {
                            return Outcome.confirmed("r-" + change.reference(), null);
                        }
                        @Override public List<LookupAnswer> lookup(List<ListingKey> keys) {
                            return keys.stream().map(key -> (LookupAnswer) new LookupAnswer.NotThere()).toList();
                        }
                        @Override public Stream<RemoteListing> inventory() { return Stream.empty(); }
                    }
                }
                """.formatted(id);
    }
}
