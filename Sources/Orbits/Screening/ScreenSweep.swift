// SPDX-License-Identifier: Apache-2.0

/// Finds the pairs of a slab that may come within the threshold in it.
enum ScreenSweep {
  private typealias Eight = SIMD8<Float>

  /// What one object is held against others with.
  private struct Probe {
    let x: Float
    let y: Float
    let z: Float
    let vx: Float
    let vy: Float
    let vz: Float
    let radius: Float
    /// Threshold, allowance, drift, the object's own margin, m.
    let bound: Float
    /// The bound on differences of radii, the object's own range in it, m.
    let shell: Float
    let bend: Float
    let reach: Float
    let place: Int32
    let group: UInt8
    /// Both of a pair are probes, so that the lower place keeps it.
    let isMutual: Bool
  }

  static func run(
    _ slab: ScreenSlab, _ geometry: ScreenGeometry, groups: [UInt8], isOneSided: Bool,
    _ pairs: inout [ScreenPair], _ doubtful: inout [ScreenPair]
  ) {
    if isOneSided {
      sweepSided(slab, geometry, groups, &pairs)
    } else {
      sweepAll(slab, geometry, groups, &pairs)
    }
    sweepFast(slab, geometry, groups, &pairs, &doubtful)
  }

  private static func probe(
    _ slab: ScreenSlab, _ index: Int, _ geometry: ScreenGeometry, _ groups: [UInt8],
    isMutual: Bool
  ) -> Probe {
    let still: Double = geometry.threshold + ScreenGeometry.allowance
    return Probe(
      x: slab.x[index], y: slab.y[index], z: slab.z[index], vx: slab.vx[index],
      vy: slab.vy[index], vz: slab.vz[index], radius: slab.radius[index],
      bound: Float(still + geometry.drift), shell: Float(still) + slab.range[index],
      bend: Float(1.001 * geometry.bend), reach: Float(geometry.reach), place: slab.place[index],
      group: groups[Int(slab.place[index])], isMutual: isMutual)
  }

  /// Each sorted object against what comes after it: the rest of its row and half the rows about.
  private static func sweepAll(
    _ slab: ScreenSlab, _ geometry: ScreenGeometry, _ groups: [UInt8],
    _ pairs: inout [ScreenPair]
  ) {
    let offsets: InlineArray<4, SIMD2<Int>> = [
      SIMD2(1, 0), SIMD2(-1, 1), SIMD2(0, 1), SIMD2(1, 1),
    ]
    var lows: InlineArray<4, Int> = [0, 0, 0, 0]
    var highs: InlineArray<4, Int> = [0, 0, 0, 0]
    let window: Int = slab.columns(slab.cell)
    var ownHigh = 0
    for index in 0..<slab.count {
      let probe: Probe = probe(slab, index, geometry, groups, isMutual: false)
      let row: UInt32 = slab.key[index] >> 16
      let (y, z): (Int, Int) = (Int(row & 255), Int(row >> 8))
      // In whole columns, so that the windows only move on.
      let column = Int(slab.key[index] & 0xFFFF)
      let left = UInt32(max(0, column - window))
      let right = UInt32(min(0xFFFF, column + window))
      let own: UInt32 = slab.rowKey(y, z) | right
      while ownHigh < slab.count, slab.key[ownHigh] <= own { ownHigh += 1 }
      test(probe, slab, index + 1, ownHigh, groups, &pairs)
      for number in 0..<4 {
        let (ny, nz): (Int, Int) = (y + offsets[number].x, z + offsets[number].y)
        guard ny >= 0, ny < 256, nz < 256 else { continue }
        let base: UInt32 = slab.rowKey(ny, nz)
        var low: Int = lows[number]
        while low < slab.count, slab.key[low] < base | left { low += 1 }
        lows[number] = low
        var high: Int = max(low, highs[number])
        while high < slab.count, slab.key[high] <= base | right { high += 1 }
        highs[number] = high
        test(probe, slab, low, high, groups, &pairs)
      }
    }
  }

  /// Each sorted object of the first list against all about it.
  private static func sweepSided(
    _ slab: ScreenSlab, _ geometry: ScreenGeometry, _ groups: [UInt8],
    _ pairs: inout [ScreenPair]
  ) {
    for index in 0..<slab.count where groups[Int(slab.place[index])] & 1 != 0 {
      let probe: Probe = probe(slab, index, geometry, groups, isMutual: true)
      around(probe, slab, slab.cell, groups, &pairs)
    }
  }

  /// The sorted objects within a distance of a probe along each axis.
  private static func around(
    _ probe: Probe, _ slab: ScreenSlab, _ distance: Double, _ groups: [UInt8],
    _ pairs: inout [ScreenPair]
  ) {
    let window = Float(distance * 1.0005)
    let column: Int = slab.column(probe.x)
    let columns: Int = slab.columns(distance)
    let left = UInt32(max(0, column - columns))
    let right = UInt32(min(0xFFFF, column + columns))
    for z in slab.row(probe.z - window)...slab.row(probe.z + window) {
      for y in slab.row(probe.y - window)...slab.row(probe.y + window) {
        let base: UInt32 = slab.rowKey(y, z)
        let low: Int = slab.lowerBound(base | left)
        var high: Int = low
        while high < slab.count, slab.key[high] <= base | right { high += 1 }
        test(probe, slab, low, high, groups, &pairs)
      }
    }
  }

