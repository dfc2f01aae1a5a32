// SPDX-License-Identifier: Apache-2.0

extension OrbitRegime {
  /// The regime that a label names: our names, GCAT's codes, and the words of articles in English and
  /// French; nil for labels without one meaning (`Polar`, `DSO`, `VHEO`).
  ///
  /// Case, blanks, hyphens, points and accents do not matter.
  public init?(label: String) {
    var folded = ""
    for character in label.lowercased() {
      switch character {
      case "é", "è", "ê": folded.append("e")
      case "a"..."z", "0"..."9", "/": folded.append(character)
      default: continue
      }
    }
    if let regime = Self.named(folded) {
      self = regime
      return
    }
    // GCAT: the part after the slash narrows, `LLEO/I` is a low orbit of middle inclination.
    let head = folded.prefix { $0 != "/" }
    guard folded.contains("/"), let regime = Self.named(String(head)) else { return nil }
    self = regime
  }

  private static func named(_ folded: String) -> OrbitRegime? {
    switch folded {
    case "suborbital", "so", "ta", "suborbitale": .suborbital
    case "leo", "lleo", "vleo", "lowearthorbit", "lowearth", "low", "orbitebasse",
      "orbiteterrestrebasse":
      .leo
    case "sso", "lleo/s", "leo/s", "sunsynchronous", "sunsynchronousorbit", "heliosynchrone",
      "orbiteheliosynchrone":
      .sso
    case "meo", "mediumearthorbit", "orbiteterrestremoyenne", "orbitemoyenne": .meo
    case "heo", "elliptical", "highlyelliptical", "highlyellipticalorbit",
      "orbiteelliptique":
      .heo
    case "molniya", "molnya", "heo/m": .molniya
    case "tundra": .tundra
    case "gto", "geostationarytransferorbit", "orbitedetransfertgeostationnaire": .gto
    // GCAT tells synchronous orbits by drift and tilt; of `GEO/S` alone it bounds the tilt.
    case "gso", "geosynchronous", "geosynchrone", "orbitegeosynchrone", "geo/i", "geo/t", "geo/d",
      "geo/si", "geo/id", "geo/ns":
      .gso
    case "geo", "geo/s", "geostationary", "geostationaryorbit", "geostationnaire",
      "orbitegeostationnaire":
      .geo
    case "igso", "inclinedgeosynchronous": .igso
    case "graveyard", "cimetiere", "orbitecimetiere", "supersynchronous": .graveyard
    case "cislunar", "clo", "cislunaire": .cislunar
    case "lunar", "lunarorbit", "lunaire", "orbitelunaire", "moon": .lunar
    case "sunearthl1", "l1": .sunEarthL1
    case "sunearthl2", "l2": .sunEarthL2
    case "heliocentric", "heliocentricorbit", "hco", "heliocentrique": .heliocentric
    default: nil
    }
  }
}
