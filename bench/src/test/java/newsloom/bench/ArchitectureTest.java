package newsloom.bench;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;

/** The way of the data, and the rooms of the outside libraries: see CONTRIBUTING.md. */
@AnalyzeClasses(packages = "newsloom", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ENGINE = {
        "newsloom.dedupe",
        "newsloom.dedupe.parameter..",
        "newsloom.dedupe.text..",
        "newsloom.dedupe.copy..",
        "newsloom.dedupe.vector..",
        "newsloom.dedupe.search..",
        "newsloom.dedupe.story..",
        "newsloom.dedupe.score..",
        "newsloom.dedupe.constraint..",
        "newsloom.dedupe.explain..",
        "newsloom.dedupe.cluster..",
        "newsloom.dedupe.state.."
    };

    private static final int MOST_TYPES = 25;

    @ArchTest
    static final ArchRule dependenciesPointOneWayAndTheStepsDoNotKnowEachOther = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("newsloom..")
            .layer("model")
            .definedBy("newsloom.model..")
            .layer("fetch")
            .definedBy("newsloom.fetch..")
            .layer("kafka")
            .definedBy("newsloom.kafka..")
            .layer("broker")
            .definedBy("newsloom.broker..")
            .layer("ingest")
            .definedBy("newsloom.ingest..")
            .layer("dedupe")
            .definedBy("newsloom.dedupe..")
            .layer("query")
            .definedBy("newsloom.query..")
            .layer("store")
            .definedBy("newsloom.store..")
            .layer("watch")
            .definedBy("newsloom.watch..")
            .layer("evaluate")
            .definedBy("newsloom.evaluate..")
            .layer("app")
            .definedBy("newsloom.app..")
            .layer("bench")
            .definedBy("newsloom.bench..")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("fetch")
            .mayNotAccessAnyLayer()
            .whereLayer("broker")
            .mayNotAccessAnyLayer()
            .whereLayer("kafka")
            .mayOnlyAccessLayers("model")
            .whereLayer("query")
            .mayOnlyAccessLayers("model")
            .whereLayer("ingest")
            .mayOnlyAccessLayers("model", "fetch", "kafka")
            .whereLayer("dedupe")
            .mayOnlyAccessLayers("model", "kafka")
            .whereLayer("store")
            .mayOnlyAccessLayers("model", "kafka", "query")
            .whereLayer("watch")
            .mayOnlyAccessLayers("model", "kafka", "query")
            .whereLayer("evaluate")
            .mayOnlyAccessLayers("model", "ingest", "dedupe", "watch")
            .whereLayer("app")
            .mayOnlyBeAccessedByLayers("bench")
            .whereLayer("bench")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("newsloom.(**)").should().beFreeOfCycles();

    @ArchTest
    static void everyModuleKeepsToItsOwnPackages(JavaClasses classes) {
        for (JavaClass each : classes) {
            String inModule = each.getPackageName().substring("newsloom.".length());
            String module = inModule.substring(0, (inModule + ".").indexOf('.'));
            assertThat(each.getSource().orElseThrow().getUri().toString())
                    .as(each.getName())
                    .containsAnyOf("/" + module + "/target/", "/newsloom-" + module + "-");
        }
    }

    @ArchTest
    static void noPackageHasMoreThan25Types(JavaClasses classes) {
        Map<String, Long> types = topLevel(classes).collect(groupingBy(JavaClass::getPackageName, counting()));
        types.values().removeIf(count -> count <= MOST_TYPES);
        assertThat(types).isEmpty();
    }

    @ArchTest
    static void noSimpleNameStandsTwice(JavaClasses classes) {
        Map<String, Long> names = topLevel(classes).collect(groupingBy(JavaClass::getSimpleName, counting()));
        names.values().removeIf(count -> count == 1);
        assertThat(names).isEmpty();
    }

    private static Stream<JavaClass> topLevel(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .filter(each -> !each.getPackageName().endsWith(".jmh_generated"));
    }

    @ArchTest
    static final ArchRule kafkaStaysInItsRooms = only(
            rooms(
                    "newsloom.kafka..",
                    "newsloom.broker..",
                    "newsloom.ingest.worker..",
                    "newsloom.ingest.replay",
                    "newsloom.ingest.write",
                    "newsloom.dedupe.stream..",
                    "newsloom.store.kafka..",
                    "newsloom.watch.kafka..",
                    "newsloom.watch.send.topic"),
            "org.apache.kafka..");

    /** What they rest on is said once; Kafka Streams makes its own. */
    @ArchTest
    static final ArchRule kafkasClientsAreMadeInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("newsloom.kafka.KafkaClients")
            .and()
            .resideOutsideOfPackages("newsloom.dedupe.stream..", "newsloom.bench..")
            .should()
            .callConstructorWhere(
                    target(name("<init>")).and(targetOwner(belongToAnyOf(KafkaConsumer.class, KafkaProducer.class))))
            .orShould()
            .callMethodWhere(target(name("create")).and(targetOwner(belongToAnyOf(Admin.class))));

    @ArchTest
    static final ArchRule kafkaStreamsStaysInItsRoom =
            only(rooms("newsloom.dedupe.stream.."), "org.apache.kafka.streams..");

    /** The broker's classes are Kafka's own affair, and may change with any version. */
    @ArchTest
    static final ArchRule theBrokerStaysInItsRoom = only(
            rooms("newsloom.broker.."),
            "kafka..",
            "org.apache.kafka.metadata..",
            "org.apache.kafka.raft..",
            "org.apache.kafka.server..");

    /** Those that hold Kafka's clients count with it, too: it is a face, as SLF4J is. */
    @ArchTest
    static final ArchRule metersStayInTheirRooms = only(
            rooms(
                    "newsloom.app.role..",
                    "newsloom.app.service..",
                    "newsloom.app.status..",
                    "newsloom.ingest.worker..",
                    "newsloom.ingest.replay",
                    "newsloom.dedupe.stream..",
                    "newsloom.store.kafka.."),
            "io.micrometer.core..");

    @ArchTest
    static final ArchRule whatIsServedOfThemStaysInItsRoom =
            only(rooms("newsloom.app.status.."), "io.micrometer.prometheusmetrics..", "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule databasesStayInTheirRoom = only(
            rooms("newsloom.store.sql.."), "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule languageDetectionStaysInItsRoom = only(rooms("newsloom.ingest.read.."), "opennlp..");

    /** It writes lists of feeds, and feeds; all that is read goes through our own reader of XML: decision 025. */
    @ArchTest
    static final ArchRule romeStaysInItsRooms =
            only(rooms("newsloom.ingest.read.opml..", "newsloom.watch.send.atom"), "com.rometools..");

    @ArchTest
    static final ArchRule mailStaysInItsRoom =
            only(rooms("newsloom.watch.send.mail"), "jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule jsoupStaysInItsRoom = only(rooms("newsloom.ingest.read.."), "org.jsoup..");

    @ArchTest
    static final ArchRule guessingEncodingsStaysInItsRoom =
            only(rooms("newsloom.ingest.read.encoding.."), "org.mozilla.universalchardet..", "com.ibm.icu..");

    /** Queries and analyzers are one for search and watches; the index is the search's, and its opposite the watches'. */
    @ArchTest
    static final ArchRule luceneStaysInItsRooms = only(
            rooms("newsloom.query.lucene..", "newsloom.store.search..", "newsloom.watch.query"), "org.apache.lucene..");

    /** All that goes out goes through the guard. */
    @ArchTest
    static final ArchRule theWebIsAskedFromOneRoom =
            only(rooms("newsloom.fetch.."), "org.apache.hc..", "java.net.http..", "javax.net.ssl..");

    @ArchTest
    static final ArchRule whatIsCompressedForTheWebIsUndoneThere =
            only(rooms("newsloom.fetch.."), "org.brotli..", "com.github.luben..");

    @ArchTest
    static final ArchRule archivesAreReadInOneRoom = only(rooms("newsloom.ingest.replay.."), "org.netpreserve..");

    @ArchTest
    static final ArchRule textsAreComparedInOneRoom = only(rooms("newsloom.watch.change.."), "com.github.difflib..");

    @ArchTest
    static final ArchRule commaSeparatedValuesAreReadInOneRoom =
            only(rooms("newsloom.app.publisher.."), "de.siegmar..");

    @ArchTest
    static final ArchRule cachesStayInTheirRooms = only(rooms("newsloom.fetch.."), "com.github.benmanes..");

    @ArchTest
    static final ArchRule theTerminalStaysInItsRoom = only(rooms("newsloom.app.cli.."), "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule jacksonStaysWhereJsonIsReadOrWritten = only(
            rooms(
                    "newsloom.model..",
                    "newsloom.ingest.read.feed..",
                    "newsloom.ingest.read.page..",
                    "newsloom.ingest.replay..",
                    "newsloom.store.sql..",
                    "newsloom.watch.send.form",
                    "newsloom.watch.send.mattermost",
                    "newsloom.watch.send.slack",
                    "newsloom.app.cli..",
                    "newsloom.app.status..",
                    "newsloom.app.web.api",
                    "newsloom.app.web.http",
                    "newsloom.app.web.json",
                    "newsloom.app.web.live",
                    "newsloom.app.web.openapi",
                    "newsloom.app.web.route",
                    "newsloom.evaluate.."),
            "tools.jackson..");

    @ArchTest
    static final ArchRule theWebServerStaysInItsRoom = only(rooms("newsloom.app.web.server"), "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule templatesArePrintedInOneRoom =
            only(rooms("newsloom.app.web.page..", "newsloom.app.web.template.."), "gg.jte..");

    /** Everyone else logs through SLF4J. */
    @ArchTest
    static final ArchRule logbackStaysWhereKafkaIsSilenced = only(rooms("newsloom.broker.."), "ch.qos.logback..");

    @ArchTest
    static final ArchRule theEngineUsesNothingButTheModelAndPlainJava = classes()
            .that()
            .resideInAnyPackage(ENGINE)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(ENGINE).or(resideInAnyPackage("newsloom.model..", "java..", "org.jspecify..")));

    /** It may read its tables from the class path, which takes streams and readers, but no files. */
    @ArchTest
    static final ArchRule theEngineTouchesNoFilesAndNoNetwork = noClasses()
            .that()
            .resideInAnyPackage(ENGINE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels.."))
            .orShould()
            .dependOnClassesThat(nameMatching("java\\.io\\.(File|RandomAccessFile|Console).*"))
            .orShould()
            .dependOnClassesThat(nameMatching("java\\.net\\.(?!URI).*"));

    @ArchTest
    static final ArchRule theEngineKnowsNoTimeButThatOfTheArticles = noClasses()
            .that()
            .resideInAnyPackage(ENGINE)
            .should()
            .dependOnClassesThat(belongToAnyOf(Clock.class, InstantSource.class))
            .orShould()
            .callMethodWhere(target(name("now")).and(targetOwner(resideInAPackage("java.time.."))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule theEngineDrawsNoLots = noClasses()
            .that()
            .resideInAnyPackage(ENGINE)
            .should()
            .dependOnClassesThat(belongToAnyOf(Random.class, RandomGenerator.class))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    private static ArchRule only(String[] rooms, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .and()
                .resideOutsideOfPackage("newsloom.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static String[] rooms(String... packages) {
        return packages;
    }
}
