// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Judged claims written out in one of the formats.
struct ClaimSheet {
  let judgements: [ClaimJudgement]
  let language: Bilingual.Language

  /// The sheet in a format.
  func rendered(_ format: ClaimFormatOption) -> String {
    switch format {
    case .text: judgements.map(text).joined(separator: "\n")
    case .table: table()
    case .csv: csv()
    case .json: JSONValue.array(judgements.map(object)).rendered() + "\n"
    case .jsonl: judgements.map { object($0).rendered(indent: nil) + "\n" }.joined()
    case .markdown: markdown()
    }
  }

  /// How many claims have which verdict.
  var summary: String {
    let counts = Verdict.allCases.map { verdict in
      "\(judgements.count { $0.verdict == verdict }) \(verdict.words[language])"
    }
    let total = words(
      judgements.count == 1 ? "claim" : "claims",
      judgements.count == 1 ? "assertion" : "assertions")
    return "\(judgements.count) \(total)\(colon) \(counts.joined(separator: ", "))"
  }

  private func words(_ english: String, _ french: String) -> String {
    Bilingual(english, french)[language]
  }

  /// French puts a blank before it.
  private var colon: String { language == .fr ? " :" : ":" }

  private static func color(_ verdict: Verdict) -> Style.Color {
    switch verdict {
    case .holds: .green
    case .contradicted: .red
    case .imprecise: .yellow
    case .cannotTell: .cyan
    }
  }

  // MARK: - Text

