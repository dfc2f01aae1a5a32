// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Gathers the rows of an object as segments of a message: OEM, STK, CZML or KML.
///
/// A segment ends where an epoch could not be computed and where another element set begins to
/// serve, so that no reader interpolates over either.
struct EphemerisMessages {
  /// What the notation is, and what stands around the segments.
  enum Form {
    case oem(OEMWriter)
    case stk(STKEphemerisWriter)
    case globe(GlobeDocument)
  }

  private var form: Form
  private let plan: ColumnPlan
  private var states: [OEMState] = []
  private var segments: [OEMSegment] = []
  private var elementSet: Int32 = -1
  private var body: EphemerisBody?
  private var objects = 0

  init(_ form: Form, plan: ColumnPlan) {
    self.form = form
    self.plan = plan
  }

  /// What stands in front of the first object.
  func opening() throws -> [UInt8] {
    guard case .oem(let writer) = form else { return [] }
    return try Self.translated { try writer.opening() }
  }

  /// What stands behind the last object.
  func closing() throws -> [UInt8] {
    switch form {
    case .oem(let writer): writer.closing
    case .stk: []
    case .globe(let document): try Array(document.text().utf8)
    }
  }

  mutating func begin(_ body: EphemerisBody) throws {
    objects += 1
    if case .stk = form, objects > 1 {
      throw CommandFailure(
        "an STK ephemeris holds one object; run the command once for each, or take --format oem")
    }
    self.body = body
    states = []
    segments = []
    elementSet = -1
  }

  /// Takes the rows of a block, km and km/s.
  mutating func add(_ rows: EphemerisRows, epochs: [Epoch]) {
    for row in rows.wanted {
      guard rows.status[row] == 0 else {
        cut()
        continue
      }
      if rows.elementSet[row] != elementSet {
        cut()
        elementSet = rows.elementSet[row]
      }
      func value(_ quantity: Quantity) -> Double { 1000 * rows[quantity, row] }
      states.append(
        OEMState(
          epoch: epochs[rows.first + row],
          position: Vector3(value(.x), value(.y), value(.z)),
          velocity: Vector3(value(.vx), value(.vy), value(.vz))))
    }
  }

  private mutating func cut() {
    defer { states = [] }
    guard let body, !states.isEmpty else { return }
    // Backward grids: messages want time to go forward.
    if let first = states.first, let last = states.last, last.epoch < first.epoch {
      states.reverse()
    }
    var comments = body.comments
    let sets = body.source.elementSetEpochs
    if elementSet >= 0, Int(elementSet) < sets.count, comments.isEmpty {
      comments.append("element set of \(sets[Int(elementSet)].iso8601(fractionDigits: 6))")
    }
    let degree = min(7, 2 * states.count - 1)
    if let segment = OEMSegment(
      states, objectName: body.name, objectID: body.designator ?? body.label, frame: plan.frame,
      timeScale: plan.scale, interpolation: states.count > 1 ? ("HERMITE", degree) : nil,
      comments: comments)
    {
      segments.append(segment)
    }
  }

  /// The text of the object's segments.
  mutating func end() throws -> [UInt8] {
    cut()
    guard !segments.isEmpty else { return [] }
    // Segments of a backward grid were gathered from the last on.
    segments.sort { $0.start < $1.start }
    if case .globe(var document) = form {
      try document.add(segments)
      form = .globe(document)
      return []
    }
    return try Self.translated {
      switch form {
      case .globe: []
      case .oem(let writer): try segments.flatMap { try writer.bytes(of: $0) }
      case .stk(let writer): Array(try writer.text(segments).utf8)
      }
    }
  }

  private static func translated<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let failure as MessageWritingFailure {
      throw CommandFailure("\(failure)")
    } catch let failure as STKEphemerisWriter.Failure {
      throw CommandFailure("\(failure)")
    }
  }
}
