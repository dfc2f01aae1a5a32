// SPDX-License-Identifier: Apache-2.0

import Orbits

/// What a path leads to, as far as it may decide about a claim.
struct ClaimLookup {
  /// A value at the end of the path.
  struct Value {
    /// The value with its source.
    let assertion: Assertion
    /// The record that has it.
    let owner: Record
    /// The field of that record.
    let field: String
    /// The references that led to the record, the value last.
    let chain: [ClaimEvidence]

    var text: String { assertion.value ?? "" }
    var evidence: [ClaimEvidence] { chain }
    var isGeneralKnowledge: Bool { chain.contains { $0.confidence == .generalKnowledge } }
  }

  /// The values that may decide.
  var usable: [Value] = []
  /// Values that only the claim's own document has.
  var circular: [Value] = []
  /// Values that their own record doubts.
  var doubtful: [Value] = []
  /// Values that are known to be unknown.
  var unknown = 0
  /// Whether the field is a list, whose values stand side by side, and not against each other.
  var isList = false

  /// Why nothing here may decide.
  func refusal(_ what: Bilingual) -> PartRefusal {
    if let one = circular.first {
      return PartRefusal(
        clause: ClaimClause(
          Bilingual("only the document itself vouches for", "le document est seul à attester"),
          what), found: ClaimWords.both(one.text), evidence: circular.flatMap(\.evidence))
    }
    if let one = doubtful.first {
      return PartRefusal(
        clause: ClaimClause(
          Bilingual(
            "only a value of low confidence is known of",
            "on ne connaît qu'une valeur de faible confiance pour"), what),
        found: ClaimWords.both(one.text), evidence: doubtful.flatMap(\.evidence))
    }
    return PartRefusal(
      clause: ClaimClause(
        Bilingual("no source of the registry gives", "aucune source du registre ne donne"), what),
      found: Bilingual(same: ""), evidence: [])
  }
}

/// Why a part of a claim cannot be judged.
struct PartRefusal {
  let clause: ClaimClause
  let found: Bilingual
  let evidence: [ClaimEvidence]
}
