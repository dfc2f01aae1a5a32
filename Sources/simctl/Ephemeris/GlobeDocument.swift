// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Gathers the segments of all objects for a globe: CZML or KML.
struct GlobeDocument {
  /// The format.
  enum Notation {
    case czml, kml
  }

  private let notation: Notation
  private let name: String
  private let remark: String
  private let isInertial: Bool
  private let earth: EarthOrientation
  private let leapSeconds: LeapSeconds
  private var paths: [CZMLWriter.Path] = []
  private var tracks: [KMLWriter.Track] = []

  /// An empty document.
  /// - Parameters:
  ///   - notation: The format.
  ///   - name: Of the document.
  ///   - remark: How the states came about.
  ///   - inertial: Whether CZML holds states that do not turn with the Earth: GCRF, else ITRF. KML
  ///     holds places over the ground in any case.
  ///   - earth: For the change of frames.
  ///   - leapSeconds: The steps of UTC.
  init(
    _ notation: Notation, name: String, remark: String, inertial: Bool, earth: EarthOrientation,
    leapSeconds: LeapSeconds
  ) {
    self.notation = notation
    self.name = name
    self.remark = remark
    isInertial = inertial
    self.earth = earth
    self.leapSeconds = leapSeconds
  }

  /// Takes the segments of an object.
  mutating func add(_ segments: [OEMSegment]) throws {
    guard let first = segments.first else { return }
    let target: FrameID = notation == .czml && isInertial ? .gcrf : .itrf
    var parts: [[OEMState]] = []
    for segment in segments {
      do {
        if let turned = try segment.transformed(to: target, using: earth) {
          parts.append(turned.states)
        }
      } catch {
        throw CommandFailure("\(first.objectName): \(error)")
      }
    }
    let count = max(paths.count, tracks.count)
    let color = DisplayColor.series[count % DisplayColor.series.count]
    let comment = (first.comments + [first.objectID]).joined(separator: "; ")
    switch notation {
    case .czml:
      let taken = paths.contains { $0.id == first.objectID }
      paths.append(
        CZMLWriter.Path(
          id: taken ? "\(first.objectID)-\(count + 1)" : first.objectID, name: first.objectName,
          remark: comment, color: color, frame: isInertial ? .inertial : .fixed,
          parts: parts.map { $0.map { .init(epoch: $0.epoch, position: $0.position) } }))
    case .kml:
      tracks.append(
        KMLWriter.Track(
          name: first.objectName, remark: comment, color: color,
          parts: parts.map {
            $0.map {
              .init(epoch: $0.epoch, place: Ellipsoid.wgs84.geodetic(of: $0.position))
            }
          }))
    }
  }

  /// The whole document.
  func text() throws -> String {
    do {
      switch notation {
      case .czml:
        guard !paths.isEmpty else { return "" }
        return try CZMLWriter(name: name, remark: remark, leapSeconds: leapSeconds)
          .text(paths: paths)
      case .kml:
        guard !tracks.isEmpty else { return "" }
        return try KMLWriter(name: name, remark: remark, leapSeconds: leapSeconds)
          .text(tracks: tracks)
      }
    } catch let failure as CZMLWriter.Failure {
      throw CommandFailure("\(failure)")
    } catch let failure as KMLWriter.Failure {
      throw CommandFailure("\(failure)")
    }
  }
}
