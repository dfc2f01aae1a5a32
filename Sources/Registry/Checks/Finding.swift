// SPDX-License-Identifier: Apache-2.0

/// What a rule found: where, about what, and with which figures.
public struct Finding: Sendable, Hashable {
  /// A place that has to do with a finding: the source that contradicts it, the other object.
  public struct Related: Sendable, Hashable {
    /// Where.
    public let location: SourceLocation
    /// What stands there.
    public let message: Bilingual

    /// Makes a related place.
    public init(location: SourceLocation, message: Bilingual) {
      self.location = location
      self.message = message
    }
  }

  /// Why a finding does not count.
  public enum Exemption: Sendable, Hashable {
    /// Suppressed with a reason, in the record's file or in the list of suppressions.
    case suppressed(reason: String, inSource: Bool)
    /// Known from a baseline.
    case baselined
  }

  /// The rule's id.
  public let rule: String
  /// How much it matters.
  public var severity: Severity
  /// The id or number of what it is about.
  public let subject: String
  /// The field, as paths of records or columns have it; nil where it is about the whole.
  public let field: String?
  /// Where.
  public let location: SourceLocation
  /// How many characters from there are meant; 0 where a place is meant.
  public let length: Int
  /// What is wrong, with figures.
  public let message: Bilingual
  /// The figure found, in ``unit``.
  public let measured: Double?
  /// The figure expected, in ``unit``.
  public let expected: Double?
  /// How far they may differ, in ``unit``.
  public let tolerance: Double?
  /// The unit of the figures; empty for pure numbers.
  public let unit: String
  /// The model that gave the expected figure, where there was one.
  public let model: String?
  /// The ids of the sources that the figures rest on.
  public let sources: [String]
  /// Other places that have to do with it.
  public let related: [Related]
  /// How it can be mended; nil where the program does not know.
  public let fix: Fix?
  /// Why it does not count; nil where it does.
  public var exemption: Exemption?

  /// Makes a finding.
  public init(
    rule: String, severity: Severity, subject: String, field: String? = nil,
    location: SourceLocation, length: Int = 0, message: Bilingual, measured: Double? = nil,
    expected: Double? = nil, tolerance: Double? = nil, unit: String = "", model: String? = nil,
    sources: [String] = [], related: [Related] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.subject = subject
    self.field = field
    self.location = location
    self.length = length
    self.message = message
    self.measured = measured
    self.expected = expected
    self.tolerance = tolerance
    self.unit = unit
    self.model = model
    self.sources = sources
    self.related = related
    self.fix = fix
  }

  /// What stays the same when lines move: the rule, the subject and the field.
  ///
  /// Baselines and SARIF's partial fingerprints are made of it.
  public var fingerprint: String { "\(rule)/\(subject)/\(field ?? "")" }
}

/// A change of text that would mend a finding.
public struct Fix: Sendable, Hashable {
  /// A piece of text to put in the place of another.
  public struct Edit: Sendable, Hashable {
    /// The file, as the finding's location names it.
    public let file: String
    /// The bytes to be replaced, as offsets in the file.
    public let range: Range<Int>
    /// The text to put there.
    public let replacement: String

    /// Makes an edit.
    public init(file: String, range: Range<Int>, replacement: String) {
      self.file = file
      self.range = range
      self.replacement = replacement
    }
  }

  /// Whether it keeps the content, so that it can be made without asking.
  public let isSafe: Bool
  /// What it does.
  public let title: Bilingual
  /// The changes, not overlapping.
  public let edits: [Edit]

  /// Makes a fix.
  public init(isSafe: Bool, title: Bilingual, edits: [Edit]) {
    self.isSafe = isSafe
    self.title = title
    self.edits = edits
  }
}
