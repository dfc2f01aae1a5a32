// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ForceSetup {
  private static let keys = [
    "gravity", "third_bodies", "drag", "solar_pressure", "relativity", "tides", "spacecraft",
    "burns", "integrator", "ephemeris", "start", "run",
  ]

  /// Reads a file of forces (`docs/forces.md`).
  ///
  /// What it does not name is not used: a file without `drag` has none. Only `integrator` and the
  /// coefficients of the spacecraft have defaults.
  /// - Throws: ``ForceSetupFailure`` with the place of the first thing that makes no sense.
  public init(reading bytes: [UInt8], file: String) throws(ForceSetupFailure) {
    self.init()
    let root = try SetupSection(
      SetupNode.parse(bytes, file: file), file: file, name: "a file of forces", keys: Self.keys)
    thirdBodies = []
    gravity.kind = .point
    if let node = root.value("gravity") { try readGravity(node, root) }
    thirdBodies = try Self.bodies(try root.words("third_bodies"), file)
    if let node = root.value("drag") { try readDrag(node, root) }
    if let node = root.value("solar_pressure") { try readRadiation(node, root) }
    try readRelativity(root)
    try readTides(root)
    if let node = root.value("spacecraft") { try readSpacecraft(node, file) }
    if let node = root.value("burns") { try readBurns(node, root) }
    if let node = root.value("integrator") { try readIntegrator(node, root) }
    ephemeris = try root.text("ephemeris").flatMap { $0 == "built-in" ? nil : $0 }
    if let node = root.value("start") { try readStart(node, file) }
  }

  private mutating func readGravity(
    _ node: SetupNode, _ root: SetupSection
  ) throws(ForceSetupFailure) {
    if case .scalar(let word) = node.content {
      do throws(ForceSetupFailure) {
        gravity = try Gravity(shortName: word)
      } catch {
        throw root.fail("gravity", error.message)
      }
      return
    }
    let section = try SetupSection(
      node, file: root.file, name: "gravity", keys: ["kind", "field", "degree", "order"])
    gravity.kind = try section.choice("kind", Gravity.Kind.self) ?? .harmonics
    gravity.field = try section.text("field") ?? "egm96"
    gravity.degree = try section.whole("degree", 0...2190) ?? 20
    gravity.order = try section.whole("order", 0...2190)
  }

  /// Bodies by name.
  static func bodies(
    _ words: [(word: String, node: SetupNode)], _ file: String
  ) throws(ForceSetupFailure) -> [SolarSystemBody] {
    var bodies: [SolarSystemBody] = []
    for (word, node) in words where word != "none" {
      guard let body = SolarSystemBody(name: word), body != .earth else {
        let known = SolarSystemBody.allCases.filter { $0 != .earth }.map(\.name)
        throw SetupSection.failure(
          file, node,
          "there is no third body '\(word)'" + NameDistance.hint(word, known, "there are"))
      }
      if !bodies.contains(body) { bodies.append(body) }
    }
    return bodies
  }

  private mutating func readDrag(
    _ node: SetupNode, _ root: SetupSection
  ) throws(ForceSetupFailure) {
    if case .scalar(let word) = node.content {
      do throws(ForceSetupFailure) {
        drag = try word == "none" ? nil : Air(shortName: word)
      } catch {
        throw root.fail("drag", error.message)
      }
      return
    }
    let section = try SetupSection(
      node, file: root.file, name: "drag",
      keys: [
        "atmosphere", "f107", "f107_average", "ap", "space_weather", "density_kg_m3",
        "reference_height_km", "scale_height_km", "exponent",
      ])
    guard let model = try section.choice("atmosphere", Air.Model.self) else {
      throw SetupSection.failure(
        root.file, node,
        "drag needs an atmosphere: \(Air.Model.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    var air = Air(model)
    air.flux = try section.number("f107", least: 0) ?? air.flux
    air.averageFlux = try section.number("f107_average", least: 0) ?? air.flux
    air.magneticIndex = try section.number("ap", least: 0) ?? air.magneticIndex
    let constants = ["f107", "f107_average", "ap"].filter { section.value($0) != nil }
    let table = try section.text("space_weather")
    if let first = constants.first, table != nil {
      throw section.fail(first, "\(first) is constant activity; space_weather a table: give one")
    }
    if !constants.isEmpty { air.spaceWeather = nil }
    if let table { air.spaceWeather = table }
    air.density = try section.number("density_kg_m3", least: 0) ?? air.density
    air.referenceHeight = try section.number("reference_height_km") ?? air.referenceHeight
    air.scaleHeight = try section.number("scale_height_km", above: 0) ?? air.scaleHeight
    air.exponent = try section.number("exponent", least: 0) ?? air.exponent
    drag = air
  }

  private mutating func readRadiation(
    _ node: SetupNode, _ root: SetupSection
  ) throws(ForceSetupFailure) {
    if case .scalar(let word) = node.content {
      switch word {
      case "true", "yes": radiation = Radiation()
      case "false", "no", "none": radiation = nil
      default: throw root.fail("solar_pressure", "solar_pressure is true, false or a section")
      }
      return
    }
    let section = try SetupSection(
      node, file: root.file, name: "solar_pressure", keys: ["pressure_n_m2", "shadows"])
    var result = Radiation()
    result.pressure = try section.number("pressure_n_m2", least: 0) ?? result.pressure
    if section.value("shadows") != nil {
      let words = try section.words("shadows")
      for (word, place) in words where !["earth", "moon", "none"].contains(word) {
        throw SetupSection.failure(
          root.file, place, "'\(word)' casts no shadow; earth and moon do")
      }
      result.hasEarthShadow = words.contains { $0.word == "earth" }
      result.hasMoonShadow = words.contains { $0.word == "moon" }
    }
    radiation = result
  }

  private mutating func readRelativity(_ root: SetupSection) throws(ForceSetupFailure) {
    relativity = []
    for (word, node) in try root.words("relativity") {
      switch word {
      case "true", "yes": relativity.append(.schwarzschild)
      case "false", "no", "none": continue
      default:
        guard let term = Relativity(rawValue: word) else {
          throw SetupSection.failure(
            root.file, node,
            "relativity has no '\(word)'"
              + NameDistance.hint(word, Relativity.allCases.map(\.rawValue), "it has"))
        }
        relativity.append(term)
      }
    }
  }

  private mutating func readTides(_ root: SetupSection) throws(ForceSetupFailure) {
    guard let word = try root.text("tides") else { return }
    switch word {
    case "true", "yes": tides = .solid
    case "false", "no", "none": tides = nil
    default: tides = try root.choice("tides", Tides.self)
    }
  }

  private mutating func readSpacecraft(
    _ node: SetupNode, _ file: String
  ) throws(ForceSetupFailure) {
    let section = try SetupSection(
      node, file: file, name: "spacecraft",
      keys: ["mass_kg", "drag_area_m2", "drag_coefficient", "srp_area_m2", "srp_coefficient"])
    spacecraft.mass = try section.number("mass_kg", above: 0)
    spacecraft.dragArea = try section.number("drag_area_m2", least: 0)
    spacecraft.dragCoefficient = try section.number("drag_coefficient", least: 0)
    spacecraft.radiationArea = try section.number("srp_area_m2", least: 0)
    spacecraft.radiationCoefficient = try section.number("srp_coefficient", least: 0)
  }

  private mutating func readBurns(
    _ node: SetupNode, _ root: SetupSection
  ) throws(ForceSetupFailure) {
    guard case .list(let items) = node.content else {
      throw root.fail("burns", "burns is a list: each begins with a hyphen")
    }
    for item in items {
      let section = try SetupSection(
        item, file: root.file, name: "a burn",
        keys: ["at", "duration_s", "axes", "dv_m_s", "direction", "thrust_n", "isp_s"])
      guard let epoch = try section.epoch("at") else {
        throw SetupSection.failure(root.file, item, "a burn needs the epoch that it begins `at`")
      }
      let axes = try section.choice("axes", Burn.Axes.self) ?? .rtn
      let duration = try section.number("duration_s", above: 0)
      guard let duration else {
        guard let change = try section.vector("dv_m_s") else {
          throw SetupSection.failure(
            root.file, item,
            "an impulse needs `dv_m_s`; a finite burn `duration_s`, `thrust_n`, `isp_s`, `direction`"
          )
        }
        burns.append(Burn(epoch: epoch, axes: axes, vector: change))
        continue
      }
      guard let thrust = try section.number("thrust_n", above: 0),
        let impulse = try section.number("isp_s", above: 0),
        let direction = try section.vector("direction"), direction.contains(where: { $0 != 0 })
      else {
        throw SetupSection.failure(
          root.file, item,
          "a finite burn needs `thrust_n`, `isp_s` and a `direction` that is not zero")
      }
      burns.append(
        Burn(
          epoch: epoch, axes: axes, vector: direction, duration: duration, thrust: thrust,
          specificImpulse: impulse))
    }
  }

  private mutating func readIntegrator(
    _ node: SetupNode, _ root: SetupSection
  ) throws(ForceSetupFailure) {
    if case .scalar(let word) = node.content {
      do throws(ForceSetupFailure) {
        integrator = try Integrator(shortName: word)
      } catch {
        throw root.fail("integrator", error.message)
      }
      return
    }
    let section = try SetupSection(
      node, file: root.file, name: "integrator", keys: ["method", "tolerance_m", "longest_step_s"])
    if let method = try section.text("method") {
      guard Integrator.names.contains(method) else {
        throw section.fail(
          "method",
          "there is no integrator '\(method)'"
            + NameDistance.hint(method, Integrator.names, "there are"))
      }
      integrator.method = method
    }
    integrator.tolerance = try section.number("tolerance_m", above: 0)
    integrator.longestStep = try section.number("longest_step_s", above: 0)
  }

  private mutating func readStart(_ node: SetupNode, _ file: String) throws(ForceSetupFailure) {
    let section = try SetupSection(
      node, file: file, name: "start",
      keys: ["object", "epoch", "position_gcrf_km", "velocity_gcrf_km_s"])
    guard let epoch = try section.epoch("epoch"),
      let position = try section.vector("position_gcrf_km"),
      let velocity = try section.vector("velocity_gcrf_km_s")
    else {
      throw SetupSection.failure(
        file, node, "start needs `epoch`, `position_gcrf_km` and `velocity_gcrf_km_s`")
    }
    // From the text, so that the metres are the nearest to the kilometres written.
    func metres(_ key: String, _ plain: [Double]) throws(ForceSetupFailure) -> [Double] {
      let words = try section.words(key).map(\.word)
      return zip(words, plain).map { word, value in
        (try? DecimalText.double(Array(word.utf8)[...], shift: 3)) ?? 1000 * value
      }
    }
    start = Start(
      object: try section.text("object") ?? "start", epoch: epoch,
      position: try metres("position_gcrf_km", position),
      velocity: try metres("velocity_gcrf_km_s", velocity))
  }
}
