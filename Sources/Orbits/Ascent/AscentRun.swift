// SPDX-License-Identifier: Apache-2.0

/// The flights of one targeting.
struct AscentRun {
  /// A flight and what it says about the search.
  struct Outcome {
    var trajectory: AscentTrajectory
    var kick: Double
    /// Speed that propellant did not suffice for, m/s; negative for what is left.
    var missing: Double
    /// The yaw that the closed loop asked for when it took over, rad.
    var yaw: Double
    var handover: Double
  }

  /// Below this a missing speed is rounding, m/s.
  static let missingTolerance: Double = 0.01
  /// Of the azimuth from the one of the geometry, rad.
  private static let largestAzimuthChange: Double = 0.1
  /// Kicks that are tried first, degrees.
  private static let kicks: [Double] = [
    0.1, 0.2, 0.4, 0.7, 1.2, 1.8, 2.5, 3.5, 5, 7, 10, 14, 19,
  ]

  let problem: AscentTargeting
  let launch: LaunchTargeting
  let aim: LaunchAim
  let goal: GuidanceGoal
  /// Whether guidance cuts a burn, as the last flight showed.
  private var hasGuidedBurn = true
  private(set) var flights = 0
  private(set) var simulator: AscentSimulator

  init(_ problem: AscentTargeting) throws(AscentFailure) {
    self.problem = problem
    simulator = problem.simulator
    do {
      launch = try LaunchTargeting(
        pad: simulator.pad, frame: simulator.frame, earth: problem.earth,
        sectors: problem.sectors, planeChangeLimit: problem.planeChangeLimit)
    } catch {
      throw .flight(field: "lift-off", reason: "\(error)")
    }
    aim = try launch.aim(at: problem.target)
    goal = try GuidanceGoal(problem.target, normal: aim.normal)
  }

  /// Flies once.
  mutating func fly(
    kick: Double, azimuth: Double, kept: Bool = false
  ) throws(AscentFailure) -> Outcome {
    flights += 1
    simulator.settings.sampleInterval = kept ? problem.simulator.settings.sampleInterval : nil
    var pilot = GuidanceAutopilot(
      vehicle: simulator.vehicle, program: problem.program, kick: kick, azimuth: azimuth,
      goal: goal, rotation: simulator.rotation)
    var flight = try AscentFlight(simulator)
    let trajectory: AscentTrajectory = try flight.run(&pilot, until: .insertion)
    guard let handover = pilot.handover else {
      throw .missed(try residuals(of: trajectory.insertion))
    }
    hasGuidedBurn = pilot.missingSpeed != nil
    let missing: Double =
      pilot.missingSpeed ?? goal.speed - trajectory.insertion.velocity.norm
    return Outcome(
      trajectory: trajectory, kick: kick, missing: missing, yaw: pilot.handoverYaw,
      handover: handover)
  }

  // MARK: Kick

  /// The kick (rad) that leaves the most speed: a scan, then a search between neighbours.
  ///
  /// - Throws: What the flights throw where none of them arrives.
  mutating func bestKick(azimuth: Double, near: Double?) throws(AscentFailure) -> Double {
    let degree: Double = Double.pi / 180
    var grid: [Double] = Self.kicks.map { $0 * degree }
    if let near { grid = [0.9 * near, near, 1.1 * near] }
    var values: [Double] = []
    var failure: AscentFailure?
    for kick in grid {
      do throws(AscentFailure) {
        values.append(try fly(kick: kick, azimuth: azimuth).missing)
      } catch {
        if failure == nil { failure = error }
        values.append(.infinity)
      }
    }
    guard let least = values.min(), least.isFinite, let place = values.firstIndex(of: least)
    else { throw failure ?? .missed([]) }
    // Where guidance cuts nothing, a speed that is left over would be kept: steeper flights spend it.
    if least < 0, !hasGuidedBurn {
      guard let steep = values[..<place].lastIndex(where: { $0 > 0 && $0 < .infinity }) else {
        return grid[place]
      }
      return spending(from: grid[steep], to: grid[steep + 1], azimuth: azimuth)
    }
    let low: Double = grid[Swift.max(0, place - 1)]
    let high: Double = grid[Swift.min(grid.count - 1, place + 1)]
    return minimum(from: low, to: high, azimuth: azimuth, near: grid[place], value: least)
  }

