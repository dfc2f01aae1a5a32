// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct OMMReaderTests {
  static func read(
    _ text: String, _ profile: ReadingProfile = .asServed
  ) -> ElementSetFile {
    ElementSetReader.read(Array(text.utf8), profile: profile)
  }

  /// A message with some keywords replaced, or left out where the new text is nil.
  static func message(_ changes: [String: String?] = [:], separator: String = " = ") -> String {
    let lines: [(String, String)] = [
      ("CCSDS_OMM_VERS", "3.0"), ("CREATION_DATE", "2026-11-21T12:30:00"),
      ("ORIGINATOR", "SIMCTL"), ("OBJECT_NAME", "SIM-KZ 1"), ("OBJECT_ID", "2026-900A"),
      ("CENTER_NAME", "EARTH"), ("REF_FRAME", "TEME"), ("TIME_SYSTEM", "UTC"),
      ("MEAN_ELEMENT_THEORY", "SGP4"), ("EPOCH", "2026-11-21T12:00:00.000000"),
      ("MEAN_MOTION", "15.20000000"), ("ECCENTRICITY", "0.0012000"), ("INCLINATION", "51.8000"),
      ("RA_OF_ASC_NODE", "120.2500"), ("ARG_OF_PERICENTER", "45.0000"),
      ("MEAN_ANOMALY", "315.2000"), ("EPHEMERIS_TYPE", "0"), ("CLASSIFICATION_TYPE", "U"),
      ("NORAD_CAT_ID", "100001"), ("ELEMENT_SET_NO", "999"), ("REV_AT_EPOCH", "1"),
      ("BSTAR", "0.00002410"), ("MEAN_MOTION_DOT", "0.00000120"), ("MEAN_MOTION_DDOT", "0"),
    ]
    var text = ""
    for (key, value) in lines {
      if let change = changes[key] {
        if let change { text += key + separator + change + "\n" }
      } else {
        text += key + separator + value + "\n"
      }
    }
    return text
  }

  @Test func holdsStrictMessage() throws {
    let file = Self.read(Self.message(), .strictCCSDS)
    #expect(file.format == .ommKVN)
    #expect(file.diagnostics.isEmpty)
    let set = try #require(file.sets.first)
    #expect(set.name == "SIM-KZ 1")
    #expect(set.catalogNumber == 100_001)
    #expect(set.epoch == (try Epoch(iso8601: "2026-11-21T12:00:00")))
    #expect(set.bstar == 0.0000241)
    #expect(set.meanMotionDot == 0.0000012)
  }

  /// Departures that providers make: the strict profile refuses, the other reads and says so.
  @Test(
    arguments: [
      ("REF_FRAME", "EME2000", "omm.frame"), ("BSTAR", nil, "omm.missing"),
      ("CCSDS_OMM_VERS", "1.0", "omm.version"), ("CREATION_DATE", nil, "omm.header"),
      ("CLASSIFICATION_TYPE", "u", "omm.classification"), ("CENTER_NAME", nil, "omm.metadata"),
      ("TIME_SYSTEM", "TAI", "omm.time-system"), ("MEAN_ANOMALY", "-10.5", "omm.angle"),
      ("MEAN_ELEMENT_THEORY", "SDP4", "omm.theory"),
    ] as [(String, String?, String)])
  func holdsDepartures(key: String, value: String?, code: String) {
    let text = Self.message([key: value])
    let served = Self.read(text)
    #expect(served.records.count == 1)
    #expect(served.diagnostics.map(\.code) == [code])
    let strict = Self.read(text, .strictCCSDS)
    #expect(strict.refusedCount == 1)
    #expect(strict.diagnostics.contains { $0.code == code && $0.severity == .error })
  }

  /// What every profile refuses.
  @Test(
    arguments: [
      ("ECCENTRICITY", "1.02", "omm.eccentricity"), ("ECCENTRICITY", "-0.1", "omm.eccentricity"),
      ("ECCENTRICITY", nil, "omm.missing"), ("ECCENTRICITY", "", "omm.missing"),
      ("INCLINATION", "51,8", "omm.number"), ("INCLINATION", "190", "omm.inclination"),
      ("MEAN_MOTION", "0", "omm.mean-motion"), ("MEAN_MOTION", "NaN", "omm.number"),
      ("MEAN_ANOMALY", "361", "omm.angle"), ("NORAD_CAT_ID", "A0000", "omm.number"),
      ("NORAD_CAT_ID", "1000000000", "omm.number"), ("NORAD_CAT_ID", "25544.0", "omm.number"),
      ("EPOCH", "2026-11-21 12:00:00", "omm.epoch"), ("EPOCH", "2026-02-30T12:00:00", "omm.epoch"),
      ("EPOCH", "2026-11-21T12:00:60", "omm.epoch"), ("EPOCH", "2025-366T00:00:00", "omm.epoch"),
      ("CENTER_NAME", "MARS", "omm.center"), ("MEAN_ELEMENT_THEORY", "DSST", "omm.theory"),
      ("TIME_SYSTEM", "UT1", "omm.time-system"), ("CLASSIFICATION_TYPE", "Q", "omm.classification"),
      ("REV_AT_EPOCH", "-1", "omm.number"), ("EPHEMERIS_TYPE", "SGP4", "omm.number"),
      ("INCLINATION", "0.9 [rad]", "omm.unit"), ("BSTAR", "1e999", "omm.number"),
    ] as [(String, String?, String)])
  func holdsRefusals(key: String, value: String?, code: String) throws {
    for profile in ReadingProfile.allCases {
      let file = Self.read(Self.message() + "\n" + Self.message([key: value]), profile)
      #expect(file.records.count == 1)
      #expect(file.refusedCount == 1)
      let error = try #require(file.refusals.first).cause
      #expect(error.code == code)
      #expect(error.line > 24)
    }
  }

  @Test func holdsEpochForms() throws {
    let epoch = try Epoch(iso8601: "2026-11-21T12:00:00.123456789012345678")
    for text in [
      "2026-11-21T12:00:00.123456789012345678", "2026-325T12:00:00.123456789012345678Z",
    ] {
      let set = try #require(Self.read(Self.message(["EPOCH": text])).sets.first)
      #expect(set.epoch == epoch)
    }
    let leap = try #require(
      Self.read(Self.message(["EPOCH": "2016-12-31T23:59:60.5"])).sets.first)
    #expect(leap.epoch == (try Epoch(iso8601: "2016-12-31T23:59:60.5")))
    let tai = try #require(Self.read(Self.message(["TIME_SYSTEM": "TAI"])).sets.first)
    #expect(tai.epoch == (try Epoch(iso8601: "2026-11-21T12:00:00", scale: .tai)))
  }

  @Test func holdsSemimajorAxis() throws {
    let file = Self.read(
      Self.message(["MEAN_MOTION": nil]) + "SEMI_MAJOR_AXIS = 6883.978 [km]\n")
    let motion = try #require(file.sets.first).meanMotionRevolutionsPerDay
    #expect(abs(motion - 15.2) < 1e-4)
    #expect(file.diagnostics.map(\.code) == ["omm.semimajor-axis"])
  }

  @Test func holdsKeywordsBesideTheSet() throws {
    let file = Self.read(
      Self.message(["BSTAR": "+2.41e-5", "NORAD_CAT_ID": "+000025544"])
        + "COMMENT ok\nUSER_DEFINED_X = a = b [c]\nCX_X = 1.0\n")
    let record = try #require(file.records.first)
    #expect(record.set.catalogNumber == 25_544)
    #expect(record.other.contains(KeywordText("USER_DEFINED_X", "a = b [c]")))
    #expect(record.other.contains(KeywordText("CX_X", "1.0")))
    #expect(record.other.contains(KeywordText("ORIGINATOR", "SIMCTL")))
  }

  @Test func holdsSpaceTrackJSON() throws {
    let text = """
      [{"CCSDS_OMM_VERS":"3.0","OBJECT_NAME":"\\u041a\\u0430\\u0437\\"&\\ud83d\\ude80","OBJECT_ID":"",
      "EPOCH":"2026-11-21T12:00:00.000000","MEAN_MOTION":"15.20000000","ECCENTRICITY":"0.00120000",
      "INCLINATION":51.8,"RA_OF_ASC_NODE":1.2025E2,"ARG_OF_PERICENTER":"45.0000",
      "MEAN_ANOMALY":"315.2000","NORAD_CAT_ID":"999100101","BSTAR":".241E-4",
      "MEAN_MOTION_DOT":0,"MEAN_MOTION_DDOT":"0","DECAY_DATE":null,"FILE":"42",
      "TLE_LINE1":"1 A0001U","NESTED":{"a":[1,2,{"b":null}]}}]
      """
    let file = Self.read(text)
    #expect(file.diagnostics.isEmpty)
    let record = try #require(file.records.first)
    #expect(record.set.name == "Каз\"&🚀")
    #expect(record.set.catalogNumber == 999_100_101)
    #expect(record.set.raanDegrees == 120.25)
    #expect(record.set.bstar == 0.0000241)
    #expect(record.other.contains(KeywordText("TLE_LINE1", "1 A0001U")))
    #expect(record.other.contains(KeywordText("NESTED", #"{"a":[1,2,{"b":null}]}"#)))
  }

  @Test func holdsCutJSON() throws {
    var source = RandomElementSets(seed: 31)
    let text = try OMMWriter(.json).text([source.any(), source.any(), source.any()])
    let whole = Self.read(text)
    let unclosed = Self.read(String(text.dropLast(2)))
    #expect(unclosed.sets == whole.sets)
    #expect(unclosed.diagnostics.map(\.code) == ["json.syntax"])
    let cut = Self.read(String(text.dropLast(40)))
    #expect(cut.sets == Array(whole.sets.dropLast()))
    #expect(cut.refusedCount == 1)
    let deep = String(repeating: "[", count: 100_000)
    #expect(Self.read(deep).diagnostics.contains { $0.severity == .error })
  }
}
