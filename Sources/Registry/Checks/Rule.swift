// SPDX-License-Identifier: Apache-2.0

/// What a rule is about: everything that `simctl explain` prints and that a report carries.
public struct Rule: Sendable, Hashable {
  /// What a rule's judgement rests on.
  public enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// Syntax or logic: it is so or it is not.
    case exact
    /// Physics, within the stated tolerance.
    case physics
    /// Experience: it mostly is so.
    case heuristic
  }

  /// What can be done about a finding by the program.
  public enum FixGrade: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case none
    /// A change can be suggested; a person has to decide.
    case suggested
    /// A change that keeps the content can be made.
    case safe
  }

  /// The stable identifier, `ORB-004`; never renumbered.
  public let id: String
  /// What is checked, in a few words.
  public let title: Bilingual
  /// How much a finding matters under the default profile, at most; a finding may be milder.
  public let severity: Severity
  /// What the judgement rests on.
  public let certainty: Certainty
  /// What can be done about a finding.
  public let fix: FixGrade
  /// Why it is checked, what goes wrong otherwise, and what is deliberately let pass.
  public let rationale: String
  /// The formula or the condition.
  public let formula: String
  /// The default tolerance with its unit and reason; empty where there is nothing to tolerate.
  public let tolerance: String
  /// Where the rule and its figures come from.
  public let reference: String
  /// A case that is found.
  public let bad: RuleExample
  /// A case that passes, as near to the bad one as can be.
  public let good: RuleExample

  /// Makes a rule.
  public init(
    id: String, title: Bilingual, severity: Severity, certainty: Certainty,
    fix: FixGrade = .none, rationale: String, formula: String, tolerance: String = "",
    reference: String, bad: RuleExample, good: RuleExample
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.certainty = certainty
    self.fix = fix
    self.rationale = rationale
    self.formula = formula
    self.tolerance = tolerance
    self.reference = reference
    self.bad = bad
    self.good = good
  }

  /// The group, the letters of the id: `ORB`.
  public var group: String { String(id.prefix { $0 != "-" }) }
}

/// Files in memory that a rule is shown and tested with.
public struct RuleExample: Sendable, Hashable {
  /// The files.
  public let files: [InputFile]
  /// The day to check them on; nil for what the files say.
  public let asOf: String?

  /// Makes an example of one file.
  /// - Parameters:
  ///   - path: the file's name, which may tell its form: `objects/x.yaml`, `elements/x.csv`,
  ///     `list.tle`, `satcat.csv`.
  ///   - text: its text.
  ///   - asOf: the day to check it on.
  public init(_ path: String, _ text: String, asOf: String? = nil) {
    files = [InputFile(path: path, text: text)]
    self.asOf = asOf
  }

  /// Makes an example of several files.
  public init(_ files: [(path: String, text: String)], asOf: String? = nil) {
    self.files = files.map { InputFile(path: $0.path, text: $0.text) }
    self.asOf = asOf
  }
}
