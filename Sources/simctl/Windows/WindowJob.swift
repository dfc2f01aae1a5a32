// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// One run of `window`: from a pad and a plane to a list of times.
struct WindowJob {
  let session: Session
  let command: WindowCommand

  /// What a search needs, however it was asked for.
  struct Plan {
    /// The pad for people.
    var padName: String
    /// The pad.
    var pad: LaunchPad
    /// The plane.
    var target: LaunchWindowTarget
    /// The plane for people.
    var targetName: String
    /// The target's sets; none for a plane given by numbers.
    var sets: [ElementSet]
    /// When the launch of the catalogue was.
    var liftOff: Epoch?
  }

  /// Finds and writes the windows.
  func run() throws {
    let leapSeconds = try session.leapSeconds()
    let plan = try plan()
    let span = try span(plan, leapSeconds)
    let earth = try session.earth(warningFor: span)
    let middle = span.lowerBound.advanced(
      bySeconds: 0.5 * span.upperBound.seconds(since: span.lowerBound))
    let offset: Double =
      (try? middle.ut1MinusUTC(earth, leapSeconds: leapSeconds))
      ?? (try? span.lowerBound.ut1MinusUTC(earth, leapSeconds: leapSeconds)) ?? 0
    let search = LaunchWindowSearch(
      pad: plan.pad, target: plan.target, planeChange: planeChange,
      height: 1000 * command.height, ut1MinusUTC: offset)
    let windows: [LaunchWindow]
    do {
      windows = try search.windows(over: span)
    } catch {
      let hint =
        planeChange > 0 ? "" : "; --plane-change or --delta-v allows a turn during the ascent"
      throw CommandFailure("\(plan.padName): \(error)\(hint)")
    }
    let phasing =
      command.phasing ? try WindowPhasing(plan, command, leapSeconds: leapSeconds) : nil
    var list = WindowList(
      format: command.format, site: plan.padName, target: plan.targetName,
      hasWidth: planeChange > 0, hasPhasing: command.phasing, leapSeconds: leapSeconds)
    for window in windows {
      list.add(
        window, sunElevation: sunElevation(plan.pad, window.epoch, earth),
        phasing: phasing?.figure(window))
    }
    let file = try OutputFile(path: command.output.output)
    try file.write(list.rendered())
    try file.finish()
    guard !command.talk.quiet else { return }
    talk(plan, search, windows, span, leapSeconds)
  }

  private var planeChange: Double {
    if let deltaV = command.deltaV {
      let radius: Double = Ellipsoid.wgs84.equatorialRadius + 1000 * command.height
      return LaunchWindowSearch.planeChange(
        velocityChange: deltaV, speed: (GravitationalParameter.earth / radius).squareRoot())
    }
    return (command.planeChange ?? 0) * Double.pi / 180
  }

  // MARK: - What is asked

  private func plan() throws -> Plan {
    if let name = command.name { return try plan(of: name) }
    guard let text = command.site else { throw CommandFailure("a pad is missing: give --site") }
    let (padName, site) = try session.site(text)
    return try plan(padName, LaunchPad(site.place))
  }

  private func plan(_ padName: String, _ pad: LaunchPad) throws -> Plan {
    if let target = command.target {
      let (history, object) = try history(of: target)
      return Plan(
        padName: padName, pad: pad, target: .object(history), targetName: object.name,
        sets: object.sets)
    }
    guard let inclination = command.inclination else {
      throw CommandFailure(
        "a plane is missing: give --target, or --inclination with --raan or --ltan")
    }
    let radians: Double = Double.pi / 180
    if let ltan = command.ltan {
      return Plan(
        padName: padName, pad: pad,
        target: .sunSynchronous(
          inclination: inclination * radians, localTime: try Self.localTime(ltan)),
        targetName: "i \(inclination)°, node at \(ltan) local time", sets: [])
    }
    return Plan(
      padName: padName, pad: pad,
      target: .plane(
        OrbitPlane(inclination: inclination * radians, raan: (command.raan ?? 0) * radians)),
      targetName: "i \(inclination)°, node \(command.raan ?? 0)°", sets: [])
  }

