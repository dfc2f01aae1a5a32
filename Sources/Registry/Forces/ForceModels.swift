// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// The forces of a setup, with the tables that they read, ready for a propagation.
public struct ForceModels: Sendable {
  /// A table in use.
  public struct Table: Sendable, Hashable {
    /// What it is of.
    public var name: String
    /// Its file.
    public var path: String
    /// The SHA-256 of its bytes, empty for a kernel, which is mapped and not read.
    public var digest: String
    /// Its span or its constants, for people.
    public var remark: String

    /// Names a table.
    public init(name: String, path: String, digest: String, remark: String) {
      self.name = name
      self.path = path
      self.digest = digest
      self.remark = remark
    }
  }

  /// The forces, the attraction of the Earth first.
  public private(set) var forces: [any ForceModel] = []
  /// The spacecraft.
  public private(set) var spacecraft = Spacecraft(mass: 1_000)
  /// Where Sun, Moon and planets are.
  public let bodies: any BodyEphemeris
  /// The integrator.
  public let integrator: NumericalIntegrator
  /// The tables read.
  public private(set) var tables: [Table] = []
  /// What is used, a line each: forces with their constants, spacecraft, integrator, tables.
  public private(set) var explanation: [String] = []

  private let setup: ForceSetup
  private let files: ModelFiles
  private var field: GravityField?

  /// Makes the forces of a setup.
  ///
  /// - Parameters:
  ///   - setup: what is wanted.
  ///   - files: the catalogue's tables.
  ///   - earth: the Earth's orientation, for the tides.
  ///   - span: the epochs of the propagation.
  /// - Throws: ``ForceSetupFailure`` with what to do where a file is missing or a number makes no
  ///   sense.
  public init(
    _ setup: ForceSetup, files: ModelFiles, earth: EarthOrientation, span: ClosedRange<Epoch>
  ) throws(ForceSetupFailure) {
    self.setup = setup
    self.files = files
    do throws(ModelFiles.Failure) {
      let found = try files.bodyEphemeris(explicit: setup.ephemeris)
      bodies = found.bodies
      tables.append(
        Table(
          name: "Sun, Moon and planets", path: found.path, digest: "",
          remark: "\(found.bodies.name), \(Self.text(found.bodies.coverage))"))
    } catch {
      throw ForceSetupFailure(
        message: "\(error); name an SPK kernel such as de440.bsp with --ephemeris, or leave it out"
          + " for the built-in series")
    }
    integrator = try Self.integrator(setup.integrator)
    try addGravity()
    try addBodies()
    try addAir()
    try addRadiation()
    try addRelativity()
    try addTides(earth, span)
    try addBurns()
    try setSpacecraft()
    explain()
  }

  private static func text(_ span: ClosedRange<Epoch>) -> String {
    func day(_ epoch: Epoch) -> String {
      String(epoch.iso8601(fractionDigits: 0).prefix { $0 != "T" })
    }
    return "\(day(span.lowerBound)) to \(day(span.upperBound))"
  }

  private static func translated<R>(
    _ name: String, _ body: () throws -> R
  ) throws(ForceSetupFailure) -> R {
    do {
      return try body()
    } catch let failure as ForceSetupFailure {
      throw failure
    } catch {
      throw ForceSetupFailure(message: "\(name): \(error)")
    }
  }

  // MARK: Gravity

  private mutating func addGravity() throws(ForceSetupFailure) {
    let gravity = setup.gravity
    guard gravity.kind != .point else {
      forces.append(PointMass())
      return
    }
    let field = try gravityField()
    self.field = field
    guard gravity.degree <= field.degree else {
      throw ForceSetupFailure(
        message: "\(field.name) as read goes to degree \(field.degree), not \(gravity.degree): take"
          + " a lower degree, or a larger field with --gravity-file FILE.gfc")
    }
    let order: Int = gravity.order ?? gravity.degree
    forces.append(
      try Self.translated("gravity") { () throws -> any ForceModel in
        gravity.kind == .zonal
          ? ZonalHarmonics(field: field, degree: gravity.degree)
          : try SphericalHarmonics(field: field, degree: gravity.degree, order: order)
      })
  }

