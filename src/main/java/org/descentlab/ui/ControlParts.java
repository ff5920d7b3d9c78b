package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import org.descentlab.experiment.catalog.Controls;

/** The parts of the window around its pictures, each made when it is first asked for. */
final class ControlParts {
  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final ObjectBinding<Level> level;
  private final Conductor conductor;
  private final Worker worker;
  private final Undoing undoing;
  private final Lazy<MessageBar> messages;
  private final Lazy<FileMenus> files;
  private final Lazy<CopyPaste> copies;
  private final Lazy<RunList> runs;
  private final Lazy<SettingsPanel> settings = new Lazy<>(this::newSettings);
  private final Lazy<TransportBar> transport;
  private final Lazy<ProblemPanel> problem = new Lazy<>(this::newProblem);
  private final Lazy<LiveLimit> limit;
  private final Lazy<LegendStrip> strip = new Lazy<>(this::newStrip);
  private final Lazy<KeysHelp> help;
  private final Lazy<ExportMenu> export = new Lazy<>(this::newExport);
  private final NetworkFindings findings;
  private final Lazy<Board> board;
  private final ObjectProperty<Map<String, String>> exports = new SimpleObjectProperty<>(Map.of());

  /**
   * Parts of a window.
   *
   * @param board what is copied to and pasted from
   * @param findings what is found out about networks
   * @param failed gets what kept a picture from being made
   */
  ControlParts(
      Session session,
      Texts texts,
      Looks looks,
      ObjectBinding<Level> level,
      Conductor conductor,
      Worker worker,
      Undoing undoing,
      Lazy<MessageBar> messages,
      Lazy<Board> board,
      NetworkFindings findings,
      Consumer<Exception> failed) {
    this.session = session;
    this.texts = texts;
    this.looks = looks;
    this.level = level;
    this.conductor = conductor;
    this.worker = worker;
    this.undoing = undoing;
    this.messages = messages;
    this.findings = findings;
    this.board = board;
    files = new Lazy<>(() -> new FileMenus(session, texts, conductor, messages.get()));
    copies =
        new Lazy<>(
            () ->
                new CopyPaste(
                    session, texts, conductor, messages.get(), files().get(), board.get()));
    runs = new Lazy<>(() -> new RunList(session, texts, looks, conductor.runs()));
    transport = new Lazy<>(() -> new TransportBar(texts, conductor));
    limit = new Lazy<>(() -> new LiveLimit(session, worker, session.limit()::set, failed));
    help = new Lazy<>(() -> new KeysHelp(texts));
  }

  /** The bar at the top, with its menus. */
  TopBar topBar() {
    MenuButton menu = files.get().menu(copies.get());
    SavedFile saved = new SavedFile(texts, messages.get(), worker);
    new TableMenu(texts, looks, conductor, messages.get(), saved).addTo(menu, "paste");
    UndoButtons undo = new UndoButtons(undoing, texts);
    undo.visibleProperty().bind(looks.lecture().not());
    undo.managedProperty().bind(undo.visibleProperty());
    Level.follow(level, looks, Controls.EXPERIMENT, menu);
    Level.follow(level, looks, Controls.EXPORT, export.get().button());
    List<Node> menus = List.of(undo, menu, export.get().button());
    return new TopBar(
        session, texts, looks, level, files.get()::openKind, menus, help.get().button());
  }

  private ExportMenu newExport() {
    return new ExportMenu(
        texts,
        looks,
        conductor,
        messages.get(),
        new Export(session, texts, conductor, messages.get(), worker, findings),
        board,
        exports);
  }

  /** The column of controls. */
  ControlColumn column() {
    return new ControlColumn(
        problem.get(), runs.get(), settings.get(), new Notes(session, texts), looks, level);
  }

  private SettingsPanel newSettings() {
    SettingsPanel panel =
        new SettingsPanel(
            session,
            texts,
            conductor.runs()::setHyperparameter,
            conductor.runs(),
            new RuleEditor(session, texts, conductor));
    panel.show(level.get());
    return panel;
  }

  private ProblemPanel newProblem() {
    ProblemPanel panel =
        new ProblemPanel(
            session,
            texts,
            conductor::restart,
            conductor.runs(),
            conductor.runs()::setProblemField);
    panel.show(level.get());
    Recorded recorded = conductor.recorded();
    if (recorded != null) {
      panel.show(recorded);
    }
    return panel;
  }

  private LegendStrip newStrip() {
    return new LegendStrip(
        session,
        texts,
        looks,
        runs.get(),
        conductor.runs()::runsInForce,
        conductor.runs()::setHyperparameter);
  }

  /** What was chosen on the page where figures are taken away, by name. */
  ObjectProperty<Map<String, String>> exports() {
    return exports;
  }

  Lazy<ExportMenu> export() {
    return export;
  }

  Lazy<FileMenus> files() {
    return files;
  }

  Lazy<CopyPaste> copies() {
    return copies;
  }

  Lazy<RunList> runs() {
    return runs;
  }

  Lazy<SettingsPanel> settings() {
    return settings;
  }

  Lazy<TransportBar> transport() {
    return transport;
  }

  Lazy<ProblemPanel> problem() {
    return problem;
  }

  Lazy<LiveLimit> limit() {
    return limit;
  }

  Lazy<LegendStrip> strip() {
    return strip;
  }

  Lazy<KeysHelp> help() {
    return help;
  }
}
