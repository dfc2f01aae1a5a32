// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// When colours are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How much a command says, and in which colours.
struct TalkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "No progress and no summaries; warnings and errors stay.")
  var quiet = false

  @Option(help: "Colours: auto (when standard error is a terminal), always, never.")
  var color: ColorChoice = .auto
}
