// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Makes a plan that can be flown out of a flight record, its launch, pad, vehicle and payloads.
///
/// What a flight record says itself goes before what its launch says.
public struct FlightReader {
  let library: FlightLibrary
  let match: FlightLibrary.Match
  let askedLiftOff: Epoch?
  var figures = FigureReader()
  var remarks: [String] = []

  /// A flight of a library, and another lift-off than the record's where one is asked for.
  public init(
    _ match: FlightLibrary.Match, in library: FlightLibrary, liftOff: Epoch? = nil
  ) {
    askedLiftOff = liftOff
    self.match = match
    self.library = library
  }

  /// Reads the plan.
  /// - Throws: ``FlightFailure`` with the place of what is missing or cannot be.
  public mutating func read() throws(FlightFailure) -> FlightPlan {
    guard let base = match.flight ?? match.launch else {
      throw FlightFailure("there is neither a flight nor a launch to read")
    }
    let liftOff = try self.liftOff(base)
    let (padName, pad) = try self.pad(base)
    let vehicleRecord = try self.vehicleRecord(base)
    var reader = try VehicleReader(
      vehicleRecord, upper: match.flight?["upper_stages"], figures: figures)
    let last = match.flight?["last_stage"]?.assertions.first
    let vehicle = try reader.read(last: last)
    figures = reader.figures
    let payloads = try self.payloads(base)
    let adapter: Double =
      try figures.number(
        "adapter_mass_kg", of: match.flight?.root, "adapter", in: FigureReader.natural) ?? 0
    let sectors = try self.sectors()
    let target = try self.target(
      base, liftOff: liftOff, pad: LaunchPad(pad), sectors: sectors)
    let guidance = try FlightGuidance(
      match.flight?["guidance"], stages: reader.labels, &figures)
    let published = self.published(vehicleRecord)
    var mission: FlightMission?
    if let node = match.flight?["mission"] {
      var inner = MissionReader(
        node: node, library: library, liftOff: liftOff, payloads: payloads, vehicle: vehicle,
        published: published, figures: figures)
      mission = try inner.read()
      figures = inner.figures
      remarks += inner.remarks
    }
    if mission == nil, !vehicle.upperStages.isEmpty {
      remarks.append(
        vehicle.upperStages.map(\.name).joined(separator: " and ")
          + " is carried to insertion and not lit: the record has no `mission`.")
    }
    return FlightPlan(
      id: base.id, name: title, launch: match.launch?.id, liftOff: liftOff, padName: padName,
      pad: pad, sectors: sectors, vehicle: vehicle, payloads: payloads, adapterMass: adapter,
      target: target,
      guidance: guidance, mission: mission, published: published, figures: figures.figures,
      remarks: remarks, places: flightPlaces)
  }

  /// Where the values of the flight stand that a simulator may find fault with, by its names.
  private var flightPlaces: [String: SourceLocation] {
    var places: [String: SourceLocation] = [:]
    for (field, key) in [
      ("payloadMass", "payload_mass_kg"), ("payload", "payload_mass_kg"), ("lift-off", "lift_off"),
      ("pad", "pad"),
    ] {
      places[field] = self.field(key)?.location
    }
    return places
  }

  private var title: String { match.flight?.name ?? match.launch?.name ?? "" }

  /// A field of the flight, else of its launch.
  func field(_ key: String) -> FieldNode? { match.flight?[key] ?? match.launch?[key] }

  // MARK: - Where, when, with what

  private mutating func liftOff(_ base: Record) throws(FlightFailure) -> Epoch {
    if let askedLiftOff {
      remarks.append("The lift-off is the one asked for, not that of the record.")
      return askedLiftOff
    }
    guard let node = field("lift_off"), let said = FigureReader.chosen(node) else {
      throw FlightFailure("\(base.name) has no `lift_off`", at: base.location)
    }
    guard let date = said.date else {
      throw FlightFailure("`lift_off` is no instant: \(said.value ?? "")", at: said.location)
    }
    guard date.precision >= .minute, !date.isNotBefore else {
      throw FlightFailure(
        "`lift_off` has to be known to the minute, and is \(date.text)", at: said.location)
    }
    figures.add(
      FlightFigure(
        subject: "launch", quantity: "lift-off", value: date.text, unit: "", source: said.source,
        confidence: said.confidence, location: said.location, note: said.note))
    return date.earliest
  }

