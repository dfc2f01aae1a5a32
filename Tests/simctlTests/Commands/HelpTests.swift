// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What `--help` shows can be copied.
@Suite struct HelpTests {
  /// A command of the program, as `--experimental-dump-help` tells of it.
  private struct Command: Decodable {
    let commandName: String
    let discussion: String?
    let subcommands: [Command]?
    let shouldDisplay: Bool

    func visit(_ path: String, _ body: (String, Command) -> Void) {
      let name = path.isEmpty ? commandName : "\(path) \(commandName)"
      guard shouldDisplay else { return }
      body(name, self)
      for inner in subcommands ?? [] { inner.visit(name, body) }
    }
  }

  private struct Tool: Decodable {
    let command: Command
  }

  private func commands() throws -> Command {
    let outcome = try Program.simctl.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(Tool.self, from: Data(outcome.outputBytes)).command
  }

  /// Longer lines would be wrapped in a terminal of 80 columns, in the middle of a command or of a
  /// line of YAML.
  @Test func holdsThatExamplesFitEightyColumns() throws {
    try commands().visit("") { name, command in
      for line in (command.discussion ?? "").split(separator: "\n")
      where line.hasPrefix("  ") && name != "simctl" {
        #expect(line.count <= 80, "\(name): \(line)")
      }
    }
  }

  @Test func holdsThatEveryCommandHasAnExample() throws {
    try commands().visit("") { name, command in
      guard command.subcommands == nil, command.shouldDisplay, name != "simctl help" else { return }
      #expect(command.discussion?.contains("  simctl ") == true, "\(name)")
    }
  }
}
