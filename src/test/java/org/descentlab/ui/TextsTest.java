package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.StringBinding;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;

/** Texts that follow the language. */
class TextsTest {
  private final Texts texts = new Texts("en");

  @Test
  void aBoundTextFollowsTheLanguage() {
    StringBinding bound = texts.bind("window.images");
    assertThat(bound.get()).isEqualTo(texts.get("window.images"));
    texts.messages().set(Messages.in("zh"));
    assertThat(bound.get()).isEqualTo(Messages.in("zh").format("window.images"));
  }

  @Test
  void whoListensToATextIsToldOfAnotherLanguage() {
    List<String> seen = new ArrayList<>();
    StringBinding bound = texts.bind("window.images");
    bound.addListener((o, was, now) -> seen.add(now));
    texts.messages().set(Messages.in("zh"));
    assertThat(seen).containsExactly(Messages.in("zh").format("window.images"));
  }

  @Test
  void aTextThatNobodyHoldsGoes() {
    WeakReference<StringBinding> gone = new WeakReference<>(texts.bind("window.images"));
    for (int i = 0; i < 50 && gone.get() != null; i++) {
      System.gc();
    }
    assertThat(gone.get()).isNull();
  }
}
