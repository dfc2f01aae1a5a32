// SPDX-License-Identifier: Apache-2.0

/// What an orbit goes round: a body or a point of balance between two.
public enum OrbitCenter: String, Sendable, Hashable, CaseIterable {
  /// The Earth.
  case earth
  /// The Moon.
  case moon
  /// The Sun.
  case sun
  /// The point between the Sun and the Earth, 1.5 million km from here.
  case sunEarthL1 = "sun-earth-l1"
  /// The point behind the Earth as seen from the Sun, 1.5 million km from here.
  case sunEarthL2 = "sun-earth-l2"
}
