package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Boxes that offer words in the window's language. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class ChoosingTest {
  private final Texts texts = new Texts("en");

  private ComboBox<String> box() {
    ComboBox<String> box = new ComboBox<>();
    Choosing.words(box, texts, word -> "window." + word);
    return box;
  }

  @Test
  void aBoxFollowsTheLanguage(FxRobot robot) {
    robot.interact(
        () -> {
          ComboBox<String> box = box();
          box.getItems().setAll("speed", "loop");
          box.setValue("speed");
          Scene scene = new Scene(new StackPane(box));
          scene.getRoot().applyCss();
          ListCell<String> chosen = box.getButtonCell();
          String english = chosen.getText();
          assertThat(english).isEqualTo(texts.get("window.speed"));
          texts.messages().set(new Texts("zh").messages().get());
          assertThat(box.getButtonCell()).isSameAs(chosen);
          assertThat(chosen.getText()).isEqualTo(texts.get("window.speed")).isNotEqualTo(english);
        });
  }

  @Test
  @Timeout(60)
  void theLanguageKeepsNoBoxThatIsNotUsedAnyMore(FxRobot robot) {
    WeakReference<ComboBox<String>> gone = new WeakReference<>(box());
    while (gone.get() != null) {
      System.gc();
      robot.interact(() -> {});
    }
    assertThat(texts.messages().get()).isNotNull();
  }
}
