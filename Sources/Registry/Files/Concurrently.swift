// SPDX-License-Identifier: Apache-2.0

private import Dispatch
private import Foundation
private import Synchronization

/// Work spread over all cores.
enum Concurrently {
  /// How many threads can run at once.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// What a function makes of the numbers from 0 on, in their order.
  static func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    if count <= 1 { return (0..<count).map(work) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { position in
      let result = work(position)
      results.withLock { $0[position] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
