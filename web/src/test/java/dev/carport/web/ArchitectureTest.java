package dev.carport.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows point once contract, engine, testkit and server are all on one class path. */
@AnalyzeClasses(packages = "dev.carport", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theContractKnowsNothingOfTheProduct = noClasses()
            .that()
            .resideInAPackage("dev.carport.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.carport.engine..", "dev.carport.web..", "dev.carport.testkit..");

    @ArchTest
    static final ArchRule nothingDependsOnTheServer = noClasses()
            .that()
            .resideOutsideOfPackage("dev.carport.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.carport.web..");

    @ArchTest
    static final ArchRule theProductRunsWithoutTheTestkit = noClasses()
            .that()
            .resideInAnyPackage("dev.carport.engine..", "dev.carport.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.carport.testkit..");

    @ArchTest
    static final ArchRule theServerHasNoPackageCycles =
            slices().matching("dev.carport.web.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule theServerSpeaksNoSql = noClasses()
            .that()
            .resideInAPackage("dev.carport.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "org.flywaydb..", "org.sqlite..", "org.postgresql..");

    @ArchTest
    static final ArchRule onlyTheCompositionRootKnowsTheStore = noClasses()
            .that()
            .resideInAPackage("dev.carport.web.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.carport.engine.store..")
            .allowEmptyShould(true)
            .because("pages and API call the engine's features; dev.carport.web itself wires them to the store");
}
