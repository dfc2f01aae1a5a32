// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// The orbits of a screening, one element set an object.
struct ScreenBodies {
  /// The orbits.
  private(set) var orbits: [SGP4] = []
  /// The element set of each orbit.
  private(set) var sets: [ElementSet] = []
  /// Label and name of each.
  private(set) var titles: [(label: String, name: String)] = []
  /// Places in the selection by those here.
  private(set) var places: [Int] = []
  /// Objects that SGP4 must not be given, with the reason.
  private(set) var refusals: [(object: String, reason: String)] = []

  init(
    _ objects: [SelectedObject], rule: ElementSetSelection, at epoch: Epoch,
    leapSeconds: LeapSeconds
  ) {
    orbits.reserveCapacity(objects.count)
    sets.reserveCapacity(objects.count)
    for (place, object) in objects.enumerated() {
      let index =
        object.sets.count == 1 && rule == .nearest
        ? 0 : rule.index(among: object.sets.map(\.epoch), for: epoch)
      guard let index else {
        refusals.append((Self.title(object.label, object.name), "no element set for --elset"))
        continue
      }
      do {
        orbits.append(try SGP4(object.sets[index], leapSeconds: leapSeconds))
      } catch {
        refusals.append((Self.title(object.label, object.name), "\(error)"))
        continue
      }
      sets.append(object.sets[index])
      titles.append((object.label, object.name))
      places.append(place)
    }
  }

  /// Number and name, once where they are the same.
  static func title(_ label: String, _ name: String) -> String {
    label == name ? label : "\(label) \(name)"
  }

  /// The age of an object's element set at an epoch, days.
  func age(_ place: Int, _ epoch: Epoch) -> Double {
    epoch.seconds(since: sets[place].epoch) / 86_400
  }

  /// Places here of places in the selection.
  func places(of wanted: [Int]?) -> [Int] {
    guard let wanted else { return Array(orbits.indices) }
    let set = Set(wanted)
    return places.indices.filter { set.contains(places[$0]) }
  }
}
