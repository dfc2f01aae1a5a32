// SPDX-License-Identifier: Apache-2.0

extension EarthOrientation {
  /// The forms in which tables of Earth orientation come.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// `finals2000A.all`, `.data` or `.daily` of the IERS Rapid Service: fixed columns.
    case finals2000A
    /// IERS C04 in the layout of series 20: hour column, LOD after the rates, 21 columns.
    case c04Series20
    /// IERS C04 in the layout of series 14 and 08: no hour column, 16 columns.
    case c04Series14
    /// CelesTrak's `EOP-All.csv` and `EOP-Last5Years.csv`.
    case celestrakCSV
    /// The integers of `catalogs/models/earth-orientation.txt`.
    case compact
  }

  /// Reads a table in any of the forms of ``Form``, told from its content.
  ///
  /// In finals2000A Bulletin B goes before Bulletin A; days without UT1 at the end are left out.
  /// - Throws: ``TableFailure``, with the line where there is one.
  public init(
    reading bytes: [UInt8], leapSeconds: LeapSeconds = .builtin
  ) throws(TableFailure) {
    try self.init(days: try Self.days(reading: bytes), leapSeconds: leapSeconds)
  }

  /// The days of a table in any of the forms of ``Form``, told from its content.
  /// - Throws: ``TableFailure``, with the line where there is one.
  public static func days(reading bytes: [UInt8]) throws(TableFailure) -> [Daily] {
    guard let form = form(of: bytes) else { throw .unknownForm }
    var days: [Daily] = []
    days.reserveCapacity(form == .compact ? bytes.count / 40 : bytes.count / 150)
    var start = 0
    var number = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      number += 1
      var line = EOPLine(bytes, start, end > start && bytes[end - 1] == 13 ? end - 1 : end)
      start = end + 1
      do throws(EOPLine.Fault) {
        let day: Daily? =
          switch form {
          case .compact: try line.compactDay()
          case .finals2000A: try line.finalsDay()
          case .c04Series20: try line.c04Day(series: 20)
          case .c04Series14: try line.c04Day(series: 14)
          case .celestrakCSV: try line.celestrakDay()
          }
        if let day { days.append(day) }
      } catch {
        throw .malformed(line: number, reason: error.reason)
      }
    }
    return days
  }

  /// The form of a table; nil where it is none of ours.
  public static func form(of bytes: [UInt8]) -> Form? {
    func starts(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
    if starts("# earth-orientation 1") { return .compact }
    if starts("DATE,MJD,X,Y,UT1-UTC,LOD,") { return .celestrakCSV }
    let lines = bytes.prefix(20_000).split(separator: 10)
    // finals2000A: the flag of polar motion is in column 17, the point of the MJD in column 13.
    if let first = lines.first, first.count >= 68 {
      let flag = first[first.startIndex + 16]
      if flag == 0x49 || flag == 0x50, first[first.startIndex + 12] == 0x2E { return .finals2000A }
    }
    for line in lines {
      let words = line.split { $0 == 0x20 || $0 == 13 || $0 == 9 }
      guard let first = words.first, first.count == 4, first.allSatisfy(ISOScanner.isDigit) else {
        continue
      }
      switch words.count {
      case 21: return .c04Series20
      case 16: return .c04Series14
      default: return nil
      }
    }
    return nil
  }
}
