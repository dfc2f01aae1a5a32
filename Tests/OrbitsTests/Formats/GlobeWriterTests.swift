// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// KML and CZML for globes.
@Suite struct GlobeWriterTests {
  private let start = Epoch.j2000

  private var track: [KMLWriter.Point] {
    (0..<5).map {
      .init(
        epoch: start.advanced(bySeconds: 60 * Double($0)),
        place: Geodetic(
          latitudeDegrees: 10, longitudeDegrees: 179 + Double($0), height: 1000 * Double($0)))
    }
  }

  /// What an XML parser sees: texts by the path of element names.
  private final class Seen: NSObject, XMLParserDelegate {
    var path: [String] = []
    var texts: [(path: String, text: String)] = []
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      path.append(name)
      text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      texts.append((path.joined(separator: "/"), text))
      path.removeLast()
      text = ""
    }
  }

  private func parse(_ text: String) -> [(path: String, text: String)]? {
    let parser = XMLParser(data: Data(text.utf8))
    let seen = Seen()
    parser.delegate = seen
    return parser.parse() ? seen.texts : nil
  }

  @Test func holdsKMLThatAnXMLParserReads() throws {
    let writer = KMLWriter(name: "a <b> & \"c\"", remark: "illustrative")
    let text = try writer.text(
      tracks: [.init(name: "path", parts: [track], hasCurtain: true)],
      marks: [.init(name: "cut-off", remark: "x < y", point: track[2])])
    let texts = try #require(parse(text))
    func all(_ path: String) -> [String] {
      texts.filter { $0.path == path }.map(\.text)
    }
    #expect(all("kml/Document/name") == ["a <b> & \"c\""])
    let times = all("kml/Document/Placemark/gx:Track/when")
    #expect(times.first == "2000-01-01T11:58:55.816Z")
    #expect(times.count == 5)
    let places = all("kml/Document/Placemark/gx:Track/gx:coord")
    #expect(
      places == [
        "179.0000000 10.0000000 0.00", "-180.0000000 10.0000000 1000.00",
        "-179.0000000 10.0000000 2000.00", "-178.0000000 10.0000000 3000.00",
        "-177.0000000 10.0000000 4000.00",
      ] || places[1] == "180.0000000 10.0000000 1000.00")
    #expect(all("kml/Document/Placemark/gx:Track/altitudeMode") == ["absolute"])
    #expect(all("kml/Document/Placemark/LineString/altitudeMode") == ["absolute"])
    #expect(
      all("kml/Document/Folder/Placemark/Point/coordinates")
        == ["-179.0000000,10.0000000,2000.00"])
  }

  @Test func holdsKMLWithoutLeapSeconds() throws {
    let leap = try Epoch(iso8601: "2016-12-31T23:59:60.500Z")
    let text = try KMLWriter(name: "x").text(
      tracks: [],
      marks: [.init(name: "leap", point: .init(epoch: leap, place: track[0].place))])
    #expect(text.contains("<begin>2016-12-31T23:59:59.999Z</begin>"))
  }

  /// Properties of the CZML Guide: the document packet first, positions as time and three numbers.
  @Test func holdsCZMLAsTheGuideHasIt() throws {
    let points = (0..<7).map {
      CZMLWriter.Point(
        epoch: start.advanced(bySeconds: 10 * Double($0)),
        position: Vector3(7e6 + Double($0), -1.25, 0))
    }
    let text = try CZMLWriter(name: "a \"b\"").text(
      paths: [
        .init(id: "1", name: "one", frame: .inertial, parts: [points]),
        .init(
          id: "2", name: "two", frame: .fixed,
          parts: [Array(points.prefix(3)), Array(points.suffix(3))]),
      ],
      marks: [.init(id: "e", name: "event", frame: .fixed, point: points[3])])
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let packets = try #require(value as? [[String: Any]])
    #expect(packets.compactMap { $0["id"] as? String } == ["document", "1", "2", "e"])
    #expect(packets[0]["version"] as? String == "1.0")
    #expect(packets[0]["name"] as? String == "a \"b\"")
    let clock = try #require(packets[0]["clock"] as? [String: Any])
    #expect(
      clock["interval"] as? String == "2000-01-01T11:58:55.816Z/2000-01-01T11:59:55.816Z")
    let position = try #require(packets[1]["position"] as? [String: Any])
    #expect(position["referenceFrame"] as? String == "INERTIAL")
    #expect(position["interpolationAlgorithm"] as? String == "LAGRANGE")
    #expect(position["interpolationDegree"] as? Int == 5)
    #expect(position["epoch"] as? String == "2000-01-01T11:58:55.816Z")
    let numbers = try #require(position["cartesian"] as? [Double])
    #expect(numbers.count == 28)
    #expect(Array(numbers[4..<8]) == [10, 7_000_001, -1.25, 0])
    let spans = try #require(packets[2]["position"] as? [[String: Any]])
    #expect(spans.count == 2)
    #expect(spans.allSatisfy { $0["referenceFrame"] as? String == "FIXED" })
    #expect((packets[2]["availability"] as? [String])?.count == 2)
    #expect(packets[3]["availability"] as? String != nil)
  }

  /// A stage falls off: two samples at one time would make an interpolation divide by zero.
  @Test func holdsOnePositionATime() throws {
    let point = CZMLWriter.Point(epoch: start, position: Vector3(7e6, 0, 0))
    let next = CZMLWriter.Point(
      epoch: start.advanced(bySeconds: 1), position: Vector3(7e6, 1, 0))
    let text = try CZMLWriter(name: "x").text(
      paths: [.init(id: "1", name: "one", frame: .fixed, parts: [[point, point, next, next]])])
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let packet = try #require((value as? [[String: Any]])?.last)
    let position = try #require(packet["position"] as? [String: Any])
    #expect((position["cartesian"] as? [Double])?.count == 8)
  }

  @Test func holdsWhatCannotBeWritten() {
    let bad = CZMLWriter.Point(epoch: start, position: Vector3(.nan, 0, 0))
    let good = CZMLWriter.Point(epoch: start, position: Vector3(1, 0, 0))
    let writer = CZMLWriter(name: "x")
    #expect(throws: CZMLWriter.Failure.empty) { try writer.text(paths: []) }
    #expect(throws: CZMLWriter.Failure.number) {
      try writer.text(paths: [.init(id: "1", name: "", frame: .fixed, parts: [[bad]])])
    }
    #expect(throws: CZMLWriter.Failure.repeated(id: "1")) {
      try writer.text(paths: [
        .init(id: "1", name: "", frame: .fixed, parts: [[good]]),
        .init(id: "1", name: "", frame: .fixed, parts: [[good]]),
      ])
    }
    #expect(throws: KMLWriter.Failure.empty) { try KMLWriter(name: "x").text(tracks: []) }
    #expect(throws: KMLWriter.Failure.text) {
      try KMLWriter(name: "a\u{1}").text(tracks: [.init(name: "", parts: [track])])
    }
  }
}
