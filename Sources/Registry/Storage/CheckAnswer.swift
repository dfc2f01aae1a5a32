// SPDX-License-Identifier: Apache-2.0

/// What a run of checks answered, as bytes for a ``CheckCache``.
public struct CheckAnswer: Sendable {
  /// The findings in their order.
  public var findings: [Finding]
  /// What became of each rule.
  public var rules: [CheckRunner.RuleOutcome]
  /// How many objects were looked at.
  public var objectCount: Int
  /// How many element sets were looked at.
  public var elementSetCount: Int
  /// The day that things were judged on, as written; nil where none was known.
  public var asOf: String?

  /// Makes an answer.
  public init(
    findings: [Finding], rules: [CheckRunner.RuleOutcome], objectCount: Int, elementSetCount: Int,
    asOf: String?
  ) {
    self.findings = findings
    self.rules = rules
    self.objectCount = objectCount
    self.elementSetCount = elementSetCount
    self.asOf = asOf
  }

  /// The first byte: answers in another layout are not read.
  private static let layout: UInt8 = 1

  /// The answer as bytes.
  public var encoded: [UInt8] {
    var writer = AnswerWriter()
    writer.write(byte: Self.layout)
    writer.write(objectCount)
    writer.write(elementSetCount)
    writer.write(asOf)
    writer.write(rules) { writer, outcome in
      writer.write(outcome.rule.id)
      writer.write(outcome.exercisedCount)
      writer.write(outcome.findingCount)
    }
    writer.write(findings) { writer, finding in writer.write(finding) }
    return writer.bytes
  }

  /// Reads an answer; nil where the bytes are none, or speak of rules that are no more.
  public init?(_ bytes: [UInt8]) {
    var reader = AnswerReader(bytes)
    guard reader.byte() == Self.layout else { return nil }
    objectCount = reader.integer()
    elementSetCount = reader.integer()
    asOf = reader.optionalText()
    let known = Dictionary(Checks.rules.map { ($0.id, $0) }) { a, _ in a }
    rules = reader.list { reader in
      let id = reader.text()
      let exercised = reader.integer()
      let count = reader.integer()
      guard let rule = known[id] else {
        reader.isSound = false
        return nil
      }
      return CheckRunner.RuleOutcome(rule: rule, exercisedCount: exercised, findingCount: count)
    }
    findings = reader.list { $0.finding() }
    guard reader.isSound, reader.isAtEnd else { return nil }
  }
}
