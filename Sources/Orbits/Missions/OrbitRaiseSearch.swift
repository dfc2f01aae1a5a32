// SPDX-License-Identifier: Apache-2.0

/// The search for the two burns of a kick stage.
struct OrbitRaiseSearch {
  let plan: OrbitRaisePlan
  let flight: StageFlight
  let frame: EquatorFrame
  /// Of the published semimajor axis to the mean one, which is freed of J2's part in the mean motion.
  ///
  /// Kozai against Brouwer: 1 − ½ J2 (R/a)² (3 cos² i − 1); 3 km near the poles.
  private let publishedRatio: Double
  /// Of the mean orbit, m.
  private let wantedAxis: Double
  private static let radius: Double = 6_378_137
  private static let mu: Double = GravitationalParameter.earth

  /// The mean orbit of a state.
  private struct Mean {
    /// m.
    var semimajorAxis: Double
    /// Along the radius of the state, towards the perigee from the far side: e cos of the angle from
    /// the apogee.
    var eccentricity: Double
    /// Across it.
    var aside: Double
    /// rad.
    var inclination: Double
    /// Mean eccentricity without a sign.
    var size: Double
  }

  init(plan: OrbitRaisePlan, flight: StageFlight) throws(MissionFailure) {
    self.plan = plan
    self.flight = flight
    frame = try EquatorFrame(at: flight.state.epoch, in: flight.world)
    let published: Double = Self.radius + 0.5 * (plan.perigeeHeight + plan.apogeeHeight)
    let present: Double = try frame.value(.inclination, of: flight.state)
    let tilt: Double = plan.inclination ?? present
    let cosine: Double = Elementary.cos(tilt)
    let ratio: Double = Self.radius / published
    publishedRatio = 1 - 0.5 * 1.082_63e-3 * ratio * ratio * (3 * cosine * cosine - 1)
    wantedAxis = published / publishedRatio
  }

  private var wantedEccentricity: Double {
    0.5 * (plan.apogeeHeight - plan.perigeeHeight) / wantedAxis
  }

  /// Of the orbit wanted, s.
  func period() throws(MissionFailure) -> Double {
    Circle.turn * wantedAxis * (wantedAxis / Self.mu).squareRoot()
  }

  private func mean(_ state: StateVector<GCRF>) throws(MissionFailure) -> Mean {
    let turned = StateVector<TOD>(
      epoch: state.epoch, position: frame.rotation * state.position,
      velocity: frame.rotation * state.velocity)
    do throws(ElementsFailure) {
      let mean = try BrouwerPropagator<TOD>(.j4, osculating: turned).elements(at: state.epoch)
      let e: Double = mean.eccentricity
      let (sine, cosine) = Elementary.sincos(mean.trueAnomaly)
      return Mean(
        semimajorAxis: mean.semimajorAxis, eccentricity: -e * cosine, aside: e * sine,
        inclination: mean.inclination, size: e)
    } catch {
      throw .lost("the orbit after the burns has no mean elements: \(error)")
    }
  }

  // MARK: The search

