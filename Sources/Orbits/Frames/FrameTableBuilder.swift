// SPDX-License-Identifier: Apache-2.0

/// Computes the records of a ``FrameTransformTable``.
struct FrameTableBuilder {
  let route: FrameRoute
  let span: ClosedRange<Epoch>
  let earth: EarthOrientation
  let anchor: Int64
  let segments: Int

  /// Lays the segments: they start at 0h UTC, where tables of orientation have their knots.
  ///
  /// UT1 − TAI to the nearest second stands for UTC − TAI, so no leap seconds are asked for; being a
  /// second off, or some seconds after leaps inside the span, moves a result by micrometres.
  init(
    route: FrameRoute, span: ClosedRange<Epoch>, earth: EarthOrientation
  ) throws(EarthOrientation.Failure) {
    self.route = route
    self.span = span
    self.earth = earth
    var offset: Int64 = 0
    if !route.isCelestial, route.stride > 0 {
      offset = Int64(try earth.parameters(at: span.lowerBound).ut1MinusTAI.rounded())
    }
    let day: Int64 = 86_400
    let sinceMidnight: Int64 = span.lowerBound.seconds &+ offset &+ day / 2
    let rest: Int64 = sinceMidnight % day
    anchor = span.lowerBound.seconds - (rest < 0 ? rest + day : rest)
    let length: Int64 = span.upperBound.seconds - anchor
    segments = Int(length / FrameTransformTable.segmentLength) + 1
  }

  /// The records of all segments.
  func records() throws(EarthOrientation.Failure) -> [Double] {
    guard route.stride > 0 else { return [] }
    let tracks = route.stride / 4
    let poleIn = route.poleIn == nil ? nil : series(of: route.source)
    let poleOut = route.poleOut == nil ? nil : series(of: route.target)
    var nodes: [Double] = []
    nodes.reserveCapacity((3 * segments + 1) * tracks)
    for node in 0...(3 * segments) {
      nodes += try values(node: node, poleIn, poleOut)
    }
    var result: [Double] = []
    result.reserveCapacity(segments * route.stride)
    for segment in 0..<segments {
      for track in 0..<tracks {
        let f = (0..<4).map { nodes[(3 * segment + $0) * tracks + track] }
        switch track * 4 {
        case route.angleIn: result += angle(f, side: .source)
        case route.angleOut: result += angle(f, side: .target)
        default: result += cubic(f)
        }
      }
    }
    return result
  }

  /// The pole of a frame and the angle about it that the models alone give.
  private func series(of frame: FrameID) -> PoleSeries {
    PoleSeries(anchor: anchor, segments: segments) { epoch in
      let rotation = EarthRotation(
        at: epoch, parameters: EarthOrientation.Parameters(ut1MinusTAI: 0))
      return rotation.poleAndAngle(of: frame)
    }
  }

  /// Coefficients of the cubic through values at 0, 1, 2, 3.
  private func cubic(_ f: [Double]) -> [Double] {
    let d1: Double = f[1] - f[0]
    let d2: Double = f[2] - 2 * f[1] + f[0]
    let d3: Double = f[3] - 3 * (f[2] - f[1]) - f[0]
    return [f[0], d1 - d2 / 2 + d3 / 3, (d2 - d3) / 2, d3 / 6]
  }

  private enum Side { case source, target }

  /// The same for an angle known but for whole turns, which grows about as the Earth rotates.
  private func angle(_ f: [Double], side: Side) -> [Double] {
    let step: Double = turning(side) * Double(FrameTransformTable.nodeSpacing)
    let rest = (0..<4).map { f[0] + Circle.signed(f[$0] - f[0] - step * Double($0)) }
    var result = cubic(rest)
    result[1] += step
    return result
  }

  /// About how fast the angle of a side turns, rad/s; between two frames of one pole, the difference.
  private func turning(_ side: Side) -> Double {
    let rate: Double = EarthRotation.nominalRate
    if route.angleIn == nil, route.source.isTurningWithPole {
      return (route.target.isEarthFixed ? rate : 0) - (route.source.isEarthFixed ? rate : 0)
    }
    let frame = side == .source ? route.source : route.target
    return frame.isEarthFixed ? rate : 0
  }

