// SPDX-License-Identifier: Apache-2.0

/// A change of velocity at an instant.
public struct ImpulsiveBurn: Sendable, Hashable {
  /// The axes that the components are along.
  public enum Axes: Sendable, Hashable {
    /// Those of the state's frame.
    case inertial
    /// Local ones, laid by position and velocity before the burn.
    case local(LocalOrbitalFrame)

    /// The rows of the axes in the state's frame; nil where position and velocity span no plane.
    func rotation(position: Vector3, velocity: Vector3) -> Matrix3? {
      switch self {
      case .inertial: .identity
      case .local(let frame): frame.rotation(position: position, velocity: velocity)
      }
    }
  }

  /// When.
  public var epoch: Epoch
  /// The axes of the components.
  public var axes: Axes
  /// The change of velocity along the axes, m/s.
  public var change: Vector3

  /// What the engine makes of its propellant, seconds; nil for a burn that takes no mass.
  public var specificImpulse: Double?

  /// Makes a burn: its components in m/s, the specific impulse in seconds.
  public init(
    epoch: Epoch, axes: Axes = .local(.rtn), change: Vector3 = .zero,
    specificImpulse: Double? = nil
  ) {
    self.epoch = epoch
    self.axes = axes
    self.change = change
    self.specificImpulse = specificImpulse
  }

  /// The part of the mass that is left after the burn, no unit: exp(−Δv / (g₀ Isp)).
  public var massRatio: Double {
    guard let specificImpulse, specificImpulse > 0 else { return 1 }
    return Elementary.exp(
      -change.norm / (specificImpulse * Constants.standardGravity.value))
  }

  /// The rows of the axes in the state's frame; nil where position and velocity span no plane.
  func rotation(position: Vector3, velocity: Vector3) -> Matrix3? {
    axes.rotation(position: position, velocity: velocity)
  }

  /// The state after the burn; nil where local axes do not exist.
  public func applied<Frame>(to state: StateVector<Frame>) -> StateVector<Frame>? {
    guard let rotation = rotation(position: state.position, velocity: state.velocity) else {
      return nil
    }
    var after = state
    after.velocity += rotation.transposed * change
    return after
  }
}
