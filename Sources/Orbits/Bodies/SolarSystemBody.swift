// SPDX-License-Identifier: Apache-2.0

/// The bodies that pull on spacecraft, by their numbers in JPL's kernels.
public enum SolarSystemBody: Int, Sendable, Hashable, CaseIterable {
  /// The Sun.
  case sun = 10
  /// Mercury.
  case mercury = 199
  /// Venus.
  case venus = 299
  /// The Earth.
  case earth = 399
  /// The Moon.
  case moon = 301
  /// The barycentre of the system of Mars.
  case mars = 4
  /// The barycentre of the system of Jupiter.
  case jupiter = 5
  /// The barycentre of the system of Saturn.
  case saturn = 6
  /// The barycentre of the system of Uranus.
  case uranus = 7
  /// The barycentre of the system of Neptune.
  case neptune = 8
}
