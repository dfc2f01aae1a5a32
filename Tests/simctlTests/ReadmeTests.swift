// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The commands of the README give the output that it shows.
@Suite struct ReadmeTests {
  /// A command of a console block and the lines that follow it.
  struct Example: CustomTestStringConvertible {
    let command: String
    let output: [String]
    var testDescription: String { command }
  }

  /// Every `$ …` of the README's console blocks.
  static let examples: [Example] = {
    let url = Truth.repository.appendingPathComponent("README.md")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var examples: [Example] = []
    var command: String?
    var output: [String] = []
    func finish() {
      while output.last == "" { output.removeLast() }
      if let command { examples.append(Example(command: command, output: output)) }
      (command, output) = (nil, [])
    }
    var inside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        finish()
        inside = line == "```console"
      } else if inside, line.hasPrefix("$ ") {
        finish()
        command = String(line.dropFirst(2))
      } else if inside {
        output.append(String(line))
      }
    }
    return examples
  }()

  @Test func holdsThatThereAreExamples() {
    #expect(Self.examples.count >= 10)
  }

  @Test(arguments: examples)
  func regressesOutput(example: Example) throws {
    // The commands are shown as typed at the top of the repository, and leave nothing there.
    let folder = try TemporaryFolder()
    let catalogs = Truth.repository.appendingPathComponent("catalogs")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("catalogs"), withDestinationURL: catalogs)
    let program = URL(fileURLWithPath: Program.simctl.path).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let outcome = try Program(path: "/bin/sh").run(
      ["-c", example.command],
      environment: [
        "PATH": program + ":" + path, "NO_COLOR": "1", "COLUMNS": "120",
        "SIMCTL_CATALOG": catalogs.path,
      ], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.lines == example.output)
  }
}
