// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Finds the place of a site or of one of its pads in the catalogue.
struct SiteLookup {
  let catalog: Catalog

  /// The place of `baikonur`, or of a pad as `baikonur/1/5` or `baikonur:1/5`.
  func site(_ text: String) throws -> (name: String, site: TopocentricSite) {
    let (name, pad) = split(text)
    switch catalog.find(name, among: [.site]) {
    case .one(let entry):
      guard let record = catalog.record(entry) else {
        throw CommandFailure("the record of site '\(entry.id)' cannot be read: \(entry.file)")
      }
      let place = try pad.map { try padPlace($0, record: record) } ?? place(of: record)
      return (pad.map { "\(entry.name) \($0)" } ?? entry.name, TopocentricSite(place))
    case .several(let entries):
      throw CommandFailure(
        "--site '\(text)' names several sites: "
          + entries.map(\.id).joined(separator: ", "))
    case .none(let nearest):
      throw CommandFailure(
        "--site '\(text)': no such site" + Suggestions.text(nearest)
          + "; or give LAT,LON[,HEIGHT] in degrees and metres")
    }
  }

  private func split(_ text: String) -> (name: String, pad: String?) {
    guard let mark = text.firstIndex(where: { $0 == "/" || $0 == ":" }) else { return (text, nil) }
    return (String(text[..<mark]), String(text[text.index(after: mark)...]))
  }

  private func place(of record: Record) throws -> Geodetic {
    if let place = Self.geodetic(record.root) { return place }
    if let pad = record["pads"]?.elements.first, let place = Self.geodetic(pad) { return place }
    throw CommandFailure("the record of site '\(record.id)' has no coordinates")
  }

  private func padPlace(_ pad: String, record: Record) throws -> Geodetic {
    let pads = record["pads"]?.elements ?? []
    guard let node = record["pads"]?.element(named: pad), let place = Self.geodetic(node) else {
      throw CommandFailure(
        "site '\(record.id)' has no pad '\(pad)'; it has "
          + pads.compactMap(\.label).joined(separator: ", "))
    }
    return place
  }

  private static func geodetic(_ node: FieldNode) -> Geodetic? {
    guard let latitude = node["latitude_deg"]?.number, let longitude = node["longitude_deg"]?.number
    else { return nil }
    return Geodetic(
      latitudeDegrees: latitude, longitudeDegrees: longitude,
      height: node["height_m"]?.number ?? 0)
  }
}

/// The nearest names, for errors about unknown ones.
enum Suggestions {
  /// ` (did you mean …?)`, or nothing.
  static func text(_ nearest: [CatalogMatch.Suggestion]) -> String {
    nearest.isEmpty
      ? ""
      : "; did you mean " + nearest.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ") + "?"
  }
}
