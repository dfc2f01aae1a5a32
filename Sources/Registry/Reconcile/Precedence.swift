// SPDX-License-Identifier: Apache-2.0

import Yams

/// Which source wins for which field where sources differ: `precedence.yaml` of a catalogue.
///
/// The first rule that fits a field and a kind counts; a source stands where the first pattern of
/// the rule fits it, and behind all others where none does.
public struct Precedence: Sendable, Hashable {
  /// An order of sources for some fields.
  struct Rule: Sendable, Hashable {
    /// The field; one ending in `*` means all that begin so; empty for the default.
    var field = ""
    /// The kinds the rule is about; empty for all.
    var kinds: Set<String> = []
    /// Sources from the best to the least; `*` stands for any text.
    var order: [String] = []
  }

  /// What the catalogue's own text says, as against what was imported.
  static let curated = "curated"

  private(set) var rules: [Rule] = []
  private(set) var base = Rule(order: [curated, "*"])

  /// The order of a catalogue without a file: its own text before all imports.
  public init() {}

  /// Reads `precedence.yaml`; what in it cannot be read is left out.
  public init(yaml text: String) {
    guard let root = try? Yams.compose(yaml: text) else { return }
    if let order = root["default"]?.array(of: String.self), !order.isEmpty {
      base.order = order
    }
    for node in root["fields"]?.sequence ?? [] {
      guard let field = node["field"]?.string, let order = node["order"]?.array(of: String.self)
      else { continue }
      let kinds = node["kinds"]?.array(of: String.self) ?? []
      rules.append(Rule(field: field, kinds: Set(kinds), order: order))
    }
  }

  /// The place of a source in the order for a field, from 0 for the best.
  public func rank(of source: String, field: String, kind: String = "") -> Int {
    let rule =
      rules.first { rule in
        Self.fits(rule.field, field) && (rule.kinds.isEmpty || rule.kinds.contains(kind))
      } ?? base
    // What the text itself says is never meant by `*` where it has a place of its own.
    let exact = rule.order.firstIndex(of: source)
    return exact ?? rule.order.firstIndex { Self.fits($0, source) } ?? rule.order.count
  }

  /// Whether a pattern, in which `*` stands for any text at its end, fits a name.
  private static func fits(_ pattern: String, _ name: String) -> Bool {
    guard pattern.utf8.last == 0x2A else { return pattern == name }
    return name.utf8.starts(with: pattern.utf8.dropLast())
  }
}
