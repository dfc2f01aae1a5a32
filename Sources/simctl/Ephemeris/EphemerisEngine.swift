// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Computes the rows of an ephemeris, a block of epochs at a time.
struct EphemerisEngine {
  /// Epochs in a block: its arrays stay in the second-level cache.
  static let blockSize = 1_024

  private let plan: ColumnPlan
  private let site: TopocentricSite?
  private var states: [Double]
  private var positions: [Vector3]
  private var velocities: [Vector3]
  private var turnedPositions: [Vector3]
  private var turnedVelocities: [Vector3]
  /// The block that was computed last.
  private(set) var rows: EphemerisRows

  /// Makes an engine for a plan.
  init(plan: ColumnPlan, site: TopocentricSite?) {
    self.plan = plan
    self.site = site
    states = [Double](repeating: 0, count: 6 * Self.blockSize)
    positions = [Vector3](repeating: .zero, count: Self.blockSize)
    velocities = positions
    turnedPositions = positions
    turnedVelocities = positions
    rows = EphemerisRows(plan: plan, capacity: Self.blockSize)
  }

  /// The block that holds a row: blocks lie at multiples of their size from the first epoch on.
  ///
  /// Evenly spaced epochs are carried from the middle of their block, so the last bit of a state may
  /// depend on where the block lies. A part of a job computes the blocks of the whole.
  static func block(of row: Int) -> Range<Int> {
    let start = row / blockSize * blockSize
    return start..<start + blockSize
  }

  /// Computes the block of some epochs into ``rows``; these are the rows wanted of it.
  ///
  /// - Parameters:
  ///   - epochs: all epochs of the object.
  ///   - wanted: which of them, all of one block.
  ///   - source: where the states come from.
  ///   - tables: the frame changes over the span.
  mutating func compute(
    _ epochs: [Epoch], _ wanted: Range<Int>, from source: any StateSource, tables: FrameTables
  ) throws {
    let range = Self.block(of: wanted.lowerBound).clamped(to: epochs.indices)
    rows.first = range.lowerBound
    rows.count = range.count
    rows.wanted = wanted.lowerBound - range.lowerBound..<wanted.upperBound - range.lowerBound
    epochs[range].withUnsafeBufferPointer { epochs in
      source.fill(
        epochs, states: &states, status: &rows.status, elementSet: &rows.elementSet)
    }
    let isPlain = tables.toFrame == nil && tables.toITRF == nil && tables.sun == nil
    if isPlain, !plan.needs(.elements) {
      rows.spread(states: states)
    } else {
      gather(count: range.count)
      try turn(epochs, range, source: source, tables: tables)
    }
    if plan.needs(.elementSet) { fillAges(epochs[range], source: source) }
  }

  private mutating func gather(count: Int) {
    for index in 0..<count {
      positions[index] = Vector3(
        states[6 * index], states[6 * index + 1], states[6 * index + 2])
      velocities[index] = Vector3(
        states[6 * index + 3], states[6 * index + 4], states[6 * index + 5])
    }
  }

  private mutating func turn(
    _ epochs: [Epoch], _ range: Range<Int>, source: any StateSource, tables: FrameTables
  ) throws {
    let count = range.count
    if let table = tables.toITRF {
      try turnAll(table, epochs, range)
      fillEarthFixed(count: count)
    }
    if let sun = tables.sun {
      if let table = tables.toTEME { try turnAll(table, epochs, range) }
      let places = tables.toTEME == nil ? positions : turnedPositions
      for index in 0..<count where rows.status[index] == 0 {
        guard let direction = sun.position(at: epochs[range.lowerBound + index]) else { continue }
        // The same shadow as that of passes: a cone over the ellipsoid.
        set(
          .sunlit, index,
          Shadow.wgs84.litFraction(position: 1e3 * places[index], sun: direction))
      }
    }
    if let table = tables.toFrame {
      try turnAll(table, epochs, range)
      fillStates(turnedPositions, turnedVelocities, count: count, mu: source.gravitationalParameter)
    } else {
      fillStates(positions, velocities, count: count, mu: source.gravitationalParameter)
    }
  }

