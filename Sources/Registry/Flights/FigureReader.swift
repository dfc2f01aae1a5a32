// SPDX-License-Identifier: Apache-2.0

/// Takes values out of records, and keeps a list of what it took and from whom.
///
/// Of several values the first that is not of low confidence is taken, else the first.
struct FigureReader {
  /// What was taken, in order.
  private(set) var figures: [FlightFigure] = []
  /// Where the values stand that a simulator may find fault with, by "stage/field".
  private(set) var places: [String: SourceLocation] = [:]

  init() {}

  /// The assertion to use.
  static func chosen(_ node: FieldNode?) -> Assertion? {
    let known = (node?.assertions ?? []).filter { $0.value != nil }
    return known.first { $0.confidence != .low } ?? known.first
  }

  /// The number under a key, nil where there is none.
  /// - Throws: ``FlightFailure`` where what stands there is no number or not within the range.
  mutating func number(
    _ key: String, of node: FieldNode?, _ subject: String, in range: ClosedRange<Double>? = nil
  ) throws(FlightFailure) -> Double? {
    guard let field = node?[key] else { return nil }
    guard let assertion = Self.chosen(field) else { return nil }
    guard let number = assertion.number else {
      throw FlightFailure(
        "\(subject): `\(key)` is no number: \(assertion.value ?? "")", at: assertion.location)
    }
    if let range, !range.contains(number) {
      throw FlightFailure(
        "\(subject): `\(key)` is \(assertion.value ?? ""); it has to be \(Self.text(range))",
        at: assertion.location)
    }
    note(key, assertion, subject)
    return number
  }

  /// The number under a key that has to be there.
  mutating func required(
    _ key: String, of node: FieldNode, _ subject: String, in range: ClosedRange<Double>? = nil
  ) throws(FlightFailure) -> Double {
    if let value = try number(key, of: node, subject, in: range) { return value }
    throw FlightFailure("\(subject) has no `\(key)`", at: node.location)
  }

  /// The text under a key, nil where there is none.
  mutating func text(_ key: String, of node: FieldNode?, _ subject: String) -> String? {
    guard let assertion = Self.chosen(node?[key]), let value = assertion.value else { return nil }
    note(key, assertion, subject)
    return value
  }

  /// Adds what no record says.
  mutating func add(_ figure: FlightFigure) { figures.append(figure) }

  /// Keeps the place of a stage's field for errors that come later.
  mutating func place(_ stage: String, _ field: String, _ location: SourceLocation?) {
    if let location { places["\(stage)/\(field)"] = location }
  }

  private mutating func note(_ key: String, _ assertion: Assertion, _ subject: String) {
    let (quantity, unit) = Self.split(key)
    figures.append(
      FlightFigure(
        subject: subject, quantity: quantity, value: assertion.value ?? "", unit: unit,
        source: assertion.source, confidence: assertion.confidence, location: assertion.location,
        note: assertion.note))
  }

  /// The words and the unit of a key such as `thrust_vacuum_kn`.
  static func split(_ key: String) -> (quantity: String, unit: String) {
    let units: [(String, String)] = [
      ("_kpa_deg", "kPa deg"), ("_w_m2", "W/m²"), ("_per_rad", "1/rad"), ("_deg_s", "deg/s"),
      ("_m_s", "m/s"), ("_kn", "kN"), ("_kg", "kg"), ("_km", "km"), ("_deg", "deg"),
      ("_m2", "m²"), ("_pa", "Pa"), ("_h", "h"), ("_d", "d"), ("_s", "s"), ("_m", "m"),
    ]
    for (ending, unit) in units where key.hasSuffix(ending) {
      return (words(key.dropLast(ending.count)), unit)
    }
    return (words(key[...]), "")
  }

  private static func words(_ text: Substring) -> String {
    let plain = String(text.map { $0 == "_" ? " " : $0 })
    return plain.hasPrefix("isp ") ? "specific impulse " + plain.dropFirst(4) : plain
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    func figure(_ value: Double) -> String {
      value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
    if range.upperBound >= Self.large {
      return range.lowerBound == Self.positive.lowerBound
        ? "greater than 0" : "\(figure(range.lowerBound)) or more"
    }
    return "from \(figure(range.lowerBound)) to \(figure(range.upperBound))"
  }

  private static let large: Double = 1e12
  /// Greater than nought.
  static let positive: ClosedRange<Double> = Double.leastNonzeroMagnitude...large
  /// Nought or more.
  static let natural: ClosedRange<Double> = 0...large
}