  /// The pad, the day and the plane of a launch of the catalogue; options go before them.
  private func plan(of name: String) throws -> Plan {
    let library = FlightLibrary(catalog: try session.catalog())
    do {
      let match = try library.find(name)
      var reader = FlightReader(match, in: library)
      let flight = try reader.read()
      var plan = Plan(
        padName: flight.padName, pad: LaunchPad(flight.pad),
        target: .plane(OrbitPlane(inclination: 0, raan: 0)), targetName: "", sets: [],
        liftOff: flight.liftOff)
      if let text = command.site {
        let (padName, site) = try session.site(text)
        plan.padName = padName
        plan.pad = LaunchPad(site.place)
      }
      if command.target != nil || command.inclination != nil {
        let asked = try self.plan(plan.padName, plan.pad)
        plan.target = asked.target
        plan.targetName = asked.targetName
        plan.sets = asked.sets
        return plan
      }
      let station =
        match.flight?["insertion_target"]?["plane_of"]?.value
        ?? match.launch?.value("rendezvous_target")
      if let station {
        let (history, object) = try history(of: station)
        plan.target = .object(history)
        plan.targetName = object.name
        plan.sets = object.sets
      } else if let raan = flight.target.raan {
        plan.target = .plane(OrbitPlane(inclination: flight.target.inclination, raan: raan))
        plan.targetName = "the plane on record"
      } else {
        throw CommandFailure(
          "\(flight.name): no plane is on record, any time of the day would do; give --target, or"
            + " --inclination with --raan or --ltan")
      }
      return plan
    } catch let failure as FlightFailure {
      throw CommandFailure("\(failure)")
    }
  }

  private func history(of name: String) throws -> (PlaneHistory, SelectedObject) {
    let objects: [SelectedObject]
    if command.elements.isEmpty {
      objects = try ObjectSelection(session: session).fromCatalog([name])
    } else {
      objects = try ElementFileSelection(paths: command.elements).pick(
        [name], knownTo: session)
    }
    guard let object = objects.first,
      let history = PlaneHistory(object.sets.map { MeanElements($0) })
    else { throw CommandFailure("'\(name)' has no element sets of a closed orbit") }
    return (history, object)
  }

  private static func localTime(_ text: String) throws -> Double {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      (0..<24).contains(numbers[0]),
      numbers.dropFirst().allSatisfy((0..<60).contains)
    else { throw CommandFailure("--ltan '\(text)': write HH:MM, as in 10:30") }
    let seconds: Int = 3600 * numbers[0] + 60 * numbers[1] + (numbers.count > 2 ? numbers[2] : 0)
    return Double(seconds) / 86_400 * 2 * Double.pi
  }

  private func span(_ plan: Plan, _ leapSeconds: LeapSeconds) throws -> ClosedRange<Epoch> {
    let start: Epoch
    if let from = command.from {
      start = try InputText.epoch(from, option: "--from", leapSeconds: leapSeconds)
    } else if let liftOff = plan.liftOff {
      start = liftOff.advanced(bySeconds: -43_200)
    } else {
      throw CommandFailure("--from is missing")
    }
    let end: Epoch
    if let to = command.to {
      end = try InputText.epoch(to, option: "--to", leapSeconds: leapSeconds)
    } else {
      let length = try command.length.map { try InputText.duration($0, option: "--for") }
      end = start.advanced(by: length ?? .seconds(86_400))
    }
    guard start < end else { throw CommandFailure("the span ends before it begins") }
    guard end.seconds(since: start) <= 100 * 366 * 86_400 else {
      throw CommandFailure("the span is longer than a hundred years")
    }
    return start...end
  }

  // MARK: - What is said beside the list

  /// Elevation of the Sun's centre over the pad's horizon, without refraction, rad.
  private func sunElevation(
    _ pad: LaunchPad, _ epoch: Epoch, _ earth: EarthOrientation
  ) -> Double? {
    guard let sun = try? Sun.state(at: epoch).transformed(to: ITRF.self, using: earth) else {
      return nil
    }
    return TopocentricSite(pad.place).view(position: sun.position).elevation
  }

  private func talk(
    _ plan: Plan, _ search: LaunchWindowSearch, _ windows: [LaunchWindow],
    _ span: ClosedRange<Epoch>, _ leapSeconds: LeapSeconds
  ) {
    if case .object(let history) = plan.target {
      let age: Double =
        max(history.distance(to: span.lowerBound), history.distance(to: span.upperBound)) / 86_400
      if age > 10 {
        Talk.warning(
          "\(plan.targetName): the nearest element set is up to \(String(fixed: age, decimals: 0))"
            + " days away; manoeuvres in between would move the times")
      }
    }
    if windows.isEmpty { Talk.note("the pad does not pass through the plane in the span") }
    guard let liftOff = plan.liftOff,
      let nearest = windows.min(by: {
        abs($0.epoch.seconds(since: liftOff)) < abs($1.epoch.seconds(since: liftOff))
      })
    else { return }
    let late: Double = liftOff.seconds(since: nearest.epoch)
    let time = liftOff.iso8601(fractionDigits: 0, leapSeconds: leapSeconds)
    let angle: Double = abs(search.distance(at: liftOff)) * 180 / Double.pi
    Talk.note(
      "the lift-off on record, \(time), is \(String(fixed: abs(late), decimals: 1)) s"
        + " \(late < 0 ? "before" : "after") the crossing; the pad was"
        + " \(String(fixed: angle, decimals: 4))° from the plane")
  }
}
