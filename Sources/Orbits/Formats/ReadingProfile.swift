// SPDX-License-Identifier: Apache-2.0

/// How much a reader of element sets forgives.
///
/// No profile guesses: a value that cannot be read for certain is refused in each of them.
public enum ReadingProfile: String, Sendable, Hashable, CaseIterable {
  /// The letter of the format (CCSDS 502.0-B-3 for OMM): each departure is refused.
  case strictCCSDS
  /// What the providers serve: known departures are read, with a diagnostic where something was
  /// assumed. A wrong checksum is refused.
  case asServed
  /// As served, and a wrong checksum is a warning.
  case lenient
}
