package org.descentlab.ui;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of the dark theme, as declarations for the root of a part of the window. The rules of
 * the light theme stay in force under them: another user agent style sheet would match all
 * selectors with all nodes again, which takes thrice as long as looking the colours up.
 *
 * <p>The names and values are read from the dark theme's own sheet. Its rules use another grey than
 * the light theme's for what is pressed, selected or under the pointer; here the two greys that
 * these rules name become the dark one.
 */
final class DarkColors {
  /** Greys that the light theme's rules name, and what the dark theme's name in their place. */
  private static final Map<String, String> GREYS =
      Map.of("-color-base-1", "-color-base-6", "-color-base-2", "-color-base-6");

  /** The window's own colours, which its style sheet has for light. */
  private static final String OWN =
      """
      -window-ground: #0f131b;
      -window-thumb: -color-fg-default;
      -window-good: -color-success-fg;
      -window-warning: -color-warning-fg;
      """;

  private static final String DECLARATIONS = declarations(ThemeSheet.text(ThemeSheet.DARK)) + OWN;

  private DarkColors() {}

  /** Declarations for {@link javafx.scene.Node#setStyle}. */
  static String style() {
    return DECLARATIONS;
  }

  /** The colours of the first rule, that of the root. */
  private static String declarations(String sheet) {
    Map<String, String> colors =
        sheet
            .substring(sheet.indexOf('{') + 1, sheet.indexOf('}'))
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("-color-"))
            .map(line -> line.split(":", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip()));
    return colors.keySet().stream()
        .sorted()
        .map(name -> name + ": " + colors.get(GREYS.getOrDefault(name, name)))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
