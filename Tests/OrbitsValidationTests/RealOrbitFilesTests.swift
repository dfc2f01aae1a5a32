// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Files of other producers: the examples of the standard, NASA's ephemeris of the ISS, and SP3.
@Suite(.enabled(if: Neighbours.realFiles != nil)) struct RealOrbitFilesTests {
  static func bytes(_ path: String) throws -> [UInt8] {
    let folder = try #require(Neighbours.realFiles)
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  /// The rows of an arc by column.
  static func arc(_ path: String) throws -> [[String: Double]] {
    let lines = String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n")
    let names = lines[0].split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      var row: [String: Double] = [:]
      for (name, text) in zip(names, line.split(separator: ",")) { row[name] = Double(text) }
      return row
    }
  }

  static func vector(_ row: [String: Double], _ names: [String]) -> Vector3 {
    Vector3(row[names[0]] ?? .nan, row[names[1]] ?? .nan, row[names[2]] ?? .nan)
  }

  @Test(arguments: ["ccsds/opm_g1.kvn", "ccsds/opm_g2.kvn"])
  func validatesExamplesOfParameterMessages(_ path: String) throws {
    let file = OPMReader.read(try Self.bytes(path), profile: .strictCCSDS)
    #expect(file.diagnostics.isEmpty)
    let message = try #require(file.messages.first)
    #expect(message.frame == (path.contains("g1") ? .itrf : .tod))
    if path.contains("g2") {
      #expect(message.maneuvers.count == 2)
      // The elements are those of the state, to the digits printed.
      let elements = try #require(message.elements)
      let state = StateVector<GCRF>(
        epoch: message.epoch, position: message.position, velocity: message.velocity)
      let mine = try KeplerianElements(
        state, gravitationalParameter: elements.gravitationalParameterKilometers * 1e9)
      #expect(abs(mine.semimajorAxis * 1e-3 - elements.semimajorAxisKilometers) < 0.1)
      #expect(abs(mine.inclination * 180 / .pi - elements.inclinationDegrees) < 1e-4)
    }
    for notation in MessageNotation.allCases {
      let text = try OPMWriter(notation).text(message)
      let again = OPMReader.read(Array(text.utf8), profile: .strictCCSDS)
      var back = try #require(again.messages.first)
      back.line = message.line
      #expect(back == message)
    }
  }

  @Test func validatesExamplesOfEphemerisMessages() throws {
    let kvn = OEMReader.read(try Self.bytes("ccsds/oem_g11.kvn"))
    #expect(kvn.segments.count > 0 && kvn.refusals.isEmpty)
    let xml = OEMReader.read(try Self.bytes("ccsds/oem_g14.xml"))
    #expect(xml.refusals.isEmpty)
    let segment = try #require(xml.segments.first)
    #expect(segment.objectName == "MARS GLOBAL SURVEYOR" && segment.frame == .eme2000)
    #expect(segment.interpolationMethod == .hermite(degree: 7))
    #expect(segment.states[0].position == Vector3(2_789_600, -280_000, -1_746_800))
    #expect(segment.states[0].acceleration == Vector3(8, 1, -159))
    #expect(segment.covariances.count >= 1)
    for file in [kvn, xml] {
      for notation in MessageNotation.allCases {
        let writer = OEMWriter(notation, header: OEMWriter.Header(file))
        let text = try writer.text(file.segments)
        let again = OEMReader.read(Array(text.utf8))
        #expect(again.stateCount == file.stateCount)
        #expect(try writer.text(again.segments) == text)
        #expect(
          again.segments.map { $0.covariances.map(\.matrix) }
            == file.segments.map { $0.covariances.map(\.matrix) })
      }
    }
  }

  /// A day of an SLR satellite and of GPS, in ITRF and turned to GCRF, against the table made with
  /// another program; and the way back.
  @Test(arguments: [
    ("sp3/asi.orb.etalon2.171209.v70.sp3", "L54", "arcs/etalon2_2017.csv"),
    ("sp3/esa11802.eph", "G01", "arcs/gps_esa_2002_a.csv"),
  ])
  func validatesPreciseOrbits(sp3: String, id: String, arc: String) throws {
    let file = SP3Reader.read(try Self.bytes(sp3))
    #expect(!file.diagnostics.contains { $0.severity == .error })
    let segments = file.segments(of: id)
    let states = segments.flatMap(\.states)
    let rows = try Self.arc(arc)
    #expect(states.count == rows.count)
    let earth = try EarthOrientation(
      reading: [UInt8](
        try Data(
          contentsOf: Truth.repository.appendingPathComponent(
            "catalogs/models/earth-orientation.txt"))))
    for (index, (state, row)) in zip(states, rows).enumerated() where index % 16 == 8 {
      let fixed = StateVector<ITRF>(
        epoch: state.epoch, position: state.position, velocity: state.velocity)
      let r = 1000 * Self.vector(row, ["x_itrf_km", "y_itrf_km", "z_itrf_km"])
      let v = 1000 * Self.vector(row, ["vx_itrf_km_s", "vy_itrf_km_s", "vz_itrf_km_s"])
      #expect((state.position - r).norm < 1e-6)
      // Derived velocities of the reference are of the same 11 points.
      #expect((state.velocity - v).norm < 1e-6)
      let inertial = try fixed.transformed(to: GCRF.self, using: earth)
      let back = try inertial.transformed(to: ITRF.self, using: earth)
      #expect((back.position - fixed.position).norm < 1e-3 * 1e-3)
      let truth = 1000 * Self.vector(row, ["x_gcrf_km", "y_gcrf_km", "z_gcrf_km"])
      // Another series of Earth orientation, linear between its days: centimetres at 26,000 km.
      #expect((inertial.position - truth).norm < 0.15)
    }
  }

  @Test(arguments: ["sp3/mcc14000.sp3", "sp3/nsgf.orb.stella.v00.sp3"])
  func validatesOtherProducts(_ path: String) throws {
    let file = SP3Reader.read(try Self.bytes(path))
    #expect(!file.diagnostics.contains { $0.severity == .error })
    #expect(file.frame == .itrf)
    #expect(file.timeScale == (path.contains("mcc") ? .gps : .utc))
    let announced = file.epochCount * file.satellites.count
    #expect(file.stateCount > announced * 9 / 10)
  }
}
