// SPDX-License-Identifier: Apache-2.0

/// Reads states from CSV with columns such as `object,utc,x_teme_km,…,vz_teme_km_s`.
///
/// The time column is named by its scale (`utc`, `tt`, `tai`, `tdb`, `gps`, `bdt`, `glonass`); the
/// six columns of the state name the frame, all the same one or none at all (`x_km`). Columns may
/// stand in any order; others are passed over. A row that is no state is refused alone.
public enum StateTableReader {
  /// Where the columns stand.
  private struct Layout {
    var object: Int?
    var time = 0
    var components: [Int] = []
    var count = 0
  }

  private static let components = ["x", "y", "z", "vx", "vy", "vz"]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8; not compressed.
  ///   - leapSeconds: the leap seconds for epochs in UTC.
  /// - Returns: states, refusals and diagnostics; an error in line 1 where the header names no
  ///   table of states.
  public static func read(
    _ bytes: [UInt8], leapSeconds: LeapSeconds = .builtin
  ) -> StateTable {
    var table = StateTable()
    var csv = CSVReader(bytes)
    var row: [CSVField] = []
    guard csv.next(into: &row) else {
      table.diagnostics.append(
        Diagnostic(
          severity: .error, line: 1, column: 1, code: "format.empty", message: "the file is empty"))
      return table
    }
    let layout = header(row, &table)
    while csv.next(into: &row) {
      guard let layout else {
        if let cause = table.diagnostics.first {
          table.refusals.append(StateTable.Refusal(line: csv.rowLine, cause: cause))
        }
        continue
      }
      switch record(row, layout, csv, table.scale, leapSeconds) {
      case .success(let record): table.records.append(record)
      case .failure(let refused):
        table.diagnostics.append(refused.cause)
        table.refusals.append(StateTable.Refusal(line: csv.rowLine, cause: refused.cause))
      }
    }
    return table
  }

  // MARK: Header

  private static func header(_ row: [CSVField], _ table: inout StateTable) -> Layout? {
    var layout = Layout(count: row.count)
    var places: [String: Int] = [:]
    var frames: [String] = []
    var hasTime = false
    for (index, field) in row.enumerated() {
      let name = String(decoding: ByteText.trimmed(field.text), as: UTF8.self).lowercased()
      if name == "object" {
        layout.object = index
      } else if let scale = TimeScale(rawValue: name) {
        if hasTime {
          fail("states.column", "a second time column '\(name)'", field, &table)
          return nil
        }
        table.scale = scale
        layout.time = index
        hasTime = true
      } else if let (component, frame) = component(name) {
        if places.updateValue(index, forKey: component) != nil {
          fail("states.column", "a second column for \(component)", field, &table)
          return nil
        }
        frames.append(frame)
      }
    }
    let first = row[0]
    if !hasTime || table.scale == .ut1 {
      fail(
        "states.column",
        hasTime
          ? "times in UT1 need Earth orientation; write them in utc, tai or tt"
          : "no time column: one named utc, tt, tai, tdb, gps, bdt or glonass is needed",
        first, &table)
      return nil
    }
    for component in components {
      guard let place = places[component] else {
        let name = component + (component.count == 1 ? "_km" : "_km_s")
        fail(
          "states.column",
          "the column \(name) is missing (or with the frame in its name, as "
            + "\(component)_gcrf_\(name.dropFirst(component.count + 1)))",
          first, &table)
        return nil
      }
      layout.components.append(place)
    }
    guard Set(frames).count == 1, let frame = frames.first else {
      fail(
        "states.frame", "the columns name different frames; all six must name one", first, &table)
      return nil
    }
    if !frame.isEmpty {
      guard let id = FrameID(rawValue: frame) else {
        let known = FrameID.allCases.map(\.rawValue).joined(separator: ", ")
        fail("states.frame", "the frame '\(frame)' is not known; \(known) are", first, &table)
        return nil
      }
      table.frame = id
    }
    return layout
  }

