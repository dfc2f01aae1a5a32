// SPDX-License-Identifier: Apache-2.0

/// The equations of motion of an orbit and of small changes of it, as one system.
///
/// Column 0 is the orbit; the changes obey δr″ = A δr + B δv + C with the derivatives of all forces by
/// position (A), velocity (B) and a parameter (C). Columns 1…3 belong to the position at the start,
/// 4…6 to the velocity there, the others to parameters; those beyond the last are zero and stay so.
struct VariationalDynamics<let count: Int>: SecondOrderSystem {
  private let dynamics: OrbitDynamics
  /// The column of each force's scale; 0 where it is not asked for.
  private let scales: [Int]
  /// Forces of nominally zero strength, and their columns.
  private let additions: [(column: Int, force: any ForceModel)]

  init(
    _ dynamics: OrbitDynamics, parameters: ArraySlice<VariationalParameter>
  ) {
    self.dynamics = dynamics
    var scales = [Int](repeating: 0, count: dynamics.forces.count)
    var additions: [(column: Int, force: any ForceModel)] = []
    for (place, parameter) in parameters.enumerated() {
      switch parameter {
      case .scale(let force):
        if scales.indices.contains(force) { scales[force] = 7 + place }
      case .addition(let force): additions.append((7 + place, force))
      }
    }
    self.scales = scales
    self.additions = additions
  }

  /// The set at the start: the state, and unit changes of it.
  static func start(_ state: PhaseState<SIMD4<Double>>) -> PhaseState<ColumnSet<count>> {
    var set = PhaseState<ColumnSet<count>>.zero
    set.position[0] = state.position
    set.velocity[0] = state.velocity
    for axis in 0..<3 {
      set.position[1 + axis][axis] = 1
      set.velocity[4 + axis][axis] = 1
    }
    return set
  }

  func acceleration(
    at time: Double, position: ColumnSet<count>, velocity: ColumnSet<count>
  ) throws(ForceFailure) -> ColumnSet<count> {
    let center: CentralPull = dynamics.center
    let squared: Double = (position[0] * position[0]).sum()
    guard squared >= center.radius * center.radius else {
      throw .belowSurface(
        body: center.name, radius: center.radius, distance: squared.squareRoot())
    }
    let surroundings: Surroundings = try dynamics.surroundings(at: time)
    let point = dynamics.point(
      at: time, PhaseState(position: position[0], velocity: velocity[0]))
    var result = ColumnSet<count>.zero
    var sum = Vector3.zero
    var a = MatrixColumns()
    var b = MatrixColumns()
    for index in dynamics.forces.indices {
      let partials = try dynamics.forces[index].partials(at: point, in: surroundings)
      sum += partials.acceleration
      a.add(partials.byPosition)
      b.add(partials.byVelocity)
      let column: Int = scales[index]
      if column > 0 { result[column] = Self.lanes(partials.byScale) }
    }
    for (column, force) in additions {
      result[column] = Self.lanes(try force.acceleration(at: point, in: surroundings))
    }
    result[0] = Self.lanes(sum)
    for column in 1..<count {
      result[column] += a.applied(position[column]) + b.applied(velocity[column])
    }
    return result
  }

  /// Carries the accelerations over small gaps by the attraction of a point mass, as for the orbit.
  func refined(
    _ acceleration: ColumnSet<count>, at time: Double,
    from predicted: PhaseState<ColumnSet<count>>, to corrected: PhaseState<ColumnSet<count>>
  ) -> ColumnSet<count>? {
    let r: SIMD4<Double> = predicted.position[0]
    let squared: Double = (r * r).sum()
    let cubed: Double = squared * squared.squareRoot()
    guard cubed > 0 else { return nil }
    let strength: Double = dynamics.center.gravitationalParameter / cubed
    var result = acceleration
    for column in 0..<count {
      let gap: SIMD4<Double> = corrected.position[column] - predicted.position[column]
      let along: Double = 3 * (r * gap).sum() / squared
      result[column] -= strength * (gap - along * r)
    }
    return result
  }

  private static func lanes(_ vector: Vector3) -> SIMD4<Double> {
    SIMD4(vector.x, vector.y, vector.z, 0)
  }
}

/// A 3×3 matrix by columns, in lanes.
private struct MatrixColumns {
  var x: SIMD4<Double> = .zero
  var y: SIMD4<Double> = .zero
  var z: SIMD4<Double> = .zero

  mutating func add(_ m: Matrix3) {
    x += SIMD4(m.row0.x, m.row1.x, m.row2.x, 0)
    y += SIMD4(m.row0.y, m.row1.y, m.row2.y, 0)
    z += SIMD4(m.row0.z, m.row1.z, m.row2.z, 0)
  }

  func applied(_ v: SIMD4<Double>) -> SIMD4<Double> {
    x * v.x + (y * v.y + z * v.z)
  }
}