  private mutating func gravityField() throws(ForceSetupFailure) -> GravityField {
    let name = setup.gravity.field
    let path: String
    switch name.lowercased() {
    case "egm96": path = "\(files.directory)/gravity/egm96-70.gfc"
    case "jgm3": path = "\(files.directory)/gravity/jgm3-70.gfc"
    default: path = name
    }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileBytes.read(path)
    } catch {
      throw ForceSetupFailure(
        message:
          "the gravity field '\(name)' cannot be read: \(error); egm96 and jgm3 are built in,"
          + " others come from icgem.gfz-potsdam.de as .gfc")
    }
    let field: GravityField
    do throws(GravityFieldFailure) {
      field = try GravityField(icgem: bytes, maximumDegree: setup.gravity.degree)
    } catch {
      throw ForceSetupFailure(message: "\(path) is no gravity field: \(error)")
    }
    tables.append(
      Table(
        name: "gravity", path: path, digest: SHA256.hexadecimal(bytes),
        remark: "\(field.name), GM \(field.gravitationalParameter * 1e-9) km3/s2, radius"
          + " \(field.radius * 1e-3) km, \(field.tideSystem)"))
    return field
  }

  // MARK: Other forces

  private mutating func addBodies() throws(ForceSetupFailure) {
    for body in setup.thirdBodies {
      forces.append(try Self.translated("third body") { try ThirdBody(body) })
    }
  }

  private mutating func addAir() throws(ForceSetupFailure) {
    guard let air = setup.drag else { return }
    forces.append(
      try Self.translated("drag") { () throws -> any ForceModel in
        switch air.model {
        case .exponential:
          Drag(
            try ExponentialAtmosphere(
              density: air.density, height: 1_000 * air.referenceHeight,
              scaleHeight: 1_000 * air.scaleHeight))
        case .harrisPriester: Drag(try HarrisPriester(exponent: air.exponent))
        case .nrlmsise00: Drag(try thermosphere(air))
        case .us76: Drag(StandardAtmosphere1976())
        }
      })
  }

  private mutating func thermosphere(_ air: ForceSetup.Air) throws -> NRLMSISE00 {
    guard let wanted = air.spaceWeather else {
      return try NRLMSISE00(
        activity: AtmosphereActivity(
          flux: air.flux, averageFlux: air.averageFlux, dailyAp: air.magneticIndex))
    }
    let path = wanted == "built-in" ? files.spaceWeatherPath : wanted
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileBytes.read(path)
    } catch {
      throw ForceSetupFailure(
        message: "\(error); space weather comes from celestrak.org/SpaceData (SW-All.csv), or leave"
          + " it out for constant F10.7 and Ap")
    }
    do throws(SpaceWeather.TableFailure) {
      let weather = try SpaceWeather(reading: bytes, name: path)
      tables.append(
        Table(
          name: "space weather", path: path, digest: SHA256.hexadecimal(bytes),
          remark: Self.text(weather.coverage)))
      return NRLMSISE00(spaceWeather: weather)
    } catch {
      throw ForceSetupFailure(message: "\(path) is no space weather: \(error)")
    }
  }

  private mutating func addBurns() throws(ForceSetupFailure) {
    for burn in setup.burns {
      guard let duration = burn.duration, let thrust = burn.thrust,
        let impulse = burn.specificImpulse, burn.vector.count == 3
      else { continue }
      forces.append(
        try Self.translated("burn") {
          try FiniteBurn(
            start: burn.epoch, duration: duration, thrust: thrust, specificImpulse: impulse,
            axes: burn.axes.axes,
            direction: Vector3(burn.vector[0], burn.vector[1], burn.vector[2]))
        })
    }
  }

  private mutating func addRadiation() throws(ForceSetupFailure) {
    guard let radiation = setup.radiation else { return }
    forces.append(
      try Self.translated("solar pressure") {
        try SolarRadiationPressure(
          pressure: radiation.pressure, earthShadow: radiation.hasEarthShadow ? .sphere : nil,
          moonShadow: radiation.hasMoonShadow ? .moon : nil)
      })
  }

  private mutating func addRelativity() throws(ForceSetupFailure) {
    guard !setup.relativity.isEmpty else { return }
    var terms: Relativity.Terms = []
    for term in setup.relativity {
      switch term {
      case .schwarzschild: terms.insert(.schwarzschild)
      case .lenseThirring: terms.insert(.lenseThirring)
      case .deSitter: terms.insert(.deSitter)
      }
    }
    let parameter = field?.gravitationalParameter ?? Constants.earthGM.value
    forces.append(Relativity(gravitationalParameter: parameter, terms: terms))
  }

  private mutating func addTides(
    _ earth: EarthOrientation, _ span: ClosedRange<Epoch>
  ) throws(ForceSetupFailure) {
    guard let tides = setup.tides else { return }
    guard let field else {
      throw ForceSetupFailure(
        message: "tides change a gravity field, and gravity is a point: give --gravity egm96:20 or"
          + " leave out --tides")
    }
    forces.append(
      try Self.translated("tides") {
        try SolidTides(
          field: field, earth: tides == .step1 ? nil : earth,
          poleTide: tides == .solidAndPole ? .secularPole : nil, span: span)
      })
  }

  // MARK: Spacecraft and integrator

  private mutating func setSpacecraft() throws(ForceSetupFailure) {
    let craft = setup.spacecraft
    func need(
      _ value: Double?, _ what: String, _ option: String, for force: String
    ) throws(ForceSetupFailure) -> Double {
      if let value { return value }
      throw ForceSetupFailure(
        message: "\(force) needs the \(what) of the spacecraft: give \(option), or put it under"
          + " `spacecraft` in the forces file")
    }
    if let mass = craft.mass {
      guard mass > 0, mass.isFinite else {
        throw ForceSetupFailure(message: "the mass is \(mass) kg: give one above zero")
      }
      spacecraft.mass = mass
    }
    if setup.drag != nil {
      spacecraft.mass = try need(craft.mass, "mass", "--mass KG", for: "drag")
      spacecraft.dragArea = try need(craft.dragArea, "area", "--drag-area M2", for: "drag")
    }
    if setup.radiation != nil {
      spacecraft.mass = try need(craft.mass, "mass", "--mass KG", for: "solar pressure")
      spacecraft.radiationArea = try need(
        craft.radiationArea, "area", "--srp-area M2", for: "solar pressure")
    }
    if setup.burns.contains(where: { $0.duration != nil }) {
      spacecraft.mass = try need(craft.mass, "mass", "--mass KG", for: "a finite burn")
    }
    spacecraft.dragCoefficient = craft.dragCoefficient ?? spacecraft.dragCoefficient
    spacecraft.radiationCoefficient = craft.radiationCoefficient ?? spacecraft.radiationCoefficient
  }

  private static func integrator(
    _ wanted: ForceSetup.Integrator
  ) throws(ForceSetupFailure) -> NumericalIntegrator {
    let tolerance: Double = wanted.tolerance ?? 1e-7
    guard tolerance > 0, tolerance.isFinite else {
      throw ForceSetupFailure(
        message: "tolerance \(tolerance): give the error of a step in metres, above zero, such as"
          + " 1e-7")
    }
    var settings = StepSettings(
      tolerance: StepTolerance(position: tolerance, velocity: tolerance * 1e-3))
    if let longest = wanted.longestStep { settings.longestStep = longest }
    switch wanted.method {
    case "dopri54": return .rungeKutta(.dormandPrince54, settings)
    case "dopri853": return .rungeKutta(.dormandPrince853, settings)
    case "verner98": return .rungeKutta(.verner98, settings)
    case "adams": return .adamsCowell(settings, highestOrder: 15)
    default:
      guard
        case .adamsCowell(var standard, let order) = NumericalIntegrator.standard(
          tolerance: tolerance)
      else { return .standard(tolerance: tolerance) }
      standard.longestStep = settings.longestStep
      return .adamsCowell(standard, highestOrder: order)
    }
  }

  // MARK: Words

  private mutating func explain() {
    for force in forces { explanation.append("force: \(force.name)") }
    let craft = spacecraft
    explanation.append(
      "spacecraft: mass \(craft.mass) kg, drag area \(craft.dragArea) m2, Cd"
        + " \(craft.dragCoefficient), solar area \(craft.radiationArea) m2, Cr"
        + " \(craft.radiationCoefficient)")
    for burn in setup.burns { explanation.append("burn: \(burn.explanation)") }
    explanation.append(
      "integrator: \(setup.integrator.method), tolerance \(setup.integrator.tolerance ?? 1e-7) m"
        + " a step")
    for table in tables {
      explanation.append("table: \(table.name): \(table.remark); \(table.path)")
    }
  }
}

extension ForceSetup.Burn.Axes {
  /// The axes as the library has them.
  package var axes: ImpulsiveBurn.Axes {
    switch self {
    case .inertial: .inertial
    case .rtn: .local(.rtn)
    case .vnc: .local(.vnc)
    }
  }
}

extension ForceSetup.Burn {
  /// The burn in words.
  var explanation: String {
    let numbers = vector.map { "\($0)" }.joined(separator: ", ")
    let axes = axes.rawValue
    guard let duration, let thrust, let specificImpulse else {
      return "impulse at \(epoch), \(axes) (\(numbers)) m/s"
    }
    return "\(thrust) N for \(duration) s from \(epoch), Isp \(specificImpulse) s, \(axes)"
      + " direction (\(numbers))"
  }
}
