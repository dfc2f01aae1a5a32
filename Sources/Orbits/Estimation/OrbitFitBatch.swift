// SPDX-License-Identifier: Apache-2.0

/// The weighted residuals of one pass of an orbit fit, and the system that they make.
struct OrbitFitBatch {
  /// The changes that the linear system asks for, and its covariance.
  struct Solution {
    /// One for each unknown.
    let changes: [Double]
    /// n × n, by columns, of observations whose deviations are right.
    let covariance: [Double]
    /// The largest change in deviations.
    let largest: Double
  }

  let unknowns: Int
  /// Which observations count.
  let used: [Bool]
  /// Residuals along radial, transverse and normal, m.
  private(set) var residuals: [Vector3]
  /// The length of the weighted residual of each observation, scaled to three components.
  private(set) var sizes: [Double]
  private var rows: [[Double]] = []
  private var sides: [Double] = []
  private var measured = 0
  private var weightedSum: Double = 0
  private var squares: Double = 0

  init(unknowns: Int, used: [Bool]) {
    self.unknowns = unknowns
    self.used = used
    residuals = [Vector3](repeating: .zero, count: used.count)
    sizes = [Double](repeating: 0, count: used.count)
  }

  /// The root mean square of the weighted residuals, by the degrees of freedom.
  var rms: Double { (weightedSum / Double(max(1, measured - unknowns))).squareRoot() }

  /// The root mean square of the distances, m.
  var positionRMS: Double {
    (squares / Double(max(1, used.count { $0 }))).squareRoot()
  }

  func iteration(change: Double) -> OrbitFitResult.Iteration {
    OrbitFitResult.Iteration(
      weightedRMS: rms, positionRMS: positionRMS, used: used.count { $0 }, change: change)
  }

  mutating func add(_ item: OrbitObservation, _ index: Int, _ computed: StatePartials) {
    let state = computed.state
    let dr: Vector3 = item.position - state.position
    let local = LocalOrbitalFrame.rtn.rotation(position: state.position, velocity: state.velocity)
    residuals[index] = local.map { $0 * dr } ?? dr
    var sides: [Double] = [dr.x, dr.y, dr.z].map { $0 / item.positionDeviation }
    if let velocity = item.velocity {
      let dv: Vector3 = velocity - state.velocity
      sides += [dv.x, dv.y, dv.z].map { $0 / item.velocityDeviation }
    }
    let sum: Double = sides.reduce(0) { $0 + $1 * $1 }
    sizes[index] = (sum * 3 / Double(sides.count)).squareRoot()
    guard used[index] else { return }
    measured += sides.count
    weightedSum += sum
    squares += dr.squaredNorm
    for (place, side) in sides.enumerated() {
      let weight: Double = 1 / (place < 3 ? item.positionDeviation : item.velocityDeviation)
      var row: [Double] = (0..<6).map { computed.transition[place, $0] * weight }
      for one in computed.sensitivities {
        let vector: Vector3 = place < 3 ? one.position : one.velocity
        let value: Double = place % 3 == 0 ? vector.x : place % 3 == 1 ? vector.y : vector.z
        row.append(value * weight)
      }
      rows.append(row)
      self.sides.append(side)
    }
  }

  /// What is known of an unknown beforehand.
  mutating func addPrior(_ unknown: Int, value: Double, deviation: Double) {
    var row = [Double](repeating: 0, count: unknowns)
    row[unknown] = 1 / deviation
    rows.append(row)
    sides.append(value / deviation)
  }

  /// Solves by QR, with the columns brought to length one first.
  func solution(_ names: [String]) throws(OrbitFitFailure) -> Solution {
    let n: Int = unknowns
    let m: Int = rows.count
    func name(_ column: Int) -> String {
      column < 6 ? ["x", "y", "z", "vx", "vy", "vz"][column] : names[column - 6]
    }
    guard m >= n else { throw .tooFew(components: m, unknowns: n) }
    var scales = [Double](repeating: 0, count: n)
    var matrix: [Double] = []
    matrix.reserveCapacity(m * n)
    for column in 0..<n {
      let sum: Double = rows.reduce(0) { $0 + $1[column] * $1[column] }
      guard sum > 0, sum.isFinite else { throw .undetermined(name(column)) }
      scales[column] = sum.squareRoot()
      for row in rows { matrix.append(row[column] / scales[column]) }
    }
    guard let factors = try? LinearAlgebra.factorQR(matrix, rows: m, columns: n) else {
      throw .undetermined(name(0))
    }
    let r: [Double] = factors.r
    for column in 0..<n where abs(r[column * n + column]) < 1e-12 {
      throw .undetermined(name(column))
    }
    // R x = Qᵀ b, and R⁻¹, from below.
    var x = [Double](repeating: 0, count: n)
    for column in 0..<n {
      for row in 0..<m { x[column] += factors.q[column * m + row] * sides[row] }
    }
    Self.solveUpper(r, n, &x)
    var inverse = [Double](repeating: 0, count: n * n)
    for column in 0..<n {
      var unit = [Double](repeating: 0, count: n)
      unit[column] = 1
      Self.solveUpper(r, n, &unit)
      for row in 0..<n { inverse[column * n + row] = unit[row] }
    }
    var covariance = [Double](repeating: 0, count: n * n)
    for column in 0..<n {
      for row in 0..<n {
        var sum: Double = 0
        for k in max(row, column)..<n { sum += inverse[k * n + row] * inverse[k * n + column] }
        covariance[column * n + row] = sum / scales[row] / scales[column]
      }
    }
    var largest: Double = 0
    for column in 0..<n {
      x[column] /= scales[column]
      // Deviations as large as the residuals show, or as given where the fit is better than that.
      let own: Double = covariance[column * n + column].squareRoot() * max(rms, 1)
      largest = max(largest, abs(x[column]) / own)
    }
    return Solution(changes: x, covariance: covariance, largest: largest)
  }

  private static func solveUpper(_ r: [Double], _ n: Int, _ x: inout [Double]) {
    for row in stride(from: n - 1, through: 0, by: -1) {
      var rest: Double = x[row]
      for column in row + 1..<n { rest -= r[column * n + row] * x[column] }
      x[row] = rest / r[row * n + row]
    }
  }
}
