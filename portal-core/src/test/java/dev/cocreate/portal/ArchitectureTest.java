package dev.cocreate.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.cocreate.portal.platform.web.Outside;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.sql.DriverManager;
import org.jspecify.annotations.NullMarked;

/** What the portal's structure promises, as far as a machine can see it. */
@AnalyzeClasses(packages = "dev.cocreate.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PLATFORM = "dev.cocreate.portal.platform..";
    private static final String TEMPLATES = "dev.cocreate.portal.templates..";

    @ArchTest
    static final ArchRule featuresKnowEachOtherWithoutCycles =
            slices().matching("dev.cocreate.portal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule platformHasNoCycles =
            slices().matching("dev.cocreate.portal.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule platformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(describe(
                    "belong to a feature",
                    type -> type.getPackageName().startsWith("dev.cocreate.portal.")
                            && !type.getPackageName().startsWith("dev.cocreate.portal.platform.")));

    @ArchTest
    static final ArchRule onlyThePluginHostKnowsPf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.pf4j..");

    @ArchTest
    static final ArchRule onlyThePluginsFeatureKnowsThePluginHost = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cocreate.portal.plugins..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.cocreate.plugin.host..");

    @ArchTest
    static final ArchRule analyzersStayInTheSearch = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cocreate.portal.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule markdownAndItsCleaningHaveOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cocreate.portal.platform.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..", "org.owasp..", "com.ibm.icu..");

    /** Requests reach rules through a {@code Visit}; a rule that read cookies could not be reached by the API or a test. */
    @ArchTest
    static final ArchRule onlyResourcesAndFiltersSpeakHttp = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .resideInAnyPackage(
                    "dev.cocreate.portal.ideas..",
                    "dev.cocreate.portal.votes..",
                    "dev.cocreate.portal.comments..",
                    "dev.cocreate.portal.events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule whatJaxRsFindsIsPublic = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .areAnnotatedWith(Provider.class)
            .should()
            .bePublic();

    /** In a closed portal they would lead nobody in. */
    @ArchTest
    static final ArchRule whatBringsPeopleInAnswersThoseOutside = classes()
            .that(describe(
                    "lie below /sign-in",
                    type -> type.tryGetAnnotationOfType(Path.class)
                            .filter(path -> path.value().matches("/?sign-in(/.*)?"))
                            .isPresent()))
            .should()
            .beAnnotatedWith(Outside.class);

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    /** Health asks the database whether it is there, and nothing else. */
    @ArchTest
    static final ArchRule resourcesHoldNoSql = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage("dev.cocreate.portal.health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule everythingIsInjectedByConstructor =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should()
            .callMethodWhere(describe(
                    "asks the machine for the time",
                    call -> call.getTarget().getName().equals("now")
                                    && call.getTargetOwner().getPackageName().startsWith("java.time")
                                    && call.getTarget().getRawParameterTypes().isEmpty()
                            || call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()")));

    @ArchTest
    static final ArchRule oldDatesAreNotUsed = noClasses()
            .that()
            // The mail API has no other way to say when a letter was sent.
            .doNotHaveFullyQualifiedName("dev.cocreate.portal.mail.MailServer")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.text\\.SimpleDateFormat");

    @ArchTest
    static final ArchRule theEnvironmentIsReadInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cocreate.portal.platform.settings..")
            .should()
            .callMethodWhere(describe(
                    "reads the environment",
                    call -> call.getTarget().getFullName().startsWith("java.lang.System.getenv")
                            || call.getTarget().getFullName().startsWith("java.lang.System.getProperty")));

    /** Whoever listens has a connection of its own, from one place; whoever else opened one would leave the transaction. */
    @ArchTest
    static final ArchRule connectionsComeFromTheDataSource = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cocreate.portal.platform.database..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DriverManager.class);

    /** Whoever else called another server would reach what only this machine can. */
    @ArchTest
    static final ArchRule otherServersAreCalledInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cocreate.portal.platform.outgoing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..")
            .orShould()
            .callMethodWhere(describe(
                    "opens an address", call -> call.getTarget().getFullName().startsWith("java.net.URL.open")));

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|DTO|Dto)");

    @ArchTest
    static final ArchRule everyPackageSaysWhatItIsForAndKnowsNoNull = classes()
            .that()
            .resideOutsideOfPackage(TEMPLATES)
            .should(ArchCondition.from(describe(
                    "be in a package whose package-info is @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
}
