// SPDX-License-Identifier: Apache-2.0

/// The covariances of one object over time, from any number of messages.
///
/// Between two covariances of one ephemeris each term goes on a straight line, along radial,
/// transverse and normal: a mixture of two covariances is a covariance. Before the first and after
/// the last, and for a message that has one only, it is held, as far as the caller allows.
public struct CovarianceHistory: Sendable, Hashable {
  private var runs: [[OrbitCovariance]] = []

  /// Makes a history without covariances.
  public init() {}

  /// Whether there is none.
  public var isEmpty: Bool { runs.isEmpty }

  /// Adds the covariances of one ephemeris, or the one of another message.
  ///
  /// Of two at one epoch the later one counts.
  public mutating func add(_ covariances: [OrbitCovariance]) {
    var run: [OrbitCovariance] = []
    for next in covariances.enumerated().sorted(by: {
      ($0.element.epoch, $0.offset) < ($1.element.epoch, $1.offset)
    }).map(\.element) {
      if run.last?.epoch == next.epoch { run.removeLast() }
      run.append(next)
    }
    if !run.isEmpty { runs.append(run) }
  }

  /// The covariance at an epoch.
  ///
  /// Of several messages the one counts that is nearest in time, of equally near ones the last.
  /// - Parameters:
  ///   - epoch: when.
  ///   - reach: how far in time from its epoch a covariance is held, s.
  /// - Returns: nil where no message comes as near.
  public func covariance(at epoch: Epoch, reach: Double) -> OrbitCovariance? {
    var best: (gap: Double, run: [OrbitCovariance])?
    for run in runs {
      guard let first = run.first, let last = run.last else { continue }
      let gap: Double = max(
        0, first.epoch.seconds(since: epoch), epoch.seconds(since: last.epoch))
      if gap <= reach, gap <= best?.gap ?? .infinity { best = (gap, run) }
    }
    guard let run = best?.run, let first = run.first, let last = run.last else { return nil }
    if epoch <= first.epoch { return first }
    if epoch >= last.epoch { return last }
    var low = 0
    var high: Int = run.count - 1
    while high - low > 1 {
      let middle: Int = (low + high) / 2
      if run[middle].epoch <= epoch { low = middle } else { high = middle }
    }
    let (a, b) = (run[low], run[high])
    let share: Double = epoch.seconds(since: a.epoch) / b.epoch.seconds(since: a.epoch)
    let mixed: [Double] = zip(a.matrix, b.matrix).map { $0 + share * ($1 - $0) }
    var result = OrbitCovariance(checked: mixed, epoch: epoch, line: a.line)
    result.origin = a.origin
    return result
  }
}
