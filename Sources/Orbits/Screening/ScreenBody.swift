// SPDX-License-Identifier: Apache-2.0

/// The columns around the middle of a slab.
struct ScreenStencil {
  let columns: ScreenColumns
  let slab: Int
  let before2: UnsafePointer<SIMD4<Double>>
  let before: UnsafePointer<SIMD4<Double>>
  let here: UnsafePointer<SIMD4<Double>>
  let after: UnsafePointer<SIMD4<Double>>
  let after2: UnsafePointer<SIMD4<Double>>

  init(_ columns: ScreenColumns, _ slab: Int) {
    self.columns = columns
    self.slab = slab
    before2 = columns.column(slab - 2)
    before = columns.column(slab - 1)
    here = columns.column(slab)
    after = columns.column(slab + 1)
    after2 = columns.column(slab + 2)
  }
}

/// What is known of one object in one slab, in single precision.
struct ScreenBody {
  var px: Float
  var py: Float
  var pz: Float
  var vx: Float
  var vy: Float
  var vz: Float
  /// The distance from the Earth's centre at the middle, m.
  var radius: Float
  /// How far that changes within the slab at most, m.
  var range: Float
  /// The speed at the middle, m/s.
  var speed: Float
  /// What is added to the bounds, m: 0 but for objects whose motion is in doubt.
  var margin: Float = 0
  var place: Int32
  /// Neither fast nor in doubt.
  var isSlow: Bool

  /// Nil where there is no state about this slab at all.
  @inline(__always)
  init?(_ stencil: ScreenStencil, _ index: Int, _ columns: ScreenColumns) {
    let p0: SIMD4<Double> = stencil.here[index]
    let a1: SIMD4<Double> = stencil.after[index]
    let b1: SIMD4<Double> = stencil.before[index]
    let a2: SIMD4<Double> = stencil.after2[index]
    let b2: SIMD4<Double> = stencil.before2[index]
    let sum: SIMD4<Double> = a1 + b1
    let sum2: SIMD4<Double> = a2 + b2
    if p0.w + sum.w + sum2.w == 0 {
      let h: Double = columns.geometry.slab
      let difference: SIMD4<Double> = a1 - b1
      let difference2: SIMD4<Double> = a2 - b2
      let slope: SIMD4<Double> = 8 * difference - difference2
      let velocity: SIMD4<Double> = (1 / (12 * h)) * slope
      let second: SIMD4<Double> = sum - 2 * p0
      let kink: SIMD4<Double> = sum2 - 4 * sum
      let fourth: SIMD4<Double> = kink + 6 * p0
      let r0: Double = (p0 * p0).sum().squareRoot()
      let r1: Double = (a1 * a1).sum().squareRoot()
      let r2: Double = (b1 * b1).sum().squareRoot()
      let speed2: Double = (velocity * velocity).sum()
      let pull: Double = ScreenGeometry.mu / (r0 * r0 * r0)
      let acceleration: SIMD4<Double> = (1 / (h * h)) * second
      let residual: SIMD4<Double> = acceleration + pull * p0
      // The fourth derivative of free fall: µ/r³ (4 µ/r² + 24 v²/r) at most (docs/decisions).
      let snap: Double = pull * (4 * pull * r0 + 24 * speed2 / r0)
      let h2: Double = h * h
      let loose: Double = ScreenGeometry.perturbation + h2 / 6 * snap
      let looser: Double = 300 + 2 * h2 * h2 * snap
      if (residual * residual).sum() <= loose * loose, (fourth * fourth).sum() <= looser * looser {
        let first: Double = abs(r1 - r2)
        let bent: Double = abs(r1 - 2 * r0 + r2)
        let q: Double = columns.geometry.reach / h
        let range: Double = 0.5 * q * first + 0.5 * q * q * bent + 0.01 * (first + bent) + 50
        self.init(p0, velocity, r0, range, speed2.squareRoot(), index)
        return
      }
    }
    self.init(doubtful: stencil, index)
  }

  @inline(__always)
  private init(
    _ p: SIMD4<Double>, _ v: SIMD4<Double>, _ radius: Double, _ range: Double, _ speed: Double,
    _ index: Int
  ) {
    (px, py, pz) = (Float(p.x), Float(p.y), Float(p.z))
    (vx, vy, vz) = (Float(v.x), Float(v.y), Float(v.z))
    self.radius = Float(radius)
    self.range = Float(range)
    self.speed = Float(speed)
    place = Int32(index)
    isSlow = speed <= ScreenGeometry.slowLimit
  }

  /// An object that has no state somewhere about the slab, or whose motion is no free fall.
  ///
  /// SGP4's own velocity is taken, at the middle or else at the nearest end, and a margin.
  @inline(never)
  private init?(doubtful stencil: ScreenStencil, _ index: Int) {
    let columns: ScreenColumns = stencil.columns
    let geometry: ScreenGeometry = columns.geometry
    let middle: Double = geometry.middle(stencil.slab)
    let orbit: SGP4 = columns.objects[index]
    for offset in [0, -0.5 * geometry.slab, 0.5 * geometry.slab] {
      var integration = SGP4.Integration(orbit)
      let motion: SGP4.Motion = orbit.motion(
        minutes: columns.startMinutes[index] + (middle + offset) / 60, &integration)
      guard motion.status == .done else { continue }
      let v = SIMD4<Double>(1000 * motion.vx, 1000 * motion.vy, 1000 * motion.vz, 0)
      var p = SIMD4<Double>(1000 * motion.x, 1000 * motion.y, 1000 * motion.z, 0)
      p -= offset * v
      let r: Double = max(1, (p * p).sum().squareRoot())
      let speed: Double = (v * v).sum().squareRoot()
      self.init(p, v, r, 0, speed, index)
      // Twice what it can fall, since from an end of the slab it has twice the time and more.
      margin = Float(4 * ScreenGeometry.fall)
      range = Float(speed * geometry.reach + 4 * ScreenGeometry.fall)
      isSlow = false
      return
    }
    return nil
  }
}
