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
