// SPDX-License-Identifier: Apache-2.0

import Orbits

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
    ages = (
      bodies.age(approach.first, approach.firstState.epoch),
      bodies.age(approach.second, approach.secondState.epoch)
    )
    let isFast = approach.kind == .crossing
    guard uncertainty.isKnown, isFast,
      let first = uncertainty.covariance(approach.first, approach.firstState, bodies)?
        .along(approach.firstState),
      let second = uncertainty.covariance(approach.second, approach.secondState, bodies)?
        .along(approach.secondState),
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
}
