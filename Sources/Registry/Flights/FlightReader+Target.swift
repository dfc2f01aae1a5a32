// SPDX-License-Identifier: Apache-2.0

import Orbits

extension FlightReader {
  /// The orbit to be reached: of the flight record, else of the launch, else of what it launched.
  mutating func target(
    _ base: Record, liftOff: Epoch, pad: LaunchPad, sectors: [ClosedRange<Double>]
  ) throws(FlightFailure) -> InsertionTarget {
    let radian: Double = Double.pi / 180
    let aim = match.flight?["insertion_target"]
    let subject = "insertion"
    let heights: ClosedRange<Double> = -7000...1_000_000
    var perigee: Double? = try figures.number("perigee_km", of: aim, subject, in: heights)
    var apogee: Double? = try figures.number("apogee_km", of: aim, subject, in: heights)
    var inclination: Double? = try figures.number("inclination_deg", of: aim, subject, in: 0...180)
    var raan: Double? = try figures.number("raan_deg", of: aim, subject, in: -360...360)
    let cutOff: Double? = try figures.number(
      "cut_off_height_km", of: aim, subject, in: 0...100_000)
    let angle: Double? = try figures.number(
      "cut_off_flight_path_angle_deg", of: aim, subject, in: -90...90)
    // A launch to a station without a record of its flight aims at the plane of the station.
    let meets = match.flight == nil && hasPlane(match.launch?.value("rendezvous_target"), liftOff)
    let plane = aim?["plane_of"] ?? (meets ? match.launch?["rendezvous_target"] : nil)
    if let said = plane?.assertions.first, let name = said.value {
      let (found, text) = try self.plane(of: name, at: liftOff, said.location)
      raan = found.raan / radian
      inclination = inclination ?? found.inclination / radian
      remarks.append("The plane is that of \(name): \(text).")
    }
    if perigee == nil, apogee == nil {
      let insertion = match.launch?["insertion"]
      perigee = try figures.number("perigee_km", of: insertion, subject, in: heights)
      apogee = try figures.number("apogee_km", of: insertion, subject, in: heights)
    }
    if inclination == nil {
      inclination = try figures.number(
        "target_inclination_deg", of: match.launch?.root, "launch", in: 0...180)
    }
    if inclination == nil {
      inclination = try figures.number(
        "inclination_deg", of: match.launch?["insertion"], subject, in: 0...180)
    }
    let payload = firstOrbit(after: liftOff)
    if perigee == nil || apogee == nil, let payload, payload.perigeeHeight < 2_000e3 {
      // What flies higher than a rocket goes in one go is left on an ellipse that touches its orbit.
      let height: Double = payload.perigeeHeight / 1000
      perigee = perigee ?? min(height, 250)
      apogee = apogee ?? max(height, perigee ?? 0)
      remarks.append(
        "The orbit aimed at is derived from the first element set of \(payload.name).")
    }
    if (perigee == nil && apogee == nil) || inclination == nil, let known = registered() {
      let low: Double? = try figures.number("perigee_km", of: known.node, known.name, in: heights)
      let high: Double? = try figures.number("apogee_km", of: known.node, known.name, in: heights)
      if perigee == nil, apogee == nil, let low, let high, low <= high, low < 2000 {
        perigee = min(low, 250)
        apogee = low < 400 ? high : max(low, 250)
        remarks.append("The orbit aimed at is derived from the one recorded of \(known.name).")
      }
      if inclination == nil {
        inclination = try figures.number(
          "inclination_deg", of: known.node, known.name, in: 0...180)
        remarks.append("The inclination is the one recorded of \(known.name).")
      }
    }
    if inclination == nil, let payload {
      inclination = payload.plane.inclination / radian
      remarks.append("The inclination is that of the first element set of \(payload.name).")
    }
    if inclination == nil, let (station, plane) = destination(at: liftOff) {
      inclination = plane.inclination / radian
      remarks.append(
        "The inclination is that of \(station); its plane is not known at lift-off.")
    }
    let least: Double = abs(pad.place.latitudeDegrees)
    if let final = inclination, final < least, isPlaneChangeDeclared, aim?["inclination_deg"] == nil
    {
      inclination = least
      remarks.append(
        "The plane is turned later; the ascent takes the one of least inclination through the pad.")
    }
    guard let inclination else {
      throw FlightFailure(
        "no inclination is known to aim at; give `inclination_deg` under `insertion_target`",
        at: aim?.location ?? base.location)
    }
    if perigee == nil && apogee == nil {
      remarks.append("No orbit is known to aim at; 200 by 200 km are taken.")
    }
    let low: Double = perigee ?? apogee ?? 200
    let high: Double = apogee ?? perigee ?? 200
    guard low <= high else {
      throw FlightFailure(
        "the perigee of \(FieldText.number(low)) km is above the apogee of \(FieldText.number(high)) km",
        at: aim?["perigee_km"]?.location ?? aim?.location ?? base.location)
    }
    return InsertionTarget(
      perigeeHeight: 1000 * low, apogeeHeight: 1000 * high, inclination: inclination * radian,
      raan: raan.map { $0 * radian },
      pass: try pass(aim, liftOff, pad, inclination * radian, payload, sectors),
      cutOffHeight: cutOff.map { 1000 * $0 }, cutOffFlightPathAngle: angle.map { $0 * radian })
  }

