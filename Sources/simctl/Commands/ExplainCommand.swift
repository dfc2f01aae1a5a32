// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// `simctl explain`: what a rule means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule of `simctl check` means, with a good and a bad example.",
    discussion: """
      EXAMPLES:
        simctl explain                    lists all rules
        simctl explain ORB                those of a group
        simctl explain ORB-005
        simctl explain ALL --markdown     the reference of docs/checks.md
      """)

  @Argument(help: "Ids or groups of rules; ALL for every text. Without any, the list.")
  var rules: [String] = []

  @Flag(help: "As Markdown.")
  var markdown = false

  @Option(help: "The language of titles: en, fr.")
  var lang: Bilingual.Language = .en

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let text: String
    if rules.map({ $0.uppercased() }) == ["ALL"], markdown {
      text = RuleReference.document
    } else {
      let chosen = try chosenRules()
      let isList = rules.isEmpty || chosen.count > rules.count
      if isList && !markdown && rules.map({ $0.uppercased() }) != ["ALL"] {
        text = RuleReference.list(chosen, lang)
      } else {
        text = chosen.map { RuleReference.text($0, lang, markdown: markdown) }
          .joined(separator: "\n")
      }
    }
    let file = try OutputFile(path: output.output)
    try file.write(text)
    try file.finish()
  }

  private func chosenRules() throws -> [Rule] {
    if rules.isEmpty { return Checks.rules }
    do {
      let selection = try CheckSelection(
        selected: rules.flatMap { $0.split(separator: ",").map(String.init) })
      return selection.checks.map { $0.rule }
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}
