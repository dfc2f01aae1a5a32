// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import TestSupport

extension MutationFamily {
  /// Positions and names of sites and pads gone wrong.
  static let siteFaults: [MutationFamily] = [
    make("site", "pad moved by a degree", at: { $0.values([.site], Self.positions) }) {
      site, unharmed, generator in
      guard let new = Wrong.shifted(site.text, by: Bool.random(using: &generator) ? 1 : -1)
      else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.withinSite(site, new))
    },
    make(
      "site", "site moved by a degree",
      at: { $0.values([.site], ["latitude_deg", "longitude_deg"]) }
    ) { site, unharmed, generator in
      guard let new = Wrong.shifted(site.text, by: Bool.random(using: &generator) ? 1 : -1)
      else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.padless(site.record))
    },
    make("site", "latitude and longitude swapped", at: { $0.values([.site], Self.latitudes) }) {
      site, unharmed, _ in
      guard let other = unharmed.neighbour(site, "longitude_deg"),
        var text = unharmed.text(of: site.record),
        text.replace(site.text, with: other.text, at: site.assertion.location),
        text.replace(other.text, with: site.text, at: other.assertion.location)
      else { return nil }
      return unharmed.mutant(
        "\(site.record.id) \(site.path): \(site.text) x \(other.text)", text, of: site.record,
        excuse: site.shape == "latitude_deg" ? unharmed.padless(site.record) : nil)
    },
    make("site", "longitude with the wrong sign", at: { $0.values([.site], Self.longitudes) }) {
      site, unharmed, _ in
      let new = site.text.hasPrefix("-") ? String(site.text.dropFirst()) : "-\(site.text)"
      return unharmed.setting(
        site, to: new, excuse: site.shape == "longitude_deg" ? unharmed.padless(site.record) : nil)
    },
    make("site", "pad that the site does not have", at: { $0.values([.launch], ["pad"]) }) {
      site, unharmed, _ in
      unharmed.setting(site, to: "999/9")
    },
    make("site", "launch from another site", at: { $0.values([.launch], ["site"]) }) {
      site, unharmed, generator in
      let others = unharmed.records([.site]).map(\.id).filter { $0 != site.text }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return unharmed.setting(site, to: other)
    },
    make("site", "time zone off", at: { $0.values([.site], ["time_zone"]) }) {
      site, unharmed, generator in
      guard let number = Int(site.text) else { return nil }
      let new = number + ([-12, -9, 9, 12].randomElement(using: &generator) ?? 9)
      return unharmed.setting(site, to: "\(new)")
    },
  ]

  private static let latitudes: Set<String> = ["pads[].latitude_deg", "latitude_deg"]
  private static let longitudes: Set<String> = ["pads[].longitude_deg", "longitude_deg"]
  private static let positions: Set<String> = ["pads[].latitude_deg", "pads[].longitude_deg"]
}

extension Unharmed {
  /// Why a pad's position cannot be told from a wrong one: sites are that wide.
  fileprivate func withinSite(_ site: ValueSite, _ new: String) -> String? {
    let isTwin = { (label: String) in
      guard let area = label.split(separator: "/").first, label.contains("/") else { return false }
      return site.record["pads"]?.elements.contains {
        $0.label.map { $0 != label && $0.hasPrefix("\(area)/") } ?? false
      } ?? false
    }
    let label = String(site.path.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" })
    let values = site.record["pads"]?.elements.first { $0.label == label }
    guard let latitude = values?["latitude_deg"]?.number,
      let longitude = values?["longitude_deg"]?.number,
      let middle = site.record.number("latitude_deg"), let changed = Double(new),
      let meridian = site.record.number("longitude_deg"), !isTwin(label)
    else { return nil }
    // Kilometres on a plane: a degree is 111.2 of them.
    let isLatitude = site.key == "latitude_deg"
    let north = ((isLatitude ? changed : latitude) - middle) * 111.2
    let scale = 111.2 * cos(latitude * .pi / 180)
    let east = ((isLatitude ? longitude : changed) - meridian) * scale
    return (north * north + east * east).squareRoot() < 62
      ? "the position of a lone pad within the extent of its site, 60 km" : nil
  }

  /// Why a site's position cannot be told from a wrong one.
  fileprivate func padless(_ site: Record) -> String? {
    site["pads"] == nil ? "the position of a site without pads" : nil
  }
}
