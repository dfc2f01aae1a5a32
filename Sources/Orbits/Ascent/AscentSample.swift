// SPDX-License-Identifier: Apache-2.0

/// A flight at one moment, with everything that a column of its table can ask.
public struct AscentSample: Sendable, Hashable {
  /// Since lift-off, s.
  public var time: Double
  /// Where and how fast, m and m/s.
  public var state: StateVector<GCRF>
  /// Over the WGS84 ellipsoid: rad, rad, m.
  public var place: Geodetic
  /// Along the ground from the pad, great circle on the mean sphere, m.
  public var downrange: Double
  /// Of the inertial velocity, m/s.
  public var inertialSpeed: Double
  /// Of the velocity over the turning ground, m/s.
  public var relativeSpeed: Double
  /// Of the inertial velocity above the local horizontal (normal to the radius vector), rad.
  public var inertialFlightPathAngle: Double
  /// Of the relative velocity above the local horizontal, rad.
  public var relativeFlightPathAngle: Double
  /// Of the inertial velocity, clockwise from north, rad, 0 ..< 2π.
  public var inertialAzimuth: Double
  /// Of the relative velocity, clockwise from north, rad, 0 ..< 2π.
  public var relativeAzimuth: Double
  /// Between the thrust axis and the air's flow, rad, from 0 to π.
  public var angleOfAttack: Double
  /// Of the thrust axis above the local horizontal, rad.
  public var pitch: Double
  /// In Pa.
  public var dynamicPressure: Double
  /// Of the flow, no unit (nil where the air is too thin to have a speed of sound, above 86 km).
  public var mach: Double?
  /// Of a flat plate in free molecular flow, ρ v³ / 2, W/m²; nil below 80 km.
  ///
  /// There the air is too dense for it to mean anything; up to some 110 km it is an upper bound.
  public var heating: Double?
  /// Of what flies, kg.
  public var mass: Double
  /// At this height's pressure, N.
  public var thrust: Double
  /// In N, of the air, against the relative velocity.
  public var drag: Double
  /// Without gravity, as a rider feels it, m/s².
  public var properAcceleration: Double
  /// The name of the lowest stage attached.
  public var stage: String
  /// What guidance does: vertical rise, kick, gravity turn, closed loop, coast.
  public var phase: String

  /// A sample, given field by field.
  public init(
    time: Double, state: StateVector<GCRF>, place: Geodetic, downrange: Double,
    inertialSpeed: Double,
    relativeSpeed: Double, inertialFlightPathAngle: Double, relativeFlightPathAngle: Double,
    inertialAzimuth: Double, relativeAzimuth: Double, angleOfAttack: Double, pitch: Double,
    dynamicPressure: Double, mach: Double?, heating: Double?, mass: Double, thrust: Double,
    drag: Double,
    properAcceleration: Double, stage: String, phase: String
  ) {
    self.time = time
    self.state = state
    self.place = place
    self.downrange = downrange
    self.inertialSpeed = inertialSpeed
    self.relativeSpeed = relativeSpeed
    self.inertialFlightPathAngle = inertialFlightPathAngle
    self.relativeFlightPathAngle = relativeFlightPathAngle
    self.inertialAzimuth = inertialAzimuth
    self.relativeAzimuth = relativeAzimuth
    self.angleOfAttack = angleOfAttack
    self.pitch = pitch
    self.dynamicPressure = dynamicPressure
    self.mach = mach
    self.heating = heating
    self.mass = mass
    self.thrust = thrust
    self.drag = drag
    self.properAcceleration = properAcceleration
    self.stage = stage
    self.phase = phase
  }
}
