// SPDX-License-Identifier: Apache-2.0

/// Why a flight cannot be read from its records, with the place in the text that is to be mended.
public struct FlightFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where in the text; nil where nothing there is at fault, as with a name that nobody has.
  public let location: SourceLocation?
  /// What is wrong, and what was expected.
  public let message: String

  /// A failure with its place.
  public init(_ message: String, at location: SourceLocation? = nil) {
    self.location = location
    self.message = message
  }

  /// `file:line:column: error: message`, or the message alone.
  public var description: String {
    location.map { "\($0): error: \(message)" } ?? message
  }
}
