// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// One value of a field, with who says so and where it stands in the catalogue.
///
/// A field has several where sources differ; all are kept, in the order of the file, the first
/// being the one to use when only one is wanted.
public struct Assertion: Sendable, Hashable {
  /// The value as written; nil where the record says that it is unknown.
  public let value: String?
  /// Where the value stands.
  public let location: SourceLocation
  /// The id of the source record; nil where the text names none.
  public let source: String?
  /// Where the source is named; nil where the text names none.
  public let sourceLocation: SourceLocation?
  /// The place within the source: a page, a table, a row.
  public let locator: String?
  /// The date at which the source held it to be so; may be vague.
  public let asOf: String?
  /// The date from which it is so, where it has not always been; may be vague.
  public let from: String?
  /// The date on which it ceased to be so; may be vague.
  public let until: String?
  /// How far it can be trusted.
  public let confidence: Confidence
  /// What else a reader should know.
  public let note: String?

  /// Makes an assertion.
  public init(
    value: String?, location: SourceLocation, source: String?,
    sourceLocation: SourceLocation? = nil, locator: String? = nil, asOf: String? = nil,
    from: String? = nil, until: String? = nil,
    confidence: Confidence = .reported, note: String? = nil
  ) {
    self.value = value
    self.location = location
    self.source = source
    self.sourceLocation = sourceLocation
    self.locator = locator
    self.asOf = asOf
    self.from = from
    self.until = until
    self.confidence = confidence
    self.note = note
  }

  /// The value as a finite number, nil where it is none.
  public var number: Double? {
    guard let value, let number = Double(value), number.isFinite else { return nil }
    return number
  }

  /// The value as a date, which may be vague; nil where it is none.
  public var date: VagueDate? {
    guard let value else { return nil }
    do throws(VagueDate.ParseError) { return try VagueDate(value) } catch { return nil }
  }
}
