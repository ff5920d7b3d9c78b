package org.descentlab.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.figure.Theme;
import org.descentlab.text.Messages;

/**
 * Prints the longest block of the window's thread that each of the heavier interactions causes, in
 * processor time of that thread: the first one of each kind, and those that follow.
 */
public final class BlockTimes {
  private static final int ROUNDS = Integer.getInteger("blocks.rounds", 9);
  private static final int WATCHED = 350;
  private static final int MANY = 1000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<String, List<Double>> longest = new TreeMap<>();
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Session session = new Session(Samples.first(SurfaceProblem.KIND));
  private final Looks looks = new Looks(Theme.LIGHT);
  private final Texts texts = new Texts("en");
  private final MainView view = MainView.begun(session, texts, looks, false);
  private long previous;
  private double block;

  /** One interaction and its kind. */
  private record Step(String kind, Runnable action) {}

  private BlockTimes() {}

  /** Opens the window and prints. */
  public static void main(String[] args) {
    Application.launch(Bench.class, args);
  }

  /** The application is a class of its own, since the launcher refuses a main class that is one. */
  public static final class Bench extends Application {
    @Override
    public void start(Stage stage) {
      new BlockTimes().run(stage);
    }
  }

  private void run(Stage stage) {
    TimedWindow.show(stage, view);
    view.conductor().loop(true);
    view.conductor().begin();
    for (int round = 0; round < ROUNDS; round++) {
      plan(round);
    }
    add("1000 runs: opened", () -> view.files().show(many(), Path.of("")));
    for (int i = 0; i < ROUNDS; i++) {
      int run = i * 7 % MANY;
      add("1000 runs: playing", () -> {});
      add("1000 runs: another selected", () -> session.selected().set(run));
    }
    view.whenComplete(() -> after(1500, this::next));
  }

  private void plan(int round) {
    add("theme", looks::toggle);
    for (String box : List.of("#problem-choice", "#optimizer-choice")) {
      add(
          "on the way to " + box,
          () -> box(box).requestFocus()); // as the pointer or Tab comes there
      add("list of " + box, () -> box(box).show());
      add("list closed", () -> box(box).hide());
    }
    add("experiment menu", () -> menu("#experiment-menu").show());
    add("list closed", () -> menu("#experiment-menu").hide());
    for (String kind : List.of(RegressionProblem.KIND, SurfaceProblem.KIND)) {
      add("kind " + kind, () -> view.files().openKind(kind));
    }
    List<String> ids = Optimizers.ALL.ids();
    add("another optimizer", () -> box("#optimizer-choice").setValue(ids.get(round % 2)));
    add("another optimizer", () -> box("#optimizer-choice").setValue(ids.get(round % 3 + 5)));
    add("basic or full", () -> looks.full().set(!looks.full().get()));
    add("basic or full", () -> looks.full().set(!looks.full().get()));
    add("lecture", () -> looks.lecture().set(!looks.lecture().get()));
    add("lecture", () -> looks.lecture().set(!looks.lecture().get()));
    String other = round % 2 == 0 ? "zh" : "en";
    add("language", () -> texts.messages().set(Messages.in(other)));
  }

  private void add(String kind, Runnable action) {
    steps.add(new Step(kind, action));
  }

  private static ExperimentSpec many() {
    ExperimentSpec few = Samples.first(SurfaceProblem.KIND);
    RunSpec run = few.runs().get(0);
    return few.withRuns(IntStream.range(0, MANY).mapToObj(i -> run.withName("run " + i)).toList());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> box(String id) {
    return (ComboBox<String>) find(id);
  }

  private MenuButton menu(String id) {
    return (MenuButton) find(id);
  }

  private Node find(String id) {
    return view.lookup(id);
  }

  private void next() {
    Step step = steps.poll();
    if (step == null) {
      print();
      view.close();
      Platform.exit();
      return;
    }
    block = 0;
    long end = System.nanoTime() + WATCHED * 1_000_000L;
    previous = threads.getCurrentThreadCpuTime();
    step.action().run();
    mark();
    ping(end, step);
  }

  /** Between two of these the thread did one thing. */
  private void mark() {
    long now = threads.getCurrentThreadCpuTime();
    block = Math.max(block, (now - previous) * 1e-6);
    previous = now;
  }

  private void ping(long end, Step step) {
    mark();
    if (System.nanoTime() < end) {
      after(1, () -> ping(end, step));
    } else {
      longest.computeIfAbsent(step.kind(), k -> new ArrayList<>()).add(block);
      after(100, this::next);
    }
  }

  private static void after(long milliseconds, Runnable then) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(milliseconds);
                Platform.runLater(then);
              } catch (InterruptedException e) {
                System.out.println("interrupted");
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void print() {
    longest.forEach(
        (kind, times) -> {
          Times later = new Times(kind);
          times.stream().skip(1).forEach(later::add);
          System.out.printf(
              Locale.ROOT,
              "%-32s first %6.1f ms, then median %6.1f ms, longest %6.1f ms, n %d%n",
              kind,
              times.get(0),
              later.median(),
              later.longest(),
              times.size());
        });
  }
}
