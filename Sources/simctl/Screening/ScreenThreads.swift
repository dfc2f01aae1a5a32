// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Orbits
import Synchronization

/// Runs parts of a screening on several threads; the result does not depend on their number.
enum ScreenThreads {
  /// Screens slabs; `done` is called with the slabs just finished, by one thread at a time.
  static func run(
    _ screen: ConjunctionScreen, _ slabs: Range<Int>, threads: Int,
    done: @Sendable (Int) -> Void
  ) -> ScreenResult {
    let count = max(1, min(threads, slabs.count / 8))
    let parts = Mutex<[ScreenResult?]>(Array(repeating: nil, count: count))
    let gate = Mutex<Void>(())
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let low = slabs.lowerBound + slabs.count * index / count
      let high = slabs.lowerBound + slabs.count * (index + 1) / count
      var reported = 0
      let part = screen.screen(low..<high) { finished in
        gate.withLock { _ in done(finished - reported) }
        reported = finished
        return true
      }
      parts.withLock { $0[index] = part }
    }
    return ScreenResult.merged(parts.withLock { $0.compactMap { $0 } })
  }
}
