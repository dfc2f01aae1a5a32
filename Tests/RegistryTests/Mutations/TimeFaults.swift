// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import TestSupport

extension MutationFamily {
  /// Dates of launches, lives and bodies gone wrong.
  static let timeFaults: [MutationFamily] = [
    liftOff("lift-off moved by 5 minutes", 300),
    liftOff("lift-off moved by an hour", 3_600),
    liftOff("lift-off moved by a day", 86_400),
    liftOff("lift-off moved by a year", 365 * 86_400),
    make(
      "time", "local date of a launch off by a day", at: { $0.values([.launch], ["local_date"]) }
    ) { site, unharmed, generator in
      let size = Bool.random(using: &generator) ? 86_400 : -86_400
      guard let new = Wrong.moved(site.text, by: size) else { return nil }
      return unharmed.setting(site, to: new)
    },
    make("time", "end before the launch", at: { $0.values(RecordKind.objects, ["end"]) }) {
      site, unharmed, _ in
      guard let start = unharmed.liftOff(of: site.record)?.text,
        let new = Wrong.moved(String(start.prefix(10)), by: -40 * 86_400)
      else { return nil }
      return unharmed.setting(site, to: new)
    },
    make("time", "end removed", at: { $0.values(RecordKind.objects, ["end"]).filter(\.isFirst) }) {
      site, unharmed, _ in
      unharmed.removing("end", of: site.record, excuse: unharmed.knownEnd(site.record))
    },
    make("time", "status turned round", at: { $0.values(RecordKind.objects, ["status"]) }) {
      site, unharmed, generator in
      let ended = ["decayed", "deorbited", "landed", "impacted", "lost"]
      let alive = ["operational", "in-orbit"]
      let others = ended.contains(site.text) ? alive : ended
      guard let new = others.randomElement(using: &generator) else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.freeStatus(site.record, new))
    },
    make(
      "time", "phase before the launch", at: { $0.values(RecordKind.objects, ["phases[].date"]) }
    ) { site, unharmed, generator in
      guard let start = unharmed.liftOff(of: site.record)?.text, start.count >= 10,
        let new = Wrong.moved(
          String(start.prefix(10)), by: -86_400 * Int.random(in: 10...400, using: &generator))
      else { return nil }
      return unharmed.setting(site, to: new)
    },
    make("time", "phase a year late", at: { $0.values(RecordKind.objects, ["phases[].date"]) }) {
      site, unharmed, _ in
      guard let new = Wrong.moved(site.text, by: 366 * 86_400) else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.openPhase(site, new))
    },
    make("time", "30 February", at: { $0.values([], Self.dates) }) { site, unharmed, _ in
      guard site.text.count >= 10, site.text.dropFirst(4).first == "-" else { return nil }
      return unharmed.setting(site, to: "\(site.text.prefix(4))-02-30\(site.text.dropFirst(10))")
    },
    make("time", "leap second where none is", at: { $0.values([], Self.dates) }) {
      site, unharmed, _ in
      guard site.text.count == 20, site.text.hasSuffix("Z") else { return nil }
      return unharmed.setting(site, to: "\(site.text.prefix(10))T23:59:60Z")
    },
    make("time", "body founded after what it did", at: { $0.values([.organisation], ["from"]) }) {
      site, unharmed, generator in
      let year = Int.random(in: 2027...2040, using: &generator)
      return unharmed.setting(site, to: "\(year)", excuse: unharmed.idleBody(site.record))
    },
    make(
      "time", "vehicle first flown after its launches",
      at: { $0.values([.vehicle], ["first_flight"]) }
    ) { site, unharmed, _ in
      unharmed.setting(site, to: "2026-11", excuse: unharmed.idleVehicle(site.record))
    },
    make(
      "time", "vehicle out of service before its launches",
      at: { $0.values([.vehicle], ["last_flight"]) }
    ) { site, unharmed, _ in
      unharmed.setting(site, to: "1956", excuse: unharmed.idleVehicle(site.record))
    },
    make("time", "site opened after its launches", at: { $0.values([.site], ["opened"]) }) {
      site, unharmed, _ in
      let hasLaunches = unharmed.values([.launch], ["site"]).contains {
        $0.text == site.record.id
      }
      return unharmed.setting(
        site, to: "2026-11",
        excuse: hasLaunches ? nil : "the opening of a site from which no launch is on record")
    },
  ]

  private static func liftOff(_ name: String, _ seconds: Int) -> MutationFamily {
    make("time", name, at: { $0.values([.launch], ["lift_off"]).filter(\.isFirst) }) {
      site, unharmed, generator in
      let size = Bool.random(using: &generator) ? seconds : -seconds
      guard let new = Wrong.moved(site.text, by: size) else { return nil }
      return unharmed.setting(
        site, to: new, excuse: unharmed.looseLiftOff(site.record, from: site.text, to: new))
    }
  }

  private static let dates: Set<String> = [
    "lift_off", "local_date", "end", "phases[].date", "orbits[].epoch", "flights[].landing",
    "first_flight", "last_flight", "opened", "closed", "from", "events[].date", "launch_date",
  ]
}

extension Unharmed.ValueSite {
  /// Whether it is the first value of its field.
  var isFirst: Bool { order == 0 }
}

