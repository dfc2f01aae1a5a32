// SPDX-License-Identifier: Apache-2.0

/// Flies a launch vehicle from its pad: three degrees of freedom over the turning WGS84 ellipsoid.
///
/// Point mass and zonal harmonics to degree 4, air that turns with the ground, wind, drag by Mach
/// number and a force by angle of attack, thrust by ambient pressure, stages that light, stop and fall
/// away by their schedule, parts that go by time or heating. Changes are landed on exactly, so that
/// what is integrated between them is smooth. Same input, same result.
///
/// Thrust at pressure p is F_vac − (F_vac − F_sl) p/p₀; the mass flow F_vac/(Isp g₀) does not depend
/// on height. Attitude follows the steering law at once.
public struct AscentSimulator: Sendable {
  /// What flies.
  public let vehicle: LaunchVehicle
  /// On top of it, with its adapter, kg.
  public internal(set) var payloadMass: Double
  /// Where it stands.
  public let pad: Geodetic
  /// The frame of the integration, with the instant of the release.
  public let frame: LaunchFrame
  /// Through which it flies.
  public let air: any AscentAir
  /// What the air does beyond turning with the ground.
  public let wind: WindProfile?
  /// How it is computed.
  public var settings: AscentSettings

  /// A vehicle on a pad.
  ///
  /// - Parameters:
  ///   - vehicle: What flies.
  ///   - payloadMass: On top of it, with its adapter, kg.
  ///   - pad: Where it stands.
  ///   - liftOff: When it is released.
  ///   - earth: How the Earth stands then.
  ///   - air: Through which it flies.
  ///   - wind: Over the ground; nil for calm air.
  ///   - settings: How it is computed.
  /// - Throws: `vehicle` and `flight` for what cannot be, with stage and field.
  public init(
    vehicle: LaunchVehicle, payloadMass: Double, pad: Geodetic, liftOff: Epoch,
    earth: EarthOrientation, air: any AscentAir = StandardAtmosphere1976(),
    wind: WindProfile? = nil, settings: AscentSettings = AscentSettings()
  ) throws(AscentFailure) {
    try vehicle.validate()
    try Self.validate(payloadMass: payloadMass, pad: pad, wind: wind, settings: settings)
    self.vehicle = vehicle
    self.payloadMass = payloadMass
    self.pad = pad
    self.air = air
    self.wind = wind
    self.settings = settings
    do {
      frame = try LaunchFrame(liftOff: liftOff, earth: earth)
    } catch {
      throw .flight(field: "lift-off", reason: "\(error)")
    }
  }

  /// Flies once.
  ///
  /// - Parameters:
  ///   - guidance: Who steers; asked at lift-off, every cycle and after each change.
  ///   - end: How far.
  /// - Throws: What guidance throws; `tooHeavy`, `impact`, `integration`.
  public func fly(
    guidance: some AscentGuidance, until end: AscentEnd = .insertion
  ) throws(AscentFailure) -> AscentTrajectory {
    var guide = guidance
    var flight = try AscentFlight(self)
    return try flight.run(&guide, until: end)
  }

  /// Position and inertial velocity of the pad at a time (s), m and m/s of the launch frame.
  func rest(at time: Double) -> (position: Vector3, velocity: Vector3) {
    let place: Vector3 = Ellipsoid.wgs84.position(of: pad)
    let (s, c) = Elementary.sincos(rotation * time)
    let position = Vector3(c * place.x - s * place.y, s * place.x + c * place.y, place.z)
    return (position, Vector3(-rotation * position.y, rotation * position.x, 0))
  }

  /// Of the ground, rad/s.
  var rotation: Double { settings.isEarthTurning ? frame.rotation : 0 }
}
