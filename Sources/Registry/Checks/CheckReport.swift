// SPDX-License-Identifier: Apache-2.0

/// What one check looked at and found.
public struct CheckReport: Sendable {
  /// How many things the rule was applied to; with none, the rule was not exercised.
  public private(set) var exercisedCount = 0
  /// What was found.
  public private(set) var findings: [Finding] = []
  private let rule: Rule
  private let inventory: Inventory

  /// Makes an empty report for a rule.
  public init(rule: Rule, inventory: Inventory) {
    self.rule = rule
    self.inventory = inventory
  }

  /// Counts things that had the data the rule needs, whether or not anything was found.
  public mutating func exercised(_ count: Int = 1) { exercisedCount += count }

  /// Reports a finding at a place of the inventory.
  /// - Parameters:
  ///   - severity: the rule's severity where nil; never more than it.
  ///   - place: where.
  ///   - subject: the id or number of what it is about.
  ///   - field: the field's path or column.
  ///   - message: what is wrong, with figures, as one sentence without a full stop.
  ///   - length: how many characters from the place are meant.
  ///   - measured: the figure found.
  ///   - expected: the figure expected.
  ///   - tolerance: how far they may differ.
  ///   - unit: the unit of the three.
  ///   - model: the model that gave the expected figure.
  ///   - sources: positions in ``Inventory/sources``; -1 is passed over.
  ///   - related: other places and what stands there.
  ///   - fix: how it can be mended.
  public mutating func report(
    _ severity: Severity? = nil, at place: Place, subject: String, field: String? = nil,
    _ message: Bilingual, length: Int = 0, measured: Double? = nil, expected: Double? = nil,
    tolerance: Double? = nil, unit: String = "", model: String? = nil, sources: [Int32] = [],
    related: [(place: Place, message: Bilingual)] = [], fix: Fix? = nil
  ) {
    report(
      severity, at: inventory.location(of: place), subject: subject, field: field, message,
      length: length, measured: measured, expected: expected, tolerance: tolerance, unit: unit,
      model: model, sources: sources.compactMap { inventory.sourceName($0) },
      related: related.map {
        Finding.Related(location: inventory.location(of: $0.place), message: $0.message)
      }, fix: fix)
  }

  /// Reports a finding at a location, as rules over ``Inventory/records`` have it.
  public mutating func report(
    _ severity: Severity? = nil, at location: SourceLocation, subject: String,
    field: String? = nil, _ message: Bilingual, length: Int = 0, measured: Double? = nil,
    expected: Double? = nil, tolerance: Double? = nil, unit: String = "", model: String? = nil,
    sources: [String] = [], related: [Finding.Related] = [], fix: Fix? = nil
  ) {
    func finite(_ number: Double?) -> Double? { number.flatMap { $0.isFinite ? $0 : nil } }
    findings.append(
      Finding(
        rule: rule.id, severity: min(severity ?? rule.severity, rule.severity), subject: subject,
        field: field, location: location, length: length, message: message,
        measured: finite(measured), expected: finite(expected), tolerance: finite(tolerance),
        unit: unit, model: model, sources: sources, related: related, fix: fix))
  }
}
