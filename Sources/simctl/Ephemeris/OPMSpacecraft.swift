// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// What an OPM knows of a spacecraft and its manoeuvres, for a propagation.
struct OPMSpacecraft {
  private let message: OPMMessage

  init(_ message: OPMMessage) { self.message = message }

  /// Standard gravity, m/s², by which a specific impulse is measured.
  private static let gravity = 9.80665

  /// Fills in what the setup leaves open.
  func fill(
    _ setup: inout ForceSetup, earth: EarthOrientation, fliesManeuvers: Bool
  ) throws {
    let craft = setup.spacecraft
    setup.spacecraft.mass = craft.mass ?? positive(message.mass)
    setup.spacecraft.dragArea = craft.dragArea ?? message.dragArea
    setup.spacecraft.dragCoefficient = craft.dragCoefficient ?? message.dragCoefficient
    setup.spacecraft.radiationArea = craft.radiationArea ?? message.radiationArea
    setup.spacecraft.radiationCoefficient =
      craft.radiationCoefficient ?? message.radiationCoefficient
    guard fliesManeuvers, !message.maneuvers.isEmpty else { return }
    var mass: Double? = setup.spacecraft.mass
    for maneuver in message.maneuvers {
      setup.burns.append(try burn(maneuver, mass: mass, earth: earth))
      mass = mass.map { $0 + min(0, maneuver.massChange) }
    }
    Talk.note(
      "\(message.objectName): \(message.maneuvers.count) manoeuvres of the OPM are flown;"
        + " --no-maneuvers leaves them out")
  }

  private func positive(_ mass: Double?) -> Double? { mass.flatMap { $0 > 0 ? $0 : nil } }

  private func burn(
    _ maneuver: OPMManeuver, mass: Double?, earth: EarthOrientation
  ) throws -> ForceSetup.Burn {
    var change = maneuver.velocityChange
    let axes: ForceSetup.Burn.Axes
    switch maneuver.frameName.uppercased() {
    case "RTN", "RSW", "RIC", "QSW": axes = .rtn
    case "TNW":
      // Along the velocity, in the plane and inward, normal: VNC has normal and outward.
      axes = .vnc
      change = Vector3(change.x, change.z, -change.y)
    case "VNC": axes = .vnc
    case "GCRF", "ICRF": axes = .inertial
    case "EME2000", "J2000":
      axes = .inertial
      let bias = try FrameTransform(
        from: .eme2000, to: .gcrf, at: maneuver.ignition, using: earth)
      change = bias.position(change)
    default:
      throw CommandFailure(
        "manoeuvre of \(maneuver.ignition): its frame '\(maneuver.frameName)' cannot be flown; RTN,"
          + " TNW, VNC, GCRF and EME2000 can; --no-maneuvers leaves manoeuvres out")
    }
    let vector = [change.x, change.y, change.z]
    let size: Double = change.norm
    guard maneuver.duration > 0, size > 0 else {
      return ForceSetup.Burn(epoch: maneuver.ignition, axes: axes, vector: vector)
    }
    guard let mass, mass + maneuver.massChange > 0 else {
      throw CommandFailure(
        "manoeuvre of \(maneuver.ignition): a finite burn needs the mass: MASS in the OPM, above"
          + " what the burn spends, or --mass KG")
    }
    // Tsiolkovsky: the exhaust speed of the mass spent; without any, a thrust that spends next to none.
    let spent: Double = max(-maneuver.massChange, 1e-6 * mass)
    let exhaust: Double = size / Elementary.log(mass / (mass - spent))
    return ForceSetup.Burn(
      epoch: maneuver.ignition, axes: axes, vector: vector, duration: maneuver.duration,
      thrust: exhaust * spent / maneuver.duration, specificImpulse: exhaust / Self.gravity)
  }
}
