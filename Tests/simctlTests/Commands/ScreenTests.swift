// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl screen` as a shell sees it.
@Suite struct ScreenTests {
  /// The modules of the Chinese station, and satellites that keep apart from them.
  static let span = ["--from", "2026-05-04T00:00:00Z", "--for", "6h"]

  static func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.simctl.run(["screen"] + arguments)
  }

  @Test func holdsModulesOfAStation() throws {
    let outcome = try Self.run(["tianhe", "--against", "wentian", "--quiet"] + Self.span)
    #expect(outcome.status == 0, "\(outcome.error)")
    let header = try #require(outcome.lines.first)
    #expect(header.hasPrefix("utc,kind,object_1,name_1,elset_age_1_d,object_2"))
    let columns = header.split(separator: ",").count
    #expect(outcome.lines.count > 1)
    for line in outcome.lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == columns)
      #expect(["attached", "colocated"].contains(String(fields[1])))
    }
    #expect(!outcome.output.contains("nan"))
  }

  /// Parts and threads: the same bytes.
  @Test(arguments: ["csv", "socrates", "jsonl", "cdm", "cdm-xml"])
  func holdsShardsAreTheWhole(format: String) throws {
    let common = ["--threshold", "200", "--format", format, "--quiet"] + Self.span
    let whole = try Self.run(common + ["--threads", "1"])
    #expect(whole.status <= 1)
    #expect(whole.outputBytes.count > 500)
    #expect(try Self.run(common + ["--threads", "3"]).outputBytes == whole.outputBytes)
    var parts: [UInt8] = []
    for index in 1...3 { parts += try Self.run(common + ["--shard", "\(index)/3"]).outputBytes }
    #expect(parts == whole.outputBytes)
  }

  @Test func holdsJSONIsJSON() throws {
    let outcome = try Self.run(
      ["--threshold", "200", "--format", "json", "--covariance", "class", "--quiet"] + Self.span)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [[String: Any]])
    #expect(!rows.isEmpty)
    let crossing = try #require(rows.first { $0["kind"] as? String == "crossing" })
    #expect(crossing["probability"] is Double)
    #expect(crossing["diluted"] is Bool)
    #expect((crossing["miss_rtn_km"] as? [Double])?.count == 3)
  }

  @Test func holdsBadOptionsAreUsage() throws {
    for arguments in [
      ["--threshold", "-1"], ["--threshold", "0"], ["--threshold", "nan"], ["--threshold", "1001"],
      ["--box", "1,2"], ["--box", "0,1,1"], ["--box", "1,-1,1"], ["--box", "1,nan,1"],
      ["--box", "inf,1,1"], ["--box", "1,1,1001"], ["--box", "1,2,3,4"], ["--box", "1,,3"],
      ["--box", "2km,5,5"], ["--box", ""], ["--covariance", "what"], ["--shard", "4/3"],
      ["--shard", "1/2", "--format", "json"], ["--sort", "distance", "--shard", "1/2"],
      ["no-such-thing"], ["--against", "iss"], ["--from", "2026-05-04", "--to", "2026-05-03"],
      ["--radius", "0"], ["--threads", "0"],
    ] {
      let outcome = try Self.run(arguments)
      #expect(outcome.status == 2, "\(arguments): \(outcome.error)")
      #expect(outcome.output.isEmpty)
      #expect(!outcome.error.isEmpty)
    }
  }

  /// The rows in a box, in km, are those of the sphere about it whose columns are inside.
  @Test(arguments: [[20.0, 300, 150], [150, 20, 300], [300, 300, 5]])
  func holdsBoxIsByColumns(sides: [Double]) throws {
    let box = sides.map { "\($0)" }.joined(separator: ",")
    let corner = sides.reduce(0) { $0 + $1 * $1 }.squareRoot() + 0.001
    let inBox = try Self.run(["--box", box, "--quiet"] + Self.span)
    let sphere = try Self.run(["--threshold", "\(corner)", "--quiet"] + Self.span)
    #expect(inBox.status == sphere.status)
    // What never parts is told by the sphere, which is a metre wider here.
    let wanted = sphere.lines.dropFirst().filter { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return zip(fields[9...11], sides).allSatisfy { abs(Double($0) ?? .infinity) <= $1 }
    }
    #expect(Array(inBox.lines.dropFirst()) == wanted)
    #expect(!wanted.isEmpty)
    #expect(wanted.count < sphere.lines.count - 1)
  }

  /// Messages read by a reader that is not ours: PyPI's `ccsds-ndm`, which checks the schema's types.
  static let canRead: Bool = {
    guard let python = Program.python else { return false }
    return (try? python.run(["-c", "import ccsds_ndm"]).status) == 0
  }()

  @Test(
    .enabled(if: canRead, "needs the Python package ccsds-ndm"), arguments: ["cdm", "cdm-xml"])
  func validatesMessagesByAnotherReader(format: String) throws {
    let python = try #require(Program.python)
    let folder = try TemporaryFolder()
    let options = ["--threshold", "200", "--covariance", "class", "--quiet"] + Self.span
    let text = try Self.run(options + ["--format", format]).output
    // A file of its own for each: the reader takes the first of several.
    let parts: [String]
    if format == "cdm" {
      parts = text.components(separatedBy: "CCSDS_CDM_VERS").dropFirst().map {
        "CCSDS_CDM_VERS" + $0
      }
    } else {
      parts = text.components(separatedBy: "<cdm ").dropFirst().map {
        let end = $0.range(of: "</cdm>")?.upperBound ?? $0.endIndex
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cdm " + String($0[..<end])
      }
    }
    let rows = Array(try Self.run(options).lines.dropFirst())
    #expect(parts.count == rows.count)
    for (index, part) in parts.enumerated() { try folder.write(part, to: "\(index).txt") }
    let script = """
      import sys
      from ccsds_ndm.ndm_io import NdmIo
      for place in range(int(sys.argv[1])):
          m = NdmIo().from_path(f"{place}.txt")
          r, (a, b) = m.body.relative_metadata_data, m.body.segment
          p = r.relative_state_vector
          print(r.tca, a.metadata.object_designator, b.metadata.object_designator,
                r.miss_distance.value, p.relative_position_r.value, p.relative_position_t.value,
                p.relative_position_n.value, r.relative_speed.value,
                r.collision_probability if r.collision_probability is not None else "",
                a.data.covariance_matrix.ct_t.value, b.data.covariance_matrix.ct_t.value, sep=",")
      """
    let read = try python.run(["-c", script, "\(parts.count)"], in: folder.url)
    #expect(read.status == 0, "\(read.error)")
    #expect(read.lines.count == rows.count)
    for (line, row) in zip(read.lines, rows) {
      let theirs = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let ours = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(theirs[0] + "Z" == ours[0])
      #expect(theirs[1] == ours[2] && theirs[2] == ours[5])
      for (a, b) in [(3, 8), (4, 9), (5, 10), (6, 11), (7, 12)] {
        let (x, y) = (Double(theirs[a]) ?? .nan, 1_000 * (Double(ours[b]) ?? .nan))
        #expect(abs(x - y) < 1e-3, "\(x) \(y)")
      }
      #expect(theirs[8].isEmpty == ours[13].isEmpty)
      if let x = Double(theirs[8]), let y = Double(ours[13]) { #expect(abs(x - y) <= 1e-3 * y) }
      #expect(Double(theirs[9]) == Double(ours[20]) && Double(theirs[10]) == Double(ours[27]))
    }
  }

  /// An element set by number, day of 2026 and revolutions a day, on a circle 51.6° inclined.
  static func elements(_ number: Int, day: Int, motion: String = "15.50000000") -> String {
    func checked(_ line: String) -> String {
      let sum = line.utf8.reduce(0) {
        $0 + ($1 == 0x2D ? 1 : (0x30...0x39).contains($1) ? Int($1) - 0x30 : 0)
      }
      return "\(line)\(sum % 10)\n"
    }
    return checked("1 \(number)U 26900A   26\(day).00000000  .00000000  00000-0  00000-0 0    1")
      + checked(
        "2 \(number)  51.6000 \(100 + number % 100).0000 0010000   0.0000   0.0000 \(motion)    1")
  }

  /// One set dated a week ahead does not carry off the span of twelve others; of two it does.
  @Test func holdsStartIsWhereTheSetsAre() throws {
    let folder = try TemporaryFolder()
    func start(_ sets: [String]) throws -> String {
      try folder.write(sets.joined(), to: "sets.tle")
      let outcome = try Self.run(
        ["--elements", folder.path("sets.tle"), "--for", "10m", "--threshold", "1000"]
          + ["--format", "cdm", "--quiet"])
      #expect(outcome.status == 0, "\(outcome.error)")
      let line = try #require(outcome.lines.first { $0.hasPrefix("START_SCREEN_PERIOD") })
      return String(line.dropFirst("START_SCREEN_PERIOD = ".count))
    }
    // Two in the same place make sure of a row.
    let twins = [Self.elements(90_000, day: 124), Self.elements(90_100, day: 124)]
    let many = (1..<11).map { Self.elements(90_000 + $0, day: 124) }
    #expect(
      try start(twins + many + [Self.elements(90_050, day: 131)]) == "2026-05-04T00:00:00.000")
    #expect(
      try start(twins + [Self.elements(90_050, day: 131)]) == "2026-05-11T00:00:00.000")
  }

  /// Of many objects that are left out all are named, few in full; parts name them once.
  @Test func holdsManyFailuresAreShort() throws {
    let folder = try TemporaryFolder()
    let sets =
      [Self.elements(90_000, day: 124), Self.elements(90_100, day: 124)]
      + (1...14).map { Self.elements(90_000 + $0, day: 124, motion: " 0.10000000") }
    let path = try folder.write(sets.joined(), to: "sets.tle")
    let whole = try Self.run(["--elements", path, "--for", "1h"])
    #expect(whole.status == 1)
    #expect(whole.lines.count == 2, "\(whole.error)")
    let names = whole.error.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(names.count == 6, "\(whole.error)")
    #expect(names.last?.hasSuffix("90012, 90013, 90014") == true, "\(whole.error)")
    let part = try Self.run(["--elements", path, "--for", "1h", "--shard", "2/2"])
    #expect(part.status == 1)
    #expect(part.error.contains("error: 14 objects are left out, as the first part says"))
  }

  @Test func holdsNothingNearIsAHeader() throws {
    let outcome = try Self.run(
      ["kazsat-3", "--against", "iss", "--from", "2026-05-04T00:00:00Z", "--for", "30m"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.lines.count == 1)
    #expect(outcome.error.contains("0 approaches"))
  }
}
