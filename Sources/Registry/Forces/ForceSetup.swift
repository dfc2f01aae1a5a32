// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// What a numerical propagation is to use: forces, spacecraft, burns, integrator, tables.
///
/// A plain value that holds names and numbers, no tables: ``ForceModels`` makes forces of it. It is
/// read from a small text file (`docs/forces.md`) and written as one again, so that a run can be
/// repeated from its own record.
public struct ForceSetup: Codable, Sendable, Hashable {
  /// The attraction of the Earth.
  public var gravity = Gravity()
  /// The bodies that pull besides, by name.
  public var thirdBodies: [SolarSystemBody] = [.sun, .moon]
  /// Drag; nil for none.
  public var drag: Air?
  /// Solar radiation pressure; nil for none.
  public var radiation: Radiation?
  /// The terms of general relativity.
  public var relativity: [Relativity] = []
  /// Tides of the solid Earth; nil for none.
  public var tides: Tides?
  /// The spacecraft.
  public var spacecraft = Craft()
  /// The burns, in any order.
  public var burns: [Burn] = []
  /// The integrator.
  public var integrator = Integrator()
  /// A kernel with the places of Sun, Moon and planets; nil for the series that is built in.
  public var ephemeris: String?
  /// Where it starts, for a record of a run; nil where the start is given elsewhere.
  public var start: Start?

  /// Makes a setup: EGM96 20×20, Sun and Moon.
  public init() {}
}

extension ForceSetup {
  /// The attraction of the Earth.
  public struct Gravity: Codable, Sendable, Hashable {
    /// Which kind of field.
    public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
      /// A point.
      case point
      /// Zonal harmonics only.
      case zonal
      /// Spherical harmonics.
      case harmonics
    }

    /// The kind of field.
    public var kind: Kind = .harmonics
    /// `egm96`, `jgm3`, or the path of a file in the format of ICGEM.
    public var field = "egm96"
    /// The highest degree.
    public var degree = 20
    /// The highest order; nil for the degree.
    public var order: Int?

    /// Makes EGM96 20×20.
    public init() {}
  }

  /// The air.
  public struct Air: Codable, Sendable, Hashable {
    /// The models of the air's density.
    public enum Model: String, Codable, Sendable, Hashable, CaseIterable {
      /// NRLMSISE-00.
      case nrlmsise00
      /// Exponential in height.
      case exponential
      /// Harris-Priester.
      case harrisPriester = "harris-priester"
      /// US Standard Atmosphere 1976.
      case us76
    }

    /// The model.
    public var model: Model
    /// F10.7 of the day before, 10⁻²² W/m²/Hz, for NRLMSISE-00 without a table.
    public var flux = 150.0
    /// F10.7 averaged over 81 days, 10⁻²² W/m²/Hz.
    public var averageFlux = 150.0
    /// The geomagnetic index Ap, no unit.
    public var magneticIndex = 4.0
    /// A file of space weather, or `built-in` for the catalogue's; nil for the constants.
    public var spaceWeather: String?
    /// Density at the reference height, kg/m³, for the exponential air.
    public var density = 3.614e-13
    /// The reference height, km.
    public var referenceHeight = 700.0
    /// The scale height, km.
    public var scaleHeight = 88.667
    /// The exponent of the day's bulge, no unit, for Harris-Priester.
    public var exponent = 4.0

    /// Makes the air of a model with its usual constants.
    public init(_ model: Model) {
      self.model = model
      if model == .nrlmsise00 { spaceWeather = "built-in" }
    }
  }

  /// Solar radiation pressure.
  public struct Radiation: Codable, Sendable, Hashable {
    /// The pressure on a black plate at one astronomical unit, N/m².
    public var pressure = 4.56e-6
    /// Whether the Earth casts a shadow.
    public var hasEarthShadow = true
    /// Whether the Moon casts a shadow.
    public var hasMoonShadow = true

    /// Makes the usual pressure with the shadows of Earth and Moon.
    public init() {}
  }

  /// A term of general relativity.
  public enum Relativity: String, Codable, Sendable, Hashable, CaseIterable {
    /// The curvature about the Earth.
    case schwarzschild
    /// The dragging by its rotation.
    case lenseThirring = "lense-thirring"
    /// The precession of the frame about the Sun.
    case deSitter = "de-sitter"
  }

  /// Tides of the solid Earth, IERS 2010.
  public enum Tides: String, Codable, Sendable, Hashable, CaseIterable {
    /// Step 1: the same Love numbers for all frequencies.
    case step1
    /// Steps 1 and 2: with the corrections by frequency.
    case solid
    /// Steps 1 and 2 and the tide of the pole.
    case solidAndPole = "solid+pole"
  }

  /// The spacecraft; what is nil must be given where a force needs it.
  public struct Craft: Codable, Sendable, Hashable {
    /// Mass, kg.
    public var mass: Double?
    /// Area that meets the air, m².
    public var dragArea: Double?
    /// Drag coefficient; 2.2 where not given.
    public var dragCoefficient: Double?
    /// Area that meets sunlight, m².
    public var radiationArea: Double?
    /// Radiation coefficient; 1.3 where not given.
    public var radiationCoefficient: Double?

    /// Makes a spacecraft of which nothing is known.
    public init() {}
  }

  /// A burn, impulsive or finite.
  public struct Burn: Codable, Sendable, Hashable {
    /// The axes of a burn.
    public enum Axes: String, Codable, Sendable, Hashable, CaseIterable {
      /// GCRF.
      case inertial
      /// Radial, transverse, normal.
      case rtn
      /// Velocity, normal, co-normal.
      case vnc
    }

    /// When it begins.
    public var epoch: Epoch
    /// How long it lasts, s; nil for an impulse.
    public var duration: Double?
    /// The axes of ``vector``.
    public var axes: Axes
    /// The change of velocity, m/s, or the direction of the thrust.
    public var vector: [Double]
    /// Thrust, N, of a finite burn.
    public var thrust: Double?
    /// Specific impulse, s, of a finite burn.
    public var specificImpulse: Double?

    /// Makes a burn: seconds, metres a second, newtons.
    public init(
      epoch: Epoch, axes: Axes, vector: [Double], duration: Double? = nil, thrust: Double? = nil,
      specificImpulse: Double? = nil
    ) {
      self.epoch = epoch
      self.axes = axes
      self.vector = vector
      self.duration = duration
      self.thrust = thrust
      self.specificImpulse = specificImpulse
    }
  }

  /// The integrator and how exact it is.
  public struct Integrator: Codable, Sendable, Hashable {
    /// The name; `standard` is what the study in `docs/decisions` chose.
    public var method = "standard"
    /// The error of a step, m; nil for 10⁻⁶.
    public var tolerance: Double?
    /// The longest step, s; nil for no limit.
    public var longestStep: Double?

    /// Makes the standard integrator.
    public init() {}
  }

  /// A state to start from.
  public struct Start: Codable, Sendable, Hashable {
    /// The object's name or number.
    public var object: String
    /// When.
    public var epoch: Epoch
    /// x, y, z in GCRF, m.
    public var position: [Double]
    /// Their rates, m/s.
    public var velocity: [Double]

    /// Makes a start: m and m/s in GCRF.
    public init(object: String, epoch: Epoch, position: [Double], velocity: [Double]) {
      self.object = object
      self.epoch = epoch
      self.position = position
      self.velocity = velocity
    }
  }
}

extension SolarSystemBody: Codable {}