  /// The orbit of a payload as notified to the register, else as listed first.
  private func registered() -> (node: FieldNode, name: String)? {
    for said in match.launch?["payloads"]?.assertions ?? [] {
      guard let name = said.value, let object = library.object(name) else { continue }
      for node in [object["registration"], object["orbits"]?.elements.first] {
        guard let node, node["inclination_deg"]?.number != nil else { continue }
        return (node, object.name)
      }
    }
    return nil
  }

  /// The plane of what the launch goes to, from whatever sets there are.
  private func destination(at liftOff: Epoch) -> (name: String, plane: OrbitPlane)? {
    guard let name = match.launch?.value("rendezvous_target"), let object = library.object(name)
    else { return nil }
    let sets = library.catalog.elementSets(for: object.id).sets.filter { !$0.isRough }
    guard let history = PlaneHistory(sets.map { MeanElements($0.elements) }) else { return nil }
    return (object.name, history.plane(at: liftOff).plane)
  }

  /// Whether the plane of an object is known well enough at an instant.
  private func hasPlane(_ name: String?, _ epoch: Epoch) -> Bool {
    guard let name, let object = library.object(name) else { return false }
    let sets = library.catalog.elementSets(for: object.id).sets.filter { !$0.isRough }
    guard let history = PlaneHistory(sets.map { MeanElements($0.elements) }) else { return false }
    switch history.plane(at: epoch).method {
    case .interpolated(let before, let after): return after.seconds(since: before) < 60 * 86_400
    case .carried(let from): return abs(from.seconds(since: epoch)) < 10 * 86_400
    }
  }

  /// The first catalogued orbit of what went up.
  struct FirstOrbitOfPayload {
    var name: String
    var plane: OrbitPlane
    var perigeeHeight: Double
  }

  private func firstOrbit(after liftOff: Epoch) -> FirstOrbitOfPayload? {
    for said in match.launch?["payloads"]?.assertions ?? [] {
      guard let name = said.value, let object = library.object(name) else { continue }
      let sets = library.catalog.elementSets(for: object.id).sets.filter { !$0.isRough }
      guard let first = sets.first(where: { $0.elements.epoch.seconds(since: liftOff) > -3600 }),
        first.elements.epoch.seconds(since: liftOff) < 30 * 86_400
      else { continue }
      let mean = MeanElements(first.elements)
      guard let orbit = try? MeanOrbit(mean, gravity: .wgs72) else { continue }
      guard let history = PlaneHistory([mean]) else { continue }
      return FirstOrbitOfPayload(
        name: object.name, plane: history.plane(at: liftOff).plane,
        perigeeHeight: orbit.perigeeHeight)
    }
    return nil
  }

  /// The plane of an object at lift-off in the true equator's system, and how it was found.
  private mutating func plane(
    of name: String, at liftOff: Epoch, _ location: SourceLocation
  ) throws(FlightFailure) -> (plane: OrbitPlane, text: String) {
    guard let object = library.object(name) else {
      throw FlightFailure("there is no object `\(name)`", at: location)
    }
    let sets = library.catalog.elementSets(for: object.id).sets.filter { !$0.isRough }
    guard let history = PlaneHistory(sets.map { MeanElements($0.elements) }) else {
      throw FlightFailure("\(object.name) has no element sets", at: location)
    }
    let (plane, method) = history.plane(at: liftOff)
    let text: String
    switch method {
    case .interpolated(let before, let after):
      text =
        "interpolated by J2 between the sets of \(before.iso8601(fractionDigits: 0)) and"
        + " \(after.iso8601(fractionDigits: 0))"
    case .carried(let epoch):
      text = "carried by J2 from the set of \(epoch.iso8601(fractionDigits: 0))"
    }
    return (plane, text)
  }

  /// Northwards or southwards: as the record says, else as the payload's plane tells.
  private mutating func pass(
    _ aim: FieldNode?, _ liftOff: Epoch, _ pad: LaunchPad, _ inclination: Double,
    _ payload: FirstOrbitOfPayload?, _ sectors: [ClosedRange<Double>]
  ) throws(FlightFailure) -> LaunchPlane.Pass {
    if let said = aim?["pass"]?.assertions.first, let text = said.value {
      switch text {
      case "north", "northbound": return .northbound
      case "south", "southbound": return .southbound
      default:
        throw FlightFailure("`pass` is north or south, not \(text)", at: said.location)
      }
    }
    guard let payload else {
      // The pass that the range allows, where only one is.
      guard
        let both = LaunchAzimuth.both(from: pad, inclination: inclination, height: 200_000)
      else { return .northbound }
      let isSouth = sectors.contains { $0.contains(both.southbound.rotating) }
      let isNorth = sectors.contains { $0.contains(both.northbound.rotating) }
      return isSouth && !isNorth ? .southbound : .northbound
    }
    let planes = LaunchPlane(through: pad, at: liftOff, inclination: inclination)
    return planes.nearest(toNode: payload.plane.raan)?.pass ?? .northbound
  }
}
