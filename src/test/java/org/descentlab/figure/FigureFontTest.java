package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFontTest {
  private static final String REMEDY =
      "letters that the font of figures lacks: run python3 src/main/fonts/subset.py";

  private static String lacking(String text, int style) {
    Font font = FigureFont.of(style, 12);
    assertThat(FigureFont.is(font)).isTrue();
    return text.codePoints()
        .filter(c -> c != '\n' && !font.canDisplay(c))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(ints = {Font.PLAIN, Font.BOLD})
  void everyTextOfEveryLanguageHasItsLetters(int style) {
    for (String language : Messages.LANGUAGES) {
      Messages messages = Messages.in(language);
      String all = messages.keys().stream().map(messages::get).collect(Collectors.joining());
      assertThat(lacking(all, style)).as(REMEDY).isEmpty();
    }
  }

  @Test
  void everySampleHasItsLetters() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      String all = samples.map(FigureFontTest::read).collect(Collectors.joining());
      assertThat(lacking(all, Font.PLAIN)).as(REMEDY).isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void numbersAndSymbolsHaveTheirLetters() {
    assertThat(
            lacking(
                "η β₁ β₂ ε λ ρ σ θ₀ Δθ ∇f ‖g‖ √v̂ 10⁻¹²³⁴⁵⁶⁷⁸⁹⁰ ∞ − × · ≤ ≥ ≈ → x₁ x₂", Font.PLAIN))
        .as(REMEDY)
        .isEmpty();
  }

  @Test
  void whatItLacksIsWrittenInTheSystemsLetters() {
    List<String> others = List.of("\uac00\ub098", "\u0e01");
    for (String text : others) {
      assertThat(lacking(text, Font.PLAIN)).isNotEmpty();
      assertThat(FigureFont.of(text, Font.BOLD, 20).getName()).isEqualTo(Font.SANS_SERIF);
    }
    assertThat(FigureFont.of("学习率 η", Font.BOLD, 20).getName()).contains(FigureFont.FAMILY);
  }

  @Test
  void itIsSmall() {
    assertThat(FigureFont.bytes(false)).hasSizeLessThan(1_100_000);
    assertThat(FigureFont.bytes(true)).hasSizeLessThan(1_100_000);
  }
}
