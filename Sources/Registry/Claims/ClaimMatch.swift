// SPDX-License-Identifier: Apache-2.0

/// How a stated value stands to one found.
enum ClaimMatch {
  /// They agree.
  case agrees
  /// They do not, but nearly: why.
  case near(Bilingual)
  /// They do not.
  case differs
  /// The found value is too vague to tell: why.
  case unsure(Bilingual)
}

/// A comparison with what it should be shown with.
struct ClaimComparison {
  var match: ClaimMatch
  /// What was found, where it is not the value as written.
  var found: Bilingual?
  var tolerance: Bilingual?
  var evidence: [ClaimEvidence] = []

  init(
    _ match: ClaimMatch, found: Bilingual? = nil, tolerance: Bilingual? = nil,
    evidence: [ClaimEvidence] = []
  ) {
    self.match = match
    self.found = found
    self.tolerance = tolerance
    self.evidence = evidence
  }
}
