// SPDX-License-Identifier: Apache-2.0

/// One minimum of the distance between two objects.
///
/// Positions are those of SGP4; the time is the minimum of the distance of those positions, which
/// for slow companions is not quite where SGP4's velocities are square to the line between them.
public struct CloseApproach: Sendable, Hashable {
  /// How two objects stand to each other.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// They pass each other.
    case crossing
    /// They pass slowly (below ``ConjunctionScreen/slowSpeed``), as flyers in formation do, but
    /// leave the bound at times.
    case formation
    /// They stay within the bound all the span; every minimum is a row.
    case colocated
    /// They stay within ``ConjunctionScreen/attachedDistance`` all the span: one object as far as
    /// element sets tell, docked or under two numbers. One row, at the least distance.
    case attached
  }

  /// The place of the first object in what was handed over; the lower of the two.
  public let first: Int
  /// The place of the second object.
  public let second: Int
  /// How the two stand to each other.
  public internal(set) var kind: Kind
  /// UTC seconds from the start of the span, days of 86,400 s.
  public let time: Double
  /// The distance, m.
  public let missDistance: Double
  /// The second object as seen from the first: radial, transverse, normal of the first, m.
  public let relativePosition: Vector3
  /// The velocity of the second less that of the first along the same axes (which are held), m/s.
  public let relativeVelocity: Vector3
  /// The length of the relative velocity, m/s.
  public var relativeSpeed: Double { relativeVelocity.norm }
  /// The first object's state in TEME of date, m and m/s.
  public let firstState: StateVector<TEME>
  /// The second object's state in TEME of date, m and m/s.
  public let secondState: StateVector<TEME>
}
