package org.descentlab.ui;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Where programs leave texts and files for one another. */
interface Board {

  /** The text that lies there. */
  Optional<String> text();

  /** The files that lie there. */
  List<File> files();

  /** Leaves a text there. */
  void put(String text);

  /** Leaves an image there. */
  void putImage(Image image);

  /** The system's clipboard. */
  static Board ofSystem() {
    return new Board() {
      @Override
      public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
      }

      @Override
      public List<File> files() {
        List<File> files = Clipboard.getSystemClipboard().getFiles();
        return files == null ? List.of() : List.copyOf(files);
      }

      @Override
      public void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
      }

      @Override
      public void putImage(Image image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
      }
    };
  }
}
