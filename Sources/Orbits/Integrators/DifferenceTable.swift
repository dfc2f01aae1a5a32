// SPDX-License-Identifier: Apache-2.0

/// The accelerations of the last steps as modified divided differences.
///
/// Their integrals over a step are those of Shampine & Gordon 1975, chapter 5, the double ones after
/// Krogh 1974.
struct DifferenceTable<Vector: VectorSpace> {
  /// What was known before the last step.
  private struct Before {
    var differences: [Vector]
    var spans: [Double]
    var uniformSteps = 0
    var lastStep: Double = 0
    var known = 0

    mutating func keep(_ uniformSteps: Int, _ lastStep: Double, _ known: Int) {
      self.uniformSteps = uniformSteps
      self.lastStep = lastStep
      self.known = known
    }
  }

  /// The differences at the end of the last step: `differences[i]` is that of order i.
  private var differences: [Vector]
  /// What the differences become over the step tried: the predicted ones at its end.
  private var predictions: [Vector]
  /// The time from the end of the last step back to the one i + 1 steps before.
  private var spans: [Double]
  /// The same for the step tried.
  private var nextSpans: [Double]
  private var scales: [Double]
  private var work: [Double]
  /// The coefficients of the single integral, by the order of the difference.
  private(set) var single: [Double]
  /// The coefficients of the double integral, by the order of the difference.
  private(set) var double: [Double]
  /// The number of steps of the same length that the last one ends.
  private(set) var uniformSteps = 0
  /// The length of the last step, with its sign.
  private(set) var lastStep: Double = 0
  /// The number of differences that are known.
  private var known = 0
  private var before: Before
  private var preparedStep: Double = 0
  private var preparedOrder = 0
  private var preparedIsUniform = false

  init(highestOrder: Int) {
    let size: Int = highestOrder + 4
    differences = Array(repeating: .zero, count: size)
    before = Before(
      differences: Array(repeating: .zero, count: size), spans: Array(repeating: 0, count: size))
    predictions = Array(repeating: .zero, count: size)
    spans = Array(repeating: 0, count: size)
    nextSpans = Array(repeating: 0, count: size)
    scales = Array(repeating: 1, count: size)
    work = Array(repeating: 0, count: size + 2)
    single = Array(repeating: 0, count: size)
    double = Array(repeating: 0, count: size)
  }

  /// Forgets all but one acceleration.
  mutating func begin(with first: Vector) {
    for index in differences.indices { differences[index] = .zero }
    differences[0] = first
    known = 1
    uniformSteps = 0
    lastStep = 0
    preparedStep = 0
    preparedIsUniform = false
  }

  /// Whether steps differ by no more than the rounding of time; their coefficients are the same.
  private func isSame(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-10 * abs(left)
  }

  /// Makes the coefficients for a step that uses differences below an order.
  mutating func prepare(_ step: Double, _ order: Int) {
    let isUniform: Bool = isSame(step, lastStep) && uniformSteps > order + 2
    if isUniform, preparedIsUniform, isSame(step, preparedStep), order <= preparedOrder { return }
    let count: Int = order + 2
    nextSpans[0] = step
    scales[0] = 1
    for index in 1..<count {
      // Beyond the steps known so far the spans are zero and so are the differences.
      let span: Double = spans[index - 1]
      nextSpans[index] = span + step
      scales[index] = span != 0 ? scales[index - 1] * nextSpans[index - 1] / span : 0
    }
    for q in 0...count { work[q] = 1 / Double(q + 1) }
    single[0] = 1
    double[0] = 0.5
    for q in 0..<count { work[q] = 1 / Double((q + 1) * (q + 2)) }
    single[1] = work[0]
    double[1] = work[1]
    for index in 2..<count {
      let alpha: Double = step / nextSpans[index - 1]
      for q in 0...(count - index) { work[q] -= alpha * work[q + 1] }
      single[index] = work[0]
      double[index] = work[1]
    }
    preparedStep = step
    preparedOrder = order
    preparedIsUniform = isUniform
  }

  /// The integrals of the extrapolated acceleration, in parts of the step and of its square.
  mutating func predict(_ order: Int) -> (single: Vector, double: Vector) {
    var once: Vector = .zero
    var twice: Vector = .zero
    var sum: Vector = .zero
    for index in stride(from: order - 1, through: 0, by: -1) {
      var value: Vector = .zero
      value.add(scales[index], times: differences[index])
      once.add(single[index], times: value)
      twice.add(double[index], times: value)
      sum.add(1, times: value)
      predictions[index] = sum
    }
    return (once, twice)
  }

  /// The acceleration that the differences foretell for the end of the step tried.
  var extrapolated: Vector { predictions[0] }

  /// A difference scaled to the step tried.
  func scaled(_ index: Int) -> Vector {
    var value: Vector = .zero
    value.add(scales[index], times: differences[index])
    return value
  }

  /// Takes in the acceleration at the end of the step tried.
  mutating func accept(_ last: Vector, _ step: Double, _ order: Int) {
    var miss: Vector = last
    miss.add(-1, times: predictions[0])
    var next: Vector = miss
    next.add(-scales[order], times: differences[order])
    before.keep(uniformSteps, lastStep, known)
    swap(&differences, &before.differences)
    swap(&spans, &before.spans)
    differences[order + 1] = next
    differences[order] = miss
    for index in 0..<order {
      var value: Vector = predictions[index]
      value.add(1, times: miss)
      differences[index] = value
    }
    for index in 0..<(order + 2) { spans[index] = nextSpans[index] }
    uniformSteps = isSame(step, lastStep) ? uniformSteps + 1 : 1
    lastStep = step
    known = order
  }

  /// Goes back to what was known before the last step.
  mutating func takeBack() {
    swap(&differences, &before.differences)
    swap(&spans, &before.spans)
    uniformSteps = before.uniformSteps
    lastStep = before.lastStep
    known = before.known
    preparedIsUniform = false
  }

  /// The integrals of the acceleration from the end of the last step over a time.
  ///
  /// In parts of that time and of its square.
  mutating func integrals(over offset: Double) -> (single: Vector, double: Vector) {
    let count: Int = known + 1
    for q in 0...(count + 1) { work[q] = 1 / Double(q + 1) }
    var once: Vector = .zero
    var twice: Vector = .zero
    once.add(work[0], times: differences[0])
    twice.add(work[1], times: differences[0])
    var reach: Double = 0
    for index in 1..<count {
      let span: Double = spans[index - 1]
      guard span != 0 else { break }
      let gamma: Double = (offset + reach) / span
      let eta: Double = offset / span
      for q in 0...(count - index) { work[q] = gamma * work[q] - eta * work[q + 1] }
      once.add(work[0], times: differences[index])
      twice.add(work[1], times: differences[index])
      reach = span
    }
    return (once, twice)
  }
}
