// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Orbits
public import Registry

extension Verdict: ExpressibleByArgument {
  /// Reads a verdict; blanks may be hyphens.
  public init?(argument: String) {
    self.init(rawValue: argument.replacing("-", with: " "))
  }
}

extension Bilingual.Language: ExpressibleByArgument {}

/// The output formats of lists of claims.
enum ClaimFormatOption: String, ExpressibleByArgument, CaseIterable {
  case text, table, csv, json, jsonl, markdown
}

/// `simctl claims`: what articles assert, and what the registry makes of it.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Hold what articles assert against the registry and the physics.",
    discussion: """
      Each claim is printed with its verdict (holds, contradicted, imprecise, cannot tell), the \
      figures stated and found, and the sources that decide with file, line and column. The verdict \
      is worked out anew each time; the catalogue has none. The exit code is 0 whatever the verdicts.

      EXAMPLES:
        simctl claims
        simctl claims --verdict contradicted,imprecise
        simctl claims claim-s1-14 --lang fr
        simctl claims --source scmp-fr-change-5 --format csv
        simctl claims --as-of 2020-12-31 --format markdown
      """)

  @Argument(help: "Ids of claims (claim-s1-14, or s1-14), or of records that they are about.")
  var claims: [String] = []

  @Option(
    help: ArgumentHelp("Only claims of this document, by its id.", valueName: "article"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "Only these verdicts, with commas between: holds, contradicted, imprecise, cannot-tell.",
      valueName: "list"))
  var verdict: String?

  @Option(help: "Output format: text, table, csv, json, jsonl, markdown.")
  var format: ClaimFormatOption = .text

  @Option(help: "Language: en, fr.")
  var lang: Bilingual.Language = .en

  @Option(
    help: ArgumentHelp(
      "Leave out what happened after this date, or now (default: the date of the catalogue).",
      valueName: "date"))
  var asOf: String?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws { _ = try verdicts() }

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalogOptions)
    let catalog = try session.catalog()
    let judge = ClaimJudge(catalog: catalog, asOf: try date(session))
    let chosen = try self.chosen(judge.claims(), in: catalog)
    let wanted = try verdicts()
    let judged = chosen.map { judge.judge($0) }.filter { wanted.contains($0.verdict) }
    let sheet = ClaimSheet(judgements: judged, language: lang)
    let file = try OutputFile(path: output.output)
    try file.write(sheet.rendered(format))
    try file.finish()
    if !talk.quiet { Talk.line(sheet.summary) }
  }

  private func verdicts() throws -> Set<Verdict> {
    guard let verdict else { return Set(Verdict.allCases) }
    var chosen: Set<Verdict> = []
    for word in verdict.split(separator: ",") {
      guard let one = Verdict(argument: word.filter { $0 != " " }) else {
        throw ValidationError(
          "--verdict: there is no '\(word)'; write holds, contradicted, imprecise, cannot-tell")
      }
      chosen.insert(one)
    }
    return chosen
  }

  /// The day that the user gave; the clock is read only for `now`.
  private func date(_ session: Session) throws -> VagueDate? {
    guard var text = asOf else { return nil }
    if text == "now" {
      let now = try InputText.epoch(
        text, option: "--as-of", leapSeconds: try session.leapSeconds())
      text = String(now.iso8601(fractionDigits: 0).prefix(10))
    }
    do {
      return try VagueDate(text)
    } catch {
      throw CommandFailure("--as-of '\(text)': \(error); write a date such as 2020-12-31, or now")
    }
  }

  private func chosen(_ all: [Claim], in catalog: Catalog) throws -> [Claim] {
    var found = all
    if let source {
      guard catalog.source(source) != nil else {
        let known = Set(all.compactMap(\.source)).sorted().joined(separator: ", ")
        throw CommandFailure("there is no document '\(source)'; claims are taken from \(known)")
      }
      found = found.filter { $0.source == source }
    }
    guard !claims.isEmpty else { return found }
    var ids: Set<String> = []
    for text in claims {
      let own = found.filter { $0.id == text || $0.id == "claim-\(text)" }
      if !own.isEmpty {
        ids.formUnion(own.map(\.id))
        continue
      }
      let entry = try ObjectSelection.entry(text, in: catalog, among: Set(RecordKind.allCases))
      let about = found.filter { claim in
        claim.id == entry.id || claim.subjects.contains(entry.id)
          || claim.parts.contains { $0.subject == entry.id }
      }
      guard !about.isEmpty else {
        throw CommandFailure("no claim is about \(entry.name)", status: .partial)
      }
      ids.formUnion(about.map(\.id))
    }
    return found.filter { ids.contains($0.id) }
  }
}
