package org.descentlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.catalog.Catalog;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Curves;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Problems;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.figure.Figures;
import org.junit.jupiter.api.Test;

/** Every language says everything. */
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** A call that makes a fault, up to its end, and the texts in it that look like a code. */
  private static final Pattern FAULT =
      Pattern.compile(
          "(?:fault|unknown|ofCommand|ofFolder|Fault|BadDataException|FormulaException)\\(\\s*([^;]*);");

  private static final Pattern CODE =
      Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+|below|nesting|interval|domain)\"");

  @Test
  void allLanguagesHaveTheSameKeys() {
    for (String language : Messages.LANGUAGES) {
      assertThat(Messages.in(language).keys()).isEqualTo(Messages.in("en").keys());
    }
  }

  @Test
  void allLanguagesNameTheSameArguments() {
    for (String key : Messages.in("en").keys()) {
      for (String language : Messages.LANGUAGES) {
        assertThat(places(language, key)).as(language + " " + key).isEqualTo(places("en", key));
      }
    }
  }

  private static Set<String> places(String language, String key) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(Messages.in(language).get(key));
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  @Test
  void noTextIsEmptyAndChineseIsChinese() {
    for (String key : Messages.in("zh").keys()) {
      assertThat(Messages.in("zh").get(key)).as(key).isNotBlank();
      if (key.endsWith(".about") || key.startsWith("fault.")) {
        assertThat(Messages.in("zh").get(key)).as(key).containsPattern("\\p{IsHan}");
      }
    }
  }

  @Test
  void everyEntryOfTheCataloguesHasItsNameAndSentence() {
    List<String> keys = new ArrayList<>();
    for (Catalog<?> catalog :
        List.of(Optimizers.ALL, Schedules.ALL, Estimators.ALL, Surfaces.ALL, Curves.ALL)) {
      for (Choice<?> choice : catalog.entries()) {
        keys.add(catalog.kind() + "." + choice.id() + ".name");
        keys.add(catalog.kind() + "." + choice.id() + ".about");
        choice.parameters().stream().map(Parameter::id).forEach(id -> keys.add("parameter." + id));
      }
    }
    Problems.ids().forEach(id -> keys.add("problem." + id + ".about"));
    Figures.ids().forEach(id -> keys.add("figure." + id + ".about"));
    Stream.of(Outcome.values()).forEach(outcome -> keys.add("outcome." + outcome.id()));
    assertThat(Messages.in("en").keys()).containsAll(keys);
  }

  @Test
  void everyFaultOfTheSourcesHasItsSentenceAndEverySentenceItsFault() throws Exception {
    Set<String> codes = new TreeSet<>();
    for (Path source : sources()) {
      Matcher fault = FAULT.matcher(Files.readString(source));
      while (fault.find()) {
        Matcher code = CODE.matcher(fault.group(1));
        while (code.find()) {
          codes.add(code.group(1));
        }
      }
    }
    Set<String> sentences = new TreeSet<>();
    for (String key : Messages.in("en").keys()) {
      if (key.startsWith("fault.")) {
        sentences.add(key.substring("fault.".length()));
      }
    }
    assertThat(codes).hasSizeGreaterThan(70);
    assertThat(sentences).isEqualTo(codes);
  }

  private static List<Path> sources() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void everyKindThatAFaultNamesHasItsWord() throws Exception {
    Pattern kind = Pattern.compile("\"kind\\.([a-zA-Z]+)\"");
    for (Path source : sources()) {
      Matcher matcher = kind.matcher(Files.readString(source));
      while (matcher.find()) {
        assertThat(Messages.in("en").keys()).contains("kind." + matcher.group(1));
      }
    }
  }

  @Test
  void argumentsAreShownShortAndKindsInTheLanguage() {
    Messages zh = Messages.in("zh");
    assertThat(zh.format("fault.not-a-word", "kind.optimizer", "5")).contains("优化器").contains("5");
    assertThat(Messages.in("en").format("fault.out-of-range", "0", 1.0, 1e308))
        .isEqualTo("0 is out of range: give 1 to 1e308");
    assertThat(Messages.in("en").format("fault.below", "0", 0.0625)).contains("give 0.0625");
  }

  @Test
  void aLineOfAFaultIsOneLineOfAtMostFiveHundredCharacters() {
    String long1 = "x".repeat(10_000) + "\n\u0007";
    String line =
        FaultText.line(
            Messages.in("en"), long1, 7, long1, "unknown-word", List.of(long1, long1, long1));
    assertThat(line).hasSizeLessThanOrEqualTo(500).doesNotContainPattern("\\p{Cntrl}");
    assertThat(line).contains(":7: ");
    String pairs = "😀".repeat(200);
    assertThat(
            FaultText.line(Messages.in("en"), pairs, 0, pairs, "not-a-text", List.of(pairs))
                    .chars()
                    .filter(c -> Character.isSurrogate((char) c))
                    .count()
                % 2)
        .isZero();
  }
}
