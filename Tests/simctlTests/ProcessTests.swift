// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// The built program as a shell sees it.
@Suite struct ProcessTests {
  @Test func holdsVersionOnStandardOutput() throws {
    let outcome = try Program.simctl.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.contains("."))
    #expect(outcome.error == "")
  }

  @Test func holdsUsageErrorsEndWithTwoAndTalkOnStandardError() throws {
    let outcome = try Program.simctl.run(["no-such-command"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("no-such-command"))
  }

  @Test func holdsHelpIsData() throws {
    let outcome = try Program.simctl.run(["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE"))
    #expect(outcome.error == "")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func holdsCompletionsForEachShell(shell: String) throws {
    let outcome = try Program.simctl.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("simctl"))
  }
}
