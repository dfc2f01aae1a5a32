// SPDX-License-Identifier: Apache-2.0

extension CheckReport {
  /// Reports a finding about a record, with the places that it is held against.
  mutating func found(
    _ severity: Severity? = nil, _ location: SourceLocation, subject: String,
    field: String? = nil, measured: Double? = nil, expected: Double? = nil,
    tolerance: Double? = nil, unit: String = "", related: [SourceLocation] = [],
    _ message: Bilingual
  ) {
    report(
      severity, at: location, subject: subject, field: field, message, measured: measured,
      expected: expected, tolerance: tolerance, unit: unit,
      related: related.map {
        Finding.Related(
          location: $0, message: Bilingual("what speaks against it", "ce qui s'y oppose"))
      })
  }
}

extension Inventory {
  /// The curated records of some kinds.
  func records(of kinds: Set<RecordKind>) -> [Record] { records.filter { kinds.contains($0.kind) } }
}
