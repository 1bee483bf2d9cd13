package dev.carport.engine.apps.sample;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.Scope;
import dev.carport.api.platform.Platform;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.VehicleFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An app on the test's class path whose behaviour a test decides. */
public final class ClassPathApp implements ExportApp<ClassPathApp.Shop> {
    /** Its settings. */
    public record Shop(@Setting CustomerNumber customerNumber) {}

    private Function<Connection, Platform> platform = connection -> new FakePlatform();
    private Function<SandboxContext, Optional<Sandbox>> sandbox = context -> Optional.empty();
    private AppInfo info = AppInfo.builder("class-path", "Test").build();
    private Function<Scope<Shop>, String> mapped = scope -> scope.vehicle().number();

    /** Decides what it connects to. */
    public ClassPathApp platform(Function<Connection, Platform> made) {
        platform = made;
        return this;
    }

    /** Decides what its one field becomes. */
    public ClassPathApp mapped(Function<Scope<Shop>, String> function) {
        mapped = function;
        return this;
    }

    /** Decides what it says about itself. */
    public ClassPathApp info(AppInfo facts) {
        info = facts;
        return this;
    }

    /** Decides what simulator it starts. */
    public ClassPathApp sandbox(Function<SandboxContext, Optional<Sandbox>> started) {
        sandbox = started;
        return this;
    }

    @Override
    public AppInfo info() {
        return info;
    }

    @Override
    public Optional<Sandbox> sandbox(SandboxContext context) {
        return sandbox.apply(context);
    }

    @Override
    public Class<Shop> settings() {
        return Shop.class;
    }

    @Override
    public Mapping<Shop> mapping() {
        return Mapping.of(Shop.class)
                .part(
                        "data",
                        data -> data.field("number")
                                .compute(List.of(VehicleFields.NUMBER), scope -> mapped.apply(scope)))
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        return platform.apply(connection);
    }
}
