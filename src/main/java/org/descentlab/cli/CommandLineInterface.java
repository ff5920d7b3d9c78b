package org.descentlab.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.descentlab.experiment.FaultException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The commands. */
public final class CommandLineInterface {
  /** All went well. */
  public static final int DONE = 0;

  /** An expectation was not met. */
  public static final int EXPECTATION_FAILED = 1;

  /** The input or an output path is wrong. */
  public static final int WRONG_INPUT = 2;

  /** A bug. */
  public static final int BUG = 70;

  /** With this environment variable set a bug shows where it is. */
  private static final String TRACE = "DESCENTLAB_TRACE";

  private CommandLineInterface() {}

  /** Runs one command and returns its exit status. */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Terminal terminal = new Terminal(in, out, err);
    CommandLine commands =
        new CommandLine(new Program())
            .addSubcommand(new RunCommand(terminal))
            .addSubcommand(new RenderCommand(terminal))
            .addSubcommand(new ListCommand(terminal))
            .addSubcommand(new EvalCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new CodeCommand(terminal))
            .addSubcommand(new AppCommand())
            .addSubcommand(new HelpCommand())
            .setExpandAtFiles(false)
            .setCaseInsensitiveEnumValuesAllowed(false)
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((e, ignored) -> misused(terminal, e))
            .setExecutionExceptionHandler((e, command, ignored) -> failed(terminal, e));
    commands
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (!name.equals("help")) {
                command.getCommandSpec().addOption(help());
              }
            });
    try {
      int status = commands.execute(args);
      return status < WRONG_INPUT ? heard(terminal, status) : status;
    } catch (OutOfMemoryError e) {
      terminal.complain(Faults.ofCommand("out-of-memory"));
      return WRONG_INPUT;
    } catch (Error e) { // a class that is missing, too deep a recursion: a trace helps nobody
      return bug(terminal, e);
    }
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  /** The status of a command whose lines all arrived; a print stream keeps their loss to itself. */
  private static int heard(Terminal terminal, int status) {
    if (!terminal.out().checkError()) {
      return status;
    }
    terminal.complain(Target.unwritable(ResultStream.LOST));
    return WRONG_INPUT;
  }

  private static int misused(Terminal terminal, ParameterException e) {
    terminal.err().println(UsageText.line(e));
    return WRONG_INPUT;
  }

  private static int failed(Terminal terminal, Exception e) {
    if (e instanceof FaultException fault) {
      terminal.complain(fault);
      return WRONG_INPUT;
    }
    return bug(terminal, e);
  }

  private static int bug(Terminal terminal, Throwable e) {
    terminal
        .err()
        .println(
            UsageText.shortened(
                "descentlab: this is a bug, please report it with the command and the file: " + e));
    if (System.getenv(TRACE) != null) {
      e.printStackTrace(terminal.err());
    }
    return BUG;
  }

  @Command(
      name = "descentlab",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Watch optimizers descend. Without a command the window opens.",
      footer = {
        "",
        "Exit status: 0 done, 1 an expectation failed, 2 wrong input or output path, 70 a bug."
      })
  private static final class Program implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  @Command(name = "app", description = "Open the window, with a file in it where one is named.")
  private static final class AppCommand implements Runnable {
    @CommandLine.Parameters(paramLabel = "FILE", arity = "0..1", description = "The experiment.")
    private String file = "";

    @Override
    public void run() {
      throw new IllegalStateException("the window is opened by the program's entry " + file);
    }
  }

  private static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommandLineInterface.class.getPackage().getImplementationVersion();
      return new String[] {"descentlab " + (version == null ? "(not packaged)" : version)};
    }
  }
}
