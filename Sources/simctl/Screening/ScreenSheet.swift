// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Close approaches written out in any format.
struct ScreenSheet {
  private let format: ScreenFormat
  private let shard: Shard?
  private let bodies: ScreenBodies
  private let leapSeconds: LeapSeconds
  private let messages: ScreenMessages?
  private let uncertainty: ScreenUncertainty

  init(
    _ job: ScreenJob, _ screen: ConjunctionScreen, _ bodies: ScreenBodies,
    _ uncertainty: ScreenUncertainty, _ span: ClosedRange<Epoch>
  ) throws {
    format = job.command.format
    shard = job.command.shard
    self.bodies = bodies
    self.uncertainty = uncertainty
    leapSeconds = try job.session.leapSeconds()
    messages =
      format == .cdm || format == .cdmXML
      ? try ScreenMessages(job, bodies, uncertainty, span) : nil
  }

  /// Writes the rows and what stands about them.
  func write(_ rows: [ScreenRow], to file: OutputFile) throws {
    let isFirst = shard?.isFirst ?? true
    let isLast = shard.map { $0.index == $0.count } ?? true
    switch format {
    case .csv, .socrates:
      var buffer = ByteBuffer()
      if isFirst {
        let columns = format == .csv ? ourColumns : Self.socratesColumns
        buffer.append(columns.joined(separator: ",") + "\n")
      }
      for row in rows {
        if format == .csv { appendOurs(row, &buffer) } else { appendSocrates(row, &buffer) }
        if buffer.count > 1 << 20 { try file.write(&buffer) }
      }
      try file.write(&buffer)
    case .json: try file.write(JSONValue.array(rows.map(object)).rendered() + "\n")
    case .jsonl:
      for row in rows { try file.write(object(row).rendered(indent: nil) + "\n") }
    case .table: try file.write(table(rows))
    case .cdm, .cdmXML:
      guard let messages else { return }
      if isFirst { try file.write(messages.opening) }
      for row in rows { try file.write(try messages.text(row)) }
      if isLast { try file.write(messages.closing) }
    }
  }

  // MARK: CSV

  private static let columns = [
    "utc", "kind", "object_1", "name_1", "elset_age_1_d", "object_2", "name_2", "elset_age_2_d",
    "miss_km", "miss_r_km", "miss_t_km", "miss_n_km", "speed_km_s", "probability",
    "max_probability", "max_sigma_km", "diluted",
  ]

  /// Ours, and where covariances are known those that each row was computed with.
  private var ourColumns: [String] {
    guard uncertainty.isKnown else { return Self.columns }
    return Self.columns
      + [1, 2].flatMap { place in
        ["covariance_\(place)"] + UsedCovariance.terms.map { "\($0)_\(place)_m2" }
      }
  }

  private static let socratesColumns = [
    "NORAD_CAT_ID_1", "OBJECT_NAME_1", "DSE_1", "NORAD_CAT_ID_2", "OBJECT_NAME_2", "DSE_2", "TCA",
    "TCA_RANGE", "TCA_RELATIVE_SPEED", "MAX_PROB", "DILUTION",
  ]

  private func appendOurs(_ row: ScreenRow, _ buffer: inout ByteBuffer) {
    let approach = row.approach
    let (one, two) = (bodies.titles[approach.first], bodies.titles[approach.second])
    let (six, three) = (FixedFormat(decimals: 6), FixedFormat(decimals: 3))
    func field(_ text: String) { buffer.append(CSVRows.field(text) + ",") }
    func number(_ value: Double, _ format: FixedFormat) {
      buffer.append(fixed: value, format)
      buffer.append(",")
    }
    field(time(approach, digits: 6))
    field(approach.kind.rawValue)
    field(one.label)
    field(one.name)
    number(row.ages.first, three)
    field(two.label)
    field(two.name)
    number(row.ages.second, three)
    number(1e-3 * approach.missDistance, six)
    number(1e-3 * approach.relativePosition.x, six)
    number(1e-3 * approach.relativePosition.y, six)
    number(1e-3 * approach.relativePosition.z, six)
    number(1e-3 * approach.relativeSpeed, six)
    field(row.probability.map(Self.small) ?? "")
    field(Self.small(row.greatest.probability))
    number(1e-3 * row.greatest.minorSigma, six)
    buffer.append(row.probability == nil ? "" : row.isDiluted ? "yes" : "no")
    if uncertainty.isKnown {
      appendCovariance(approach.first, approach.firstState, &buffer)
      appendCovariance(approach.second, approach.secondState, &buffer)
    }
    buffer.append("\n")
  }

  private func appendCovariance(
    _ place: Int, _ state: StateVector<TEME>, _ buffer: inout ByteBuffer
  ) {
    guard let used = uncertainty.covariance(place, state, bodies) else {
      buffer.append(String(repeating: ",", count: 1 + UsedCovariance.terms.count))
      return
    }
    buffer.append("," + CSVRows.field(used.origin))
    // The shortest text that reads back the same.
    for term in used.lowerTriangle { buffer.append(",\(term == 0 ? 0 : term)") }
  }

