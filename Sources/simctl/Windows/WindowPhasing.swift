// SPDX-License-Identifier: Apache-2.0

import Orbits

/// How far ahead a target is at lift-off, and how long it takes to catch up with it.
struct WindowPhasing {
  /// The figures of one lift-off.
  struct Figure {
    /// From the pad to the target along the orbit at lift-off, rad, 0 ..< 2π.
    var phase: Double
    /// Orbits at the lower height until the angle is made good; nil where that orbit is no faster.
    var orbits: Double?
    /// The same in s.
    var time: Double?
  }

  private let sets: [ElementSet]
  private let launchPad: LaunchPad
  private let chaserMotion: Double
  private let ascent: Double
  private let leapSeconds: LeapSeconds

  /// The share of an orbit's arc that an ascent covers: Soyuz 0.41, Proton 0.46.
  private static let ascentShare: Double = 0.42

  init(_ plan: WindowJob.Plan, _ command: WindowCommand, leapSeconds: LeapSeconds) throws {
    guard !plan.sets.isEmpty else {
      throw CommandFailure("--phasing needs an object to catch up with: give --target")
    }
    sets = plan.sets
    launchPad = plan.pad
    let radius: Double = Ellipsoid.wgs84.equatorialRadius + 1000 * command.height
    chaserMotion = (GravitationalParameter.earth / (radius * radius * radius)).squareRoot()
    ascent = try InputText.duration(command.ascent, option: "--ascent") / .seconds(1)
    self.leapSeconds = leapSeconds
  }

  /// The figures at a crossing; nil where the target's place cannot be computed.
  func figure(_ window: LaunchWindow) -> Figure? {
    let nearest = sets.min {
      abs($0.epoch.seconds(since: window.epoch)) < abs($1.epoch.seconds(since: window.epoch))
    }
    guard let nearest, let theory = try? SGP4(nearest, leapSeconds: leapSeconds),
      let station = try? theory.state(at: window.epoch)
    else { return nil }
    let normal: Vector3 = window.plane.normal
    let pad: Vector3 = launchPad.direction(at: window.epoch)
    let phase: Double = angle(normal.dot(pad.cross(station.position)), pad.dot(station.position))
    let targetMotion: Double = MeanElements(nearest).meanMotion
    let closing: Double = chaserMotion - targetMotion
    guard closing > 0 else { return Figure(phase: phase, orbits: nil, time: nil) }
    let ahead: Double =
      phase + (targetMotion - Self.ascentShare * chaserMotion) * ascent
    let time: Double = angle(Elementary.sin(ahead), Elementary.cos(ahead)) / closing
    return Figure(phase: phase, orbits: time * chaserMotion / (2 * Double.pi), time: time)
  }

  private func angle(_ sine: Double, _ cosine: Double) -> Double {
    let angle: Double = Elementary.atan2(sine, cosine)
    return angle < 0 ? angle + 2 * Double.pi : angle
  }
}
