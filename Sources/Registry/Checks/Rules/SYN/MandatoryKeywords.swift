// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-011: an OMM has the keywords that the standard wants.
enum MandatoryKeywords: RemarkCheck {
  static let rule = Rule(
    id: "SYN-011",
    title: Bilingual(
      "mandatory keywords of messages are there",
      "les mots-clés obligatoires des messages sont présents"),
    severity: .error, certainty: .exact, fix: .safe,
    rationale: """
      Without frame, time system and theory the elements may mean anything; readers assume TEME,
      UTC and SGP4 about the Earth, which is what providers mean. As served, missing drag terms
      are read as zero; what the elements need is refused. CCSDS_OMM_VERS apart, what a reader
      assumes can be written out.
      """,
    formula: """
      CCSDS 502.0-B-3, tables 4-1 to 4-3: each mandatory keyword once, with a value
      """,
    reference: "CCSDS 502.0-B-3, chapter 4; CelesTrak GP data formats",
    bad: RuleExample(
      "a.kvn",
      """
      CCSDS_OMM_VERS = 2.0
      CREATION_DATE = 2026-08-11T00:00:00
      ORIGINATOR = TEST
      OBJECT_NAME = VANGUARD 1
      OBJECT_ID = 1958-002B
      CENTER_NAME = EARTH
      TIME_SYSTEM = UTC
      MEAN_ELEMENT_THEORY = SGP4
      EPOCH = 2000-06-27T18:50:19.733568
      MEAN_MOTION = 10.82419157
      ECCENTRICITY = 0.1859667
      INCLINATION = 34.2682
      RA_OF_ASC_NODE = 348.7242
      ARG_OF_PERICENTER = 331.7664
      MEAN_ANOMALY = 19.3264
      EPHEMERIS_TYPE = 0
      CLASSIFICATION_TYPE = U
      NORAD_CAT_ID = 5
      ELEMENT_SET_NO = 999
      REV_AT_EPOCH = 41366
      BSTAR = 2.8098e-05
      MEAN_MOTION_DOT = .00000023
      MEAN_MOTION_DDOT = 0
      """),
    good: RuleExample(
      "a.kvn",
      """
      CCSDS_OMM_VERS = 2.0
      CREATION_DATE = 2026-08-11T00:00:00
      ORIGINATOR = TEST
      OBJECT_NAME = VANGUARD 1
      OBJECT_ID = 1958-002B
      CENTER_NAME = EARTH
      REF_FRAME = TEME
      TIME_SYSTEM = UTC
      MEAN_ELEMENT_THEORY = SGP4
      EPOCH = 2000-06-27T18:50:19.733568
      MEAN_MOTION = 10.82419157
      ECCENTRICITY = 0.1859667
      INCLINATION = 34.2682
      RA_OF_ASC_NODE = 348.7242
      ARG_OF_PERICENTER = 331.7664
      MEAN_ANOMALY = 19.3264
      EPHEMERIS_TYPE = 0
      CLASSIFICATION_TYPE = U
      NORAD_CAT_ID = 5
      ELEMENT_SET_NO = 999
      REV_AT_EPOCH = 41366
      BSTAR = 2.8098e-05
      MEAN_MOTION_DOT = .00000023
      MEAN_MOTION_DDOT = 0
      """))

  static let forms = ["omm", "oem", "cdm"]

  /// What readers take where metadata are missing.
  private static let assumed = [
    "CENTER_NAME": "EARTH", "REF_FRAME": "TEME", "TIME_SYSTEM": "UTC",
    "MEAN_ELEMENT_THEORY": "SGP4",
  ]

  static func fix(for remark: ReaderRemark, in text: FileText, path: String) -> Fix? {
    guard let keyword = remark.message.split(separator: " ").first.map(String.init) else {
      return nil
    }
    switch remark.code {
    case "omm.metadata":
      guard let value = assumed[keyword],
        let place = placeOfMetadata(text, from: Int(remark.place.line))
      else { return nil }
      return Fix(
        isSafe: true,
        title: Bilingual(
          "write \(keyword) = \(value), as readers assume",
          "écrire \(keyword) = \(value), comme les lecteurs le supposent"),
        edits: [.init(file: path, range: place..<place, replacement: "\(keyword) = \(value)\n")])
    case "omm.missing" where remark.message.hasSuffix("read as zero") && remark.length == 0:
      // An empty field of a table; a missing column or keyword has no place of its own.
      let at = text.offset(
        line: Int(remark.place.line), byteColumn: Int(remark.place.column))
      let range = text.range(ofLine: Int(remark.place.line))
      guard remark.place.line > 1, at > range.lowerBound, text.bytes[at - 1] == 0x2C,
        at == range.upperBound || text.bytes[at] == 0x2C
      else { return nil }
      return Fix(
        isSafe: false,
        title: Bilingual("write 0, as it is read", "écrire 0, comme c'est lu"),
        edits: [.init(file: path, range: at..<at, replacement: "0")])
    default: return nil
    }
  }

  /// Where a keyword of the metadata can be put in: behind OBJECT_ID or OBJECT_NAME of the message
  /// that begins in a line.
  private static func placeOfMetadata(_ text: FileText, from line: Int) -> Int? {
    var found: Int?
    for number in line..<min(line + 60, text.lineCount) {
      let words = text.line(number).split(separator: "=")
      guard words.count >= 2, let keyword = words.first?.split(separator: " ").first else {
        continue
      }
      if number > line, keyword == "CCSDS_OMM_VERS" { break }
      if keyword == "OBJECT_ID" || (keyword == "OBJECT_NAME" && found == nil) {
        found = text.range(ofLine: number + 1).lowerBound
      }
    }
    return found
  }
}
