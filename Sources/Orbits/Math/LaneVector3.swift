// SPDX-License-Identifier: Apache-2.0

/// Four vectors of three components, side by side: what a batch turns at once.
package struct LaneVector3 {
  package var x: Lanes
  package var y: Lanes
  package var z: Lanes

  @inline(__always)
  package init(_ x: Lanes, _ y: Lanes, _ z: Lanes) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// Four vectors that lie one after another.
  @inline(__always)
  package init(_ v: UnsafePointer<Vector3>) {
    x = Lanes(v[0].x, v[1].x, v[2].x, v[3].x)
    y = Lanes(v[0].y, v[1].y, v[2].y, v[3].y)
    z = Lanes(v[0].z, v[1].z, v[2].z, v[3].z)
  }

  /// One vector in all lanes.
  @inline(__always)
  package init(repeating v: Vector3) {
    x = Lanes(repeating: v.x)
    y = Lanes(repeating: v.y)
    z = Lanes(repeating: v.z)
  }

  /// Writes the four vectors one after another.
  @inline(__always)
  package func store(_ v: UnsafeMutablePointer<Vector3>) {
    v[0] = Vector3(x[0], y[0], z[0])
    v[1] = Vector3(x[1], y[1], z[1])
    v[2] = Vector3(x[2], y[2], z[2])
    v[3] = Vector3(x[3], y[3], z[3])
  }

  /// One of the four.
  @inline(__always)
  package subscript(lane: Int) -> Vector3 { Vector3(x[lane], y[lane], z[lane]) }

  /// Coordinates in a frame turned about the third axis by an angle of this sine and cosine.
  @inline(__always)
  package func turnedZ(_ s: Lanes, _ c: Lanes) -> LaneVector3 {
    LaneVector3(c * x + s * y, c * y - s * x, z)
  }
}
