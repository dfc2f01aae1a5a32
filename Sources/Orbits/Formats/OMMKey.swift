// SPDX-License-Identifier: Apache-2.0

/// The keywords of an OMM that an element set takes its values from (CCSDS 502.0-B-3, chapter 4).
enum OMMKey: Int, CaseIterable {
  case objectName, objectID, epoch, meanMotion, eccentricity, inclination, raan
  case argumentOfPerigee, meanAnomaly, ephemerisType, classification, catalogNumber
  case elementSetNumber, revolution, bstar, meanMotionDot, meanMotionDDot
  case semimajorAxis, gravitation, bterm, agom
  case version, creationDate, originator, centerName, frame, timeSystem, theory

  var keyword: StaticString {
    switch self {
    case .objectName: "OBJECT_NAME"
    case .objectID: "OBJECT_ID"
    case .epoch: "EPOCH"
    case .meanMotion: "MEAN_MOTION"
    case .eccentricity: "ECCENTRICITY"
    case .inclination: "INCLINATION"
    case .raan: "RA_OF_ASC_NODE"
    case .argumentOfPerigee: "ARG_OF_PERICENTER"
    case .meanAnomaly: "MEAN_ANOMALY"
    case .ephemerisType: "EPHEMERIS_TYPE"
    case .classification: "CLASSIFICATION_TYPE"
    case .catalogNumber: "NORAD_CAT_ID"
    case .elementSetNumber: "ELEMENT_SET_NO"
    case .revolution: "REV_AT_EPOCH"
    case .bstar: "BSTAR"
    case .meanMotionDot: "MEAN_MOTION_DOT"
    case .meanMotionDDot: "MEAN_MOTION_DDOT"
    case .semimajorAxis: "SEMI_MAJOR_AXIS"
    case .gravitation: "GM"
    case .bterm: "BTERM"
    case .agom: "AGOM"
    case .version: "CCSDS_OMM_VERS"
    case .creationDate: "CREATION_DATE"
    case .originator: "ORIGINATOR"
    case .centerName: "CENTER_NAME"
    case .frame: "REF_FRAME"
    case .timeSystem: "TIME_SYSTEM"
    case .theory: "MEAN_ELEMENT_THEORY"
    }
  }

  /// Whether the text of the keyword is kept beside the set.
  var isKept: Bool { rawValue >= OMMKey.semimajorAxis.rawValue }

  /// The units the standard lets stand behind the value in KVN, or in the attribute `units` in XML.
  var units: [StaticString] {
    switch self {
    case .meanMotion: ["rev/day"]
    case .inclination, .raan, .argumentOfPerigee, .meanAnomaly: ["deg"]
    case .bstar: ["1/ER"]
    case .meanMotionDot: ["rev/day**2"]
    case .meanMotionDDot: ["rev/day**3"]
    case .semimajorAxis: ["km"]
    case .gravitation: ["km**3/s**2"]
    case .bterm, .agom: ["m**2/kg"]
    default: []
    }
  }

  /// The keyword spelled by some bytes, nil where an element set knows none such.
  init?(_ bytes: ArraySlice<UInt8>) {
    for key in OMMKey.allCases {
      let word = key.keyword
      guard word.utf8CodeUnitCount == bytes.count else { continue }
      var isSame = true
      for i in 0..<bytes.count where bytes[bytes.startIndex + i] != word.utf8Start[i] {
        isSame = false
        break
      }
      if isSame {
        self = key
        return
      }
    }
    return nil
  }
}
