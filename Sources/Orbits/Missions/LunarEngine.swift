// SPDX-License-Identifier: Apache-2.0

/// An engine of constant thrust in vacuum.
public struct LunarEngine: Sendable, Hashable {
  /// N.
  public var thrust: Double
  /// s.
  public var specificImpulse: Double

  /// An engine: N, s.
  public init(thrust: Double, specificImpulse: Double) {
    self.thrust = thrust
    self.specificImpulse = specificImpulse
  }

  /// m/s.
  public var exhaustSpeed: Double { specificImpulse * Constants.standardGravity.value }
  /// kg/s.
  public var massFlow: Double { thrust / exhaustSpeed }

  /// How long a change of velocity (m/s) takes from a mass (kg), s.
  func duration(of change: Double, from mass: Double) -> Double {
    mass * (1 - Elementary.exp(-change / exhaustSpeed)) / massFlow
  }

  /// The change of velocity (m/s) that a burn (s) makes of a mass (kg) without gravity.
  func change(of duration: Double, from mass: Double) -> Double {
    let left: Double = max(mass - massFlow * duration, 1e-3 * mass)
    return exhaustSpeed * Elementary.log(mass / left)
  }

  /// Refuses a use of propellant (kg) from a mass (kg) that is above what there is (kg).
  func require(
    _ needed: Double, of available: Double, from mass: Double, phase: String
  ) throws(LunarMissionFailure) {
    guard needed > available else { return }
    let reached: Double = change(of: max(available, 0) / massFlow, from: mass)
    let wanted: Double = change(of: needed / massFlow, from: mass)
    throw .propellant(
      phase: phase, needed: needed, available: available, missing: wanted - reached)
  }

  /// A burn in a direction along axes; lengths of time below a millisecond count as that.
  func burn(
    at start: Epoch, for duration: Double, along direction: Vector3,
    axes: ImpulsiveBurn.Axes = .local(.vnc)
  ) throws(LunarMissionFailure) -> FiniteBurn {
    do throws(ForceFailure) {
      return try FiniteBurn(
        start: start, duration: max(duration, 1e-3), thrust: thrust,
        specificImpulse: specificImpulse, axes: axes, direction: direction)
    } catch {
      throw .force(error)
    }
  }
}
