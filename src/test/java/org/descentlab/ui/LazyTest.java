package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyTest {
  private final List<String> made = new ArrayList<>();
  private final Lazy<String> part =
      new Lazy<>(
          () -> {
            made.add("part");
            return "part";
          });

  @Test
  void isMadeOnceWhenItIsAskedFor() {
    assertThat(made).isEmpty();
    assertThat(part.get()).isEqualTo("part").isSameAs(part.get());
    assertThat(made).hasSize(1);
  }

  @Test
  void isToldNothingBeforeItIsMade() {
    List<String> told = new ArrayList<>();
    part.ifMade(told::add);
    assertThat(told).isEmpty();
    assertThat(part.made()).isFalse();
    part.get();
    part.ifMade(told::add);
    assertThat(told).containsExactly("part");
    assertThat(part.made()).isTrue();
  }
}
