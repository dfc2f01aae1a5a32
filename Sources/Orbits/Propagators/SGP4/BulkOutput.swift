// SPDX-License-Identifier: Apache-2.0

/// The part of the output that belongs to one orbit.
struct BulkOutput {
  let states: UnsafeMutablePointer<Double>
  let status: UnsafeMutablePointer<UInt8>
  /// The number of times.
  let count: Int
  let layout: SGP4Bulk.Layout

  /// Writes eight states from an item on.
  @inline(__always)
  func store(_ motion: borrowing LaneMotion, at item: Int) {
    UnsafeMutableRawPointer(status + item).storeBytes(of: 0, as: UInt64.self)
    switch layout {
    case .planar:
      let place = UnsafeMutableRawPointer(states + item)
      let plane: Int = count * MemoryLayout<Double>.stride
      place.storeBytes(of: motion.x, as: WideLanes.self)
      (place + plane).storeBytes(of: motion.y, as: WideLanes.self)
      (place + 2 * plane).storeBytes(of: motion.z, as: WideLanes.self)
      (place + 3 * plane).storeBytes(of: motion.vx, as: WideLanes.self)
      (place + 4 * plane).storeBytes(of: motion.vy, as: WideLanes.self)
      (place + 5 * plane).storeBytes(of: motion.vz, as: WideLanes.self)
    case .interleaved:
      let place = UnsafeMutableRawPointer(states + item * SGP4.batchStride)
      Self.pairs(motion.x, motion.y, place)
      Self.pairs(motion.z, motion.vx, place + 16)
      Self.pairs(motion.vy, motion.vz, place + 32)
    }
  }

  /// Writes two numbers of each of eight items.
  @inline(__always)
  private static func pairs(_ a: WideLanes, _ b: WideLanes, _ place: UnsafeMutableRawPointer) {
    place.storeBytes(of: SIMD2<Double>(a[0], b[0]), as: SIMD2<Double>.self)
    (place + 48).storeBytes(of: SIMD2<Double>(a[1], b[1]), as: SIMD2<Double>.self)
    (place + 96).storeBytes(of: SIMD2<Double>(a[2], b[2]), as: SIMD2<Double>.self)
    (place + 144).storeBytes(of: SIMD2<Double>(a[3], b[3]), as: SIMD2<Double>.self)
    (place + 192).storeBytes(of: SIMD2<Double>(a[4], b[4]), as: SIMD2<Double>.self)
    (place + 240).storeBytes(of: SIMD2<Double>(a[5], b[5]), as: SIMD2<Double>.self)
    (place + 288).storeBytes(of: SIMD2<Double>(a[6], b[6]), as: SIMD2<Double>.self)
    (place + 336).storeBytes(of: SIMD2<Double>(a[7], b[7]), as: SIMD2<Double>.self)
  }

  /// Writes one state.
  func store(_ motion: SGP4.Motion, at item: Int) {
    status[item] = motion.status.rawValue
    let step: Int = layout == .planar ? count : 1
    let place: UnsafeMutablePointer<Double> =
      layout == .planar ? states + item : states + item * SGP4.batchStride
    place[0] = motion.x
    place[step] = motion.y
    place[2 * step] = motion.z
    place[3 * step] = motion.vx
    place[4 * step] = motion.vy
    place[5 * step] = motion.vz
  }
}

extension SGP4.Motion {
  /// One of eight states.
  init(_ lanes: borrowing LaneMotion, lane: Int) {
    self.init()
    x = lanes.x[lane]
    y = lanes.y[lane]
    z = lanes.z[lane]
    vx = lanes.vx[lane]
    vy = lanes.vy[lane]
    vz = lanes.vz[lane]
  }
}