  private func appendSocrates(_ row: ScreenRow, _ buffer: inout ByteBuffer) {
    let approach = row.approach
    let (one, two) = (bodies.titles[approach.first], bodies.titles[approach.second])
    let three = FixedFormat(decimals: 3)
    for (title, age) in [(one, row.ages.first), (two, row.ages.second)] {
      buffer.append(CSVRows.field(title.label) + "," + CSVRows.field(title.name) + ",")
      buffer.append(fixed: age, three)
      buffer.append(",")
    }
    let time = time(approach, digits: 3).dropLast()
    buffer.append(time.split(separator: "T").joined(separator: " ") + ",")
    buffer.append(fixed: 1e-3 * approach.missDistance, three)
    buffer.append(",")
    buffer.append(fixed: 1e-3 * approach.relativeSpeed, three)
    buffer.append("," + Self.small(row.greatest.probability) + ",")
    buffer.append(fixed: 1e-3 * row.greatest.minorSigma, three)
    buffer.append("\n")
  }

  private func time(_ approach: CloseApproach, digits: Int) -> String {
    approach.firstState.epoch.iso8601(.utc, fractionDigits: digits, leapSeconds: leapSeconds)
  }

  /// A small number with four digits and an exponent of at least two: `1.234E-05`.
  static func small(_ value: Double) -> String {
    guard value > 0 else { return "0.000E+00" }
    var exponent = Int(value.exponent) * 30_103 / 100_000 - 1
    // Two factors: the power of a number below 10^-300 is beyond a double.
    func scaled() -> Double {
      let half = exponent / 2
      return value * Self.tenth(half) * Self.tenth(exponent - half)
    }
    while scaled() >= 9.9995 { exponent += 1 }
    while scaled() < 0.99995 { exponent -= 1 }
    let size = exponent.magnitude
    let digits = size < 10 ? "0\(size)" : "\(size)"
    return String(fixed: scaled(), decimals: 3) + (exponent < 0 ? "E-" : "E+") + digits
  }

  private static func tenth(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<power.magnitude { result *= 10 }
    return power > 0 ? 1 / result : result
  }

  // MARK: JSON and table

  private func object(_ row: ScreenRow) -> JSONValue {
    let approach = row.approach
    func body(_ place: Int, _ state: StateVector<TEME>, _ age: Double) -> JSONValue {
      var members: [(String, JSONValue)] = [
        ("object", .string(bodies.titles[place].label)),
        ("name", .string(bodies.titles[place].name)), ("elset_age_d", .fixed(age, decimals: 3)),
      ]
      if let used = uncertainty.covariance(place, state, bodies) {
        let terms = zip(UsedCovariance.terms, used.lowerTriangle)
        members.append(
          (
            "covariance",
            .object(
              [("origin", .string(used.origin))]
                + terms.map { ("\($0)_m2", JSONValue.number($1)) })
          ))
      }
      return .object(members)
    }
    func axes(_ vector: Vector3) -> JSONValue {
      .array([vector.x, vector.y, vector.z].map { .fixed(1e-3 * $0, decimals: 6) })
    }
    var members: [(String, JSONValue)] = [
      ("utc", .string(time(approach, digits: 6))), ("kind", .string(approach.kind.rawValue)),
      ("first", body(approach.first, approach.firstState, row.ages.first)),
      ("second", body(approach.second, approach.secondState, row.ages.second)),
      ("miss_km", .fixed(1e-3 * approach.missDistance, decimals: 6)),
      ("miss_rtn_km", axes(approach.relativePosition)),
      ("speed_km_s", .fixed(1e-3 * approach.relativeSpeed, decimals: 6)),
      ("velocity_rtn_km_s", axes(approach.relativeVelocity)),
      ("max_probability", .number(row.greatest.probability)),
      ("max_sigma_km", .fixed(1e-3 * row.greatest.minorSigma, decimals: 6)),
    ]
    if let probability = row.probability {
      members.append(("probability", .number(probability)))
      members.append(("diluted", .bool(row.isDiluted)))
    }
    return .object(members)
  }

  private func table(_ rows: [ScreenRow]) -> String {
    guard !rows.isEmpty else { return "" }
    var table = TextTable(
      [
        "UTC", "OBJECT 1", "AGE D", "OBJECT 2", "AGE D", "MISS KM", "R", "T", "N", "KM/S",
        "PROBABILITY", "AT MOST", "KIND",
      ], rightAligned: [2, 4, 5, 6, 7, 8, 9, 10, 11])
    for row in rows {
      let approach = row.approach
      func title(_ place: Int) -> String {
        let (label, name) = bodies.titles[place]
        return name == label ? label : "\(name) (\(label))"
      }
      func km(_ value: Double) -> String { String(fixed: 1e-3 * value, decimals: 3) }
      table.add([
        time(approach, digits: 1), title(approach.first),
        String(fixed: row.ages.first, decimals: 1),
        title(approach.second), String(fixed: row.ages.second, decimals: 1),
        km(approach.missDistance), km(approach.relativePosition.x),
        km(approach.relativePosition.y), km(approach.relativePosition.z),
        km(approach.relativeSpeed),
        row.probability.map { Self.small($0) + (row.isDiluted ? " diluted" : "") } ?? "",
        Self.small(row.greatest.probability), approach.kind.rawValue,
      ])
    }
    return table.rendered()
  }
}
