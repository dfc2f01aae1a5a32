// SPDX-License-Identifier: Apache-2.0

/// What a file of element sets held: the sets, what was refused, and what there was to say.
public struct ElementSetFile: Sendable {
  /// The forms an element set comes in.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// Two-line element sets, with or without a name line.
    case tle
    /// Orbit mean-elements message, keyword = value notation.
    case ommKVN
    /// Orbit mean-elements message, XML.
    case ommXML
    /// Orbit mean-elements message, JSON.
    case ommJSON
    /// Orbit mean-elements message, CSV.
    case ommCSV
  }

  /// An element set and where it stood.
  public struct Record: Sendable {
    /// The element set.
    public var set: ElementSet
    /// The line it begins in, from 1.
    public var line: Int
    /// Its bytes in the input, name line included.
    public var span: Range<Int>
    /// What else the record said (OMM only): keyword and text, in the order of the input.
    ///
    /// Header and metadata are here (`CREATION_DATE`, `ORIGINATOR`, `REF_FRAME`, …) and everything
    /// an ``ElementSet`` has no place for: covariance, `USER_DEFINED_…`, a provider's own keys.
    public var other: [KeywordText] = []
    /// Keywords the record does not give, for which the set has a default (OMM only):
    /// `CLASSIFICATION_TYPE` (`U`), `EPHEMERIS_TYPE` (0), `BSTAR` and the derivatives (0).
    public var assumed: [String] = []

    /// Makes a record.
    public init(
      set: ElementSet, line: Int, span: Range<Int>, other: [KeywordText] = [],
      assumed: [String] = []
    ) {
      self.set = set
      self.line = line
      self.span = span
      self.other = other
      self.assumed = assumed
    }
  }

  /// A record that was refused.
  public struct Refusal: Sendable {
    /// The line it begins in, from 1.
    public var line: Int
    /// Its bytes in the input.
    public var span: Range<Int>
    /// The catalogue number as printed, blank where there was none.
    public var catalogField: String
    /// The first of the errors that condemned it.
    public var cause: Diagnostic
  }

  /// The form detected, nil where it was none of them.
  public var format: Format?
  /// The sets in the order of the input.
  public var records: [Record] = []
  /// The records refused, in the order of the input.
  public var refusals: [Refusal] = []
  /// All there was to say, in the order of the input.
  public var diagnostics: [Diagnostic] = []

  /// How many records were refused.
  public var refusedCount: Int { refusals.count }

  /// The sets alone.
  public var sets: [ElementSet] { records.map(\.set) }

  package init(format: Format?) { self.format = format }
}

/// A keyword of a message and its text.
public struct KeywordText: Sendable, Hashable {
  /// The keyword.
  public var keyword: String
  /// Its text.
  public var text: String

  /// Makes a pair.
  public init(_ keyword: String, _ text: String) {
    self.keyword = keyword
    self.text = text
  }
}
