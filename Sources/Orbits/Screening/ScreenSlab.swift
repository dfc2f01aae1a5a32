// SPDX-License-Identifier: Apache-2.0

/// The objects of one slab at its middle, sorted into rows of cells, in single precision.
///
/// A row is a square of y and z as wide as two slow objects can close in half a slab each; in a row
/// the objects lie in the order of x. Fast objects and those whose motion is in doubt stand apart.
final class ScreenSlab {
  /// Past the last object, so that whole vectors can be read there.
  static let padding = 16

  let capacity: Int
  /// Sorted objects: position, velocity, radius, half the range of the radius, place.
  let x: UnsafeMutablePointer<Float>
  let y: UnsafeMutablePointer<Float>
  let z: UnsafeMutablePointer<Float>
  let vx: UnsafeMutablePointer<Float>
  let vy: UnsafeMutablePointer<Float>
  let vz: UnsafeMutablePointer<Float>
  let radius: UnsafeMutablePointer<Float>
  let range: UnsafeMutablePointer<Float>
  let place: UnsafeMutablePointer<Int32>
  let key: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// The objects apart.
  private(set) var fast: [ScreenBody] = []
  private(set) var cell: Double = 1

  private let bodies: UnsafeMutablePointer<ScreenBody>
  private let order: UnsafeMutablePointer<UInt64>
  private let spare: UnsafeMutablePointer<UInt64>
  private let floats: UnsafeMutablePointer<Float>

  init(capacity: Int) {
    self.capacity = capacity
    let room: Int = capacity + Self.padding
    floats = .allocate(capacity: 8 * room)
    floats.initialize(repeating: 0, count: 8 * room)
    (x, y, z) = (floats, floats + room, floats + 2 * room)
    (vx, vy, vz) = (floats + 3 * room, floats + 4 * room, floats + 5 * room)
    (radius, range) = (floats + 6 * room, floats + 7 * room)
    place = .allocate(capacity: room)
    place.initialize(repeating: 0, count: room)
    key = .allocate(capacity: room)
    key.initialize(repeating: .max, count: room)
    bodies = .allocate(capacity: room)
    order = .allocate(capacity: room)
    spare = .allocate(capacity: room)
  }

  deinit {
    floats.deallocate()
    place.deallocate()
    key.deallocate()
    bodies.deallocate()
    order.deallocate()
    spare.deallocate()
  }

  /// Takes the objects from the columns around a slab.
  func load(_ columns: ScreenColumns, slab: Int, wanted: [UInt8]) {
    let geometry: ScreenGeometry = columns.geometry
    cell = geometry.farthest(2 * ScreenGeometry.slowLimit, margin: 0)
    fast.removeAll(keepingCapacity: true)
    let stencil = ScreenStencil(columns, slab)
    var taken = 0
    for index in 0..<columns.objects.count where wanted[index] != 0 {
      guard let body = ScreenBody(stencil, index, columns) else { continue }
      if body.isSlow {
        bodies[taken] = body
        order[taken] = UInt64(key(body.px, body.py, body.pz)) &<< 32 | UInt64(UInt32(taken))
        taken += 1
      } else {
        fast.append(body)
      }
    }
    count = taken
    sort()
    for target in 0..<taken {
      let entry: UInt64 = order[target]
      let body: ScreenBody = bodies[Int(entry & 0xFFFF_FFFF)]
      key[target] = UInt32(entry >> 32)
      (x[target], y[target], z[target]) = (body.px, body.py, body.pz)
      (vx[target], vy[target], vz[target]) = (body.vx, body.vy, body.vz)
      radius[target] = body.radius
      range[target] = body.range
      place[target] = body.place
    }
    // So far out that no test lets it pass.
    for target in taken..<(taken + Self.padding) {
      key[target] = .max
      radius[target] = 1e30
      range[target] = 0
    }
  }

  /// Row and place in the row: 8 bits of z, 8 of y, 16 of x.
  ///
  /// What is too far out is drawn in to the border, which brings nothing apart that was near.
  @inline(__always)
  private func key(_ x: Float, _ y: Float, _ z: Float) -> UInt32 {
    rowKey(row(y), row(z)) | UInt32(column(x))
  }

  /// The row number of a coordinate, 0…255.
  @inline(__always)
  func row(_ value: Float) -> Int {
    let scaled: Float = (value * Float(1 / cell)).rounded(.down)
    return Int(max(-128, min(127, scaled))) + 128
  }

  /// The place along a row, 0…65,535, in steps of 2 km.
  @inline(__always)
  func column(_ value: Float) -> Int {
    Int(max(0, min(65_535, value * Float(0.0005) + 32_768)))
  }

  /// How many columns apart two can be at a distance, m.
  func columns(_ distance: Double) -> Int { Int(min(65_535, distance * 0.0005)) + 2 }

  @inline(__always)
  func rowKey(_ y: Int, _ z: Int) -> UInt32 {
    UInt32(z) &<< 24 | UInt32(y) &<< 16
  }

  /// The first sorted object whose key is not below one.
  func lowerBound(_ wanted: UInt32) -> Int {
    var low = 0
    var high: Int = count
    while low < high {
      let middle: Int = (low + high) / 2
      if key[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Sorts by the upper halves, eleven bits at a time; equal ones stay in order.
  private func sort() {
    var source: UnsafeMutablePointer<UInt64> = order
    var target: UnsafeMutablePointer<UInt64> = spare
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2048) { starts in
      for shift: UInt64 in [32, 43, 54] {
        starts.update(repeating: 0)
        for index in 0..<count { starts[Int((source[index] &>> shift) & 2047)] &+= 1 }
        var sum: Int32 = 0
        for bucket in 0..<2048 {
          let size: Int32 = starts[bucket]
          starts[bucket] = sum
          sum &+= size
        }
        for index in 0..<count {
          let bucket: Int = Int((source[index] &>> shift) & 2047)
          target[Int(starts[bucket])] = source[index]
          starts[bucket] &+= 1
        }
        swap(&source, &target)
      }
    }
    // Three passes end in the spare.
    order.update(from: source, count: count)
  }
}
