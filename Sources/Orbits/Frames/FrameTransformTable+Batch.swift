// SPDX-License-Identifier: Apache-2.0

extension FrameTransformTable {
  /// Turns many positions in place, each at an epoch of its own.
  ///
  /// The epochs may come in any order; rows in time order are fastest. Nothing is allocated. Any
  /// unit of length.
  /// - Parameters:
  ///   - positions: in the source's coordinates; left in the target's.
  ///   - epochs: as many.
  /// - Throws: ``OutsideSpan`` before anything is changed, where an epoch lies outside ``span``.
  /// - Precondition: both have the same count.
  public func transform(
    positions: inout MutableSpan<Vector3>, at epochs: Span<Epoch>
  ) throws(OutsideSpan) {
    precondition(positions.count == epochs.count)
    try check(epochs)
    positions.withUnsafeMutableBufferPointer { r in
      epochs.withUnsafeBufferPointer { t in
        guard let r = r.baseAddress, let t = t.baseAddress else { return }
        turn(r, nil, t, count: epochs.count, into: r, nil)
      }
    }
  }

  /// Turns many positions and velocities in place, each pair at an epoch of its own.
  ///
  /// As `transform(positions:at:)`; velocities are per second in the same unit of length.
  public func transform(
    positions: inout MutableSpan<Vector3>, velocities: inout MutableSpan<Vector3>,
    at epochs: Span<Epoch>
  ) throws(OutsideSpan) {
    precondition(positions.count == epochs.count && velocities.count == epochs.count)
    try check(epochs)
    positions.withUnsafeMutableBufferPointer { r in
      velocities.withUnsafeMutableBufferPointer { v in
        epochs.withUnsafeBufferPointer { t in
          guard let r = r.baseAddress, let v = v.baseAddress, let t = t.baseAddress else { return }
          turn(r, v, t, count: epochs.count, into: r, v)
        }
      }
    }
  }

  /// Turns many positions into others, each at an epoch of its own.
  ///
  /// As `transform(positions:at:)`, but what comes in stays as it is.
  public func transform(
    positions: Span<Vector3>, at epochs: Span<Epoch>, into turned: inout MutableSpan<Vector3>
  ) throws(OutsideSpan) {
    precondition(positions.count == epochs.count && turned.count == epochs.count)
    try check(epochs)
    turned.withUnsafeMutableBufferPointer { r1 in
      positions.withUnsafeBufferPointer { r in
        epochs.withUnsafeBufferPointer { t in
          guard let r1 = r1.baseAddress, let r = r.baseAddress, let t = t.baseAddress else {
            return
          }
          turn(r, nil, t, count: epochs.count, into: r1, nil)
        }
      }
    }
  }

  /// Turns an array of positions in place; see the form that takes spans.
  public func transform(positions: inout [Vector3], at epochs: [Epoch]) throws(OutsideSpan) {
    var r = positions.mutableSpan
    try transform(positions: &r, at: epochs.span)
  }

  /// Turns arrays of positions and velocities in place; see the form that takes spans.
  public func transform(
    positions: inout [Vector3], velocities: inout [Vector3], at epochs: [Epoch]
  ) throws(OutsideSpan) {
    var r = positions.mutableSpan
    var v = velocities.mutableSpan
    try transform(positions: &r, velocities: &v, at: epochs.span)
  }

  /// The places over an ellipsoid of many positions in the source frame.
  ///
  /// - Parameters:
  ///   - positions: in the source's coordinates, m.
  ///   - epochs: as many.
  ///   - ellipsoid: the figure.
  ///   - places: as many; all are written.
  /// - Throws: ``OutsideSpan`` before anything is written.
  /// - Precondition: ``target`` is fixed to the Earth, and the counts agree.
  public func geodetic(
    of positions: Span<Vector3>, at epochs: Span<Epoch>, on ellipsoid: Ellipsoid = .wgs84,
    into places: inout MutableSpan<Geodetic>
  ) throws(OutsideSpan) {
    precondition(target.isEarthFixed, "places need an Earth-fixed target")
    precondition(positions.count == epochs.count && places.count == epochs.count)
    try check(epochs)
    places.withUnsafeMutableBufferPointer { g in
      positions.withUnsafeBufferPointer { r in
        epochs.withUnsafeBufferPointer { t in
          guard let g = g.baseAddress, let r = r.baseAddress, let t = t.baseAddress else { return }
          place(r, g, t, count: epochs.count, ellipsoid)
        }
      }
    }
  }

