// SPDX-License-Identifier: Apache-2.0

/// How far a value can be trusted.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
  /// Read in the named source and confirmed by an independent one.
  case verified
  /// Read in the named source.
  case reported
  /// Worked out or judged from other figures.
  case estimated
  /// Known to the writer; no source was opened for it.
  case generalKnowledge = "general-knowledge"
  /// Read somewhere, and doubtful.
  case low
  /// Chosen by us so that a computation can be done; nobody published it.
  case illustrative
}
