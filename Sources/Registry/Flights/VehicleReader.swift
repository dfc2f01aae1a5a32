// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Makes a launch vehicle that can be flown out of a record.
struct VehicleReader {
  let record: Record
  /// The stages, without what is only thrown off.
  private let stageNodes: [FieldNode]
  private let partNodes: [FieldNode]
  private let upperCount: Int
  var figures: FigureReader

  /// Takes the stages of a record apart.
  /// - Throws: ``FlightFailure`` where the record has none that can burn.
  ///
  /// `upper` are stages that one flight had above those of the vehicle.
  init(_ record: Record, upper: FieldNode?, figures: FigureReader) throws(FlightFailure) {
    self.record = record
    self.figures = figures
    let all = (record["stages"]?.elements ?? []) + (upper?.elements ?? [])
    stageNodes = all.filter { $0["propellant_mass_kg"] != nil || $0["engine"] != nil }
    partNodes = all.filter { $0["propellant_mass_kg"] == nil && $0["engine"] == nil }
    upperCount = (upper?.elements ?? []).count { $0["propellant_mass_kg"] != nil }
    guard !stageNodes.isEmpty else {
      throw FlightFailure(
        "\(record.name) has no stages, so it cannot be flown",
        at: record["stages"]?.location ?? record.location)
    }
  }

  /// What the stages are labelled, in order.
  var labels: [String] { stageNodes.map { $0.label ?? "" } }

  /// Reads all stages.
  /// - Parameter last: the label of the stage that ends the ascent; nil for the one below the first that
  ///   lights after insertion, else the last of the vehicle's own.
  mutating func read(last: Assertion?) throws(FlightFailure) -> FlightVehicle {
    var lastIndex = stageNodes.count - 1 - upperCount
    if let upper = stageNodes.firstIndex(where: Self.lightsAfterInsertion), upper > 0 {
      lastIndex = min(lastIndex, upper - 1)
    }
    if let last, let label = last.value {
      guard let found = stageNodes.firstIndex(where: { $0.label == label }) else {
        throw FlightFailure(
          "\(record.name) has no stage `\(label)`; it has "
            + stageNodes.compactMap(\.label).joined(separator: ", "), at: last.location)
      }
      lastIndex = found
    }
    var stages: [LaunchStage] = []
    for index in stageNodes.indices {
      stages.append(try stage(index, last: lastIndex))
    }
    var jettisons: [Jettison] = []
    for (index, node) in partNodes.enumerated() {
      figures.place(record.name, "jettisons[\(index)]", node.location)
      figures.place(record.name, "jettisons[\(index)].mass", node["dry_mass_kg"]?.location)
      jettisons.append(try jettison(node))
    }
    return FlightVehicle(
      id: record.id,
      ascent: LaunchVehicle(
        name: record.name, stages: Array(stages[...lastIndex]), jettisons: jettisons),
      upperStages: Array(stages[(lastIndex + 1)...]), places: figures.places,
      location: record["stages"]?.location ?? record.location)
  }

  // MARK: - Stages

  static func name(_ node: FieldNode) -> String {
    node["name"]?.value ?? node.label ?? "stage"
  }

  private mutating func stage(_ index: Int, last: Int) throws(FlightFailure) -> LaunchStage {
    let node = stageNodes[index]
    let name = Self.name(node)
    figures.place(name, "", node.location)
    try checkLabel(index, name)
    if let diameter = FigureReader.chosen(node["diameter_m"])?.number, diameter <= 0 {
      throw FlightFailure(
        "\(name): `diameter_m` is \(FieldText.number(diameter)); it has to be greater than 0",
        at: node["diameter_m"]?.location)
    }
    let count: Double = try figures.number("count", of: node, name, in: 1...100) ?? 1
    let dry: Double = try figures.required(
      "dry_mass_kg", of: node, name, in: FigureReader.positive)
    let loaded: Double = try figures.required(
      "propellant_mass_kg", of: node, name, in: FigureReader.positive)
    let residual: Double =
      try figures.number("residual_kg", of: node, name, in: FigureReader.natural) ?? 0
    guard residual < loaded else {
      throw FlightFailure(
        "\(name): `residual_kg` leaves nothing of the propellant to burn",
        at: node["residual_kg"]?.location)
    }
    for (field, key) in [
      ("count", "count"), ("dryMass", "dry_mass_kg"), ("propellantMass", "propellant_mass_kg"),
      ("residualMass", "residual_kg"), ("separation", "separation"),
      ("engines", "engine_groups"), ("aerodynamics.referenceArea", "reference_area_m2"),
    ] {
      figures.place(name, field, node[key]?.location)
    }
    let engines = try self.engines(index, name, burnable: loaded - residual, last: last)
    let separation: StageMoment? =
      index >= last
      ? nil : try moment("separation", of: node, name) ?? StageMoment(.cutOff(stage: index))
    return LaunchStage(
      name: name, count: Int(count), dryMass: dry, propellantMass: loaded - residual,
      residualMass: residual, engines: engines, separation: separation,
      aerodynamics: try aerodynamics(index, name))
  }

  /// Refuses a label that an earlier stage has: events and separations name stages by it.
  private func checkLabel(_ index: Int, _ name: String) throws(FlightFailure) {
    guard let label = stageNodes[index].label,
      stageNodes[..<index].contains(where: { $0.label == label })
    else { return }
    throw FlightFailure(
      "\(name): an earlier stage has the id `\(label)`, too", at: stageNodes[index].location)
  }

  // MARK: - Moments

