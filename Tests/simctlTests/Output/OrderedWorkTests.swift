// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing
import simctl

@Suite struct OrderedWorkTests {
  /// A slot that notices when two threads are in it.
  private final class Slot: Sendable {
    struct Content {
      var piece = -1
      var users = 0
      var clashes = 0
    }
    let content = Mutex(Content())

    func work(_ piece: Int) {
      content.withLock {
        $0.users += 1
        if $0.users > 1 { $0.clashes += 1 }
      }
      // Pieces of different length, so that threads overtake each other.
      var sum = 0.0
      for k in 0..<(piece % 7) * 500 { sum += Double(k).squareRoot() }
      content.withLock {
        $0.piece = sum < 0 ? -1 : piece
        $0.users -= 1
      }
    }
  }

  private struct Stop: Error {}

  private func crew(_ threads: Int, slots: Int) -> OrderedWork<Slot> {
    OrderedWork(slots: (0..<slots).map { _ in Slot() }, threads: threads)
  }

  @Test(arguments: [(1, 1), (2, 2), (2, 6), (7, 8), (7, 21)])
  func holdsOrderAndSlots(threads: Int, slots: Int) {
    let work = crew(threads, slots: slots)
    for count in [0, 1, 2, 500] {
      var taken: [Int] = []
      work.run(count) { piece, slot in
        slot.work(piece)
      } take: { piece, slot in
        #expect(slot.content.withLock { $0.piece } == piece)
        taken.append(piece)
      }
      #expect(taken == Array(0..<count))
      #expect(work.slots.allSatisfy { $0.content.withLock { $0.clashes } == 0 })
    }
  }

  @Test(arguments: [1, 2, 7]) func holdsThatAnErrorStopsTheRest(threads: Int) {
    let work = crew(threads, slots: 3 * threads)
    let done = Mutex(0)
    #expect(throws: Stop.self) {
      try work.run(10_000) { piece, slot in
        slot.work(piece)
        done.withLock { $0 += 1 }
      } take: { piece, _ in
        if piece == 40 { throw Stop() }
      }
    }
    #expect(done.withLock { $0 } <= 41 + 3 * threads)
  }
}
