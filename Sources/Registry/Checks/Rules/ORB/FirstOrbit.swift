// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The inclination that a launch left the ground for, by the best evidence there is.
struct FirstOrbit {
  /// In degrees.
  let inclination: Double
  /// Half of the last digit, degrees.
  let rounding: Double
  /// Where it stands.
  let location: SourceLocation
  /// The object or launch that it is said of.
  let subject: String
  /// The field it stands in.
  let field: String
  /// The id of who says so.
  let source: String?
  /// Whether it is said to be the first orbit, not concluded from a low one.
  let isDeclared: Bool

  /// All that is said of the first orbit of a launch.
  ///
  /// The inclination aimed at, that of the insertion orbit, those of payloads in orbits called `insertion`
  /// or `parking`; and, unless a change of plane is declared, those of payloads in low orbit, where nobody
  /// pays for turning the plane by much.
  static func all(of launch: InventoryLaunch, in inventory: Inventory) -> [FirstOrbit] {
    var found: [FirstOrbit] = []
    if let record = inventory.record(launch.record) {
      for field in ["target_inclination_deg", "insertion.inclination_deg"] {
        for assertion in record.assertions(field) {
          guard let number = assertion.number, let text = assertion.value else { continue }
          let rounding = Cited(number, text: text, place: launch.place).rounding
          found.append(
            FirstOrbit(
              inclination: number, rounding: rounding, location: assertion.location,
              subject: launch.id, field: field, source: assertion.source, isDeclared: true))
        }
      }
    }
    let turned = changesPlane(launch, in: inventory)
    for object in inventory.objects(of: launch)
    where object.role != .debris && object.role != .rocketBody {
      for orbit in object.orbits where object.center(of: orbit) == .earth {
        guard let inclination = orbit.inclination.first else { continue }
        let isFirst = orbit.kind == "insertion" || orbit.kind == "parking"
        let isLow = (orbit.apogee.value ?? .infinity) < 2_000
        guard isFirst || (!turned && isLow) else { continue }
        found.append(
          FirstOrbit(
            inclination: inclination.value, rounding: inclination.rounding,
            location: inventory.location(of: inclination.place), subject: object.id,
            field: "inclination_deg", source: inventory.sourceName(inclination.source),
            isDeclared: isFirst))
      }
      guard !turned, let set = inventory.firstSet(of: object), let mean = set.meanOrbit,
        mean.apogeeHeight < 2_000e3
      else { continue }
      found.append(
        FirstOrbit(
          inclination: set.elements.inclinationDegrees, rounding: 0,
          location: inventory.location(of: set.place), subject: object.id,
          field: "INCLINATION", source: inventory.sourceName(set.source), isDeclared: false))
    }
    return found
  }

  /// Whether the launch declares that its last stage turns the plane.
  static func changesPlane(_ launch: InventoryLaunch, in inventory: Inventory) -> Bool {
    inventory.record(launch.record)?.value("plane_change") != nil
  }
}
