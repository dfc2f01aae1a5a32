// SPDX-License-Identifier: Apache-2.0

import Orbits

/// An orbit that decides about a stated regime, with who gives it and where.
struct ClaimOrbit {
  /// Heights, inclination and what it goes round.
  let figures: OrbitFigures
  /// Period, min.
  let period: Double
  /// When, as written; empty where it is undated.
  let epoch: String
  /// Where it stands and who says so.
  let evidence: ClaimEvidence

  /// The orbit of an element set by SGP4, rough ones included.
  init?(_ set: CatalogedElementSet, subject: String) {
    let orbit: SGP4
    do throws(SGP4.Failure) {
      orbit = try SGP4(set.elements, apogeeLimit: nil)
    } catch {
      return nil
    }
    figures = OrbitFigures(
      perigeeHeight: orbit.perigeeHeight, apogeeHeight: orbit.apogeeHeight,
      inclination: set.elements.inclinationDegrees * Double.pi / 180)
    period = orbit.period / 60
    epoch = String(set.elements.epoch.iso8601(fractionDigits: 0).prefix(10))
    evidence = ClaimEvidence(
      subject: subject, field: "elements \(epoch)", value: Self.text(figures, period),
      source: set.source, location: set.location, confidence: .reported)
  }

  /// The orbit of an item of `orbits`; nil without both heights.
  init?(_ node: FieldNode, subject: String) {
    guard let low = node["perigee_km"]?.assertions.first(where: { $0.number != nil }),
      let perigee = low.number, let apogee = node["apogee_km"]?.number
    else { return nil }
    let center: OrbitCenter =
      switch node["central_body"]?.value {
      case "Moon": .moon
      case "Sun": .sun
      default: .earth
      }
    figures = OrbitFigures(
      perigeeHeight: perigee * 1000, apogeeHeight: apogee * 1000,
      inclination: node["inclination_deg"]?.number.map { $0 * Double.pi / 180 }, center: center)
    guard let period = node["period_min"]?.number ?? figures.period.map({ $0 / 60 }) else {
      return nil
    }
    self.period = period
    epoch = node["epoch"]?.value ?? ""
    evidence = ClaimEvidence(
      subject: subject, field: "orbits", value: Self.text(figures, period), source: low.source,
      location: low.location, confidence: low.confidence)
  }

  private static func text(_ figures: OrbitFigures, _ period: Double) -> String {
    "\(ClaimFormat.number((figures.perigeeHeight / 1000).rounded())) x "
      + "\(ClaimFormat.number((figures.apogeeHeight / 1000).rounded())) km, "
      + "\(ClaimFormat.number((period * 10).rounded() / 10)) min"
  }

  /// The regime in a word, nil where there is none for these heights.
  var name: String? { OrbitRegime.computed(from: figures)?.rawValue }
}
