// SPDX-License-Identifier: Apache-2.0

extension SPKSegment {
  /// Position (m) and velocity (m/s) of the target from its centre at a covered time.
  ///
  /// Reference: NAIF, "SPK Required Reading", types 2, 3, 9 and 13.
  package func state(
    at time: SPKTime, in file: borrowing SPKFile
  ) throws(SPKKernel.Failure) -> (position: Vector3, velocity: Vector3) {
    guard axes == 1 else { throw .unsupportedAxes(target: target, axes: axes) }
    let state: (position: Vector3, velocity: Vector3)
    switch type {
    case 2, 3: state = polynomials(at: time, in: file)
    case 9, 13: state = interpolated(at: time, in: file)
    default: throw .unsupportedType(target: target, type: type)
    }
    // Sums of such states stay finite, in metres too; no number and infinity fail the comparison.
    guard state.position.norm < 1e30, state.velocity.norm < 1e30 else {
      throw .damaged(reason: "NAIF \(target) has no finite state there")
    }
    return (1_000 * state.position, 1_000 * state.velocity)
  }

  /// Types 2 and 3: Chebyshev polynomials of position, and for type 3 of velocity, km and km/s.
  private func polynomials(
    at time: SPKTime, in file: borrowing SPKFile
  ) -> (position: Vector3, velocity: Vector3) {
    let place: Double = min(max(time.minus(origin) / step, 0), Double(count - 1))
    let record: [Double] = file.words(at: first + Int(place) * width, count: width)
    let terms = (width - 2) / (type == 2 ? 3 : 6)
    let radius: Double = record[1]
    let u: Double = time.minus(record[0]) / radius
    let x = Self.chebyshev(record, 2, terms, u)
    let y = Self.chebyshev(record, 2 + terms, terms, u)
    let z = Self.chebyshev(record, 2 + 2 * terms, terms, u)
    let position = Vector3(x.value, y.value, z.value)
    guard type == 3 else {
      return (position, Vector3(x.slope / radius, y.slope / radius, z.slope / radius))
    }
    let velocity = Vector3(
      Self.chebyshev(record, 2 + 3 * terms, terms, u).value,
      Self.chebyshev(record, 2 + 4 * terms, terms, u).value,
      Self.chebyshev(record, 2 + 5 * terms, terms, u).value)
    return (position, velocity)
  }

  /// Value and derivative of a Chebyshev series by Clenshaw's recurrence.
  private static func chebyshev(
    _ record: [Double], _ start: Int, _ terms: Int, _ u: Double
  ) -> (value: Double, slope: Double) {
    var (b1, b2, d1, d2): (Double, Double, Double, Double) = (0, 0, 0, 0)
    var k = terms - 1
    while k > 0 {
      let d: Double = 2 * b1 + 2 * u * d1 - d2
      let b: Double = record[start + k] + 2 * u * b1 - b2
      (d2, d1, b2, b1) = (d1, d, b1, b)
      k -= 1
    }
    return (record[start] + u * b1 - b2, b1 + u * d1 - d2)
  }

  /// Types 9 and 13: polynomials through the states nearest in time, km and km/s.
  private func interpolated(
    at time: SPKTime, in file: borrowing SPKFile
  ) -> (position: Vector3, velocity: Vector3) {
    let epochs = first + 6 * count
    // The last state at or before the time.
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if time.minus(file.word(at: epochs + middle)) >= 0 { low = middle } else { high = middle }
    }
    // An even number of states lies about the gap, an odd number about the nearest state.
    var start = low - width / 2
    if width % 2 == 0 {
      start = low - width / 2 + 1
    } else if low + 1 < count {
      let before: Double = time.minus(file.word(at: epochs + low))
      let after: Double = -time.minus(file.word(at: epochs + low + 1))
      if after < before { start += 1 }
    }
    start = min(max(start, 0), count - width)
    let reference: Double = file.word(at: epochs + start)
    let nodes: [Double] = file.words(at: epochs + start, count: width).map { $0 - reference }
    let states: [Double] = file.words(at: first + 6 * start, count: 6 * width)
    let positions: [Vector3] = (0..<width).map { i in
      Vector3(states[6 * i], states[6 * i + 1], states[6 * i + 2])
    }
    let velocities: [Vector3] = (0..<width).map { i in
      Vector3(states[6 * i + 3], states[6 * i + 4], states[6 * i + 5])
    }
    let x: Double = time.minus(reference)
    if type == 13 {
      let state = Interpolation.hermite(
        at: x, nodes: nodes, values: positions, slopes: velocities)
      return (state.value, state.slope)
    }
    return (
      Interpolation.lagrange(at: x, nodes: nodes, values: positions),
      Interpolation.lagrange(at: x, nodes: nodes, values: velocities)
    )
  }
}
