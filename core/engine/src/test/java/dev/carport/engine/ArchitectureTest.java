package dev.carport.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** What the modules' poms cannot say about the contract and the engine. */
@AnalyzeClasses(
        packages = {"dev.carport.api", "dev.carport.engine"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theContractKnowsOnlyTheJdkAndItsFourLibraries = classes()
            .that()
            .resideInAPackage("dev.carport.api..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.carport.api..", "org.pf4j..", "org.slf4j..", "org.jspecify..");

    @ArchTest
    static final ArchRule theContractHasNoPackageCycles =
            slices().matching("dev.carport.api.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEngineHasNoPackageCycles = slices().matching("dev.carport.engine.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEngineKnowsNeitherTheServerNorTheTestkitNorAnApp = noClasses()
            .that()
            .resideInAPackage("dev.carport.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.carport.web..", "dev.carport.testkit..", "dev.carport.apps..");

    /** The package above the features puts everything together, so it knows the stores. */
    @ArchTest
    static final ArchRule noFeatureKnowsTheStore = noClasses()
            .that()
            .resideInAPackage("dev.carport.engine.*..")
            .and()
            // the root package wires the parts together
            .resideOutsideOfPackages("dev.carport.engine.store..", "dev.carport.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.carport.engine.store..");

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideInAPackage("dev.carport.engine..")
            .and()
            .resideOutsideOfPackage("dev.carport.engine.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jdbi..", "java.sql..", "com.zaxxer..", "org.flywaydb..", "org.sqlite..", "org.postgresql..");

    @ArchTest
    static final ArchRule nothingReadsTheClockByItself = noClasses()
            .that()
            .resideInAnyPackage("dev.carport.api..", "dev.carport.engine..")
            .should()
            .accessTargetWhere(JavaAccess.Predicates.target(new ReadsTheClock()))
            .because("time comes in as an InstantSource, so that a test can set it");

    /** Method calls, method references and constructors that ask the machine for the time. */
    private static final class ReadsTheClock extends DescribedPredicate<AccessTarget> {

        /** Parameters of {@code now} that still read the machine's clock; {@code now(Clock)} does not. */
        private static final Set<List<String>> WITHOUT_A_CLOCK = Set.of(List.of(), List.of("java.time.ZoneId"));

        ReadsTheClock() {
            super("a reading of the machine's clock");
        }

        @Override
        public boolean test(AccessTarget target) {
            if (!(target instanceof AccessTarget.CodeUnitAccessTarget codeUnit)) {
                return false;
            }
            String owner = codeUnit.getOwner().getName();
            String name = codeUnit.getName();
            List<String> parameters = codeUnit.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList();
            return owner.startsWith("java.time.") && name.equals("now") && WITHOUT_A_CLOCK.contains(parameters)
                    || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
                    || owner.equals("java.time.InstantSource") && name.equals("system")
                    || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                    || owner.equals("java.util.Date") && name.equals("<init>") && parameters.isEmpty()
                    || owner.equals("java.util.Calendar") && name.equals("getInstance");
        }
    }
}
