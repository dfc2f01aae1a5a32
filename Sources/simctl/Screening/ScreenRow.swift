// SPDX-License-Identifier: Apache-2.0

import Orbits

/// How uncertain positions are taken to be.
enum ScreenUncertainty: Sendable {
  /// Nothing but the shape that SOCRATES takes: 100, 300, 100 m.
  case shape
  /// Round figures by class of orbit.
  case orbitClass
  /// Standard deviations, R, T, N in m, of each object.
  case fixed(Vector3)

  /// Reads `none`, `class` or `R,T,N`.
  init(_ text: String) throws {
    switch text {
    case "none": self = .shape
    case "class": self = .orbitClass
    default:
      guard let sigma = ScreenJob.triple(text), min(sigma.x, sigma.y, sigma.z) > 0 else {
        throw CommandFailure(
          "--covariance '\(text)': none, class, or three standard deviations in m as in 100,300,100"
        )
      }
      self = .fixed(sigma)
    }
  }

  /// The figures for one orbit.
  func figures(_ orbit: SGP4) -> ElementSetUncertainty {
    switch self {
    case .shape, .orbitClass: ElementSetUncertainty(orbit)
    case .fixed(let sigma): ElementSetUncertainty(atEpoch: sigma)
    }
  }

  /// Whether a probability is computed, not only a bound of it.
  var isKnown: Bool { if case .shape = self { false } else { true } }
}

/// One close approach with all that is written of it.
struct ScreenRow: Sendable {
  let approach: CloseApproach
  /// Days from the epochs of the element sets to the closest approach.
  let ages: (first: Double, second: Double)
  /// The probability of a collision; nil without an uncertainty, and where the pass is too slow for
  /// the formula.
  let probability: Double?
  /// The greatest probability and the deviation along the minor axis where it is reached, m.
  let greatest: EncounterPlane.Maximum
  /// Whether the uncertainty taken is beyond that deviation.
  let isDiluted: Bool

  init(
    _ approach: CloseApproach, bodies: ScreenBodies, uncertainty: ScreenUncertainty, radius: Double
  ) {
    self.approach = approach
    func age(_ place: Int, _ state: StateVector<TEME>) -> Double {
      state.epoch.seconds(since: bodies.sets[place].epoch) / 86_400
    }
    ages = (
      age(approach.first, approach.firstState), age(approach.second, approach.secondState)
    )
    let isFast = approach.kind == .crossing
    guard uncertainty.isKnown, isFast,
      let first = Self.covariance(
        bodies.orbits[approach.first], approach.firstState, ages.first, uncertainty),
      let second = Self.covariance(
        bodies.orbits[approach.second], approach.secondState, ages.second, uncertainty),
      let plane = EncounterPlane(
        position: approach.secondState.position - approach.firstState.position,
        velocity: approach.secondState.velocity - approach.firstState.velocity,
        covariance: Matrix3(
          first.row0 + second.row0, first.row1 + second.row1, first.row2 + second.row2))
    else {
      probability = nil
      greatest = EncounterPlane.greatest(missDistance: approach.missDistance, radius: radius)
      isDiluted = false
      return
    }
    probability = plane.probability(radius: radius)
    greatest = plane.maximum(radius: radius)
    isDiluted = greatest.minorSigma < plane.minorSigma
  }

  private static func covariance(
    _ orbit: SGP4, _ state: StateVector<TEME>, _ age: Double, _ uncertainty: ScreenUncertainty
  ) -> Matrix3? {
    uncertainty.figures(orbit).covariance(
      age: age, position: state.position, velocity: state.velocity)
  }
}
