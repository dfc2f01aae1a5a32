// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Orbits

/// The adapter through which the conformance kit gpconf (PyPI) asks our readers and writers.
///
/// Hidden: it serves the kit's command protocol and nobody else. Bytes come on standard input.
struct GPConfAdapter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gpconf-adapter",
    abstract: "Answer the conformance kit gpconf.",
    shouldDisplay: false,
    subcommands: [Read.self, Vectors.self, Write.self])

  /// Reads a file of one of the kit's formats and prints its records.
  struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the records of a file.")

    @Argument(help: "tle, 2le, csv, json, xml or kvn.")
    var format: String

    func run() throws {
      let formats: [String: ElementSetFile.Format] = [
        "tle": .tle, "2le": .tle, "csv": .ommCSV, "json": .ommJSON, "xml": .ommXML, "kvn": .ommKVN,
      ]
      guard let format = formats[format] else { throw ExitCode(3) }
      let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      let file = ElementSetReader.read(bytes, as: format)
      var records: [String] = [#"{"_adapter":{"refusals":true}}"#]
      records += file.records.map(GPConfRecord.json)
      records += file.refusals.map { GPConfRecord.json($0, bytes) }
      // A file cut behind its last whole record has an error, but no record to refuse.
      let causes = Set(file.refusals.map(\.cause))
      for diagnostic in file.diagnostics
      where diagnostic.severity == .error && file.refusals.isEmpty && !causes.contains(diagnostic) {
        let tail = String(decoding: bytes.suffix(60), as: UTF8.self)
        records.append(
          GPConfRecord.object([
            ("_refused", GPConfRecord.quoted(diagnostic.description)),
            ("_input", GPConfRecord.quoted(tail)),
          ]))
      }
      print("[" + records.joined(separator: ",\n") + "]")
    }
  }

  /// Answers one question about a field.
  struct Vectors: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answer a question of the kit.")

    func run() throws {
      let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      let question = try GPConfRecord.fields(bytes)
      let input = question["input"] ?? ""
      let answer: String?
      switch question["op"] ?? "" {
      case "alpha5_decode": answer = Alpha5.number(input).map { String($0) }
      case "alpha5_encode":
        answer = Int(input).flatMap { Alpha5.field($0) }.map { GPConfRecord.quoted($0) }
      case "two_digit_year": answer = GPConfRecord.year(input).map { String($0) }
      case "parse_catalog_id": answer = GPConfRecord.catalogNumber(input).map { String($0) }
      case "parse_epoch":
        let text = Array(input.utf8)[...]
        let epoch = try? CCSDSEpoch.parse(text, leapSeconds: .builtin)
        answer = epoch.map {
          GPConfRecord.quoted(CCSDSEpoch.text($0, leapSeconds: .builtin))
        }
      default:
        print(#"{"unsupported":"no such operation"}"#)
        return
      }
      print(answer.map { "{\"result\":\($0)}" } ?? #"{"error":"refused"}"#)
    }
  }

  /// Writes a record as TLE.
  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a record as TLE.")

    func run() throws {
      let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      var message: [UInt8] = Array("{".utf8)
      for (key, value) in try GPConfRecord.fields(bytes).sorted(by: { $0.key < $1.key }) {
        if message.count > 1 { message += Array(",".utf8) }
        message += Array((GPConfRecord.quoted(key.uppercased()) + ":").utf8)
        message += Array(GPConfRecord.quoted(value).utf8)
      }
      message += Array("}".utf8)
      let file = ElementSetReader.read(message, as: .ommJSON)
      guard let record = file.records.first else {
        throw ValidationError(file.diagnostics.map(\.description).joined(separator: "\n"))
      }
      do {
        print(try TLEWriter(form: .threeLine).text(record.set), terminator: "")
      } catch {
        throw ValidationError(error.description)
      }
    }
  }
}

