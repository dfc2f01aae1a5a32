// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The words that fields of records have a fixed list of, as the schema of the catalogue lists them.
package enum RecordWords {
  /// The lists, by the name of the schema and the path without places, as `object phases.phase`.
  package static let lists: [String: Set<String>] = {
    var lists: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let words = line[line.index(after: colon)...].split(separator: ",")
      lists[String(line[..<colon])] = Set(words.map { String($0.drop { $0 == " " }) })
    }
    return lists
  }()

  /// Keys that end a path with a list.
  private static let keys: Set<String> = Set(
    lists.keys.compactMap { $0.split { $0 == " " || $0 == "." }.last.map(String.init) })

  /// The words that a field may have; nil where any text will do.
  package static func words(for path: String, of kind: RecordKind) -> Set<String>? {
    let key = path.split(separator: ".").last.map(String.init) ?? path
    guard keys.contains(key) else { return nil }
    let schema = RecordKeys.name(of: kind)
    return lists["\(schema) \(withoutPlaces(path))"] ?? lists["\(schema) *.\(key)"]
  }

  /// Whether a field names a class of orbits.
  package static func isRegime(_ path: String) -> Bool {
    path == "regime" || path.hasSuffix(".regime")
  }

  /// `phases.phase` of `phases[2].phase`.
  private static func withoutPlaces(_ path: String) -> String {
    var depth = 0
    return path.filter { letter in
      if letter == "[" { depth += 1 }
      defer { if letter == "]" { depth -= 1 } }
      return depth == 0
    }
  }

  private static let regimes = OrbitRegime.allCases.map(\.rawValue).joined(separator: ",")

  private static let text = """
    object status: planned, operational, active, in service, in-orbit, in orbit, docked, \
      transmitting, extended-mission, inactive, retired, failed, lost, decayed, deorbited, \
      reentered, landed, impacted, destroyed, unknown
    object phases.phase: launched, orbit, docked, undocked, relocated, separated, manoeuvred, \
      lunar-orbit, landed, ascended, operational, retired, disposed, deorbited, decayed, impacted, \
      lost
    object orbits.orbit_kind: insertion, parking, transfer, operational, observed, disposal, \
      registered
    object orbits.central_body: Earth, Moon, Sun
    object regime: \(regimes)
    object phases.regime: \(regimes)
    object orbits.regime: \(regimes)
    launch outcome: success, failure, partial-failure, planned, unknown
    organisation role: agency, operator, manufacturer, international, ministry
    site azimuth_sectors.kind: permitted, observed, planned
    flight insertion_target.pass: north, south
    flight mission.kind: rendezvous, geostationary, transfer, lunar-return, orbit-raise
    flight mission.sense: direct, retrograde
    flight *.cut_off: depletion, guided
    flight *.after: lift-off, ignition, cut-off, separation, insertion
    vehicle *.cut_off: depletion, guided
    vehicle *.after: lift-off, ignition, cut-off, separation, insertion
    """
}
