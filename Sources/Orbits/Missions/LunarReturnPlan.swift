// SPDX-License-Identifier: Apache-2.0

/// A flight to the Moon that lands there, brings a sample up, and brings it home: what is given.
///
/// The figures are goals; ``fly(from:mass:in:)`` finds the burns that meet them.
public struct LunarReturnPlan: Sendable {
  /// When things shall happen.
  public struct Dates: Sendable {
    /// The correction on the way to the Moon.
    public var correction: Epoch
    /// Ignition of the burn that is captured by the Moon.
    public var lunarOrbitInsertion: Epoch
    /// Ignition of the burn that makes the orbit circular.
    public var circularization: Epoch
    /// The lander leaves the orbiter.
    public var landerSeparation: Epoch
    /// Touchdown on the Moon.
    public var landing: Epoch
    /// Lift-off from the Moon.
    public var ascent: Epoch
    /// The ascender is at the orbiter.
    public var docking: Epoch
    /// The ascender is let go.
    public var ascenderRelease: Epoch
    /// Ignition of the burn that stretches the orbit.
    public var departureRaise: Epoch
    /// Ignition of the burn that leaves the Moon.
    public var departure: Epoch
    /// The correction on the way home.
    public var returnCorrection: Epoch
    /// The capsule leaves the orbiter.
    public var capsuleSeparation: Epoch
    /// The capsule passes the entry height.
    public var entry: Epoch
    /// Touchdown on the Earth.
    public var touchdown: Epoch

    /// All dates, in their order.
    public init(
      correction: Epoch, lunarOrbitInsertion: Epoch, circularization: Epoch,
      landerSeparation: Epoch, landing: Epoch, ascent: Epoch, docking: Epoch,
      ascenderRelease: Epoch, departureRaise: Epoch, departure: Epoch, returnCorrection: Epoch,
      capsuleSeparation: Epoch, entry: Epoch, touchdown: Epoch
    ) {
      self.correction = correction
      self.lunarOrbitInsertion = lunarOrbitInsertion
      self.circularization = circularization
      self.landerSeparation = landerSeparation
      self.landing = landing
      self.ascent = ascent
      self.docking = docking
      self.ascenderRelease = ascenderRelease
      self.departureRaise = departureRaise
      self.departure = departure
      self.returnCorrection = returnCorrection
      self.capsuleSeparation = capsuleSeparation
      self.entry = entry
      self.touchdown = touchdown
    }

    /// In their order, with names.
    var ordered: [(String, Epoch)] {
      [
        ("correction", correction), ("lunar orbit insertion", lunarOrbitInsertion),
        ("circularisation", circularization), ("lander separation", landerSeparation),
        ("landing", landing), ("ascent", ascent), ("docking", docking),
        ("ascender release", ascenderRelease), ("departure raise", departureRaise),
        ("departure", departure), ("return correction", returnCorrection),
        ("capsule separation", capsuleSeparation), ("entry", entry), ("touchdown", touchdown),
      ]
    }
  }

  /// The parts of the spacecraft, kg, and their engines.
  public struct Craft: Sendable {
    /// Of the whole, as it leaves the launch vehicle, kg.
    public var stackMass: Double
    /// With propellant and with the ascender on it, kg.
    public var landerMass: Double
    /// Without propellant and ascender, kg.
    public var landerDryMass: Double
    /// With propellant, kg.
    public var ascenderMass: Double
    /// Without propellant, kg.
    public var ascenderDryMass: Double
    /// What comes home, kg.
    public var capsuleMass: Double
    /// Brakes the whole at the Moon.
    public var mainEngine: LunarEngine
    /// At full thrust.
    public var descentEngine: LunarEngine
    /// Of the ascender.
    public var ascentEngine: LunarEngine
    /// Leaves the Moon.
    public var returnEngine: LunarEngine

    /// All masses in kg, and the engines.
    public init(
      stackMass: Double, landerMass: Double, landerDryMass: Double, ascenderMass: Double,
      ascenderDryMass: Double, capsuleMass: Double, mainEngine: LunarEngine,
      descentEngine: LunarEngine, ascentEngine: LunarEngine, returnEngine: LunarEngine
    ) {
      self.stackMass = stackMass
      self.landerMass = landerMass
      self.landerDryMass = landerDryMass
      self.ascenderMass = ascenderMass
      self.ascenderDryMass = ascenderDryMass
      self.capsuleMass = capsuleMass
      self.mainEngine = mainEngine
      self.descentEngine = descentEngine
      self.ascentEngine = ascentEngine
      self.returnEngine = returnEngine
    }
  }