  /// `vx_gcrf_km_s` as ("vx", "gcrf"), `x_km` as ("x", "").
  private static func component(_ name: String) -> (String, String)? {
    for component in components where name.hasPrefix(component + "_") {
      let unit = component.count == 1 ? "km" : "km_s"
      let rest = name.dropFirst(component.count + 1)
      if rest == unit { return (component, "") }
      if rest.hasSuffix("_" + unit) {
        return (component, String(rest.dropLast(unit.count + 1)))
      }
    }
    return nil
  }

  private static func fail(
    _ code: String, _ message: String, _ field: CSVField, _ table: inout StateTable
  ) {
    table.diagnostics.append(
      Diagnostic(
        severity: .error, line: field.line, column: field.column, length: field.length,
        code: code, message: message))
  }

  // MARK: Rows

  private struct Refused: Error {
    var cause: Diagnostic
  }

  private static func refused(
    _ field: CSVField, _ code: String, _ message: String
  ) -> Result<StateTable.Record, Refused> {
    .failure(
      Refused(
        cause: Diagnostic(
          severity: .error, line: field.line, column: field.column, length: field.length,
          code: code, message: message)))
  }

  private static func record(
    _ row: [CSVField], _ layout: Layout, _ csv: CSVReader, _ scale: TimeScale,
    _ leapSeconds: LeapSeconds
  ) -> Result<StateTable.Record, Refused> {
    let last = row[row.count - 1]
    if row.count != layout.count || csv.defect != nil {
      let message =
        csv.defect == nil
        ? "the row has \(row.count) fields, the header \(layout.count); the row was cut or a comma "
          + "is missing"
        : "a quoted field is not closed, or text stands behind its closing quote"
      return refused(last, "csv.fields", message)
    }
    let time = row[layout.time]
    let timeText = ByteText.trimmed(time.text)
    let epoch: Epoch
    do throws(CCSDSEpoch.Defect) {
      if scale != .utc, timeText.last == 0x5A { throw .form }
      epoch = try CCSDSEpoch.parse(timeText, scale: scale, leapSeconds: leapSeconds)
    } catch {
      let shown = String(decoding: timeText.prefix(40), as: UTF8.self)
      let message: String
      switch error {
      case .notALeapSecond:
        message = "'\(shown)' has a second 60, but there is no leap second there"
      case .range(let name): message = "'\(shown)' has a \(name) that does not exist"
      default: message = "'\(shown)' is no time of the form YYYY-MM-DDThh:mm:ss.d in \(scale)"
      }
      return refused(time, "states.time", message)
    }
    var values: [Double] = []
    for place in layout.components {
      let field = row[place]
      do throws(DecimalText.Defect) {
        // Kilometres to the nearest metres, so that other formats write the same digits.
        values.append(try DecimalText.double(ByteText.trimmed(field.text), shift: 3))
      } catch {
        let shown = String(decoding: ByteText.trimmed(field.text).prefix(40), as: UTF8.self)
        return refused(field, "states.number", "'\(shown)' is not a finite decimal number")
      }
    }
    let position = Vector3(values[0], values[1], values[2])
    let velocity = Vector3(values[3], values[4], values[5])
    guard position.isFinite, velocity.isFinite else {
      return refused(last, "states.number", "a number is too large")
    }
    // 10¹² km are 6,700 au; no orbit about the Earth is there, and no state is faster than light.
    for (index, limit) in [1e15, 1e15, 1e15, 3e8, 3e8, 3e8].enumerated()
    where values[index].magnitude > limit {
      return refused(
        row[layout.components[index]], "states.range",
        index < 3
          ? "the position is over 10^12 km away; is the unit km?"
          : "the velocity is above that of light; is the unit km/s?")
    }
    if position == .zero {
      return refused(
        row[layout.components[0]], "states.zero-position",
        "the position is zero: the centre of the Earth is on no orbit")
    }
    var object = ""
    if let place = layout.object {
      object = String(decoding: ByteText.trimmed(row[place].text), as: UTF8.self)
    }
    return .success(
      StateTable.Record(
        object: object, epoch: epoch, position: position, velocity: velocity, line: csv.rowLine))
  }
}
