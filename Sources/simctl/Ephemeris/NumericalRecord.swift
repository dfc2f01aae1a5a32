// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// What a numerical run used: explained to the user, and recorded so that it can be repeated.
struct NumericalRecord {
  let body: EphemerisBody
  let start: NumericalStart
  let models: ForceModels

  /// Writes the forces, tables and spans to standard error.
  func explain(over span: ClosedRange<Epoch>) {
    let state = start.state
    let (r, v) = (1e-3 * state.position, 1e-3 * state.velocity)
    Talk.line("object: \(body.title)")
    Talk.line(
      "start: \(state.epoch), GCRF \(r.x) \(r.y) \(r.z) km, \(v.x) \(v.y) \(v.z) km/s")
    Talk.line("span: \(span.lowerBound) to \(span.upperBound)")
    for line in models.explanation { Talk.line(line) }
    if let coverage = start.earth.coverage {
      Talk.line("table: Earth orientation: \(coverage.lowerBound) to \(coverage.upperBound)")
    }
  }

  /// Writes the record: a file of forces with the start, and under `run` the program and the tables.
  func write(to path: String, session: Session) throws {
    var run: [(key: String, value: String)] = [
      ("program", ForceSetup.quoted("simctl \(Version.text)")),
      (
        "arguments",
        "[\(CommandLine.arguments.dropFirst().map(ForceSetup.quoted).joined(separator: ", "))]"
      ),
    ]
    var tables = models.tables
    tables.append(
      ForceModels.Table(
        name: "Earth orientation", path: session.earthPath ?? start.files.earthOrientationPath,
        digest: "", remark: ""))
    tables.append(
      ForceModels.Table(
        name: "leap seconds", path: start.files.leapSecondsPath, digest: "", remark: ""))
    for (index, table) in tables.enumerated() {
      let digest =
        table.digest.isEmpty
        ? (try? FileBytes.readRaw(table.path, limit: 1 << 26)).map(SHA256.hexadecimal) ?? ""
        : table.digest
      let text = "\(table.name): \(table.path) sha256 \(digest.isEmpty ? "not taken" : digest)"
      run.append(("table_\(index + 1)", ForceSetup.quoted(text)))
    }
    let file = try OutputFile(path: path)
    try file.write(start.setup.record(run: run))
    try file.finish()
  }
}
