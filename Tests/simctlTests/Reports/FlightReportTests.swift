// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing
import simctl

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reports on flights.
@Suite struct FlightReportTests {
  private func report() throws -> FlightReport {
    let ascent = try SampleFlight.ascent()
    var report = FlightReport(
      flight: "Soyuz <TMA>|*18M*", vehicle: "Soyuz-FG", pad: "Baikonur 1/5", trajectory: ascent,
      mission: try SampleFlight.mission(),
      elements: [.init("inclination", 51.66, "deg", decimals: 2)])
    report.comparisons = [
      .init(
        event: "Blok A separation", quantity: "time", unit: "s", modelled: 287.3, published: 285,
        source: "kit"),
      .init(
        event: "Blok B, V, G, D separation", quantity: "time", unit: "s", modelled: 118.1,
        published: 117.8, publishedTo: 118.8, source: "kit"),
    ]
    report.assumptions = ["a < b & _c_"]
    report.provenance = [
      .init(
        subject: "Blok A", quantity: "mass", value: "90100 kg", source: "manual",
        confidence: "published")
    ]
    report.pictures = [
      .init(
        file: "height.svg",
        svg: AscentCharts.heightAndSpeed(ascent, flight: "x", subtitle: "y"), caption: "Height")
    ]
    return report
  }

  @Test func holdsMarkdown() throws {
    let text = try report().document().markdown()
    #expect(text.hasPrefix("# Soyuz &lt;TMA&gt;\\|\\*18M\\*: from the pad to orbit\n"))
    #expect(text.contains("Illustrative: vehicle data are public, guidance is ours."))
    #expect(text.contains("| 285.0 | +2.3 |"))
    #expect(text.contains("| 117.8…118.8 | 0.0 |"))
    #expect(text.contains("![Height](height.svg)"))
    #expect(text.contains("- a &lt; b &amp; \\_c\\_"))
    #expect(text.contains("| Blok A | mass | 90100 kg | manual | published |  |"))
    // Every row of a table has the cells of its header.
    var cells = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        cells = 0
        continue
      }
      let count = line.replacing("\\|", with: "").filter { $0 == "|" }.count
      if cells == 0 { cells = count }
      #expect(count == cells)
    }
  }

  @Test func holdsHTMLInOneFile() throws {
    let text = try report().document().html()
    #expect(text.contains("<title>Soyuz &lt;TMA&gt;|*18M*: from the pad to orbit</title>"))
    #expect(text.contains("<svg "))
    #expect(text.contains("@media print"))
    #expect(!text.contains("<script") && !text.contains("src=") && !text.contains("href="))
    // The body is well formed.
    let body = try #require(text.range(of: "<body>"))
    let end = try #require(text.range(of: "</body>"))
    let inner = text[body.lowerBound..<end.upperBound]
    #expect(XMLParser(data: Data(inner.utf8)).parse())
  }

  /// Both notations have the same cells.
  @Test func holdsOneContentInBoth() throws {
    let page = try report().document()
    let html = page.html()
    let markdown = page.markdown()
    for part in page.parts {
      guard case .table(let table) = part else { continue }
      for cell in table.rows.joined() + table.header where !cell.isEmpty {
        #expect(html.contains(SVGCanvas.escaped(cell)))
        let plain = cell.filter { $0.isLetter || $0.isNumber || $0 == " " }
        #expect(markdown.contains(cell) || plain != cell)
      }
    }
  }

  /// Vis viva by hand; the frames differ by 0.2° of precession.
  @Test func holdsTheOrbitAfterInsertion() throws {
    let bytes = try Data(
      contentsOf: Truth.repository.appendingPathComponent(
        "catalogs/models/earth-orientation.txt"))
    let earth = try EarthOrientation(reading: [UInt8](bytes), leapSeconds: .builtin)
    let state = try SampleFlight.ascent().insertion
    let values = Dictionary(
      uniqueKeysWithValues: FlightReport.elements(of: state, earth: earth).map {
        ($0.name, $0.value)
      })
    // At perigee of this state: r = 6578.137 km, v² = 4850² + 6120².
    #expect(abs(try #require(values["perigee height"]) - 200) < 0.3)
    let speed2: Double = 4_850 * 4_850 + 6_120 * 6_120
    let axis: Double = 1 / (2 / 6_578_137 - speed2 / 3.986_004_418e14)
    #expect(
      abs(try #require(values["apogee height"]) - (2 * axis - 2 * 6_378_137 - 200_000) / 1000) < 0.3
    )
    #expect(abs(try #require(values["inclination"]) - 51.6) < 0.2)
  }

  @Test func holdsGlobesOfAFlight() throws {
    let catalog = Truth.repository.appendingPathComponent("catalogs/models/earth-orientation.txt")
    let earth = try EarthOrientation(
      reading: [UInt8](try Data(contentsOf: catalog)), leapSeconds: .builtin)
    let globe = FlightGlobe(
      flight: "x", subtitle: "y", trajectory: try SampleFlight.ascent(),
      mission: try SampleFlight.mission(), earth: earth, leapSeconds: .builtin)
    #expect(XMLParser(data: Data(try globe.kml().utf8)).parse())
    let value = try JSONSerialization.jsonObject(with: Data(try globe.czml().utf8))
    let packets = try #require(value as? [[String: Any]])
    #expect(packets.count == 1 + 2 + 16 + 2)
  }
}
