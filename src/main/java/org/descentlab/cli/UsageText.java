package org.descentlab.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.descentlab.experiment.file.Names;
import org.descentlab.experiment.file.Planned;
import org.descentlab.text.FaultText;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on one line what is wrong with the arguments of a command. */
final class UsageText {
  private static final int MAX_ARGUMENT = 60;

  private UsageText() {}

  static String line(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String text;
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      text = unknown(command, unmatched.getUnmatched().get(0));
    } else if (e instanceof OverwrittenOptionException overwritten) {
      text = name(overwritten.getOverwritten()) + " is given twice; keep one";
    } else {
      text = String.valueOf(e.getMessage());
    }
    return shortened("descentlab: " + decapitalized(text) + see(command));
  }

  private static String unknown(CommandLine command, String argument) {
    boolean top = command.getParent() == null;
    boolean option = argument.startsWith("-");
    List<String> known =
        option
            ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
            : top ? List.copyOf(command.getSubcommands().keySet()) : List.of();
    String kind = option ? "option" : top ? "command" : "argument";
    if (Planned.contains(kind, argument)) {
      return "the " + kind + " '" + argument + "' is not in this version" + all(known);
    }
    return "unknown " + kind + " '" + shortenedArgument(argument) + "'" + hint(argument, known);
  }

  private static String hint(String argument, List<String> known) {
    if (known.isEmpty()) {
      return "";
    }
    return Names.isNear(argument, known)
        ? " (did you mean '" + Names.nearest(argument, known) + "'?)"
        : all(known);
  }

  private static String all(List<String> known) {
    return " (known: " + String.join(", ", known) + ")";
  }

  private static String name(ArgSpec argument) {
    return argument.isOption()
        ? ((CommandLine.Model.OptionSpec) argument).longestName()
        : argument.paramLabel();
  }

  private static String see(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    return "; see '" + name + " --help'";
  }

  private static String decapitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String shortenedArgument(String text) {
    return text.length() <= MAX_ARGUMENT ? text : text.substring(0, MAX_ARGUMENT - 1) + "…";
  }

  /** One line of at most as many characters as a fault has. */
  static String shortened(String text) {
    String line =
        Arrays.stream(text.split("\\p{Cntrl}+", -1)).reduce((a, b) -> a + " " + b).orElse("");
    return line.length() <= FaultText.MAX_LENGTH
        ? line
        : line.substring(0, FaultText.MAX_LENGTH - 1) + "…";
  }
}
