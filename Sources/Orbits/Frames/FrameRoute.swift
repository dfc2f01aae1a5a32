// SPDX-License-Identifier: Apache-2.0

/// The steps from one frame to another in a form that needs a few smooth numbers at each epoch.
///
/// Every frame is W R₃(α) C(X, Y) of GCRF: its pole X, Y, an angle α about the pole, and for ITRF
/// polar motion W. TEME, PEF, TIRS and ITRF share the celestial intermediate pole, so among them a
/// single angle is left and nutation drops out. This holds where each number, a *track*, lies in a
/// segment's record, and turns four rows at once.
///
/// Reference: IERS Conventions (2010), equations 5.5 and 5.10; `a` = 1/(1 + Z) there.
struct FrameRoute: Sendable {
  let source: FrameID
  let target: FrameID
  /// Offsets of the tracks in a record of doubles; nil where the route has no such step.
  private(set) var polarMotion: Int?
  private(set) var angleIn: Int?
  private(set) var poleIn: Int?
  private(set) var poleOut: Int?
  private(set) var angleOut: Int?
  private(set) var rate: Int?
  /// Doubles in the record of one segment: four for each track.
  private(set) var stride: Int = 0

  init(from source: FrameID, to target: FrameID) {
    self.source = source
    self.target = target
    guard source != target else { return }
    if source == .itrf || target == .itrf { polarMotion = add(2) }
    if source.isTurningWithPole && target.isTurningWithPole {
      angleOut = add(1)
    } else {
      if source != .gcrf {
        angleIn = add(1)
        poleIn = add(2)
      }
      if target != .gcrf {
        poleOut = add(2)
        angleOut = add(1)
      }
    }
    if source.isEarthFixed != target.isEarthFixed { rate = add(1) }
  }

  /// Reserves a number of tracks and gives the offset of the first.
  private mutating func add(_ tracks: Int) -> Int {
    defer { stride += 4 * tracks }
    return stride
  }

  /// Whether nothing of the route depends on the Earth's orientation.
  var isCelestial: Bool { !source.isTurningWithPole && !target.isTurningWithPole }

  /// The cubic at `offset` of a record at v.
  @inline(__always)
  private func track(_ record: UnsafePointer<Double>, _ offset: Int, _ v: Lanes) -> Lanes {
    let c = record + offset
    let c3 = Lanes(repeating: c[3])
    let c2 = Lanes(repeating: c[2])
    let c1 = Lanes(repeating: c[1])
    let c0 = Lanes(repeating: c[0])
    return ((c3 * v + c2) * v + c1) * v + c0
  }

  /// Turns four positions and, where given, velocities, all of one segment.
  ///
  /// - Parameters:
  ///   - record: the segment's tracks.
  ///   - v: where in the segment, 0…3 in units of the spacing of its nodes.
  @inline(__always)
  func turn(
    _ record: UnsafePointer<Double>, _ v: Lanes, _ r: inout LaneVector3, _ w: inout LaneVector3,
    velocity: Bool
  ) {
    var poleCoordinates: (x: Lanes, y: Lanes) = (Lanes.zero, Lanes.zero)
    if let polarMotion {
      poleCoordinates = (track(record, polarMotion, v), track(record, polarMotion + 4, v))
      if source == .itrf {
        r = Self.unpolar(r, poleCoordinates.x, poleCoordinates.y)
        if velocity { w = Self.unpolar(w, poleCoordinates.x, poleCoordinates.y) }
      }
    }
    var spin = Lanes.zero
    if velocity, let rate { spin = track(record, rate, v) }
    if velocity, rate != nil, source.isEarthFixed {
      w.x -= spin * r.y
      w.y += spin * r.x
    }
    if let angleIn, let poleIn {
      let (s, c) = track(record, angleIn, v).sineAndCosine
      let x = track(record, poleIn, v)
      let y = track(record, poleIn + 4, v)
      r = Self.uncelestial(r.turnedZ(-s, c), x, y)
      if velocity { w = Self.uncelestial(w.turnedZ(-s, c), x, y) }
    }
    if let poleOut {
      let x = track(record, poleOut, v)
      let y = track(record, poleOut + 4, v)
      r = Self.celestial(r, x, y)
      if velocity { w = Self.celestial(w, x, y) }
    }
    if let angleOut {
      let (s, c) = track(record, angleOut, v).sineAndCosine
      r = r.turnedZ(s, c)
      if velocity { w = w.turnedZ(s, c) }
    }
    if velocity, rate != nil, target.isEarthFixed {
      w.x += spin * r.y
      w.y -= spin * r.x
    }
    if polarMotion != nil, target == .itrf {
      r = Self.polar(r, poleCoordinates.x, poleCoordinates.y)
      if velocity { w = Self.polar(w, poleCoordinates.x, poleCoordinates.y) }
    }
  }

  /// C(X, Y) r: into the frame of the pole X, Y.
  @inline(__always)
  private static func celestial(_ r: LaneVector3, _ x: Lanes, _ y: Lanes) -> LaneVector3 {
    let cosine: Lanes = (1 - (x * x + y * y)).squareRoot()
    let dot: Lanes = x * r.x + y * r.y
    let along: Lanes = r.z + dot / (1 + cosine)
    return LaneVector3(r.x - x * along, r.y - y * along, dot + cosine * r.z)
  }

  /// The way back from the frame of the pole X, Y.
  @inline(__always)
  private static func uncelestial(_ r: LaneVector3, _ x: Lanes, _ y: Lanes) -> LaneVector3 {
    let cosine: Lanes = (1 - (x * x + y * y)).squareRoot()
    let dot: Lanes = x * r.x + y * r.y
    let along: Lanes = r.z - dot / (1 + cosine)
    return LaneVector3(r.x + x * along, r.y + y * along, cosine * r.z - dot)
  }

  /// Polar motion, R₁(−yp) R₂(−xp) r.
  ///
  /// Two terms of the series are exact for angles below 10⁻⁴.
  @inline(__always)
  private static func polar(_ r: LaneVector3, _ xp: Lanes, _ yp: Lanes) -> LaneVector3 {
    let (sx, cx, sy, cy) = small(xp, yp)
    let x: Lanes = cx * r.x + sx * r.z
    let z: Lanes = cx * r.z - sx * r.x
    return LaneVector3(x, cy * r.y - sy * z, sy * r.y + cy * z)
  }

  /// The way back from polar motion.
  @inline(__always)
  private static func unpolar(_ r: LaneVector3, _ xp: Lanes, _ yp: Lanes) -> LaneVector3 {
    let (sx, cx, sy, cy) = small(xp, yp)
    let y: Lanes = cy * r.y + sy * r.z
    let z: Lanes = cy * r.z - sy * r.y
    return LaneVector3(cx * r.x - sx * z, y, sx * r.x + cx * z)
  }

  @inline(__always)
  private static func small(
    _ xp: Lanes, _ yp: Lanes
  ) -> (sx: Lanes, cx: Lanes, sy: Lanes, cy: Lanes) {
    let x2: Lanes = xp * xp
    let y2: Lanes = yp * yp
    return (
      xp - xp * x2 * (1.0 / 6), 1 - x2 * 0.5,
      yp - yp * y2 * (1.0 / 6), 1 - y2 * 0.5
    )
  }
}
