// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Readings of the wall clock and of the processor time of this process, in seconds.
struct Clocks {
  let wall: Double
  let processor: Double

  /// The clocks as they stand.
  static func read() -> Clocks {
    Clocks(wall: seconds(CLOCK_MONOTONIC), processor: seconds(CLOCK_PROCESS_CPUTIME_ID))
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
