// SPDX-License-Identifier: Apache-2.0

/// An ellipsoid with its constants in lanes, for four places at once.
struct LaneEllipsoid {
  private let ellipsoid: Ellipsoid
  private let a: Double
  private let b: Double
  private let oneMinusF: Double
  private let e2: Double
  /// e'² b and e² a.
  private let second: Double
  private let first: Double
  /// One round of Bowring's formula is good above this distance from the centre, m.
  private let limit: Double

  init(_ ellipsoid: Ellipsoid) {
    self.ellipsoid = ellipsoid
    a = ellipsoid.equatorialRadius
    b = ellipsoid.polarRadius
    oneMinusF = 1 - ellipsoid.flattening
    e2 = ellipsoid.eccentricitySquared
    second = e2 / (1 - e2) * b
    first = e2 * a
    // The error of one round grows with the flattening and with depth: 4 × 10⁻¹³ rad at −1,000 km
    // on the Earth. Flatter figures than the Earth's take the careful way.
    limit = ellipsoid.flattening < 0.0034 ? 0.85 * a : Double.infinity
  }

  /// The places of four body-fixed positions, m.
  ///
  /// One round of Bowring's formula from his own first guess; deep points are done one by one.
  @inline(__always)
  func place(_ r: LaneVector3, into places: UnsafeMutablePointer<Geodetic>) {
    let p2: Lanes = r.x * r.x + r.y * r.y
    let p: Lanes = p2.squareRoot()
    let distance: Lanes = (p2 + r.z * r.z).squareRoot()
    let high = distance .> Lanes(repeating: limit)
    if !all(high) || any(p2 .== Lanes.zero) {
      for lane in 0..<4 { places[lane] = ellipsoid.geodetic(of: r[lane]) }
      return
    }
    let sine: Lanes = b * r.z * (distance + second)
    let cosine: Lanes = a * p * distance
    let scale: Lanes = 1 / (sine * sine + cosine * cosine).squareRoot()
    let s: Lanes = sine * scale
    let c: Lanes = cosine * scale
    let north: Lanes = r.z + second * (s * s * s)
    let out: Lanes = p - first * (c * c * c)
    let unit: Lanes = 1 / (north * north + out * out).squareRoot()
    let sinLatitude: Lanes = north * unit
    let cosLatitude: Lanes = out * unit
    let root: Lanes = (1 - e2 * (sinLatitude * sinLatitude)).squareRoot()
    let height: Lanes = p * cosLatitude + r.z * sinLatitude - a * root
    // Adding 0 takes the sign off a null.
    let latitude: Lanes = Lanes.arcTangent(north, out) + 0
    let turned: Lanes = Lanes.arcTangent(r.y, r.x) + 0
    let west = turned .== Lanes(repeating: -Double.pi)
    let longitude: Lanes = turned.replacing(with: Double.pi, where: west)
    places[0] = Geodetic(latitude: latitude[0], longitude: longitude[0], height: height[0])
    places[1] = Geodetic(latitude: latitude[1], longitude: longitude[1], height: height[1])
    places[2] = Geodetic(latitude: latitude[2], longitude: longitude[2], height: height[2])
    places[3] = Geodetic(latitude: latitude[3], longitude: longitude[3], height: height[3])
  }
}

extension Ellipsoid {
  /// The places over the ellipsoid of many body-fixed positions, m.
  ///
  /// Accuracy: as ``geodetic(of:)``, 10⁻¹² rad in latitude.
  /// - Precondition: the counts agree.
  public func geodetic(of positions: Span<Vector3>, into places: inout MutableSpan<Geodetic>) {
    precondition(positions.count == places.count)
    let figure = LaneEllipsoid(self)
    let count = positions.count
    places.withUnsafeMutableBufferPointer { g in
      positions.withUnsafeBufferPointer { r in
        guard let g = g.baseAddress, let r = r.baseAddress else { return }
        var i = 0
        while i + 4 <= count {
          figure.place(LaneVector3(r + i), into: g + i)
          i += 4
        }
        while i < count {
          g[i] = geodetic(of: r[i])
          i += 1
        }
      }
    }
  }
}