  private mutating func turnAll(
    _ table: FrameTransformTable, _ epochs: [Epoch], _ range: Range<Int>
  ) throws {
    // Taken out and put back, since two spans of one value's members cannot be open at once.
    var r: [Vector3] = []
    var v: [Vector3] = []
    swap(&r, &turnedPositions)
    swap(&v, &turnedVelocities)
    for index in 0..<range.count {
      r[index] = positions[index]
      v[index] = velocities[index]
    }
    do {
      var allPositions = r.mutableSpan
      var allVelocities = v.mutableSpan
      var turned = allPositions._mutatingExtracting(0..<range.count)
      var turnedRates = allVelocities._mutatingExtracting(0..<range.count)
      try table.transform(
        positions: &turned, velocities: &turnedRates, at: epochs.span.extracting(range))
    }
    swap(&r, &turnedPositions)
    swap(&v, &turnedVelocities)
  }

  private mutating func fillEarthFixed(count: Int) {
    for index in 0..<count where rows.status[index] == 0 {
      let r = 1e3 * turnedPositions[index]
      if plan.needs(.geodetic) {
        let place = Ellipsoid.wgs84.geodetic(of: r)
        set(.latitude, index, place.latitudeDegrees)
        set(.longitude, index, place.longitudeDegrees)
        set(.height, index, place.height * 1e-3)
      }
      if let site, plan.needs(.site) {
        let view = site.view(position: r, velocity: 1e3 * turnedVelocities[index])
        set(.azimuth, index, view.azimuthDegrees)
        set(.elevation, index, view.elevationDegrees)
        set(.range, index, view.range * 1e-3)
        set(.rangeRate, index, view.rangeRate * 1e-3)
      }
    }
  }

  private mutating func fillStates(
    _ positions: [Vector3], _ velocities: [Vector3], count: Int, mu: Double
  ) {
    for index in 0..<count where rows.status[index] == 0 {
      let r = positions[index]
      let v = velocities[index]
      if plan.needs(.elements) { fillElements(index, r, v, mu: mu) }
      guard plan.needs(.state) else { continue }
      set(.x, index, r.x)
      set(.y, index, r.y)
      set(.z, index, r.z)
      set(.vx, index, v.x)
      set(.vy, index, v.y)
      set(.vz, index, v.z)
    }
  }

  private mutating func fillElements(_ index: Int, _ r: Vector3, _ v: Vector3, mu: Double) {
    // The frame is the plan's; the type only has to be an inertial one.
    let state = StateVector<GCRF>(epoch: .j2000, position: 1e3 * r, velocity: 1e3 * v)
    guard let elements = try? KeplerianElements(state, gravitationalParameter: mu),
      // Beyond 10¹⁴ a number has no decimals left to print.
      [elements.semimajorAxis * 1e-3, elements.eccentricity, elements.meanAnomaly]
        .allSatisfy({ $0.magnitude < 1e14 })
    else {
      rows.status[index] = EphemerisRows.noElements
      return
    }
    set(.semimajorAxis, index, elements.semimajorAxis * 1e-3)
    set(.eccentricity, index, elements.eccentricity)
    set(.inclination, index, elements.inclination / degree)
    set(.raan, index, elements.raan / degree)
    set(.argumentOfPerigee, index, elements.argumentOfPerigee / degree)
    // On open orbits the anomalies are signed; on closed ones they run from 0 to 360.
    let turn: Double = elements.eccentricity < 1 ? 360 : 0
    let nu: Double = elements.trueAnomaly / degree
    let m: Double = elements.meanAnomaly / degree
    set(.trueAnomaly, index, nu < 0 ? nu + turn : nu)
    set(.meanAnomaly, index, m < 0 ? m + turn : m)
  }

  private mutating func fillAges(_ epochs: ArraySlice<Epoch>, source: any StateSource) {
    let sets = source.elementSetEpochs
    for (index, epoch) in epochs.enumerated() where rows.status[index] == 0 {
      let set = sets[Int(rows.elementSet[index])]
      self.set(.elementSetAge, index, epoch.seconds(since: set) / 86_400)
    }
  }

  /// Sets a value where its column was asked for.
  @inline(__always)
  private mutating func set(_ quantity: Quantity, _ index: Int, _ value: Double) {
    rows.set(quantity, index, value)
  }
}

/// Radians in a degree.
private let degree: Double = Double.pi / 180