/// Records in the kit's own words.
enum GPConfRecord {
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  static func json(_ record: ElementSetFile.Record) -> String {
    let set = record.set
    var fields: [(String, String)] = [
      ("object_name", quoted(set.name)),
      (
        "object_id",
        set.internationalDesignator.isEmpty ? "null" : quoted(set.internationalDesignator)
      ),
      ("epoch", quoted(CCSDSEpoch.text(set.epoch, leapSeconds: .builtin))),
      ("classification_type", quoted(set.classification)),
      ("ephemeris_type", String(set.ephemerisType)),
    ]
    let numbers: [(String, Double)] = [
      ("mean_motion", set.meanMotionRevolutionsPerDay), ("eccentricity", set.eccentricity),
      ("inclination", set.inclinationDegrees), ("ra_of_asc_node", set.raanDegrees),
      ("arg_of_pericenter", set.argumentOfPerigeeDegrees), ("mean_anomaly", set.meanAnomalyDegrees),
      ("bstar", set.bstar), ("mean_motion_dot", set.meanMotionDot),
      ("mean_motion_ddot", set.meanMotionDDot),
    ]
    fields += numbers.map { ($0.0, quoted(DecimalText.text($0.1))) }
    let wholes: [(String, Int?)] = [
      ("norad_cat_id", set.catalogNumber), ("element_set_no", set.elementSetNumber),
      ("rev_at_epoch", set.revolutionAtEpoch),
    ]
    fields += wholes.map { ($0.0, $0.1.map { String($0) } ?? "null") }
    for (key, keyword) in [
      ("center_name", "CENTER_NAME"), ("ref_frame", "REF_FRAME"), ("time_system", "TIME_SYSTEM"),
      ("mean_element_theory", "MEAN_ELEMENT_THEORY"),
    ] {
      let text = record.other.first { $0.keyword == keyword }?.text
      fields.append((key, text.map(quoted) ?? "null"))
    }
    // What the record does not give is not ours to report.
    let absent = Set(record.assumed.map { $0.lowercased() })
    return object(
      fields.filter { !absent.contains($0.0) || $0.0.hasPrefix("mean") || $0.0 == "bstar" })
  }

  static func json(_ refusal: ElementSetFile.Refusal, _ bytes: [UInt8]) -> String {
    let input = String(decoding: bytes[refusal.span].prefix(80), as: UTF8.self)
    return object([
      ("_refused", quoted(refusal.cause.description)),
      ("_field", quoted(refusal.catalogField)),
      ("_input", quoted(input)),
    ])
  }

  /// The scalar fields of one object.
  static func fields(_ bytes: [UInt8]) throws -> [String: String] {
    var result: [String: String] = [:]
    var reader = JSONReader(bytes)
    var key: String?
    while true {
      let token = try reader.next()
      switch token.kind {
      case .end: return result
      case .key: key = String(decoding: token.text, as: UTF8.self)
      case .string, .number, .boolean:
        if let name = key { result[name] = String(decoding: token.text, as: UTF8.self) }
        key = nil
      default: key = nil
      }
    }
  }

  /// The year our TLE reader makes of two digits.
  static func year(_ digits: String) -> Int? {
    guard digits.utf8.count == 2 else { return nil }
    let text =
      "1 25544U 98067A   \(digits)001.00000000  .00000000  00000-0  00000-0 0     0\n"
      + "2 25544  51.6000   0.0000 0001000   0.0000   0.0000 15.50000000    00\n"
    let file = ElementSetReader.read(Array(text.utf8), as: .tle, profile: .lenient)
    return file.records.first.map { $0.set.epoch.calendarDate().year }
  }

  /// The number our OMM reader makes of a text.
  static func catalogNumber(_ text: String) -> Int? {
    let message =
      #"{"EPOCH":"2026-01-01T00:00:00","MEAN_MOTION":15.5,"ECCENTRICITY":0.0001,"INCLINATION":51.6,"#
      + #""RA_OF_ASC_NODE":0,"ARG_OF_PERICENTER":0,"MEAN_ANOMALY":0,"BSTAR":0,"MEAN_MOTION_DOT":0,"#
      + #""MEAN_MOTION_DDOT":0,"NORAD_CAT_ID":"# + quoted(text) + "}"
    return ElementSetReader.read(Array(message.utf8), as: .ommJSON).records.first?.set.catalogNumber
  }
}
