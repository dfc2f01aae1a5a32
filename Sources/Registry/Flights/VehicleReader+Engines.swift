// SPDX-License-Identifier: Apache-2.0

import Orbits

extension VehicleReader {
  /// The engine groups of a stage: those it lists, or all its engines as one group.
  mutating func engines(
    _ index: Int, _ name: String, burnable: Double, last: Int
  ) throws(FlightFailure) -> [EngineGroup] {
    let node = node(index)
    let guided = index == last
    var groups: [EngineGroup] = []
    guard case .list(let nodes)? = node["engine_groups"]?.content, !nodes.isEmpty else {
      return [try group(node, node, 0, index, name, burnable: burnable, guided: guided)]
    }
    for (place, part) in nodes.enumerated() {
      groups.append(
        try group(part, node, place, index, name, burnable: burnable, guided: guided))
    }
    return groups
  }

  private mutating func group(
    _ node: FieldNode, _ stage: FieldNode, _ place: Int, _ index: Int, _ stageName: String,
    burnable: Double, guided: Bool
  ) throws(FlightFailure) -> EngineGroup {
    let isStage = node == stage
    for (field, key) in [
      ("vacuumThrust", "thrust_vacuum_kn"), ("seaLevelThrust", "thrust_sea_level_kn"),
      ("vacuumSpecificImpulse", "isp_vacuum_s"), ("ignition", "ignition"),
      ("cutOff", "cut_off_after_s"), ("throttle", "throttle"),
    ] {
      figures.place(stageName, "engines[\(place)].\(field)", node[key]?.location)
    }
    let name =
      (isStage ? node["engine"]?.value : node["name"]?.value ?? node.label) ?? "\(stageName) engine"
    let subject = isStage ? stageName : "\(stageName), \(name)"
    let impulse: Double = try figures.required(
      "isp_vacuum_s", of: node, subject, in: FigureReader.positive)
    let groundImpulse: Double? = try figures.number(
      "isp_sea_level_s", of: node, subject, in: FigureReader.positive)
    if let groundImpulse, groundImpulse > impulse {
      throw FlightFailure(
        "\(subject): `isp_sea_level_s` is \(FieldText.number(groundImpulse)), more than the"
          + " \(FieldText.number(impulse)) in vacuum: swap them",
        at: node["isp_sea_level_s"]?.location)
    }
    let ground: Double? = try figures.number(
      "thrust_sea_level_kn", of: node, subject, in: FigureReader.positive)
    var vacuum: Double? = try figures.number(
      "thrust_vacuum_kn", of: node, subject, in: FigureReader.positive)
    var seaLevel: Double? = ground
    if vacuum == nil, let ground, let groundImpulse {
      vacuum = derived(subject, "thrust in vacuum", ground * impulse / groundImpulse)
    }
    guard let vacuum else {
      throw FlightFailure(
        "\(subject) has no `thrust_vacuum_kn`, nor what it could be derived from",
        at: node.location)
    }
    if seaLevel == nil, let groundImpulse {
      seaLevel = derived(subject, "thrust at sea level", vacuum * groundImpulse / impulse)
    }
    var said: StageMoment? = try moment("ignition", of: node, subject)
    if said == nil, !isStage { said = try moment("ignition", of: stage, stageName) }
    let ignition: StageMoment = said ?? defaultIgnition(index)
    return EngineGroup(
      name: name, vacuumThrust: 1000 * vacuum, seaLevelThrust: seaLevel.map { 1000 * $0 },
      vacuumSpecificImpulse: impulse, ignition: ignition,
      cutOff: try cutOff(
        node, subject, flow: 1000 * vacuum / (impulse * Constants.standardGravity.value),
        burnable: burnable, guided: guided),
      throttle: try throttle(node, subject))
  }

  private mutating func derived(_ subject: String, _ quantity: String, _ value: Double) -> Double {
    figures.add(
      FlightFigure(
        subject: subject, quantity: quantity, value: String((value * 10).rounded() / 10),
        unit: "kN",
        source: nil, confidence: .estimated, note: "from the specific impulses"))
    return value
  }

  private mutating func cutOff(
    _ node: FieldNode, _ subject: String, flow: Double, burnable: Double, guided: Bool
  ) throws(FlightFailure) -> EngineGroup.CutOff {
    if let time = try figures.number(
      "cut_off_after_s", of: node, subject, in: FigureReader.positive)
    {
      // Rounded figures of thrust and load hide some seconds; throttled engines burn longer.
      if node["throttle"] == nil, time * flow > 1.03 * burnable {
        let seconds = Int((burnable / flow).rounded())
        throw FlightFailure(
          "\(subject): burns for \(FieldText.number(time)) s, but the propellant lasts \(seconds) s",
          at: node["cut_off_after_s"]?.location)
      }
      return .after(time)
    }
    // Published burn times hide throttling and rounding; half as long again is another engine's.
    if node["throttle"] == nil, let time = FigureReader.chosen(node["burn_time_s"])?.number,
      time * flow > 1.5 * burnable
    {
      throw FlightFailure(
        "\(subject): burns for \(FieldText.number(time)) s, but the propellant lasts"
          + " \(Int((burnable / flow).rounded())) s", at: node["burn_time_s"]?.location)
    }
    if let delay = try figures.number(
      "cut_off_delay_s", of: node, subject, in: FigureReader.natural)
    {
      return .afterGuided(delay)
    }
    switch node["cut_off"]?.value {
    case "guided": return .guided
    case "depletion": return .depletion
    case nil: return guided ? .guided : .depletion
    case let other?:
      throw FlightFailure(
        "\(subject): `cut_off` is depletion or guided, not \(other); or give `cut_off_after_s`",
        at: node["cut_off"]?.location)
    }
  }

  private mutating func throttle(
    _ node: FieldNode, _ subject: String
  ) throws(FlightFailure) -> [EngineGroup.Throttle] {
    guard let list = node["throttle"] else { return [] }
    var settings: [EngineGroup.Throttle] = []
    for part in list.elements {
      let time: Double = try figures.required(
        "time_s", of: part, "\(subject), throttle", in: FigureReader.natural)
      let level: Double = try figures.required(
        "level", of: part, "\(subject), throttle", in: 0...1.2)
      guard time > settings.last?.time ?? -1 else {
        throw FlightFailure(
          "\(subject): the settings of the throttle are not in the order of time", at: part.location
        )
      }
      settings.append(EngineGroup.Throttle(time: time, level: level))
    }
    return settings
  }
}

/// Numbers for messages.
enum FieldText {
  /// Without a fraction where there is none.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