  private func text(_ judged: ClaimJudgement) -> String {
    let claim = judged.claim
    let verdict = Style.paint(
      judged.verdict.words[language], Self.color(judged.verdict), stream: 1)
    var lines = ["\(Style.paint(claim.id, .bold, stream: 1))  \(verdict)"]
    lines.append("  " + claim.text[language])
    var place = claim.source ?? "-"
    if let locator = claim.place { place += ", \(locator[language])" }
    if let date = claim.date { place += ", \(date.text)" }
    lines.append("  " + Style.paint("\(place)  \(claim.location)", .dim, stream: 1))
    lines.append("  → " + judged.reason[language])
    for part in judged.parts {
      var line =
        "    \(part.verdict.words[language])\(colon) \(part.part.subject) \(part.part.field)"
      let stated = words("stated", "dit")
      line += "\(colon) \(stated) \(statement(part))"
      let found = part.found[language]
      if !found.isEmpty { line += ", \(words("found", "trouvé")) \(found)" }
      if let tolerance = part.tolerance {
        line += " (\(words("tolerance", "tolérance")) \(tolerance[language]))"
      }
      lines.append(line)
      for evidence in part.evidence {
        let source = evidence.source ?? words("this catalogue", "ce catalogue")
        lines.append(
          Style.paint(
            "      \(source)\(colon) \(evidence.subject) \(evidence.field) = \(evidence.value)"
              + "  \(evidence.location)", .dim, stream: 1))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a part states, in words, with the group that it is about.
  private func statement(_ part: PartJudgement) -> String {
    let text = part.part.relation.phrase(Bilingual(same: part.stated))[language]
    return part.part.among.map { "\(text) [\($0)]" } ?? text
  }

  private func table() -> String {
    var table = TextTable(
      language == .fr
        ? ["ASSERTION", "VERDICT", "DIT", "TROUVÉ", "TEXTE"]
        : ["CLAIM", "VERDICT", "STATED", "FOUND", "TEXT"])
    for judged in judgements {
      let part = judged.deciding.first
      table.add([
        judged.claim.id, judged.verdict.words[language], part?.stated ?? "",
        part?.found[language] ?? "",
        judged.claim.text[language],
      ])
    }
    return table.rendered()
  }

  private func markdown() -> String {
    func cell(_ text: String) -> String {
      text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
    }
    var text =
      language == .fr
      ? "| id | assertion | verdict | raison | sources |\n"
      : "| id | claim | verdict | reason | sources |\n"
    text += "|---|---|---|---|---|\n"
    for judged in judgements {
      let cells = [
        judged.claim.id, judged.claim.text[language], judged.verdict.words[language],
        judged.reason[language], judged.sources.joined(separator: ", "),
      ]
      text += "| " + cells.map(cell).joined(separator: " | ") + " |\n"
    }
    return text
  }

  // MARK: - Data

  /// A row a part, so that every figure has one cell.
  private func csv() -> String {
    var text =
      "claim,verdict,source,place,date,nature,part_verdict,subject,field,relation,stated,found,"
      + "tolerance,unit,reason,deciding_sources,deciding_places,file,line,column\n"
    for judged in judgements {
      let claim = judged.claim
      let head = [
        claim.id, judged.verdict.rawValue, claim.source ?? "", claim.place?[language] ?? "",
        claim.date?.text ?? "", claim.nature.rawValue,
      ]
      var rows: [[String]] = judged.parts.map { part in
        let sources = part.evidence.map { $0.source ?? "" }
        return head + [
          part.verdict.rawValue, part.part.subject, part.part.field, part.part.relation.rawValue,
          part.stated, part.found[language], part.tolerance?[language] ?? "", part.unit ?? "",
          part.reason[language], sources.joined(separator: ";"),
          part.evidence.map { "\($0.location)" }.joined(separator: ";"), part.part.location.file,
          String(part.part.location.line), String(part.part.location.column),
        ]
      }
      if rows.isEmpty {
        rows = [
          head + [
            judged.verdict.rawValue, "", "", "", "", "", "", "", judged.reason[language], "", "",
            claim.location.file, String(claim.location.line), String(claim.location.column),
          ]
        ]
      }
      for row in rows { text += row.map(CSVRows.field).joined(separator: ",") + "\n" }
    }
    return text
  }

  private func object(_ judged: ClaimJudgement) -> JSONValue {
    let claim = judged.claim
    return .object(
      [
        ("id", .string(claim.id)), ("verdict", .string(judged.verdict.rawValue)),
        ("text", .string(claim.text[language])), ("reason", .string(judged.reason[language])),
        ("source", claim.source.map(JSONValue.string) ?? .null),
        ("place", claim.place.map { .string($0[language]) } ?? .null),
        ("date", claim.date.map { .string($0.text) } ?? .null),
        ("nature", .string(claim.nature.rawValue)),
        ("sources", .array(judged.sources.map(JSONValue.string))),
        ("parts", .array(judged.parts.map(part))),
      ] + location(claim.location))
  }

  private func part(_ judged: PartJudgement) -> JSONValue {
    .object(
      [
        ("subject", .string(judged.part.subject)), ("field", .string(judged.part.field)),
        ("relation", .string(judged.part.relation.rawValue)),
        ("among", judged.part.among.map(JSONValue.string) ?? .null),
        ("verdict", .string(judged.verdict.rawValue)), ("stated", .string(judged.stated)),
        ("found", judged.found[language].isEmpty ? .null : .string(judged.found[language])),
        ("tolerance", judged.tolerance.map { .string($0[language]) } ?? .null),
        ("unit", judged.unit.map(JSONValue.string) ?? .null),
        ("reason", .string(judged.reason[language])),
        ("evidence", .array(judged.evidence.map(evidence))),
      ] + location(judged.part.location))
  }

  private func evidence(_ one: ClaimEvidence) -> JSONValue {
    .object(
      [
        ("source", one.source.map(JSONValue.string) ?? .null), ("subject", .string(one.subject)),
        ("field", .string(one.field)), ("value", .string(one.value)),
        ("confidence", .string(one.confidence.rawValue)),
      ] + location(one.location))
  }

  private func location(_ place: SourceLocation) -> [(String, JSONValue)] {
    [
      ("file", .string(place.file)), ("line", .integer(place.line)),
      ("column", .integer(place.column)),
    ]
  }
}