  /// Both burns.
  func burns() throws(MissionFailure) -> (first: StageFlight.Burn, second: StageFlight.Burn) {
    let stage = flight.stage
    let begin: Epoch = flight.state.epoch.advanced(bySeconds: plan.firstBurnDelay)
    let coast = try flight.propagator(nil, mass: flight.mass, from: flight.state)
    let near = try MissionFlight.coast(coast, from: flight.state, to: begin, states: 2).end
    let far: Double = Self.radius + plan.apogeeHeight
    let r: Double = near.position.norm
    let transfer: Double = 0.5 * (r + far)
    let lift: Double = (Self.mu * (2 / r - 1 / transfer)).squareRoot() - near.velocity.norm
    guard lift > 0 else {
      throw .plan(
        field: "apogee",
        reason: "the orbit at insertion goes higher than \(plan.apogeeHeight) m already")
    }
    let slow: Double = (Self.mu * (2 / far - 1 / transfer)).squareRoot()
    let rise: Double = (Self.mu * (2 / far - 1 / wantedAxis)).squareRoot() - slow
    let first: Double = stage.burnTime(change: lift, mass: flight.mass)
    let rest: Double = flight.mass - stage.massFlow * first
    let second: Double = stage.burnTime(change: max(rise, 0.1), mass: rest)
    let half: Double = Double.pi * transfer * (transfer / Self.mu).squareRoot()
    func burns(_ x: [Double]) -> (first: StageFlight.Burn, second: StageFlight.Burn) {
      let yaw: Double = x.count > 3 ? x[3] : 0
      return (
        StageFlight.Burn(
          start: begin, duration: x[0], axes: .local(.vnc), direction: Vector3(1, 0, 0)),
        StageFlight.Burn(
          start: begin.advanced(bySeconds: x[1]), duration: x[2], axes: .local(.vnc),
          direction: Vector3(Elementary.cos(yaw), Elementary.sin(yaw), 0))
      )
    }
    var goals = [
      TargetGoal("semimajor axis", unit: "m", target: wantedAxis, tolerance: 1),
      TargetGoal("eccentricity", unit: "", target: wantedEccentricity, tolerance: 1e-7),
      TargetGoal("eccentricity aside", unit: "", target: 0, tolerance: 1e-7),
    ]
    func time(_ name: String, step: Double) -> TargetControl {
      TargetControl(name, unit: "s", scale: 10, largestStep: step, difference: 0.01)
    }
    var controls = [
      time("duration of the first", step: 0.5 * first), time("start of the second", step: 600),
      time("duration of the second", step: 0.5 * second),
    ]
    var start: [Double] = [first, 0.5 * first + half - 0.5 * second, second]
    if let inclination = plan.inclination {
      goals.append(
        TargetGoal("inclination", unit: "rad", target: inclination, tolerance: 1e-7))
      controls.append(
        TargetControl(
          "angle out of the plane", unit: "rad", scale: 0.1, largestStep: 0.3, difference: 1e-4))
      start.append(0)
    }
    do throws(TargetingFailure<MissionFailure>) {
      let solution = try DifferentialCorrector().solve(
        goals: goals, controls: controls, start: start
      ) { (x: [Double]) throws(MissionFailure) -> DifferentialCorrector.Evaluation in
        let (first, second) = burns(x)
        let lifted = try flight.trial(first, from: flight.state, mass: flight.mass)
        let mass: Double = flight.mass - stage.massFlow * first.duration
        let mean = try mean(flight.trial(second, from: lifted, mass: mass))
        var values: [Double] = [mean.semimajorAxis, mean.eccentricity, mean.aside]
        if plan.inclination != nil { values.append(mean.inclination) }
        return DifferentialCorrector.Evaluation(values: values)
      }
      return burns(solution.controls)
    } catch {
      throw MissionFailure.search(error)
    }
  }

  /// The mean orbit reached beside the one wanted.
  func residuals(at state: StateVector<GCRF>) throws(MissionFailure) -> [TargetResidual] {
    let mean = try mean(state)
    let a: Double = mean.semimajorAxis * publishedRatio
    var residuals: [TargetResidual] = [
      TargetResidual(
        name: "mean perigee height", unit: "km", wanted: plan.perigeeHeight / 1000,
        reached: (a * (1 - mean.size) - Self.radius) / 1000, bound: 1),
      TargetResidual(
        name: "mean apogee height", unit: "km", wanted: plan.apogeeHeight / 1000,
        reached: (a * (1 + mean.size) - Self.radius) / 1000, bound: 1),
    ]
    if let inclination = plan.inclination {
      residuals.append(
        TargetResidual(
          name: "mean inclination", unit: "deg", wanted: inclination / Circle.degree,
          reached: mean.inclination / Circle.degree, bound: 0.01))
    }
    return residuals
  }
}
