package dev.cocreate.launcher;

import java.util.Map;

/** Reads the command, runs it, and turns problems into one line and an exit status. */
final class Launcher {

    private static final String USAGE = """
            usage: cocreate [command]

              run          start the portal and stay until Ctrl-C or SIGTERM (the default)
              health       say whether the portal of these settings is ready; exit status 0 or 1
              admin-link   print a one-time link that makes whoever opens it an administrator

            Settings come from the environment; see README.md.""";

    private Launcher() {}

    static int run(String[] args, Map<String, String> environment) {
        var command = args.length == 0 ? "run" : args[0];
        try {
            return switch (command) {
                case "run" -> new Run(Settings.from(environment), Installation.ofThisJar()).untilStopped();
                case "admin-link" -> AdminLink.print(Settings.from(environment), Installation.ofThisJar());
                case "health" -> Health.say(Settings.from(environment));
                case "help", "--help", "-h" -> {
                    System.out.println(USAGE);
                    yield 0;
                }
                default -> throw new LaunchProblem("There is no command " + command + "; try: cocreate help");
            };
        } catch (LaunchProblem problem) {
            System.err.println("cocreate: " + problem.getMessage());
            return problem.status();
        }
    }
}
