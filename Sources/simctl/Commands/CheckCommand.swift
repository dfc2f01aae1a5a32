// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits
import Registry

/// `simctl check`: consistency.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check catalogues and element sets against themselves, each other and physics.",
    discussion: """
      Without a path the catalogue is checked. A path is a folder or a file: a catalogue, GCAT or \
      SATCAT tables, TLE and OMM in any form. Several paths are judged together, so that a list \
      of objects meets its element sets. A rule without the data it needs is counted as not \
      exercised, never as passed.

      EXAMPLES:
        simctl check                                   the catalogue
        simctl check my-catalogue/ --fail-on warning
        simctl check satcat.csv gp.csv --select ORB,TMP
        simctl check active.tle --format sarif --output findings.sarif
        simctl check --ignore LEG --as-of 2026-01-01 --lang fr
        simctl check old.tle --fix                     mends what is safe to mend
        simctl explain ORB-005                         what a rule means

      What was found is kept in an index, so that the same check of the same input answers at once.

      Exit codes: 0 no finding at or above --fail-on; 1 findings; 2 nothing could be checked.
      """)

  @Argument(help: "Files and folders; '-' is standard input. Default: the catalogue.")
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Only these rules or groups, as in ORB,TMP-001.", valueName: "rules"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Not these rules or groups.", valueName: "rules"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "The purpose: " + CheckProfile.allCases.map(\.rawValue).joined(separator: ", ") + "."))
  var profile: CheckProfile = .default

  @Option(help: "Exit with 1 from this severity on: error, warning, info, never.")
  var failOn: FailOn = .error

  @Option(
    help: "Show findings from this severity on; the summary and the exit code count all.")
  var severity: Severity = .info

  @Option(
    help: ArgumentHelp(
      "The day to judge on, or 'now'. Default: the catalogue's own.", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Findings known from this file do not count (see --write-baseline).", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write the findings to this file as a baseline.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Suppressions do not hold.")
  var noSuppress = false

  @Flag(help: "Mend what can be mended without changing the content, and check again.")
  var fix = false

  @Flag(help: "Print the changes that --fix would make and those that need a decision, as a diff.")
  var fixSuggested = false

  @Option(help: "Output format: text, json, jsonl, sarif, junit, markdown, csv.")
  var format: CheckFormat = .text

  @Option(help: "The language of messages: en, fr.")
  var lang: Bilingual.Language = .en

  @Flag(help: "Say on standard error which rules were not exercised.")
  var verbose = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions
  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func run() throws {
    Style.apply(talk.color)
    let job = CheckJob(
      paths: paths, session: Session(catalog: catalogOptions), selection: try selection(),
      profile: profile, asOf: asOf, baseline: baseline, honoursSuppressions: !noSuppress,
      language: lang)
    let files = try job.gather()
    let result: CheckResult
    if fix || fixSuggested {
      let stock = job.takeStock(of: files)
      if fixSuggested { return try FixJob(job: job).printDiff(of: stock, to: output.output) }
      result = try FixJob(job: job).mend(stock)
    } else {
      let memory = CheckMemory(job, files: files, index: index)
      if let known = memory.recall() {
        result = known
      } else {
        let stock = job.takeStock(of: files)
        result = try job.run(on: stock)
        stock.dismiss()
        memory.keep(result)
      }
      if verbose || index.index != nil, let reason = memory.failure { Talk.warning(reason) }
    }
    if let writeBaseline {
      let file = try OutputFile(path: writeBaseline)
      try file.write(Baseline(of: result.findings).text)
      try file.finish()
    }
    let shown = result.showing(from: severity)
    try write(shown)
    if verbose { tellIdle(result) }
    if !talk.quiet { Talk.line(result.summary(showing: shown.counted.count)) }
    if result.counted.contains(where: { failOn.counts($0.severity) }) {
      throw CommandFailure("", status: .partial)
    }
  }

  private func selection() throws -> CheckSelection {
    func list(_ texts: [String]) -> [String] {
      texts.flatMap { $0.split(separator: ",").map { $0.filter { $0 != " " } } }
    }
    do {
      return try CheckSelection(selected: list(select), ignored: list(ignore))
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  private func write(_ result: CheckResult) throws {
    let file = try OutputFile(path: output.output)
    switch format {
    case .text:
      let isColored = output.output == "-" && Style.isColored(stream: 1)
      var report = TextReport(result, isColored: isColored)
      try file.write(report.rendered())
    case .json: try file.write(JSONReport(result: result).document.rendered() + "\n")
    case .jsonl:
      let report = JSONReport(result: result)
      for finding in result.findings {
        try file.write(report.object(finding).rendered(indent: nil) + "\n")
      }
    case .sarif: try file.write(SARIFReport(result: result).document.rendered() + "\n")
    case .junit: try file.write(JUnitReport.rendered(result))
    case .markdown: try file.write(MarkdownReport.rendered(result))
    case .csv: try file.write(CSVReport.rendered(result))
    }
    try file.finish()
  }

  private func tellIdle(_ result: CheckResult) {
    for outcome in result.rules where !outcome.wasExercised {
      Talk.note("\(outcome.rule.id) not exercised: \(outcome.rule.title[lang])")
    }
  }
}
