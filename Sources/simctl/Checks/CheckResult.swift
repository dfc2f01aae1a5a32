// SPDX-License-Identifier: Apache-2.0

import Registry

/// What a run of checks has to show, in whatever format.
struct CheckResult {
  /// The findings, exempted ones included.
  let findings: [Finding]
  /// What became of each rule.
  let rules: [CheckRunner.RuleOutcome]
  /// The files, whose lines are quoted.
  let files: [Inventory.File]
  /// How many objects were looked at.
  let objectCount: Int
  /// How many element sets were looked at.
  let elementSetCount: Int
  /// The day that things were judged on, as written; nil where none was known.
  let asOf: String?
  /// The purpose.
  let profile: CheckProfile
  /// The language of messages.
  let language: Bilingual.Language

  /// The findings that count.
  var counted: [Finding] { findings.filter { $0.exemption == nil } }

  /// How many findings of a severity count.
  func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.exemption == nil && $1.severity == severity ? 1 : 0) }
  }

  /// How many findings are exempted.
  var exemptCount: Int { findings.reduce(0) { $0 + ($1.exemption == nil ? 0 : 1) } }

  /// How many rules had the data they need.
  var exercisedCount: Int { rules.reduce(0) { $0 + ($1.wasExercised ? 1 : 0) } }

  /// The same without findings that are less than a severity.
  func showing(from severity: Severity) -> CheckResult {
    CheckResult(
      findings: findings.filter { $0.severity >= severity }, rules: rules, files: files,
      objectCount: objectCount, elementSetCount: elementSetCount, asOf: asOf, profile: profile,
      language: language)
  }

  /// The summary, one line.
  ///
  /// - Parameter shown: how many of the findings that count are shown; all where nil.
  func summary(showing shown: Int? = nil) -> String {
    func some(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    let french = language == .fr
    let stock = [
      some(
        files.count, french ? "fichier" : "file", french ? "fichiers" : "files"),
      some(objectCount, french ? "objet" : "object", french ? "objets" : "objects"),
      some(
        elementSetCount, french ? "jeu d'éléments" : "element set",
        french ? "jeux d'éléments" : "element sets"),
    ]
    let idle = rules.count - exercisedCount
    let judged = [
      some(count(.error), french ? "erreur" : "error", french ? "erreurs" : "errors"),
      some(
        count(.warning), french ? "avertissement" : "warning",
        french ? "avertissements" : "warnings"),
      some(count(.info), french ? "remarque" : "remark", french ? "remarques" : "remarks"),
    ]
    var text =
      french
      ? "\(stock.joined(separator: ", ")) ; \(some(rules.count, "règle", "règles")) : \(exercisedCount) appliquées,"
        + " \(idle) sans données ; \(judged.joined(separator: ", "))"
      : "\(stock.joined(separator: ", ")); \(some(rules.count, "rule", "rules")): \(exercisedCount) exercised,"
        + " \(idle) not exercised; \(judged.joined(separator: ", "))"
    if exemptCount > 0 {
      text += french ? " ; \(exemptCount) exemptés" : "; \(exemptCount) exempted"
    }
    if let shown, shown < counted.count {
      let hidden = counted.count - shown
      text += french ? " ; \(hidden) non montrés" : "; \(hidden) not shown"
    }
    if let asOf { text += french ? " ; au \(asOf)" : "; as of \(asOf)" }
    return text
  }
}

extension Finding {
  /// The figures in a row: `measured 1, expected 2, tolerance 0.5 km (model)`; nil without any.
  func figures(_ language: Bilingual.Language) -> String? {
    let french = language == .fr
    var parts: [String] = []
    let unit = unit.isEmpty ? "" : " \(unit)"
    if let measured {
      parts.append((french ? "trouvé " : "found ") + Figures.text(measured) + unit)
    }
    if let expected {
      parts.append((french ? "attendu " : "expected ") + Figures.text(expected) + unit)
    }
    if let tolerance {
      parts.append((french ? "tolérance " : "tolerance ") + Figures.text(tolerance) + unit)
    }
    if let model { parts.append((french ? "modèle " : "model ") + model) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// Numbers of findings as text: six significant digits, no exponent where it can be helped.
enum Figures {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    let magnitude = abs(value)
    if magnitude != 0, magnitude < 1e-4 || magnitude >= 1e9 { return "\(value)" }
    var decimals = 6
    var bound = 1.0
    while decimals > 0, magnitude >= bound {
      decimals -= 1
      bound *= 10
    }
    var buffer = ByteBuffer(capacity: 32)
    buffer.append(fixed: value, FixedFormat(decimals: decimals))
    var text = buffer.withBytes { String(decoding: $0, as: UTF8.self) }
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text
  }
}
