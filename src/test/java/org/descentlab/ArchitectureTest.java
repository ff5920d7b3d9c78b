package org.descentlab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.descentlab.architecture.ArchitectureException;
import org.descentlab.architecture.ArchitectureException.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions of the house and the habits that a compiler does not check. */
class ArchitectureTest {
  private static final String ROOT = "org.descentlab";

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** The rooms from the ground floor up, and whom each may import. */
  private static final Map<String, Set<String>> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put("architecture", Set.of());
    ROOMS.put("math", Set.of());
    ROOMS.put("text", Set.of());
    ROOMS.put("data", Set.of("math"));
    ROOMS.put("formula", Set.of("math"));
    ROOMS.put("objective", Set.of("formula", "data", "math"));
    ROOMS.put("optim", Set.of("objective", "formula", "math"));
    ROOMS.put("experiment", Set.of("optim", "objective", "formula", "data", "math"));
    ROOMS.put("landscape", Set.of("experiment", "optim", "objective", "math"));
    ROOMS.put("code", Set.of("experiment", "objective", "formula", "data", "math"));
    ROOMS.put("lesson", Set.of("experiment"));
    ROOMS.put("figure", Set.of("landscape", "experiment", "objective", "data", "math", "text"));
    ROOMS.put("insight", Set.of("figure", "landscape", "experiment", "objective", "math"));
    ROOMS.put("cli", roomsBut("ui"));
    ROOMS.put("ui", roomsBut("cli"));
  }

  private static Set<String> roomsBut(String... others) {
    return ROOMS.keySet().stream().filter(r -> !Set.of(others).contains(r)).collect(toSet());
  }

  private static String in(String room) {
    return ROOT + "." + room + "..";
  }

  private static String[] in(Collection<String> rooms) {
    return rooms.stream().map(ArchitectureTest::in).toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CODE);
  }

  @Test
  void theCodeIsFound() {
    assertThat(CODE.contain(Main.class)).isTrue();
  }

  static Stream<String> rooms() {
    return ROOMS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyTheRoomsThatItMay(String room) {
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(in(ROOMS.get(room)))
            .or(resideInAnyPackage(in(room), in("architecture")))
            .or(not(resideInAPackage(ROOT + "..")));
    check(
        classes()
            .that()
            .resideInAPackage(in(room))
            .should()
            .onlyDependOnClassesThat(allowed)
            .because("numbers know nothing of experiments, nor experiments of their pictures"));
  }

  @Test
  void everyClassButTheEntryLivesInARoom() {
    check(
        classes()
            .that(not(belongToAnyOf(Main.class)))
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAnyPackage(in(ROOMS.keySet()))
            .because("a new room needs its line in the table: who may import it, whom may it"));
  }

  @Test
  void packagesHaveNoCycles() {
    check(
        slices()
            .matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is understood, tested and changed with those below it alone"));
  }

  @Test
  void onlyTheWindowKnowsJavaFx() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("ui"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..")
            .because("commands, figures and tests run where no JavaFX is, and start fast"));
  }

  @Test
  void onlyFiguresPaintWithAwtAndJFreeChart() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("figure"))
            .and(not(resideInAPackage(in("ui")).and(departFrom(Rule.NO_AWT_IN_UI))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.awt..",
                "javax.swing..",
                "javax.imageio..",
                "org.jfree..",
                "org.scilab..",
                "org.apache.batik..",
                "org.apache.pdfbox..",
                "de.rototor..")
            .because("window, export and tests share one way to paint: the figure's"));
  }

  @Test
  void theWindowAndTheCommandLineDoNotKnowEachOther() {
    String because = "each must work, change and go without the other";
    check(
        noClasses()
            .that()
            .resideInAPackage(in("ui"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("cli"), "picocli..")
            .because(because));
    check(
        noClasses()
            .that()
            .resideInAPackage(in("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in("ui"))
            .because(because));
  }

  @Test
  void onlyTheCommandLineAndTheEntryPrint() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("cli"))
            .and(not(belongToAnyOf(Main.class)))
            .should(ACCESS_STANDARD_STREAMS)
            .because("standard output carries results, and what nobody reads on it is lost"));
  }

  @Test
  void onlyExperimentsAndTheWindowStartThreads() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(in("experiment"), in("ui"))
            .and(not(departFrom(Rule.NO_THREADS)))
            .should()
            .accessTargetWhere(startsAThread())
            .because("all else is a pure function, and its caller chooses the thread"));
  }

  @Test
  void numbersComeFromTheSeedAlone() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(in(Set.of("math", "data", "objective", "optim", "experiment")))
            .should()
            .dependOnClassesThat(assignableTo(Random.class).or(assignableTo(RandomGenerator.class)))
            .orShould()
            .accessTargetWhere(target(Math.class, "random"))
            .because("a run is a pure function of its file: draws come from the named streams"));
  }

  @Test
  void numbersAreTheSameOnEveryMachine() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(in(Set.of("math", "data", "objective", "optim", "experiment")))
            .and(not(departFrom(Rule.STRICT_MATHEMATICS)))
            .should()
            .accessTargetWhere(
                target(
                    Math.class,
                    "sin",
                    "cos",
                    "tan",
                    "asin",
                    "acos",
                    "atan",
                    "atan2",
                    "sinh",
                    "cosh",
                    "tanh",
                    "exp",
                    "expm1",
                    "log",
                    "log10",
                    "log1p",
                    "pow",
                    "cbrt",
                    "hypot"))
            .because("java.lang.Math may differ in the last bit: use StrictMath or FastMath"));
  }

  private static DescribedPredicate<JavaAccess<?>> startsAThread() {
    return target(Thread.class, "<init>", "startVirtualThread", "ofPlatform", "ofVirtual")
        .or(target(Timer.class, "<init>"))
        .or(target(Executors.class))
        .or(ownerIsA(ExecutorService.class, "<init>"))
        .or(target(CompletableFuture.class, "runAsync", "supplyAsync"))
        .or(ownerIsA(Collection.class, "parallelStream"))
        .or(ownerIsA(BaseStream.class, "parallel"));
  }

  /** Calls of, and references to, the named members of a class; of all where none is named. */
  private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String... names) {
    return target(equivalentTo(owner), names);
  }

  private static DescribedPredicate<JavaAccess<?>> ownerIsA(Class<?> owner, String... names) {
    return target(assignableTo(owner), names);
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      DescribedPredicate<JavaClass> owner, String... names) {
    return describe(
        owner.getDescription() + " " + String.join(", ", names),
        access ->
            owner.test(access.getTargetOwner())
                && (names.length == 0
                    || Arrays.asList(names).contains(access.getTarget().getName())));
  }

  /** Classes that name the rule in an {@link ArchitectureException}, and the classes in them. */
  private static DescribedPredicate<JavaClass> departFrom(Rule rule) {
    return describe(
        "depart from " + rule,
        type ->
            Stream.iterate(type, t -> t != null, t -> t.getEnclosingClass().orElse(null))
                .flatMap(t -> t.tryGetAnnotationOfType(ArchitectureException.class).stream())
                .anyMatch(exception -> exception.from() == rule));
  }
}
