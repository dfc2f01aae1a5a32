// SPDX-License-Identifier: Apache-2.0

/// What the functions of the event search look at; it changes with the vehicle, they do not.
final class AscentWatch {
  typealias Integrator = RungeKutta<AscentDynamics>
  typealias Function = EventFunction<AscentState, Integrator.Failure>

  var dynamics: AscentDynamics
  /// In W/m²; nil where nothing waits for it.
  var heatingLimit: Double?
  /// Under which the vehicle has come back, m.
  let ground: Double

  init(_ dynamics: AscentDynamics, ground: Double) {
    self.dynamics = dynamics
    self.ground = ground
  }

  func forces(at time: Double, of state: AscentState) -> AscentForces {
    dynamics.forces(at: time, position: state.place, velocity: state.motion)
  }

  /// The functions, in this order: ground, heating, then the rates of what has a greatest value.
  func functions(withPeaks: Bool) -> [Function] {
    var functions: [Function] = [
      Function("ground", direction: .falling) { [self] _, state in
        Ellipsoid.wgs84.vertical(at: state.place).height - ground
      },
      Function("heating", direction: .falling) { [self] time, state in
        guard let heatingLimit else { return .nan }
        let acting = forces(at: time, of: state)
        return max(
          acting.heating / heatingLimit - 1, 0.001 * (AscentForces.heatingFloor - acting.height))
      },
    ]
    guard withPeaks else { return functions }
    for peak in AscentPeak.allCases {
      functions.append(
        Function(peak.rawValue, direction: .falling) { [self] time, state in
          slope(of: peak, at: time, of: state)
        })
    }
    return functions
  }

  /// The growth of a quantity along the motion, per s.
  private func slope(of peak: AscentPeak, at time: Double, of state: AscentState) -> Double {
    let part: Double = 1e-3
    let rate: AscentState = dynamics.rate(at: time, of: state)
    var before: AscentState = state
    before.add(-part, times: rate)
    var after: AscentState = state
    after.add(part, times: rate)
    let low: Double = peak.value(forces(at: time - part, of: before))
    let high: Double = peak.value(forces(at: time + part, of: after))
    return (high - low) / (2 * part)
  }
}
