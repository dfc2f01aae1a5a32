// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads the mission of a flight record into the plan of one of the kinds of missions.
struct MissionReader {
  let node: FieldNode
  let library: FlightLibrary
  let liftOff: Epoch
  let payloads: [FlightPayload]
  let vehicle: FlightVehicle
  let published: [PublishedEvent]
  var figures: FigureReader
  var remarks: [String] = []
  let subject = "mission"

  /// Reads the plan.
  mutating func read() throws(FlightFailure) -> FlightMission {
    let text = node["kind"]?.value
    guard let text, let kind = FlightMission.Kind(rawValue: text) else {
      let known = FlightMission.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw FlightFailure(
        "a mission has a `kind`: \(known)", at: node["kind"]?.location ?? node.location)
    }
    switch kind {
    case .rendezvous: return .rendezvous(try rendezvous())
    case .lunarReturn: return .lunarReturn(try lunarReturn(), stage: try injectionStage())
    case .geostationary: return .geostationary(try geostationary())
    case .transfer: return .geostationary(try transfer())
    case .orbitRaise: return .orbitRaise(try orbitRaise())
    }
  }

  // MARK: - Parts

  /// The object that the mission is about or goes to.
  mutating func target() throws(FlightFailure) -> Record {
    guard let said = node["target"]?.assertions.first, let name = said.value else {
      throw FlightFailure("the mission has no `target`", at: node.location)
    }
    guard let object = library.object(name) else {
      throw FlightFailure("there is no object `\(name)`", at: said.location)
    }
    return object
  }

  /// A number with a default that the list of figures shows.
  mutating func number(
    _ key: String, else value: Double, in range: ClosedRange<Double>
  ) throws(FlightFailure) -> Double {
    if let found = try figures.number(key, of: node, subject, in: range) { return found }
    let (quantity, unit) = FigureReader.split(key)
    figures.add(
      FlightFigure(
        subject: subject, quantity: quantity, value: FieldText.number(value), unit: unit,
        source: nil, confidence: .illustrative, note: "taken where the record says nothing"))
    return value
  }

  /// Several numbers under a key.
  func numbers(_ key: String) throws(FlightFailure) -> [Double]? {
    guard let part = node[key] else { return nil }
    var values: [Double] = []
    for said in part.assertions {
      guard let value = said.number else {
        throw FlightFailure("`\(key)` is a list of numbers", at: said.location)
      }
      values.append(value)
    }
    return values
  }

  /// An instant under a key of a part; nil where there is none.
  mutating func epoch(_ key: String, of part: FieldNode) throws(FlightFailure) -> Epoch? {
    guard let said = FigureReader.chosen(part[key]) else { return nil }
    return try instant(said, key)
  }

  /// An instant known to the day at least; a day is taken at noon.
  mutating func instant(_ said: Assertion, _ what: String) throws(FlightFailure) -> Epoch {
    guard let date = said.date, date.precision >= .day, !date.isNotBefore else {
      throw FlightFailure("`\(what)` is no instant: \(said.value ?? "")", at: said.location)
    }
    figures.add(
      FlightFigure(
        subject: subject, quantity: FigureReader.split(what).quantity, value: date.text, unit: "",
        source: said.source, confidence: said.confidence, location: said.location,
        note: said.note))
    return date.precision == .day ? date.earliest.advanced(bySeconds: 43_200) : date.earliest
  }

  // MARK: - Rendezvous

  private mutating func rendezvous() throws(FlightFailure) -> RendezvousPlan {
    let station = try target()
    let sets = library.catalog.elementSets(for: station.id).sets.filter { !$0.isRough }
      .map(\.elements)
    // Known at lift-off, so that the flight uses nothing that came later; the plane may.
    guard let phasing = sets.last(where: { $0.epoch <= liftOff }) ?? sets.first else {
      throw FlightFailure("\(station.name) has no element sets", at: node["target"]?.location)
    }
    let near = sets.filter { abs($0.epoch.seconds(since: liftOff)) < 60 * 86_400 }
    remarks.append(
      "\(station.name) moves by SGP4 with the set of \(phasing.epoch.iso8601(fractionDigits: 0)).")
    let target = RendezvousTarget(
      name: station.name, phasing: phasing, planes: near.isEmpty ? [phasing] : near)
    var said: Epoch? = try epoch("arrival", of: node)
    if said == nil { said = try docking(with: station) }
    guard let arrival = said else {
      throw FlightFailure("the mission has no `arrival`", at: node.location)
    }
    var plan = RendezvousPlan(target: target, arrival: arrival)
    plan.phasingBurns = try numbers("phasing_burns_s") ?? plan.phasingBurns
    plan.approachBurns = try numbers("approach_burns_s") ?? plan.approachBurns
    plan.availableSpeed = try number(
      "available_speed_m_s", else: plan.availableSpeed, in: FigureReader.positive)
    plan.specificImpulse = try number(
      "isp_vacuum_s", else: plan.specificImpulse, in: FigureReader.positive)
    plan.dragArea = try number("drag_area_m2", else: plan.dragArea, in: FigureReader.natural)
    plan.dragCoefficient = try number(
      "drag_coefficient", else: plan.dragCoefficient, in: FigureReader.natural)
    return plan
  }

  /// When a payload docked with a station, by its record.
  private mutating func docking(with station: Record) throws(FlightFailure) -> Epoch? {
    for payload in payloads {
      guard let record = library.object(payload.id) else { continue }
      for phase in record["phases"]?.elements ?? [] where phase["phase"]?.value == "docked" {
        guard phase["with"]?.value == station.id, let said = FigureReader.chosen(phase["date"])
        else { continue }
        return try instant(said, "docking")
      }
    }
    return nil
  }
}
