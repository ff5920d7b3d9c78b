package org.descentlab.ui;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.descentlab.figure.Theme;

/** Prints how much processor time the window takes when its race is over and nobody touches it. */
public final class IdleTimes {
  private static final double SETTLE = 5;
  private static final double SECONDS = 20;

  private IdleTimes() {}

  /** Opens the window, waits and prints. */
  public static void main(String[] args) {
    Application.launch(Idle.class, args);
  }

  /** The application is a class of its own, since the launcher refuses a main class that is one. */
  public static final class Idle extends Application {
    private long processBefore;
    private Map<String, Long> threadsBefore = Map.of();
    private long begin;

    @Override
    public void start(Stage stage) {
      Session session = new Session(Samples.first("surface"));
      MainView view = new MainView(session, new Texts("en"), new Looks(Theme.LIGHT));
      TimedWindow.show(stage, view);
      Thread wait = new Thread(() -> measure(view), "measure");
      wait.setDaemon(true);
      wait.start();
    }

    private void measure(MainView view) {
      try {
        while (!view.conductor().idle() || !view.ready()) {
          Thread.sleep(200);
        }
        Thread.sleep((long) (SETTLE * 1000));
        begin();
        Thread.sleep((long) (SECONDS * 1000));
        print();
      } catch (InterruptedException e) {
        System.out.println("interrupted");
      }
      Platform.runLater(view::close);
      Platform.exit();
    }

    private void begin() {
      threadsBefore = threads();
      processBefore = process();
      begin = System.nanoTime();
    }

    private void print() {
      double seconds = (System.nanoTime() - begin) * 1e-9;
      double busy = (process() - processBefore) * 1e-9;
      System.out.printf(
          Locale.ROOT,
          "idle: %.2f %% of a core, %.0f ms of processor time in %.0f s%n",
          100 * busy / seconds,
          1000 * busy,
          seconds);
      threads()
          .forEach(
              (name, now) -> {
                double took = (now - threadsBefore.getOrDefault(name, 0L)) * 1e-6;
                if (took >= 1) {
                  System.out.printf(Locale.ROOT, "  %s: %.0f ms%n", name, took);
                }
              });
    }

    private static long process() {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    private static Map<String, Long> threads() {
      ThreadMXBean bean = ManagementFactory.getThreadMXBean();
      Map<String, Long> times = new HashMap<>();
      for (ThreadInfo thread : bean.getThreadInfo(bean.getAllThreadIds())) {
        if (thread != null) {
          times.merge(
              thread.getThreadName(), bean.getThreadCpuTime(thread.getThreadId()), Long::sum);
        }
      }
      return times;
    }
  }
}
