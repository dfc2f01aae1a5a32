// SPDX-License-Identifier: Apache-2.0

import Orbits

extension InventoryObject {
  /// Whether it has orbits or a registration.
  var describesOrbit: Bool { !orbits.isEmpty || registration != nil }

  /// What an orbit of its goes round; nil for bodies other than Earth, Moon and Sun.
  ///
  /// Records say so with each orbit, tables once for the object.
  func center(of orbit: InventoryOrbit) -> OrbitCenter? {
    OrbitCenter(catalog: record == nil ? center.value : orbit.centralBody?.value)
  }

  /// Whether its element sets are about the Earth.
  var isAboutEarth: Bool {
    record != nil || center.isEmpty || OrbitCenter(catalog: center.value) == .earth
  }
}

extension OrbitCenter {
  /// Reads a body as our records or the SATCAT (`EA`, `MO`, `SU`, `EL1`, `EL2`) name it; nothing is
  /// the Earth, and so is a catalogue number: that of the object it is docked to.
  init?(catalog text: String?) {
    guard let text, !text.isEmpty else {
      self = .earth
      return
    }
    switch text.lowercased() {
    case "earth", "ea": self = .earth
    case "moon", "mo": self = .moon
    case "sun", "su": self = .sun
    case "el1": self = .sunEarthL1
    case "el2": self = .sunEarthL2
    default:
      guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      self = .earth
    }
  }
}

extension InventoryOrbit {
  /// Heights and inclination in SI; nil where a height is missing.
  func figures(center: OrbitCenter = .earth) -> OrbitFigures? {
    guard let perigee = perigee.value, let apogee = apogee.value else { return nil }
    return OrbitFigures(
      perigeeHeight: perigee * 1e3, apogeeHeight: apogee * 1e3,
      inclination: inclination.value.map { $0 * Circle.degree }, center: center)
  }

  /// What the orbit was for.
  var kind: String? { purpose?.value }

  /// The mean orbit about the Earth, nil where figures are missing or none.
  var meanOrbit: MeanOrbit? {
    guard let figures = figures(), let inclination = figures.inclination else { return nil }
    return try? MeanOrbit(
      perigeeHeight: figures.perigeeHeight, apogeeHeight: figures.apogeeHeight,
      inclination: inclination)
  }
}

extension Inventory {
  /// An object's element sets that are good for propagation, oldest first.
  func goodSets(of object: InventoryObject) -> [InventoryElementSet] {
    guard object.isAboutEarth else { return [] }
    return object.elementSets.lazy.map { elementSets[$0] }.filter { !$0.isRough }
  }

  /// The oldest of them.
  func firstSet(of object: InventoryObject) -> InventoryElementSet? {
    guard object.isAboutEarth else { return nil }
    return object.elementSets.lazy.map { elementSets[$0] }.first { !$0.isRough }
  }

  /// The newest of them.
  func lastSet(of object: InventoryObject) -> InventoryElementSet? {
    guard object.isAboutEarth else { return nil }
    return object.elementSets.lazy.reversed().map { elementSets[$0] }.first { !$0.isRough }
  }

  /// The element set of an object nearest to an instant, and how far it is from it, s.
  func nearestSet(
    of object: InventoryObject, to epoch: Epoch
  ) -> (set: InventoryElementSet, distance: Double)? {
    var best: (set: InventoryElementSet, distance: Double)?
    for set in goodSets(of: object) {
      let distance: Double = abs(set.elements.epoch.seconds(since: epoch))
      if distance < best?.distance ?? .infinity { best = (set, distance) }
    }
    return best
  }

  /// The place that a launch left from: its pad, else the middle of its site.
  func pad(of launch: InventoryLaunch) -> (pad: LaunchPad, name: String, isPad: Bool)? {
    guard let (site, pad) = site(of: launch) else { return nil }
    if let pad, let latitude = pad.latitude.value, let longitude = pad.longitude.value {
      let place = Geodetic(
        latitudeDegrees: latitude, longitudeDegrees: longitude, height: pad.height.value ?? 0)
      return (LaunchPad(place), "\(site.name) \(pad.id)", true)
    }
    guard let latitude = site.latitude.value, let longitude = site.longitude.value else {
      return nil
    }
    let place = Geodetic(latitudeDegrees: latitude, longitudeDegrees: longitude)
    return (LaunchPad(place), site.name, false)
  }

  /// The objects that came from a launch.
  func objects(of launch: InventoryLaunch) -> [InventoryObject] {
    var positions: [Int] = index.objectsByLaunch[launch.id] ?? []
    if let designator = launch.designator.value, designator != launch.id {
      positions += index.objectsByLaunch[designator] ?? []
    }
    for payload in launch.payloads {
      if let position = index.objectsByID[payload.value] { positions.append(position) }
    }
    var seen: Set<Int> = []
    return positions.filter { seen.insert($0).inserted }.map { objects[$0] }
  }

  /// The insertion orbit that the record of a launch gives; nil where it has none.
  func insertionOrbit(of launch: InventoryLaunch) -> InventoryOrbit? {
    guard let node = record(launch.record)?["insertion"] else { return nil }
    var orbit = InventoryOrbit(place: launch.place)
    orbit.perigee = numbers(node["perigee_km"])
    orbit.apogee = numbers(node["apogee_km"])
    orbit.inclination = numbers(node["inclination_deg"])
    orbit.period = numbers(node["period_min"])
    return orbit
  }

  private func numbers(_ node: FieldNode?) -> Values<Double> {
    var values = Values<Double>()
    for assertion in node?.assertions ?? [] {
      guard let number = assertion.number, let text = assertion.value,
        let file = files.firstIndex(where: { $0.path == assertion.location.file })
      else { continue }
      let place = Place(
        file: file, line: assertion.location.line, column: assertion.location.column)
      let source = assertion.source.flatMap { sources.firstIndex(of: $0) } ?? -1
      values.append(Cited(number, text: text, place: place, source: Int32(source)))
    }
    return values
  }
}