extension Unharmed {
  /// A record without one of its fields at the top.
  func removing(_ key: String, of record: Record, excuse: String? = nil) -> Mutant? {
    guard var text = text(of: record) else { return nil }
    let range = text.record(around: record.location.line)
    guard
      let line = range.first(where: { text.lines[$0 - 1].hasPrefix("\(key):") })
    else { return nil }
    let block = text.block(from: line)
    text.lines.removeSubrange(block.lowerBound - 1..<block.upperBound)
    return mutant("\(record.id) without \(key)", text, of: record, excuse: excuse)
  }

  /// Why a status cannot be told from the right one.
  fileprivate func freeStatus(_ record: Record, _ new: String) -> String? {
    if new == "lost" {
      return "the status of an object that is said to be lost: contact with it is, on any day"
    }
    let gone: Set<String> = ["decayed", "deorbited", "landed", "impacted"]
    let isGone = (record["phases"]?.elements ?? []).contains {
      gone.contains($0["phase"]?.value ?? "") && $0["date"]?.value != nil
    }
    return isGone || gone.contains(new)
      ? nil : "the status of an object of which no phase says that it came down"
  }

  /// Why a late phase cannot be told from the right one: nothing is dated between it and then.
  fileprivate func openPhase(_ site: ValueSite, _ new: String) -> String? {
    guard let phases = site.record["phases"]?.elements,
      let place = phases.firstIndex(where: { phase in
        phase["date"]?.assertions.contains { $0.location == site.assertion.location } ?? false
      })
    else { return nil }
    if record(phases[place]["with"]?.value)?["phases"] != nil { return nil }
    guard let next = phases[(place + 1)...].lazy.compactMap({ $0["date"]?.value }).first else {
      return "the date of the last phase of an object: `end` may be the end of its use, before it"
    }
    return next.prefix(10) >= new.prefix(10)
      ? "the date of a phase a year before the next, with no craft on record that has it too" : nil
  }

  /// Why the end of an object can be left out.
  fileprivate func knownEnd(_ record: Record) -> String? {
    let final: Set<String> = ["decayed", "deorbited", "impacted", "landed"]
    let last = record["phases"]?.elements.last?["phase"]?.value ?? ""
    if final.contains(last) { return "the end of an object whose last phase says the same" }
    return final.contains(record.value("status") ?? "")
      ? nil : "the end of use of an object that is still in orbit: it need not be known"
  }

  /// Why a lift-off cannot be told from one that is off.
  fileprivate func looseLiftOff(_ launch: Record, from old: String, to new: String) -> String? {
    let objects = inventory.objects.filter { $0.launch.value == launch.id }
    let days = Wrong.minutes(from: old, to: new).magnitude / 1_440
    let isStated = objects.contains { object in
      object.phases.first.map {
        let precision = $0.date.value?.precision ?? .year
        // A day may be that of local clocks.
        return $0.event.value == "launched"
          && (precision >= .minute || (precision == .day && days > 2))
      } ?? false
    }
    if isStated { return nil }
    // Designators begin with the year.
    if old.prefix(4) != new.prefix(4),
      launch.cospar != nil || objects.contains(where: { $0.designator.value != nil })
    {
      return nil
    }
    guard let instant = launch["lift_off"]?.assertions.first?.date?.earliest else { return nil }
    func hasSets(_ id: String?, _ days: ClosedRange<Double>) -> Bool {
      guard let object = inventory.objects.first(where: { $0.id == id }) else { return false }
      return object.elementSets.contains {
        let set = inventory.elementSets[$0]
        return days.contains(set.elements.epoch.seconds(since: instant) / 86_400) && !set.isRough
      }
    }
    let target = launch.value("rendezvous_target")
    if hasSets(target, -60...60) { return nil }
    if objects.contains(where: { hasSets($0.id, 0...30) }) {
      let minutes = Wrong.minutes(from: old, to: new)
      return minutes.magnitude < 13
        ? "a lift-off off by minutes, to no target whose plane is known: the plane turns by a"
          + " quarter of a degree a minute, and an ascent may steer by 3 degrees"
        : launch["plane_change"] == nil
          ? nil
          : "a lift-off of a launch whose stage turned the plane: the first element sets say nothing"
            + " about it"
    }
    if launch["local_date"] != nil && new.prefix(10) != old.prefix(10) { return nil }
    return "a lift-off of a launch without element sets near it, which nothing else dates"
  }

  /// Why a body's beginning cannot be told from a wrong one.
  fileprivate func idleBody(_ body: Record) -> String? {
    let roles: Set<String> = ["operator", "operator[]", "manufacturer", "payload_manufacturer"]
    let isActive =
      values(RecordKind.objects, roles).contains {
        $0.text == body.id && liftOff(of: $0.record) != nil
      }
      || values([.agreement], ["organisations", "organisations[]"]).contains {
        $0.text == body.id && $0.record["date"]?.assertions.first?.date != nil
      }
    return isActive ? nil : "the beginning of a body of which nothing is on record that has a date"
  }

  /// Why a vehicle's service cannot be told from a wrong one.
  fileprivate func idleVehicle(_ vehicle: Record) -> String? {
    values([.launch], ["vehicle"]).contains { $0.text == vehicle.id }
      ? nil : "the service of a vehicle of which no launch is on record"
  }
}
