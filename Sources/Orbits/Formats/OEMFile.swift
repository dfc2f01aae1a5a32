// SPDX-License-Identifier: Apache-2.0

/// What an orbit ephemeris message (OEM) held: its segments, what was refused, and what there was
/// to say.
public struct OEMFile: Sendable {
  /// A segment that was refused, since one of its lines cannot be trusted.
  public struct Refusal: Sendable {
    /// The line it begins in, from 1.
    public var line: Int
    /// Its bytes in the input.
    public var span: Range<Int>
    /// How many lines of states it had, good and bad.
    public var stateCount: Int
    /// The first of the errors that condemned it.
    public var cause: Diagnostic
  }

  /// The version of the message as written, empty where it has none.
  public var version: String = ""
  /// Header keywords in the order of the input.
  public var header: [KeywordText] = []
  /// The comments of the header.
  public var comments: [String] = []
  /// The segments in the order of the input; interpolation must not cross from one to another.
  public var segments: [OEMSegment] = []
  /// The segments refused, in the order of the input.
  public var refusals: [Refusal] = []
  /// All there was to say, in the order of the input.
  public var diagnostics: [Diagnostic] = []

  /// How many states were read.
  public var stateCount: Int { segments.reduce(0) { $0 + $1.states.count } }

  /// How many states were refused with their segments.
  public var refusedStateCount: Int { refusals.reduce(0) { $0 + $1.stateCount } }

  package init() {}
}