  /// Golden section to 0.02° of kick; flights that fail count as far away.
  private mutating func minimum(
    from low: Double, to high: Double, azimuth: Double, near: Double, value: Double
  ) -> Double {
    let ratio: Double = 0.5 * (5.0.squareRoot() - 1)
    var (low, high) = (low, high)
    var (best, least) = (near, value)
    func inner(_ run: inout AscentRun, _ kick: Double) -> Double {
      guard let outcome = try? run.fly(kick: kick, azimuth: azimuth) else { return .infinity }
      if outcome.missing < least { (best, least) = (kick, outcome.missing) }
      return outcome.missing
    }
    var left: Double = high - ratio * (high - low)
    var right: Double = low + ratio * (high - low)
    var atLeft: Double = inner(&self, left)
    var atRight: Double = inner(&self, right)
    while high - low > 3.5e-4 {
      if atLeft < atRight {
        (high, right, atRight) = (right, left, atLeft)
        left = high - ratio * (high - low)
        atLeft = inner(&self, left)
      } else {
        (low, left, atLeft) = (left, right, atRight)
        right = low + ratio * (high - low)
        atRight = inner(&self, right)
      }
    }
    return best
  }

  /// The kick between two at which nothing is left over.
  private mutating func spending(from low: Double, to high: Double, azimuth: Double) -> Double {
    var (low, high) = (low, high)
    while high - low > 1e-9 {
      let middle: Double = 0.5 * (low + high)
      guard let outcome = try? fly(kick: middle, azimuth: azimuth) else { return high }
      if abs(outcome.missing) < 1e-3 { return middle }
      if outcome.missing > 0 { low = middle } else { high = middle }
    }
    return high
  }

  // MARK: Azimuth

  /// The azimuth (rad) from which the closed loop starts without yawing, by Newton's method.
  mutating func azimuth(kick: Double, start: Double) throws(AscentFailure) -> Double {
    guard problem.program.azimuth == nil else { return start }
    let goal = TargetGoal("yaw at handover", unit: "rad", target: 0, tolerance: 2e-4)
    let control = TargetControl(
      "azimuth", unit: "rad", rest: start, largestStep: 0.1, difference: 2e-3)
    var run: AscentRun = self
    defer { flights = run.flights }
    do {
      let found = try DifferentialCorrector(iterationLimit: 8, halvingLimit: 3).solve(
        goals: [goal], controls: [control], start: [start]
      ) { (values: [Double]) throws(AscentFailure) -> DifferentialCorrector.Evaluation in
        let outcome = try run.fly(kick: kick, azimuth: values[0])
        return DifferentialCorrector.Evaluation(values: [outcome.yaw])
      }
      // A steep flight hardly feels its azimuth; to turn it far would only move the ground track.
      let most: Double = Self.largestAzimuthChange
      return Swift.min(Swift.max(found.controls[0], start - most), start + most)
    } catch {
      // Yawing costs a little; it keeps nobody from arriving.
      if case .evaluation(let failure, _) = error { throw failure }
      return start
    }
  }

  // MARK: What is missing

  /// The missing speed, and the payload that would have to stay behind for it, by secants.
  mutating func shortfall(_ outcome: Outcome) throws(AscentFailure) -> AscentFailure {
    let azimuth: Double = problem.program.azimuth ?? aim.azimuth
    let payload: Double = simulator.payloadMass
    func missing(_ run: inout AscentRun, without mass: Double) -> Double? {
      guard let lighter = try? run.simulator.carrying(payload - mass) else { return nil }
      let heavy: AscentSimulator = run.simulator
      defer { run.simulator = heavy }
      run.simulator = lighter
      return (try? run.fly(kick: outcome.kick, azimuth: azimuth))?.missing
    }
    var low: Double = 0
    var high: Double = 0
    var atHigh: Double = outcome.missing
    while atHigh > 0 {
      low = high
      high = high == 0 ? 0.02 * payload : 1.6 * high
      guard high < payload, let next = missing(&self, without: high) else {
        return .shortfall(speed: outcome.missing, mass: payload)
      }
      atHigh = next
    }
    while high - low > 1e-4 * payload + 0.5 {
      let middle: Double = 0.5 * (low + high)
      if (missing(&self, without: middle) ?? -1) > 0 { low = middle } else { high = middle }
    }
    return .shortfall(speed: outcome.missing, mass: high)
  }
}