  /// The places of an array of positions; see the form that takes spans.
  public func geodetic(
    of positions: [Vector3], at epochs: [Epoch], on ellipsoid: Ellipsoid = .wgs84
  ) throws(OutsideSpan) -> [Geodetic] {
    var places = [Geodetic](
      repeating: Geodetic(latitude: 0, longitude: 0), count: positions.count)
    var g = places.mutableSpan
    try geodetic(of: positions.span, at: epochs.span, on: ellipsoid, into: &g)
    return places
  }

  /// The transform at one epoch, for those who ask again and again (a force model does).
  ///
  /// - Throws: ``OutsideSpan`` where the epoch lies outside ``span``.
  public func transform(at epoch: Epoch) throws(OutsideSpan) -> FrameTransform {
    guard span.contains(epoch) else { throw OutsideSpan(epoch: epoch, index: 0, span: span) }
    guard route.stride > 0 else { return .identity }
    // The lanes carry the three axes; a null velocity comes back as −ω × r'.
    var r = LaneVector3(Lanes(1, 0, 0, 0), Lanes(0, 1, 0, 0), Lanes(0, 0, 1, 0))
    var w = LaneVector3(Lanes.zero, Lanes.zero, Lanes.zero)
    let (segment, place) = locate(epoch)
    records.withUnsafeBufferPointer { records in
      guard let base = records.baseAddress else { return }
      route.turn(
        base + segment * route.stride, Lanes(repeating: place), &r, &w, velocity: true)
    }
    let matrix = Matrix3(r[0], r[1], r[2]).transposed
    // Σ r'ᵢ × (ω × r'ᵢ) = 2 ω over three orthogonal axes.
    let sum = r[0].cross(w[0]) + r[1].cross(w[1]) + r[2].cross(w[2])
    return FrameTransform(rotation: matrix, angularVelocity: -0.5 * sum)
  }

  /// Refuses a batch with an epoch outside the span.
  private func check(_ epochs: Span<Epoch>) throws(OutsideSpan) {
    let index: Int = epochs.withUnsafeBufferPointer { firstOutside($0) }
    if index < epochs.count {
      throw OutsideSpan(epoch: epochs[index], index: index, span: span)
    }
  }

  /// The index of the first epoch outside the span; the count where there is none.
  private func firstOutside(_ epochs: UnsafeBufferPointer<Epoch>) -> Int {
    let low = span.lowerBound
    let high = span.upperBound
    return epochs.firstIndex { $0 < low || high < $0 } ?? epochs.count
  }

  /// The segment of an epoch and the place in it, in node spacings.
  @inline(__always)
  private func locate(_ epoch: Epoch) -> (segment: Int, place: Double) {
    // Unsigned division by a constant is a multiplication; the span's check keeps it positive.
    let elapsed = UInt64(bitPattern: epoch.seconds &- anchor)
    let length = UInt64(bitPattern: Self.segmentLength)
    let segment: UInt64 = elapsed / length
    let rest: Double = Double(Int64(bitPattern: elapsed &- segment &* length))
    let seconds: Double = rest + Double(epoch.attoseconds) * 1e-18
    return (Int(truncatingIfNeeded: segment), seconds * (1 / Double(Self.nodeSpacing)))
  }

  /// The segments and places of four epochs.
  @inline(__always)
  private func locate(_ t: UnsafePointer<Epoch>) -> (segment: SIMD4<Int>, place: Lanes) {
    let a = locate(t[0])
    let b = locate(t[1])
    let c = locate(t[2])
    let d = locate(t[3])
    return (
      SIMD4<Int>(a.segment, b.segment, c.segment, d.segment),
      Lanes(a.place, b.place, c.place, d.place)
    )
  }

