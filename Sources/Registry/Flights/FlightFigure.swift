// SPDX-License-Identifier: Apache-2.0

/// A value that a flight is computed with, and who says so.
public struct FlightFigure: Sendable, Hashable {
  /// What it belongs to: "Blok A", "pad", "guidance".
  public let subject: String
  /// What it is: "propellant mass".
  public let quantity: String
  /// The value as the record writes it.
  public let value: String
  /// Its unit; empty where it has none.
  public let unit: String
  /// The id of the source record; nil where the text names none.
  public let source: String?
  /// How far it can be trusted.
  public let confidence: Confidence
  /// Where it stands; nil for what no record says.
  public let location: SourceLocation?
  /// What else a reader should know.
  public let note: String?

  /// A value with its source and its confidence.
  public init(
    subject: String, quantity: String, value: String, unit: String, source: String?,
    confidence: Confidence, location: SourceLocation? = nil, note: String? = nil
  ) {
    self.subject = subject
    self.quantity = quantity
    self.value = value
    self.unit = unit
    self.source = source
    self.confidence = confidence
    self.location = location
    self.note = note
  }
}
