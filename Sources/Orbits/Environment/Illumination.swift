// SPDX-License-Identifier: Apache-2.0

/// How much of the Sun a place in space sees past the Earth.
///
/// The raw values are the words of the `sunlit` column.
public enum Illumination: String, Sendable, Hashable, CaseIterable {
  /// The whole disc of the Sun.
  case sunlit
  /// A part of the disc; beyond the tip of the umbra this includes the ring around the Earth.
  case penumbra
  /// Nothing of the disc.
  case umbra
}
