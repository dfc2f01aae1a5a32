// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
private import CProcessor
import Foundation
import Registry

/// The root of the command line.
struct SimCtl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simctl",
    abstract: "Propagate orbits, fly launches, ask a catalogue of space objects, and find passes.",
    discussion: """
      EXAMPLES:
        simctl ephemeris kazsat-2                  a day of positions as CSV
        simctl ephemeris iss --from 2015-09-02 --for 2h --frame itrf
        simctl propagate 37749 --at 2026-05-04     one state, as a table
        simctl passes iss --site baikonur          when it can be seen
        simctl window soyuz-tma-18m                when the pad met its plane
        simctl launch soyuz-tma-18m                from the pad to the station
        simctl catalog show kazsat-2               what is known, and who said so
        simctl claims --verdict contradicted       what articles got wrong, and why
        simctl convert gp.tle --to omm-json        element sets between formats

      Data go to standard output, messages to standard error. \
      Exit codes: 0 done; 1 some records or epochs could not be computed; 2 usage, unreadable \
      input, nothing computed; 130 interrupted.
      """,
    version: "simctl \(Version.text)",
    subcommands: [
      EphemerisCommand.self, PropagateCommand.self, PassesCommand.self, ScreenCommand.self,
      WindowCommand.self,
      LaunchCommand.self, CatalogCommand.self, ClaimsCommand.self, CheckCommand.self,
      ExplainCommand.self,
      ConvertCommand.self, TimeCommand.self, FrameCommand.self, DataCommand.self,
      GPConfAdapter.self,
    ])

  init() {}
}

/// The program's version.
enum Version {
  /// The version as printed.
  static let text = "0.1.0"
}

@main
struct Main {
  static func main() {
    // Before anything that might need them: better a sentence than an illegal instruction.
    if processor_is_built_for_avx2() != 0, processor_runs_avx2() == 0 {
      processor_refuse()
      _exit(ExitStatus.failed.rawValue)
    }
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Parses and runs a command line, and reports what went wrong.
  static func run(_ arguments: [String]) -> ExitStatus {
    Registry.Interruption.install()
    // Asked for by scripts, and known without a parser.
    if arguments == ["--version"] { return print(SimCtl.configuration.version + "\n") }
    do {
      try checkName(arguments)
      let words = QueryTalk.marked(arguments)
      var command = try shortcut(words) ?? SimCtl.parseAsRoot(words)
      try command.run()
      return .done
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { Talk.error(failure.message) }
      return failure.status
    } catch is ClosedPipe {
      return .done
    } catch {
      let code = SimCtl.exitCode(for: error)
      let message = SimCtl.fullMessage(for: error)
      if code.isSuccess {
        return print(message + "\n")
      }
      // The parser's own word for it, as the other messages have it.
      let mark = "Error: "
      if message.hasPrefix(mark) {
        Talk.error(String(message.dropFirst(mark.count)))
      } else if !message.isEmpty {
        Talk.line(message)
      }
      return .failed
    }
  }

  /// Refuses a first word that is no command, also after `help`.
  private static func checkName(_ arguments: [String]) throws {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    let known = SimCtl.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = words.first, !word.hasPrefix("-"), word != "help", !known.contains(word)
    else { return }
    throw CommandFailure(
      "there is no command '\(word)'" + NameDistance.hint(word, known, "there are"))
  }

  /// The command that the first word names, where the rest fits it; nil where there is something to
  /// tell, which the whole command line tells better.
  ///
  /// From the root the parser would make ready the options of every command, several times over: most
  /// of a short run's time.
  private static func shortcut(_ words: [String]) -> (any ParsableCommand)? {
    guard let first = words.first, !words.contains("help"),
      let type = SimCtl.configuration.subcommands.first(where: {
        $0.configuration.commandName == first
      }),
      let command = try? type.parseAsRoot(Array(words.dropFirst())),
      Swift.type(of: command).configuration.commandName != "help"
    else { return nil }
    return command
  }

  /// Writes help, the version or a completion script to standard output, as data are written.
  private static func print(_ text: String) -> ExitStatus {
    do {
      let file = try OutputFile(path: "-")
      try file.write(text)
      try file.finish()
      return .done
    } catch is ClosedPipe {
      return .done
    } catch {
      Talk.error("\(error)")
      return .failed
    }
  }
}
