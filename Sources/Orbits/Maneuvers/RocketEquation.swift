// SPDX-License-Identifier: Apache-2.0

/// Tsiolkovsky's equation for stages one on top of the other, and for boosters at their side.
public enum RocketEquation {
  /// A stage as the equation sees it.
  public struct Stage: Sendable, Hashable {
    /// Mass without propellant, of all units together, kg.
    public var dryMass: Double
    /// Propellant of all units together, kg.
    public var propellantMass: Double
    /// Mean exhaust velocity, m/s: specific impulse (s) × 9.80665.
    public var exhaustVelocity: Double
    /// Thrust of all units together, N; only stages that burn side by side need it.
    public var thrust: Double?
    /// Whether the stage burns beside the next one from lift-off on.
    public var isBooster: Bool

    /// Makes a stage: kg, kg, m/s, N.
    public init(
      dryMass: Double, propellantMass: Double, exhaustVelocity: Double, thrust: Double? = nil,
      isBooster: Bool = false
    ) {
      self.dryMass = dryMass
      self.propellantMass = propellantMass
      self.exhaustVelocity = exhaustVelocity
      self.thrust = thrust
      self.isBooster = isBooster
    }
  }

  /// The speed that all stages together give a payload without gravity and air, m/s.
  ///
  /// Boosters burn with the stage behind them, each at its own flow, until the first of both is
  /// empty; the exhaust velocity is then the mean weighted by flow.
  /// - Parameters:
  ///   - stages: in the order of burning, boosters in front of their core.
  ///   - payload: kg, with whatever is carried to the end.
  ///   - dropped: mass dropped after the first stage (a fairing), kg.
  /// - Returns: m/s; nil where a number is not positive.
  public static func idealSpeed(
    _ stages: [Stage], payload: Double, dropped: Double = 0
  ) -> Double? {
    guard payload >= 0, dropped >= 0, !stages.isEmpty else { return nil }
    for stage in stages {
      guard stage.dryMass >= 0, stage.propellantMass > 0, stage.exhaustVelocity > 0 else {
        return nil
      }
    }
    var mass: Double = payload + dropped
    for stage in stages { mass += stage.dryMass + stage.propellantMass }
    guard mass.isFinite, payload + (stages.last?.dryMass ?? 0) > 0 else { return nil }
    var rest = stages
    var speed: Double = 0
    var isFirst = true
    while let stage = rest.first {
      rest.removeFirst()
      if stage.isBooster, var core = rest.first, let own = stage.thrust, let thrust = core.thrust,
        own > 0, thrust > 0
      {
        let flow: Double = own / stage.exhaustVelocity
        let coreFlow: Double = thrust / core.exhaustVelocity
        let time: Double = min(
          stage.propellantMass / flow, core.propellantMass / coreFlow)
        let burnt: Double = (flow + coreFlow) * time
        let exhaust: Double = (own + thrust) / (flow + coreFlow)
        speed += exhaust * Elementary.log(mass / (mass - burnt))
        mass -= burnt
        // What the boosters may have left over goes with them.
        mass -= stage.dryMass + max(0, stage.propellantMass - flow * time)
        core.propellantMass = max(0, core.propellantMass - coreFlow * time)
        rest[0] = core
      } else {
        speed += stage.exhaustVelocity * Elementary.log(mass / (mass - stage.propellantMass))
        mass -= stage.propellantMass + stage.dryMass
      }
      if isFirst {
        mass -= dropped
        isFirst = false
      }
    }
    return speed.isFinite ? speed : nil
  }

  /// The speed (m/s) that an orbit asks of a rocket on the ground: that of the perigee, what the
  /// Earth's rotation gives, and the loss by gravity, air and steering.
  ///
  /// - Parameters:
  ///   - perigeeHeight: m.
  ///   - apogeeHeight: m.
  ///   - inclination: rad.
  ///   - latitude: of the site, rad.
  ///   - losses: m/s; 1,300 to 1,900 for launchers that fly (W. Ley et al. 2009, Handbook of Space
  ///     Technology, 3.4).
  public static func requiredSpeed(
    perigeeHeight: Double, apogeeHeight: Double, inclination: Double, latitude: Double,
    losses: Double
  ) -> Double {
    let radius: Double = CentralBody.earth.ellipsoid.equatorialRadius
    let mu: Double = GravitationalParameter.earth
    // A parking orbit is at 200 km; higher orbits are reached by raising the apogee from there.
    let start: Double = radius + min(200_000, perigeeHeight)
    let low: Double = radius + perigeeHeight
    let high: Double = radius + apogeeHeight
    let first: Double = (mu * (2 / start - 2 / (start + high))).squareRoot()
    let arrived: Double = (mu * (2 / high - 2 / (start + high))).squareRoot()
    let wanted: Double = (mu * (2 / high - 2 / (low + high))).squareRoot()
    let ground: Double =
      CentralBody.earth.rotationRate * radius * Elementary.cos(inclination)
    // No more than the ground at the site moves, and what is not along the path is lost.
    let most: Double = CentralBody.earth.rotationRate * radius * Elementary.cos(latitude)
    return first + abs(wanted - arrived) - min(most, ground) + losses
  }
}
