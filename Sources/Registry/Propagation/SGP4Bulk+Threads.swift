// SPDX-License-Identifier: Apache-2.0

private import Dispatch
public import Orbits
private import Synchronization

extension SGP4Bulk {
  /// Does all the work on several threads, with the bits of one.
  ///
  /// Each thread takes the next piece that nobody has begun, so that it matters little how unequal
  /// pieces or cores are.
  ///
  /// - Parameters:
  ///   - threads: how many; the machine may give fewer. As many as cores where it is nil.
  ///   - states: as in ``SGP4Bulk/propagate(into:status:)``.
  ///   - status: the status of each item.
  /// - Returns: the number of items whose status is not done.
  @discardableResult
  public func propagate(
    threads: Int?, into states: inout MutableSpan<Double>, status: inout MutableSpan<UInt8>
  ) -> Int {
    let workers: Int = max(1, min(threads ?? Concurrently.cores, pieceCount))
    if workers == 1 { return propagate(into: &states, status: &status) }
    let next = Atomic<Int>(0)
    let failures = Atomic<Int>(0)
    states.withUnsafeMutableBufferPointer { states in
      status.withUnsafeMutableBufferPointer { status in
        let shared = SharedOutput(states: states, status: status)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
          var failed = 0
          while true {
            let piece: Int = next.wrappingAdd(1, ordering: .relaxed).oldValue
            if piece >= pieceCount { break }
            failed += propagate(piece: piece, into: shared.states, status: shared.status)
          }
          failures.wrappingAdd(failed, ordering: .relaxed)
        }
      }
    }
    return failures.load(ordering: .relaxed)
  }
}

/// Output that threads write to; their pieces do not overlap.
private struct SharedOutput: @unchecked Sendable {
  let states: UnsafeMutableBufferPointer<Double>
  let status: UnsafeMutableBufferPointer<UInt8>
}
