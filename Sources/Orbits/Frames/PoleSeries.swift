// SPDX-License-Identifier: Apache-2.0

/// The pole of a frame of date at the nodes of a table: X, Y and the angle about it, by the models.
///
/// Nutation costs 40 to 80 µs an epoch, so in long spans it is computed twice a day and the two
/// nodes between come from the polynomial of degree 7 through eight values; its error, 0.01 µas, is
/// far below that of the cubics made from the nodes.
struct PoleSeries {
  /// X, Y, angle, all rad.
  typealias Value = (x: Double, y: Double, angle: Double)

  private let model: (Epoch) -> Value
  private let anchor: Int64
  /// Values twice a day from three half-days before the anchor on; empty in short spans.
  private var halfDays: [Value] = []
  /// The weights of eight values for a node one or two thirds of the way between the middle two.
  private var weights: [[Double]] = []

  /// Prepares the series of a number of half-days from an anchor (TAI s).
  init(anchor: Int64, segments: Int, model: @escaping (Epoch) -> Value) {
    self.anchor = anchor
    self.model = model
    // Below this the eight neighbours cost more than they spare.
    guard segments > 4 else { return }
    halfDays = (-3...segments + 4).map {
      model(
        Epoch(taiSeconds: anchor + Int64($0) * FrameTransformTable.segmentLength, attoseconds: 0))
    }
    weights = [1.0 / 3, 2.0 / 3].map { place in
      (-3...4).map { node in
        (-3...4).reduce(1) { product, other in
          let step = Double(node - other)
          return other == node ? product : product * (place - Double(other)) / step
        }
      }
    }
  }

  /// The value at a node, counted from the anchor.
  func value(node: Int) -> Value {
    guard !halfDays.isEmpty else {
      let seconds: Int64 = anchor + Int64(node) * FrameTransformTable.nodeSpacing
      return model(Epoch(taiSeconds: seconds, attoseconds: 0))
    }
    let first = node / 3
    let third = node % 3
    guard third > 0 else { return halfDays[first + 3] }
    var sum: Value = (0, 0, 0)
    for (i, weight) in weights[third - 1].enumerated() {
      let value = halfDays[first + i]
      sum.x += weight * value.x
      sum.y += weight * value.y
      sum.angle += weight * value.angle
    }
    return sum
  }
}