  /// The orientation at a node; nodes outside the span follow the straight line from inside it
  /// where they are not known.
  private func parameters(at epoch: Epoch) throws(EarthOrientation.Failure)
    -> EarthOrientation.Parameters
  {
    do {
      return try earth.parameters(at: epoch)
    } catch {
      if span.contains(epoch) { throw error }
      let low = epoch < span.lowerBound
      let edge = low ? span.lowerBound : span.upperBound
      let length: Double = span.upperBound.seconds(since: span.lowerBound)
      let inward: Double = min(length, Double(FrameTransformTable.nodeSpacing))
      let first = try earth.parameters(at: edge)
      guard inward > 1 else { return first }
      let second = try earth.parameters(at: edge.advanced(bySeconds: low ? inward : -inward))
      let t: Double = epoch.seconds(since: edge) / (low ? inward : -inward)
      return EarthOrientation.Parameters(
        xPole: first.xPole + t * (second.xPole - first.xPole),
        yPole: first.yPole + t * (second.yPole - first.yPole),
        ut1MinusTAI: first.ut1MinusTAI + t * (second.ut1MinusTAI - first.ut1MinusTAI),
        lengthOfDayExcess: first.lengthOfDayExcess
          + t * (second.lengthOfDayExcess - first.lengthOfDayExcess),
        dX: first.dX + t * (second.dX - first.dX), dY: first.dY + t * (second.dY - first.dY))
    }
  }

  /// All tracks at a node, in the route's order.
  private func values(
    node: Int, _ poleIn: PoleSeries?, _ poleOut: PoleSeries?
  ) throws(EarthOrientation.Failure) -> [Double] {
    let epoch = Epoch(
      taiSeconds: anchor + Int64(node) * FrameTransformTable.nodeSpacing, attoseconds: 0)
    var orientation = EarthOrientation.Parameters(ut1MinusTAI: 0)
    if !route.isCelestial { orientation = try parameters(at: epoch) }
    let rotation = EarthRotation(at: epoch, parameters: orientation)
    var result = [Double](repeating: 0, count: route.stride / 4)
    func put(_ offset: Int?, _ values: Double...) {
      guard let offset else { return }
      for (i, value) in values.enumerated() { result[offset / 4 + i] = value }
    }
    put(route.polarMotion, orientation.xPole, orientation.yPole)
    put(route.rate, rotation.rate)
    if let poleIn {
      let (x, y, angle) = rotation.oriented(poleIn.value(node: node), route.source)
      put(route.poleIn, x, y)
      put(route.angleIn, angle)
    }
    if let poleOut {
      let (x, y, angle) = rotation.oriented(poleOut.value(node: node), route.target)
      put(route.poleOut, x, y)
      put(route.angleOut, angle)
    }
    if poleIn == nil && poleOut == nil {
      put(route.angleOut, rotation.angle(of: route.target) - rotation.angle(of: route.source))
    }
    return result
  }
}

extension EarthRotation {
  /// The angle about the celestial intermediate pole from TIRS to a frame that shares this pole.
  fileprivate func angle(of frame: FrameID) -> Double {
    switch frame {
    case .itrf: return terrestrialLocator
    case .pef: return angleOfPEF
    case .teme: return angleOfPEF - greenwichMeanSiderealTime
    case .tirs, .gcrf, .eme2000, .mod, .tod: return 0
    }
  }

  /// The pole X, Y in GCRF and the angle about it, such that the frame is R₃(angle) C(X, Y).
  ///
  /// For frames that share the celestial intermediate pole, C is followed by the locator alone.
  fileprivate func poleAndAngle(of frame: FrameID) -> PoleSeries.Value {
    switch frame {
    case .gcrf: return (0, 0, 0)
    case .eme2000: return Self.poleAndAngle(ERFA.bias06())
    case .mod: return Self.poleAndAngle(biasPrecession)
    case .tod: return Self.poleAndAngle(biasPrecessionNutation)
    case .teme, .pef, .tirs, .itrf:
      let pole = celestialPole
      return (pole.x, pole.y, -pole.s)
    }
  }

  /// What the Earth's orientation adds to the models' pole and angle.
  fileprivate func oriented(_ pole: PoleSeries.Value, _ frame: FrameID) -> PoleSeries.Value {
    guard frame.isTurningWithPole else { return pole }
    return (
      pole.x + parameters.dX, pole.y + parameters.dY,
      pole.angle + earthRotationAngle + angle(of: frame)
    )
  }

  private static func poleAndAngle(_ m: Matrix3) -> PoleSeries.Value {
    let x: Double = m.row2.x
    let y: Double = m.row2.y
    let about: Matrix3 = m * ERFA.c2ixys(x, y, 0).transposed
    return (x, y, Elementary.atan2(about.row0.y, about.row0.x))
  }
}