  /// When things shall happen.
  public var dates: Dates
  /// The parts of the spacecraft.
  public var craft: Craft
  /// The largest correction on the way to the Moon, m/s.
  public var correctionLimit: Double = 100
  /// Of the circular orbit about the Moon over its mean sphere, m.
  public var orbitHeight: Double = 200_000
  /// Whether the Moon is orbited against its rotation.
  public var isRetrograde: Bool = false
  /// Where powered descent begins and ascent ends, over the mean sphere, m.
  public var lowHeight: Double = 15_000
  /// From there to touchdown, s.
  public var descentDuration: Double = 840
  /// From lift-off to the ascender's orbit, s.
  public var ascentDuration: Double = 360
  /// Of the ascender's first orbit over the mean sphere, m.
  public var ascentApolune: Double = 180_000
  /// On the Moon: latitude and longitude on its mean Earth axes, height over the mean sphere.
  public var landingSite: Geodetic
  /// On the Earth.
  public var landingZone: Geodetic
  /// Over WGS 84, where entry begins, m.
  public var entryHeight: Double = 120_000
  /// Of the inertial velocity over the horizontal there, rad; negative downwards.
  public var entryAngle: Double = -5.8 * Circle.degree

  /// Drag coefficient times area of the capsule, m².
  public var capsuleDragArea: Double = 1.53
  /// Lift over drag of the capsule, no unit.
  public var capsuleLiftToDrag: Double = 0.25
  /// Over WGS 84, where the parachute opens, m.
  public var parachuteHeight: Double = 10_000
  /// Under the parachute at sea level, m/s.
  public var sinkSpeed: Double = 13

  /// A plan: the site on the Moon, the zone on the Earth; the rest as its properties say.
  public init(dates: Dates, craft: Craft, landingSite: Geodetic, landingZone: Geodetic) {
    self.dates = dates
    self.craft = craft
    self.landingSite = landingSite
    self.landingZone = landingZone
  }

  /// Refuses a plan that cannot be.
  func validate() throws(LunarMissionFailure) {
    var previous: (String, Epoch)?
    for date in dates.ordered {
      if let previous, date.1 <= previous.1 {
        throw .plan(field: date.0, reason: "is not after \(previous.0)")
      }
      previous = date
    }
    let masses: [(String, Double)] = [
      ("stack mass", craft.stackMass), ("lander mass", craft.landerMass),
      ("lander dry mass", craft.landerDryMass), ("ascender mass", craft.ascenderMass),
      ("ascender dry mass", craft.ascenderDryMass), ("capsule mass", craft.capsuleMass),
    ]
    for (name, mass) in masses where !(mass > 0 && mass.isFinite) {
      throw .plan(field: name, reason: "\(mass) kg is no mass")
    }
    let engines: [(String, LunarEngine)] = [
      ("main engine", craft.mainEngine), ("descent engine", craft.descentEngine),
      ("ascent engine", craft.ascentEngine), ("return engine", craft.returnEngine),
    ]
    for (name, engine) in engines
    where !(engine.thrust > 0 && engine.specificImpulse > 0 && engine.massFlow.isFinite) {
      throw .plan(field: name, reason: "needs a thrust and a specific impulse above zero")
    }
    guard craft.landerMass + craft.capsuleMass < craft.stackMass else {
      throw .plan(field: "stack mass", reason: "the parts weigh more than the whole")
    }
    guard craft.landerDryMass + craft.ascenderMass < craft.landerMass,
      craft.ascenderDryMass < craft.ascenderMass
    else {
      throw .plan(field: "dry mass", reason: "is not below the mass with propellant")
    }
    guard lowHeight > 0, orbitHeight > lowHeight, ascentApolune > lowHeight, orbitHeight < 3e6
    else { throw .plan(field: "orbit height", reason: "is not above the low height, or too high") }
    guard descentDuration > 60, ascentDuration > 60 else {
      throw .plan(field: "descent duration", reason: "is below a minute")
    }
    guard capsuleDragArea > 0, capsuleLiftToDrag >= 0, parachuteHeight > 0, sinkSpeed > 0,
      parachuteHeight < entryHeight
    else { throw .plan(field: "capsule", reason: "needs numbers above zero") }
    guard entryAngle < 0, entryAngle > -0.5 * Double.pi, entryHeight > 0 else {
      throw .plan(field: "entry angle", reason: "does not point below the horizon")
    }
  }
}
