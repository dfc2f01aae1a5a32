// SPDX-License-Identifier: Apache-2.0

/// What of the ``Surroundings`` a force reads.
public struct ForceNeeds: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: Int
  /// Makes a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// The rotation to the axes fixed in the central body.
  public static let bodyFixed = ForceNeeds(rawValue: 1)
  /// The Sun's position.
  public static let sun = ForceNeeds(rawValue: 2)
  /// The Sun's velocity.
  public static let sunVelocity = ForceNeeds(rawValue: 4)
  /// The Moon's position.
  public static let moon = ForceNeeds(rawValue: 8)
  /// The Earth's position, when another body is the centre.
  public static let earth = ForceNeeds(rawValue: 16)
  /// The planets' positions.
  public static let planets = ForceNeeds(rawValue: 32)
}
