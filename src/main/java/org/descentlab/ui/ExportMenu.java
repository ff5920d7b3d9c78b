package org.descentlab.ui;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that opens the page where figures, films and the table are taken away. */
final class ExportMenu {
  private final Button button = new Button();
  private final Lazy<ExportPage> page;

  ExportMenu(
      Texts texts,
      Looks looks,
      Conductor conductor,
      MessageBar messages,
      Export export,
      Lazy<Board> board,
      ObjectProperty<Map<String, String>> wishes) {
    page =
        new Lazy<>(
            () -> new ExportPage(button, texts, looks, conductor, messages, export, board, wishes));
    button.setId("export");
    button.setGraphic(new FontIcon(Feather.DOWNLOAD));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(texts.bind("window.export"));
    button.setOnAction(e -> page.get().open());
  }

  /** There is another recording. */
  void refresh() {
    page.ifMade(ExportPage::refresh);
  }

  Button button() {
    return button;
  }
}
