package org.descentlab.ui;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.code.TorchProgram;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.text.FaultText;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The PyTorch program of the selected run. It follows every change of the run, ten times a second
 * at most, is written in the background, and only while somebody sees it. Long lists of numbers are
 * folded; what is copied and saved is the whole program.
 */
final class ProgramPanel extends VBox {
  private final Session session;
  private final Texts texts;
  private final Worker worker;
  private final Consumer<Exception> failed;
  private final Label run = new Label();
  private final Label none = new Label();
  private final TextArea text = new TextArea();
  private final Button copy;
  private final Button save;
  private final Breath breath = new Breath(this::changed);
  private @Nullable Recorded recorded;
  private String program = "";
  private long asked;
  private long answered;

  /** What a request answers: a program, or what is against it. */
  private record Answer(String program, String shown, @Nullable Fault fault) {}

  /** What is done with a program. */
  interface Actions {
    /** Leaves it on the clipboard. */
    void copy(String program);

    /** Lets a file be chosen and writes it there. */
    void save(String program);

    /** Takes the panel away. */
    void close();
  }

  ProgramPanel(
      Session session, Texts texts, Worker worker, Consumer<Exception> failed, Actions actions) {
    this.session = session;
    this.texts = texts;
    this.worker = worker;
    this.failed = failed;
    setId("program");
    getStyleClass().add("program-panel");
    copy = button("program-copy", "window.program.copy", Feather.COPY, () -> actions.copy(program));
    save = button("program-save", "window.program.save", Feather.SAVE, () -> actions.save(program));
    Button close =
        new IconButton(
            "program-close", Feather.X, texts.bind("window.program.close"), actions::close);
    getChildren().setAll(head(close), none, text);
    none.setId("program-none");
    none.setWrapText(true);
    text.setId("program-text");
    text.setEditable(false);
    text.getStyleClass().add("program-text");
    text.accessibleTextProperty().bind(texts.bind("window.program"));
    VBox.setVgrow(text, Priority.ALWAYS);
    show(new Answer("", "", null));
    session.selected().addListener((o, was, now) -> changed());
    session.experiment().addListener((o, was, now) -> changed());
    texts.messages().addListener((o, was, now) -> changed());
    sceneProperty().addListener((o, was, now) -> changed());
  }

  private HBox head(Node close) {
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.program"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    run.setId("program-run");
    run.setMinWidth(0);
    run.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(run, Priority.ALWAYS);
    HBox head = new HBox(title, run, copy, save, close);
    head.getStyleClass().add("program-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Button button(String id, String key, Feather icon, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(texts.bind(key));
    button.setOnAction(e -> action.run());
    Hints.on(button, texts.bind(key + ".tip"));
    return button;
  }

  /** Follows a recording from now on. */
  void show(Recorded shown) {
    recorded = shown;
    changed();
  }

  /** Whether the program of what is shown is there. */
  boolean ready() {
    return getScene() == null || (!breath.due() && asked > 0 && answered == asked);
  }

  private void changed() {
    if (recorded != null && getScene() != null && breath.taken()) {
      ask(recorded);
    }
  }

  private void ask(Recorded of) {
    long number = ++asked;
    int index = session.selected().get();
    Optional<Track> track = of.tracks().stream().filter(t -> t.index() == index).findFirst();
    if (track.isEmpty()) {
      answered = number;
      run.setText("");
      show(new Answer("", "", new Fault("code-off", "", 0, "", java.util.List.of())));
      return;
    }
    ExperimentSpec experiment = of.replayable();
    LoadedProblem problem = track.get().run().problem();
    String left = texts.get("window.program.folded");
    String name = experiment.runs().get(index).name();
    worker.compute(
        this,
        () -> answer(experiment, index, problem, left),
        made -> {
          if (number > answered) {
            answered = number;
            run.setText(name);
            show(made);
          }
        },
        failed);
  }

  private static Answer answer(
      ExperimentSpec experiment, int index, LoadedProblem problem, String left) {
    try {
      String whole = TorchProgram.of(experiment, experiment.runs().get(index), problem);
      return new Answer(whole, FoldedProgram.of(whole, left), null);
    } catch (FaultException e) {
      return new Answer("", "", e.fault());
    }
  }

  private void show(Answer answer) {
    program = answer.program();
    Fault fault = answer.fault();
    none.setVisible(fault != null);
    none.setManaged(fault != null);
    none.setText(
        fault == null
            ? ""
            : FaultText.line(texts.messages().get(), "", 0, "", fault.code(), fault.arguments()));
    copy.setDisable(program.isEmpty());
    save.setDisable(program.isEmpty());
    if (!answer.shown().equals(text.getText())) {
      double top = text.getScrollTop();
      double left = text.getScrollLeft();
      text.setText(answer.shown());
      text.setScrollTop(top);
      text.setScrollLeft(left);
    }
  }

  /** The bytes of a program's file. */
  static byte[] bytes(String program) {
    return program.getBytes(StandardCharsets.UTF_8);
  }
}