  private mutating func pad(
    _ base: Record
  ) throws(FlightFailure) -> (name: String, place: Geodetic) {
    guard let said = field("site")?.assertions.first, let name = said.value else {
      throw FlightFailure("\(base.name) has no `site`", at: base.location)
    }
    guard let site = library.record(name, kind: .site) else {
      throw FlightFailure("there is no site `\(name)`", at: said.location)
    }
    var node = site.root
    var title = site.name
    if let pad = field("pad")?.assertions.first, let label = pad.value {
      guard let found = site["pads"]?.element(named: label) else {
        throw FlightFailure("\(site.name) has no pad `\(label)`", at: pad.location)
      }
      node = found
      title = "\(site.name) \(label)"
    } else if site["latitude_deg"] == nil, let first = site["pads"]?.elements.first {
      node = first
      title = "\(site.name) \(first.label ?? "")"
    }
    let latitude: Double = try figures.required("latitude_deg", of: node, title, in: -90...90)
    let longitude: Double = try figures.required("longitude_deg", of: node, title, in: -180...360)
    // The shore of the Dead Sea lies 430 m below the ocean, the highest road at 5,900 m; geoid and
    // ellipsoid differ by 100 m.
    let height: Double = try figures.number("height_m", of: node, title, in: -550...7000) ?? 0
    if node["height_m"] == nil {
      remarks.append("The height of the pad is not known; 0 m is taken.")
    }
    return (
      title,
      Geodetic(latitudeDegrees: latitude, longitudeDegrees: longitude, height: height)
    )
  }

  /// The azimuths that the range allows; none where the launch declares a turn on the way up, since it
  /// leaves in another direction than that of its plane.
  private mutating func sectors() throws(FlightFailure) -> [ClosedRange<Double>] {
    guard let name = field("site")?.value, let site = library.record(name, kind: .site) else {
      return []
    }
    let radian: Double = Double.pi / 180
    var sectors: [ClosedRange<Double>] = []
    for node in site["azimuth_sectors"]?.elements ?? [] where node["kind"]?.value == "permitted" {
      let subject = "range of \(site.name)"
      guard let from = try figures.number("from_deg", of: node, subject, in: -360...360),
        let to = try figures.number("to_deg", of: node, subject, in: -360...360), from <= to
      else { continue }
      sectors.append((from * radian)...(to * radian))
    }
    guard !sectors.isEmpty, isPlaneChangeDeclared else { return sectors }
    remarks.append(
      "The launch declares a change of plane; flown straight, its azimuth is not held to the range."
    )
    return []
  }

  /// Whether the launch says that the plane is turned after the ascent or on the way.
  var isPlaneChangeDeclared: Bool { match.launch?.value("plane_change") == "declared" }

  private mutating func vehicleRecord(_ base: Record) throws(FlightFailure) -> Record {
    guard let said = field("vehicle")?.assertions.first, let name = said.value else {
      throw FlightFailure("\(base.name) has no `vehicle`", at: base.location)
    }
    guard let vehicle = library.record(name, kind: .vehicle) else {
      throw FlightFailure("there is no vehicle `\(name)`", at: said.location)
    }
    if vehicle["stages"] == nil, let other = vehicle.value("variant_of"),
      let found = library.record(other, kind: .vehicle)
    {
      remarks.append("\(vehicle.name) has no stages of its own; those of \(found.name) are flown.")
      return found
    }
    return vehicle
  }

  /// Published events of this flight, else of the vehicle in general.
  private func published(_ vehicle: Record) -> [PublishedEvent] {
    let names: Set<String> = Set(
      [match.launch?.id, match.flight?.id].compactMap(\.self)
        + (field("payloads")?.assertions.compactMap(\.value) ?? []))
    let own = match.flight.map { PublishedEvent.all(of: $0) } ?? []
    let others = PublishedEvent.all(of: vehicle)
      .filter { event in event.flight.map { names.contains($0) } ?? true }
    return own + others
  }

  // MARK: - What it carries

  private mutating func payloads(_ base: Record) throws(FlightFailure) -> [FlightPayload] {
    if let given = try figures.number(
      "payload_mass_kg", of: match.flight?.root, "payload", in: FigureReader.natural)
    {
      return [FlightPayload(id: "", name: "payload", mass: given)]
    }
    guard let said = match.launch?["payloads"]?.assertions, !said.isEmpty else {
      throw FlightFailure(
        "\(base.name) names no payloads; give `payload_mass_kg`", at: base.location)
    }
    var payloads: [FlightPayload] = []
    var unknown: [String] = []
    let names: Set<String> = Set(said.compactMap(\.value))
    for one in said {
      guard let name = one.value else { continue }
      guard let object = library.object(name) else {
        // What has no record is named in words.
        guard name.contains(where: { $0 == " " || $0.isUppercase }) else {
          throw FlightFailure("there is no payload `\(name)`", at: one.location)
        }
        unknown.append(name)
        continue
      }
      // The mass of the whole holds those of its parts.
      if let parent = object.value("parent"), names.contains(parent) { continue }
      if let mass = try figures.number(
        "mass_kg", of: object.root, object.name, in: FigureReader.positive)
      {
        payloads.append(FlightPayload(id: object.id, name: object.name, mass: mass))
      } else {
        unknown.append(object.name)
      }
    }
    guard !payloads.isEmpty else {
      throw FlightFailure(
        "no mass is known of \(unknown.joined(separator: ", ")); give it with --payload",
        at: said.first?.location)
    }
    if !unknown.isEmpty {
      remarks.append("No mass is known of \(unknown.joined(separator: ", ")); left out.")
    }
    return payloads
  }
}
