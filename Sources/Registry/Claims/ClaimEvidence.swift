// SPDX-License-Identifier: Apache-2.0

/// A value of the registry that decides about a claim, with who says so and where.
public struct ClaimEvidence: Sendable, Hashable {
  /// The record that has it.
  public let subject: String
  /// The field, or what was worked out from the record.
  public let field: String
  /// The value.
  public let value: String
  /// The id of the source; nil for the catalogue's own words.
  public let source: String?
  /// Where it stands.
  public let location: SourceLocation
  /// How far it can be trusted.
  public let confidence: Confidence

  /// Makes a piece of evidence.
  public init(
    subject: String, field: String, value: String, source: String?, location: SourceLocation,
    confidence: Confidence
  ) {
    self.subject = subject
    self.field = field
    self.value = value
    self.source = source
    self.location = location
    self.confidence = confidence
  }

  /// A value as a record has it.
  init(_ assertion: Assertion, subject: String, field: String) {
    self.init(
      subject: subject, field: field, value: assertion.value ?? "", source: assertion.source,
      location: assertion.location, confidence: assertion.confidence)
  }
}
