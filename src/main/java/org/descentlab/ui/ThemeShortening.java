package org.descentlab.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;

/**
 * A part of the build: the style sheet of the theme without the rules for controls that the window
 * has none of, and with it both sheets in the form that a start need not read. Of every kind of
 * node that it has not seen yet JavaFX asks each rule whether it is for that.
 */
final class ThemeShortening {
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** Style classes of controls that the window has not, by how they begin. */
  private static final Pattern ABSENT =
      Pattern.compile(
          "\\.(accordion|alert|area-legend|bar-|bb-code|breadcrumb|bubble-legend|calendar|card|chart"
              + "|choice-|color-p|custom-|date-picker|default-color|dialog-|html-editor|hyperlink"
              + "|menu-bar|message|modal-|month-|notification|pagination|password-|pie-"
              + "|popover|progress-indicator|radio-button|ring-|spinner|split-menu-button"
              + "|stacked-|tab-|table-|tile|titled-pane|toggle-switch|tool-bar|tree-)[\\w-]*");

  private ThemeShortening() {}

  /** Returns the style classes of controls whose rules are left out. */
  static Set<String> leftOut() {
    return ABSENT
        .matcher(ThemeSheet.text(ThemeSheet.LIGHT))
        .results()
        .map(found -> found.group().substring(1))
        .collect(Collectors.toSet());
  }

  /** Returns a style sheet without those rules. */
  static String shortened(String sheet) {
    return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
        .results()
        .map(ThemeShortening::rule)
        .collect(Collectors.joining());
  }

  /** A rule for those of its selectors that name nothing absent; empty where there is none. */
  private static String rule(MatchResult rule) {
    String selectors =
        Arrays.stream(rule.group(1).split(","))
            .filter(selector -> !ABSENT.matcher(selector).find())
            .collect(Collectors.joining(","));
    return selectors.isEmpty() ? "" : selectors + rule.group(2);
  }

  /** Writes the sheets into the folder of the window's own one, which is named. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.writeString(
        folder.resolve(ThemeSheet.SHORTENED), shortened(ThemeSheet.text(ThemeSheet.LIGHT)));
    for (String name : new String[] {"theme", "window"}) {
      Stylesheet.convertToBinary(
          folder.resolve(name + ".css").toFile(), folder.resolve(name + ".bss").toFile());
    }
  }
}
