// SPDX-License-Identifier: Apache-2.0

/// What the readers of CCSDS ephemeris and conjunction messages share.
enum MessageText {
  /// A frame of CCSDS by its name about a centre; nil where it is none of ours.
  ///
  /// `ICRF` is GCRF about the Earth only; the realisations of ITRF differ by centimetres.
  static func frame(_ name: String, center: String) -> FrameID? {
    let upper = name.uppercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    let aboutEarth = center.isEmpty || center.uppercased() == "EARTH"
    switch upper {
    case "GCRF": return .gcrf
    case "ICRF": return aboutEarth ? .gcrf : nil
    case "EME2000", "J2000": return .eme2000
    case "TEME", "TEMEOFDATE": return .teme
    case "TOD", "TODEARTH": return .tod
    case "MOD", "MODEARTH": return .mod
    case "ITRF", "ITRS": return .itrf
    case "PEF": return .pef
    case "TIRS": return .tirs
    default:
      return upper.hasPrefix("ITRF") && upper.dropFirst(4).allSatisfy(\.isNumber) ? .itrf : nil
    }
  }

  /// A time system of CCSDS by its name; nil where it is none of ours.
  ///
  /// UT1 needs Earth orientation.
  static func timeScale(_ name: String) -> TimeScale? {
    switch name.uppercased() {
    case "UTC": .utc
    case "TAI": .tai
    case "TT", "TDT": .tt
    case "TDB": .tdb
    case "GPS": .gps
    case "UT1": .ut1
    default: nil
    }
  }

  /// The name that CCSDS has for a frame; the Earth orientation of ITRF is that of the 2020
  /// realisation.
  static func name(of frame: FrameID) -> String {
    switch frame {
    case .gcrf: "GCRF"
    case .eme2000: "EME2000"
    case .itrf: "ITRF2020"
    case .teme: "TEME"
    case .tod: "TOD"
    case .mod: "MOD"
    case .pef: "PEF"
    case .tirs: "TIRS"
    }
  }

  /// The keywords of the 21 values of a covariance, the lower triangle by rows.
  static let covarianceKeywords: [String] = [
    "CX_X", "CY_X", "CY_Y", "CZ_X", "CZ_Y", "CZ_Z", "CX_DOT_X", "CX_DOT_Y", "CX_DOT_Z",
    "CX_DOT_X_DOT", "CY_DOT_X", "CY_DOT_Y", "CY_DOT_Z", "CY_DOT_X_DOT", "CY_DOT_Y_DOT", "CZ_DOT_X",
    "CZ_DOT_Y", "CZ_DOT_Z", "CZ_DOT_X_DOT", "CZ_DOT_Y_DOT", "CZ_DOT_Z_DOT",
  ]

  /// The texts between blanks and their offsets.
  static func tokens(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var all: [ArraySlice<UInt8>] = []
    var at = line.startIndex
    while at < line.endIndex {
      while at < line.endIndex, ByteText.isBlank(line[at]) { at += 1 }
      let start = at
      while at < line.endIndex, !ByteText.isBlank(line[at]) { at += 1 }
      if at > start { all.append(line[start..<at]) }
    }
    return all
  }

  /// Why a text is no epoch, in words.
  static func words(_ defect: CCSDSEpoch.Defect) -> String {
    switch defect {
    case .form: "the epoch is not of the form YYYY-MM-DDThh:mm:ss or YYYY-DDDThh:mm:ss"
    case .range(let field): "the \(field) of the epoch is out of range"
    case .notALeapSecond: "there is no leap second at this epoch"
    case .tooFine: "the epoch has more than 18 decimals of a second"
    case .scale: "the time system needs Earth orientation and cannot be read"
    }
  }

  /// Why a text is no number, in words.
  static func words(_ defect: DecimalText.Defect) -> String {
    switch defect {
    case .empty: "a number is missing"
    case .decimalComma: "the number has a decimal comma; CCSDS wants a point"
    case .notANumber: "this is no number"
    case .notFinite: "not a finite number"
    case .outOfRange: "the number is too large or too small"
    }
  }
}