  /// Turns four rows, lane by lane where they lie in different segments.
  @inline(__always)
  private func turn(
    _ base: UnsafePointer<Double>, _ t: UnsafePointer<Epoch>, _ r: inout LaneVector3,
    _ w: inout LaneVector3, velocity: Bool
  ) {
    let (segment, place) = locate(t)
    if segment == SIMD4<Int>(repeating: segment[0]) {
      route.turn(base + segment[0] * route.stride, place, &r, &w, velocity: velocity)
    } else {
      turnApart(base, segment, place, &r, &w, velocity: velocity)
    }
  }

  /// Four rows of different segments: each lane is taken from a turn of all four.
  @inline(never)
  private func turnApart(
    _ base: UnsafePointer<Double>, _ segment: SIMD4<Int>, _ place: Lanes,
    _ r: inout LaneVector3, _ w: inout LaneVector3, velocity: Bool
  ) {
    let r0 = r
    let w0 = w
    for lane in 0..<4 {
      var r1 = r0
      var w1 = w0
      route.turn(
        base + segment[lane] * route.stride, place, &r1, &w1, velocity: velocity)
      (r.x[lane], r.y[lane], r.z[lane]) = (r1.x[lane], r1.y[lane], r1.z[lane])
      (w.x[lane], w.y[lane], w.z[lane]) = (w1.x[lane], w1.y[lane], w1.z[lane])
    }
  }

  /// Turns rows whose epochs are known to lie in the span; input and output may be the same memory.
  func turn(
    _ r: UnsafePointer<Vector3>, _ v: UnsafePointer<Vector3>?, _ t: UnsafePointer<Epoch>,
    count: Int, into r1: UnsafeMutablePointer<Vector3>, _ v1: UnsafeMutablePointer<Vector3>?
  ) {
    records.withUnsafeBufferPointer { records in
      guard let base = records.baseAddress, route.stride > 0 else {
        for i in 0..<count {
          r1[i] = r[i]
          if let v, let v1 { v1[i] = v[i] }
        }
        return
      }
      var i = 0
      if let v, let v1 {
        while i + 4 <= count {
          var a = LaneVector3(r + i)
          var b = LaneVector3(v + i)
          turn(base, t + i, &a, &b, velocity: true)
          a.store(r1 + i)
          b.store(v1 + i)
          i += 4
        }
      } else {
        var none = LaneVector3(Lanes.zero, Lanes.zero, Lanes.zero)
        while i + 4 <= count {
          var a = LaneVector3(r + i)
          turn(base, t + i, &a, &none, velocity: false)
          a.store(r1 + i)
          i += 4
        }
      }
      while i < count {
        var a = LaneVector3(repeating: r[i])
        var b = LaneVector3(repeating: v?[i] ?? .zero)
        let (segment, place) = locate(t[i])
        route.turn(
          base + segment * route.stride, Lanes(repeating: place), &a, &b, velocity: v != nil)
        r1[i] = a[0]
        v1?[i] = b[0]
        i += 1
      }
    }
  }

  private func place(
    _ r: UnsafePointer<Vector3>, _ g: UnsafeMutablePointer<Geodetic>, _ t: UnsafePointer<Epoch>,
    count: Int, _ ellipsoid: Ellipsoid
  ) {
    var none = LaneVector3(Lanes.zero, Lanes.zero, Lanes.zero)
    let figure = LaneEllipsoid(ellipsoid)
    records.withUnsafeBufferPointer { records in
      let base = records.baseAddress
      var i = 0
      while i < count {
        let rows = min(4, count - i)
        if rows == 4 {
          var a = LaneVector3(r + i)
          if let base, route.stride > 0 { turn(base, t + i, &a, &none, velocity: false) }
          figure.place(a, into: g + i)
        } else {
          var a = LaneVector3(repeating: r[i])
          if let base, route.stride > 0 {
            let (segment, place) = locate(t[i])
            route.turn(
              base + segment * route.stride, Lanes(repeating: place), &a, &none, velocity: false)
          }
          g[i] = ellipsoid.geodetic(of: a[0])
        }
        i += rows == 4 ? 4 : 1
      }
    }
  }
}
