// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Numbered pieces of work done on several threads, their results taken one by one in order.
///
/// Each piece is done in a slot, a place to work in that is used again once its result was taken;
/// so memory stays bounded however many pieces there are.
package struct OrderedWork<Slot: AnyObject & Sendable> {
  /// The places to work in; more of them than threads keep all threads busy.
  package let slots: [Slot]
  /// How many threads work.
  package let threads: Int

  /// Makes a crew of threads with their slots, at least one of each.
  package init(slots: [Slot], threads: Int) {
    self.slots = slots
    self.threads = threads
  }

  /// Does all pieces; an error of `take` stops the rest.
  ///
  /// - Parameters:
  ///   - count: how many pieces there are.
  ///   - work: does a piece in a slot, on any thread.
  ///   - take: takes the result of a piece out of its slot, on the caller's thread, by rising number.
  package func run(
    _ count: Int, work: @escaping @Sendable (Int, Slot) -> Void, take: (Int, Slot) throws -> Void
  ) rethrows {
    // One thread needs no waiting.
    guard threads > 1, count > 1 else {
      for piece in 0..<count {
        work(piece, slots[0])
        try take(piece, slots[0])
      }
      return
    }
    let slots = slots
    // Room is taken before a number is, so that the pieces under way follow each other and no two of
    // them share a slot.
    let room = DispatchSemaphore(value: 0)
    for _ in slots { room.signal() }
    let done = slots.map { _ in DispatchSemaphore(value: 0) }
    let line = Line()
    let group = DispatchGroup()
    for _ in 0..<min(threads, count) {
      DispatchQueue.global().async(group: group) {
        while true {
          room.wait()
          guard let piece = line.next(below: count) else { break }
          let place = piece % slots.count
          work(piece, slots[place])
          done[place].signal()
        }
        // For the next thread, to find that there is nothing left.
        room.signal()
      }
    }
    defer {
      line.close()
      room.signal()
      group.wait()
    }
    for piece in 0..<count {
      let place = piece % slots.count
      done[place].wait()
      try take(piece, slots[place])
      room.signal()
    }
  }
}

/// Hands out numbers until it is closed.
private final class Line: Sendable {
  private struct State {
    var handedOut = 0
    var isClosed = false
  }

  private let state = Mutex(State())

  /// The next number; nil after the last, or when closed.
  func next(below count: Int) -> Int? {
    state.withLock { state in
      guard !state.isClosed, state.handedOut < count else { return nil }
      state.handedOut += 1
      return state.handedOut - 1
    }
  }

  /// Hands out no more.
  func close() { state.withLock { $0.isClosed = true } }
}