  /// The moment under a key, nil where there is none.
  mutating func moment(
    _ key: String, of node: FieldNode, _ subject: String
  ) throws(FlightFailure) -> StageMoment? {
    guard let part = node[key], !Self.lightsAfterInsertion(node) else { return nil }
    guard let after = part["after"]?.value else {
      throw FlightFailure(
        "\(subject): `\(key)` needs `after`: lift-off, ignition, cut-off or separation",
        at: part.location)
    }
    let delay: Double = try figures.number("delay_s", of: part, "\(subject), \(key)") ?? 0
    if after == "lift-off" { return StageMoment(.liftOff, delay: delay) }
    guard let label = part["of"]?.value,
      let stage = stageNodes.firstIndex(where: { $0.label == label })
    else {
      throw FlightFailure(
        "\(subject): `\(key)` is after the \(after) of a stage that `of` names; the stages are "
          + stageNodes.compactMap(\.label).joined(separator: ", "),
        at: part["of"]?.location ?? part.location)
    }
    switch after {
    case "ignition": return StageMoment(.ignition(stage: stage), delay: delay)
    case "cut-off": return StageMoment(.cutOff(stage: stage), delay: delay)
    case "separation": return StageMoment(.separation(stage: stage), delay: delay)
    default:
      throw FlightFailure(
        "\(subject): `after` is lift-off, ignition, cut-off or separation, not \(after)",
        at: part["after"]?.location)
    }
  }

  /// Whether a stage is one that flies on from where the ascent ends.
  private static func lightsAfterInsertion(_ node: FieldNode) -> Bool {
    node["ignition"]?["after"]?.value == "insertion"
  }

  /// When a stage lights where the record does not say it.
  func defaultIgnition(_ index: Int) -> StageMoment {
    if index == 0 || (index == 1 && isBooster(0)) { return StageMoment(.liftOff) }
    return StageMoment(.separation(stage: index - 1))
  }

  /// Whether a stage burns beside the next one.
  private func isBooster(_ index: Int) -> Bool {
    index == 0 && stageNodes.count > 1 && (stageNodes[0]["count"]?.number ?? 1) > 1
  }

  /// The part of the record that a stage is.
  func node(_ index: Int) -> FieldNode { stageNodes[index] }

  // MARK: - What is thrown off, and the air

  private mutating func jettison(_ node: FieldNode) throws(FlightFailure) -> Jettison {
    let name = Self.name(node)
    let count: Double = try figures.number("count", of: node, name, in: 1...100) ?? 1
    let mass: Double = try figures.required(
      "dry_mass_kg", of: node, name, in: FigureReader.positive)
    if let moment = try moment("separation", of: node, name) {
      return Jettison(name: name, mass: mass * count, condition: .at(moment))
    }
    let limit: Double? = try figures.number(
      "heating_below_w_m2", of: node, name, in: FigureReader.positive)
    if limit == nil {
      figures.add(
        FlightFigure(
          subject: name, quantity: "heating below which it goes", value: "1135", unit: "W/m²",
          source: nil, confidence: .illustrative, note: "the usual bound, as in most users' guides")
      )
    }
    return Jettison(name: name, mass: mass * count, condition: .heating(below: limit ?? 1135))
  }

  private mutating func aerodynamics(
    _ index: Int, _ name: String
  ) throws(FlightFailure) -> Aerodynamics {
    let given = record["aerodynamics"]
    var curve: [Aerodynamics.Point] = []
    for point in given?["drag"]?.elements ?? [] {
      guard let mach = point["mach"]?.number, let coefficient = point["coefficient"]?.number,
        mach >= 0, coefficient >= 0, mach > curve.last?.mach ?? -1
      else {
        throw FlightFailure(
          "\(record.name): a point of the drag curve has a `mach`, greater than that before it, and a"
            + " `coefficient`", at: point.location)
      }
      curve.append(Aerodynamics.Point(mach: mach, dragCoefficient: coefficient))
    }
    if curve.isEmpty {
      curve = GenericDrag.curve
      if index == 0 { figures.add(GenericDrag.figure(record.name)) }
    }
    let slope: Double? =
      index == 0
      ? try figures.number(
        "normal_force_slope_per_rad", of: given, record.name, in: FigureReader.natural)
      : given?["normal_force_slope_per_rad"]?.number
    var area: Double? = try figures.number(
      "reference_area_m2", of: stageNodes[index], name, in: FigureReader.positive)
    if area == nil {
      let fromDiameters: Double = crossSection(from: index)
      figures.add(
        FlightFigure(
          subject: name, quantity: "reference area",
          value: String((fromDiameters * 100).rounded() / 100), unit: "m²", source: nil,
          confidence: .estimated, note: "from the diameters"))
      area = fromDiameters
    }
    return Aerodynamics(
      referenceArea: area ?? 0, drag: curve,
      normalForceSlope: slope ?? GenericDrag.normalForceSlope)
  }

  /// The largest cross-section of what stands from a stage upwards, m².
  private func crossSection(from index: Int) -> Double {
    func circle(_ node: FieldNode) -> Double {
      let diameter: Double = node["diameter_m"]?.number ?? 3
      return 0.25 * Double.pi * diameter * diameter
    }
    var largest: Double = 0
    for place in index..<stageNodes.count {
      var area: Double = circle(stageNodes[place])
      if isBooster(place) {
        area = area * (stageNodes[place]["count"]?.number ?? 1) + circle(stageNodes[place + 1])
      }
      largest = max(largest, area)
    }
    for part in partNodes where part["diameter_m"] != nil { largest = max(largest, circle(part)) }
    return largest
  }
}
