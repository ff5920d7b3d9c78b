package org.descentlab.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The program of the selected run at the right side of the window, while somebody wants it. */
final class ProgramSide implements ProgramPanel.Actions {
  private final Looks looks;
  private final Texts texts;
  private final Board board;
  private final MessageBar messages;
  private final SavedFile files;
  private final Supplier<@Nullable Recorded> recorded;
  private final Consumer<@Nullable Node> place;
  private final Lazy<ProgramPanel> panel;

  /**
   * Nothing at first.
   *
   * @param recorded what is shown
   * @param place gets what stands there, null for nothing
   */
  ProgramSide(
      Session session,
      Texts texts,
      Looks looks,
      Board board,
      MessageBar messages,
      Worker worker,
      Supplier<@Nullable Recorded> recorded,
      Consumer<@Nullable Node> place) {
    this.looks = looks;
    this.texts = texts;
    this.board = board;
    this.messages = messages;
    this.files = new SavedFile(texts, messages, worker);
    this.recorded = recorded;
    this.place = place;
    this.panel = new Lazy<>(() -> new ProgramPanel(session, texts, worker, messages::bug, this));
    InvalidationListener arrange = o -> arrange();
    looks.program().addListener(arrange);
    looks.full().addListener(arrange);
    looks.lecture().addListener(arrange);
    arrange();
  }

  /** Puts the program where it belongs, or takes it away. */
  void arrange() {
    boolean wanted = looks.program().get() && looks.full().get() && !looks.lecture().get();
    place.accept(wanted ? panel.get() : null);
    Recorded shown = recorded.get();
    if (wanted && shown != null) {
      panel.get().show(shown);
    }
  }

  /** Follows a recording from now on. */
  void show(Recorded shown) {
    panel.ifMade(there -> there.show(shown));
  }

  @Override
  public void copy(String program) {
    board.put(program);
    messages.tell(texts.get("window.program.copied"));
  }

  @Override
  public void save(String program) {
    files
        .choose(panel.get().getScene().getWindow(), "window.program.filter", "run.py")
        .ifPresent(file -> files.write(file, () -> out -> out.write(ProgramPanel.bytes(program))));
  }

  @Override
  public void close() {
    looks.program().set(false);
  }
}