  /// The objects apart against all sorted ones and against each other.
  private static func sweepFast(
    _ slab: ScreenSlab, _ geometry: ScreenGeometry, _ groups: [UInt8],
    _ pairs: inout [ScreenPair], _ doubtful: inout [ScreenPair]
  ) {
    for (number, body) in slab.fast.enumerated() {
      let margin = Double(body.margin)
      let still: Double = geometry.threshold + ScreenGeometry.allowance + margin
      let probe = Probe(
        x: body.px, y: body.py, z: body.pz, vx: body.vx, vy: body.vy, vz: body.vz,
        radius: body.radius, bound: Float(still + geometry.drift),
        shell: Float(still) + body.range, bend: Float(1.001 * geometry.bend),
        reach: Float(geometry.reach), place: body.place, group: groups[Int(body.place)],
        isMutual: false)
      let distance: Double = geometry.farthest(
        Double(body.speed) + ScreenGeometry.slowLimit, margin: margin)
      if body.margin > 0 {
        around(probe, slab, distance, groups, &doubtful)
      } else {
        around(probe, slab, distance, groups, &pairs)
      }
      for other in slab.fast[(number + 1)...] where mayMeet(probe, other) {
        guard isWanted(probe.group, groups[Int(other.place)]) else { continue }
        let pair = ScreenPair(body.place, other.place)
        if body.margin + other.margin > 0 { doubtful.append(pair) } else { pairs.append(pair) }
      }
    }
  }

  @inline(__always)
  private static func isWanted(_ a: UInt8, _ b: UInt8) -> Bool {
    (a & 1) & (b >> 1) | (a >> 1) & (b & 1) != 0
  }

  /// The test of a probe against sorted objects low ..< high, eight at a time.
  @inline(__always)
  private static func test(
    _ probe: Probe, _ slab: ScreenSlab, _ low: Int, _ high: Int, _ groups: [UInt8],
    _ pairs: inout [ScreenPair]
  ) {
    var next: Int = low
    while next < high {
      let radii: Eight = load(slab.radius, next)
      let ranges: Eight = load(slab.range, next)
      let apart: Eight = radii - probe.radius
      let limit: Eight = ranges + probe.shell
      if any(apart * apart .<= limit * limit) {
        let mask = lanes(probe, slab, next) .& (apart * apart .<= limit * limit)
        if any(mask) { keep(mask, probe, slab, next, high, groups, &pairs) }
      }
      next += 8
    }
  }

  @inline(__always)
  private static func load(_ column: UnsafeMutablePointer<Float>, _ index: Int) -> Eight {
    UnsafeRawPointer(column + index).loadUnaligned(as: Eight.self)
  }

  /// Which of eight can come within the bound on a straight line, the bend allowed for.
  @inline(__always)
  private static func lanes(
    _ probe: Probe, _ slab: ScreenSlab, _ next: Int
  ) -> SIMDMask<SIMD8<Int32>> {
    let dx: Eight = load(slab.x, next) - probe.x
    let dy: Eight = load(slab.y, next) - probe.y
    let dz: Eight = load(slab.z, next) - probe.z
    let ux: Eight = load(slab.vx, next) - probe.vx
    let uy: Eight = load(slab.vy, next) - probe.vy
    let uz: Eight = load(slab.vz, next) - probe.vz
    return passes(probe, dx, dy, dz, ux, uy, uz, 0)
  }

  @inline(__always)
  private static func passes(
    _ probe: Probe, _ dx: Eight, _ dy: Eight, _ dz: Eight, _ ux: Eight, _ uy: Eight, _ uz: Eight,
    _ margin: Float
  ) -> SIMDMask<SIMD8<Int32>> {
    let dyz: Eight = dy * dy + dz * dz
    let dd: Eight = dx * dx + dyz
    let duyz: Eight = dy * uy + dz * uz
    let du: Eight = dx * ux + duyz
    let uyz: Eight = uy * uy + uz * uz
    let uu: Eight = ux * ux + uyz
    let small = Eight(repeating: 1e-6)
    let slowest: Eight = uu.replacing(with: small, where: uu .< small)
    let free: Eight = -du / slowest
    let reach = Eight(repeating: probe.reach)
    let late: Eight = free.replacing(with: reach, where: free .> reach)
    let time: Eight = late.replacing(with: -reach, where: late .< -reach)
    let inner: Eight = du + du + time * uu
    // Less what the squares of hundreds of kilometres lose in single precision.
    let least: Eight = dd - dd * Float(1e-6) + time * inner
    let far: Eight = dd + (probe.reach * probe.reach) * uu
    let span: Eight = (far + far).squareRoot()
    let limit: Eight = span * probe.bend + (probe.bound + margin)
    return least .<= limit * limit
  }

  @inline(never)
  private static func keep(
    _ mask: SIMDMask<SIMD8<Int32>>, _ probe: Probe, _ slab: ScreenSlab, _ next: Int, _ high: Int,
    _ groups: [UInt8], _ pairs: inout [ScreenPair]
  ) {
    for lane in 0..<min(8, high - next) where mask[lane] {
      let place: Int32 = slab.place[next + lane]
      let group: UInt8 = groups[Int(place)]
      guard place != probe.place, isWanted(probe.group, group) else { continue }
      if probe.isMutual, group & 1 != 0, place < probe.place { continue }
      pairs.append(ScreenPair(probe.place, place))
    }
  }

  private static func mayMeet(_ probe: Probe, _ body: ScreenBody) -> Bool {
    let shell: Float = probe.shell + body.range + body.margin
    guard abs(body.radius - probe.radius) <= shell else { return false }
    let mask = passes(
      probe, Eight(repeating: body.px - probe.x), Eight(repeating: body.py - probe.y),
      Eight(repeating: body.pz - probe.z), Eight(repeating: body.vx - probe.vx),
      Eight(repeating: body.vy - probe.vy), Eight(repeating: body.vz - probe.vz), body.margin)
    return mask[0]
  }
}
