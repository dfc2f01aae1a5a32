// SPDX-License-Identifier: Apache-2.0

/// A force on a spacecraft, as an acceleration.
///
/// A value with its constants; it holds no state and reads no file.
public protocol ForceModel: Sendable {
  /// The name that reports print, such as `gravity EGM96 70×70`.
  var name: String { get }
  /// What it reads of the surroundings.
  var needs: ForceNeeds { get }
  /// Whether the acceleration is the same at all velocities, which some integrators ask for.
  var isVelocityFree: Bool { get }
  /// Where it is not smooth; integration steps end there.
  var switches: [ForceSwitch] { get }

  /// The acceleration, m/s², on ICRF axes.
  func acceleration(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> Vector3

  /// The acceleration with its derivatives by position, velocity and the model's own parameters.
  func partials(
    at point: OrbitPoint, in surroundings: borrowing Surroundings
  ) throws(ForceFailure) -> ForcePartials
}

extension ForceModel {
  /// No: nothing is said about it.
  public var isVelocityFree: Bool { false }

  /// None: the force is smooth.
  public var switches: [ForceSwitch] { [] }
}

/// A force that makes sense about the Earth only.
public protocol EarthBound: ForceModel {}

/// Where a spacecraft is, how fast, and what it is.
public struct OrbitPoint: Sendable {
  /// Metres from the centre of the central body, ICRF axes.
  public var position: Vector3
  /// Metres a second.
  public var velocity: Vector3
  /// The spacecraft, with the mass of this instant.
  public var spacecraft: Spacecraft

  /// Makes a point: metres and metres a second.
  @inlinable
  public init(position: Vector3, velocity: Vector3, spacecraft: Spacecraft) {
    self.position = position
    self.velocity = velocity
    self.spacecraft = spacecraft
  }
}

/// An acceleration and how it varies.
public struct ForcePartials: Sendable {
  /// m/s².
  public var acceleration: Vector3
  /// ∂a/∂r, s⁻².
  public var byPosition: Matrix3
  /// ∂a/∂v, s⁻¹.
  public var byVelocity: Matrix3
  /// ∂a/∂scale, where the force is multiplied by a scale of nominally 1 (a drag or radiation
  /// coefficient relative to its value): the acceleration itself for such forces.
  public var byScale: Vector3

  /// Makes partials; the null matrix and vector where a force does not depend on something.
  public init(
    acceleration: Vector3, byPosition: Matrix3,
    byVelocity: Matrix3 = Matrix3(.zero, .zero, .zero), byScale: Vector3? = nil
  ) {
    self.acceleration = acceleration
    self.byPosition = byPosition
    self.byVelocity = byVelocity
    self.byScale = byScale ?? acceleration
  }
}

/// A place where a force is not smooth.
public enum ForceSwitch: Sendable {
  /// An instant: the start or end of a burn, the edge of a table.
  case instant(Epoch)
  /// A function of position and surroundings whose zero is an edge, such as that of a shadow.
  case edge(
    name: String, needs: ForceNeeds,
    value: @Sendable (_ position: Vector3, _ surroundings: borrowing Surroundings) -> Double)
}

/// Why a force has no value somewhere.
public enum ForceFailure: Error, Hashable {
  /// The spacecraft is below the surface of a body: its distance from the centre, metres.
  case belowSurface(body: String, radius: Double, distance: Double)
  /// The epoch is outside a table that the force reads.
  case epochOutsideTable(name: String, epoch: Epoch, coverage: ClosedRange<Epoch>)
  /// A property of the spacecraft or of the model makes no sense, and what would.
  case unusable(name: String, reason: String)
}
