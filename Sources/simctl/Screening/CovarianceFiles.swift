// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Reads covariances of objects from conjunction, ephemeris and parameter messages.
struct CovarianceFiles {
  /// What was read of each object, by its place.
  private(set) var histories: [Int: CovarianceHistory] = [:]
  /// How many covariances were refused, each with a line on standard error.
  private(set) var refused = 0

  private let session: Session
  private var byNumber: [Int: Int] = [:]
  private var byDesignator: [String: [Int]] = [:]
  private var numbered: Set<Int> = []
  private var earth: EarthOrientation?

  init(_ bodies: ScreenBodies, session: Session) {
    self.session = session
    for place in bodies.sets.indices {
      let set = bodies.sets[place]
      let number = set.catalogNumber ?? Designators.catalogNumber(bodies.titles[place].label)
      if let number {
        byNumber[number] = place
        numbered.insert(place)
      }
      if let designator = Designators.cospar(set.internationalDesignator) {
        byDesignator[designator, default: []].append(place)
      }
    }
  }

  /// Reads a file (gzip too; `-` is standard input).
  mutating func read(_ path: String) throws {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw CommandFailure(
        "--covariance '\(path)': none, class, R,T,N in m, or a file of CDM, OEM or OPM: \(error)")
    }
    let shown = path == "-" ? "<stdin>" : path
    let leapSeconds = try session.leapSeconds()
    switch OrbitFileFormat.detect(bytes) {
    case .oemKVN, .oemXML:
      if earth == nil { earth = try? session.earth() }
      let file = OEMReader.read(bytes, leapSeconds: leapSeconds, earth: earth)
      tell(file.diagnostics, shown)
      for segment in file.segments { take(segment, segment.covariances, shown) }
    case .opmKVN, .opmXML:
      if earth == nil { earth = try? session.earth() }
      let file = OPMReader.read(bytes, leapSeconds: leapSeconds, earth: earth)
      tell(file.diagnostics, shown)
      for message in file.messages {
        guard let segment = message.segment else { continue }
        take(segment, segment.covariances, shown)
      }
    case .csv, .sp3, .stk, nil:
      let file = CDMReader.read(bytes, leapSeconds: leapSeconds)
      if file.messages.isEmpty, !Self.isConjunction(bytes) {
        throw CommandFailure(
          "\(shown): no covariances there; CDM, OEM and OPM (KVN or XML) can be read")
      }
      tell(file.diagnostics, shown)
      for message in file.messages {
        take(message.object1, message.closestApproach, shown)
        take(message.object2, message.closestApproach, shown)
      }
    }
  }

  private static func isConjunction(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(2_000), as: UTF8.self)
    return start.contains("CCSDS_CDM_VERS")
  }

  // MARK: Objects

  private mutating func take(_ object: CDMObject, _ epoch: Epoch, _ shown: String) {
    let label = object.designator.isEmpty ? object.internationalDesignator : object.designator
    guard
      let place = place(
        label, object.internationalDesignator, object.name, line: object.line, shown)
    else { return }
    do throws(OrbitCovariance.Defect) {
      var covariance = try OrbitCovariance(object, at: epoch)
      covariance.origin = "\(shown):\(covariance.line)"
      histories[place, default: CovarianceHistory()].add([covariance])
    } catch {
      let line = error == .missing ? object.line : object.lines["CR_R"] ?? object.line
      refuse("\(label): \(error)", line: line, shown)
    }
  }

  private mutating func take(
    _ segment: OEMSegment, _ covariances: [OEMCovariance], _ shown: String
  ) {
    guard
      let place = place(
        segment.objectID, segment.objectID, segment.objectName, line: segment.line, shown)
    else { return }
    if covariances.isEmpty {
      refuse(
        "\(segment.label): \(OrbitCovariance.Defect.missing)", line: segment.line, shown)
    }
    var run: [OrbitCovariance] = []
    for given in covariances {
      do throws(OrbitCovariance.Defect) {
        var covariance = try OrbitCovariance(given, of: segment, using: earth)
        covariance.origin = "\(shown):\(covariance.line)"
        run.append(covariance)
      } catch {
        refuse("\(segment.label): \(error)", line: given.line, shown)
      }
    }
    if !run.isEmpty { histories[place, default: CovarianceHistory()].add(run) }
  }

  /// The place of an object by catalogue number, else, for want of one, by international designator.
  private func place(
    _ label: String, _ designator: String, _ name: String, line: Int, _ shown: String
  ) -> Int? {
    let number = Designators.catalogNumber(label)
    if let number, let place = byNumber[number] { return place }
    // An object of another number is another object, whatever its designator.
    let places = (Designators.cospar(designator).flatMap { byDesignator[$0] } ?? [])
      .filter { number == nil || !numbered.contains($0) }
    if places.count == 1 { return places[0] }
    let title = name.isEmpty || name == label ? label : "\(label) (\(name))"
    Talk.line(
      Diagnostic(
        severity: .warning, line: line, column: 1, code: "covariance.object",
        message: places.isEmpty
          ? "\(title) is none of the objects screened"
          : "\(title): several of the objects screened have this designator; a number is needed"
      ).description(in: shown))
    return nil
  }

  // MARK: Words

  /// What departs from the format but was read says nothing about covariances.
  private mutating func tell(_ diagnostics: [Diagnostic], _ shown: String) {
    for diagnostic in diagnostics where diagnostic.severity == .error {
      refused += 1
      if refused <= 20 { Talk.line(diagnostic.description(in: shown)) }
    }
  }

  private mutating func refuse(_ message: String, line: Int, _ shown: String) {
    refused += 1
    Talk.line(
      Diagnostic(
        severity: .error, line: line, column: 1, code: "covariance.unusable", message: message
      ).description(in: shown))
  }
}
