package org.descentlab.ui;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/**
 * Marks a test that needs JavaFX to start and to draw text. It needs no display, but Pango,
 * FreeType, fontconfig and a font. Where they are missing the test is skipped with that reason, or
 * fails where the system property {@code ui.required} is true. Stands before TestFX's own
 * extension.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("ui")
@ExtendWith(RequiresToolkit.Condition.class)
public @interface RequiresToolkit {

  /** Starts the toolkit once for all tests of the process. */
  final class Condition implements ExecutionCondition {
    private static final long SECONDS = 60;
    private static Optional<Throwable> fault;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      Optional<Throwable> fault = fault();
      if (fault.isEmpty()) {
        return enabled("JavaFX starts");
      }
      String reason =
          "JavaFX does not start here (it needs libpangoft2, freetype, fontconfig and a font): "
              + fault.get();
      if (Boolean.getBoolean("ui.required")) {
        throw new ExtensionConfigurationException(reason, fault.get());
      }
      return disabled(reason);
    }

    private static synchronized Optional<Throwable> fault() {
      if (fault == null) {
        fault = probe();
      }
      return fault;
    }

    /** Draws a label in a scene; returns what went wrong. */
    private static Optional<Throwable> probe() {
      try {
        FxToolkit.registerPrimaryStage();
        CompletableFuture<Throwable> drawn = new CompletableFuture<>();
        Platform.runLater(() -> drawn.complete(drawText()));
        return Optional.ofNullable(drawn.get(SECONDS, TimeUnit.SECONDS));
      } catch (Exception | LinkageError fault) {
        return Optional.of(fault);
      }
    }

    private static Throwable drawText() {
      try {
        Label label = new Label("descent");
        new Scene(new StackPane(label), 100, 40).snapshot(null);
        return label.getWidth() > 0 ? null : new IllegalStateException("text has no width");
      } catch (RuntimeException | LinkageError fault) {
        return fault;
      }
    }
  }
}
