// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Orbits

extension Truth {
  /// The field of `numerical/gravity_NAME_70.csv` (n, m, C, S), such as `egm96`.
  ///
  /// GM and radius are those of `numerical/README.md`: 398600.4415 km³/s², 6378.1363 km.
  public static func gravity(_ name: String) throws -> GravityField {
    let rows = try table("numerical/gravity_\(name)_70.csv")
    let degree = rows.map { Int($0["n"] ?? "") ?? 0 }.max() ?? 0
    var cosines = [Double](repeating: 0, count: (degree + 1) * (degree + 2) / 2)
    var sines = cosines
    for row in rows {
      guard let n = Int(row["n"] ?? ""), let m = Int(row["m"] ?? "") else { continue }
      cosines[n * (n + 1) / 2 + m] = row.number("C_fully_normalised")
      sines[n * (n + 1) / 2 + m] = row.number("S_fully_normalised")
    }
    return try GravityField(
      name: name.uppercased(), gravitationalParameter: 398_600.4415e9, radius: 6_378_136.3,
      tideSystem: .tideFree, cosines: cosines, sines: sines)
  }

  /// The bytes of a field in `catalogs/models/gravity`, such as `egm96-70.gfc`.
  public static func gravityFile(_ name: String) throws -> [UInt8] {
    let folder = repository.appendingPathComponent("catalogs/models/gravity")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
