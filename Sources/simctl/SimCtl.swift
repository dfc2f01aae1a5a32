// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

@main
struct SimCtl: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "simctl", version: "0.1.0")
}
