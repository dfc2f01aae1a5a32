// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Bounds of a screening: boxes along radial, transverse, normal, and bounds that make no sense.
@Suite struct ScreenBoxTests {
  static let start = ConjunctionScreenTests.start

  static func rows(
    _ objects: [SGP4], box: Vector3?, threshold: Double = 1e6, duration: Double = 10_800
  ) -> [CloseApproach] {
    let screen = ConjunctionScreen(
      objects, from: start, duration: duration, threshold: threshold, box: box)
    return screen.screen(screen.slabs).approaches
  }

  /// The second object of a minimum along radial, transverse, normal of the first, from its states.
  static func place(_ minimum: BruteForceScreen.Minimum, _ objects: [SGP4]) throws -> Vector3 {
    func state(_ index: Int) throws -> (Vector3, Vector3) {
      let orbit: SGP4 = objects[index]
      let state = try orbit.state(minutes: orbit.minutes(to: start) + minimum.time / 60)
      return (state.position, state.velocity)
    }
    let (r, v) = try state(minimum.first)
    let d: Vector3 = try state(minimum.second).0 - r
    let normal: Vector3 = r.cross(v)
    let along: Vector3 = normal.cross(r)
    return Vector3(
      d.dot(r) / r.norm, d.dot(along) / along.norm, d.dot(normal) / normal.norm)
  }

  /// Flat, long and narrow boxes against brute force on the sphere about them: the rows are those
  /// inside, none missed, none extra.
  @Test(arguments: [
    Vector3(5_000, 30_000, 20_000), Vector3(30_000, 5_000, 20_000), Vector3(2_000, 60_000, 60_000),
    Vector3(60_000, 60_000, 1_500), Vector3(50_000, 1_000, 50_000),
  ])
  func validatesBoxes(box: Vector3) throws {
    let objects = try ConjunctionScreenTests.crowd(150, seed: 53)
    let minima = BruteForceScreen.minima(
      objects, from: Self.start, duration: 10_800, threshold: box.norm)
    var (inside, outside): ([BruteForceScreen.Minimum], Int) = ([], 0)
    for minimum in minima {
      let d: Vector3 = try Self.place(minimum, objects)
      let margins: [Double] = [box.x - abs(d.x), box.y - abs(d.y), box.z - abs(d.z)]
      let least: Double = margins.min() ?? 0
      // Golden section leaves the time to a tenth of a millisecond, a metre along a fast pass.
      #expect(abs(least) > 5, "a minimum on the wall says nothing")
      if least > 0 { inside.append(minimum) } else { outside += 1 }
    }
    #expect(inside.count >= 2)
    #expect(outside >= 3)
    let rows = Self.rows(objects, box: box)
    #expect(rows.count == inside.count)
    for minimum in inside {
      let found = rows.filter {
        $0.first == minimum.first && $0.second == minimum.second
          && abs($0.time - minimum.time) < 1
      }
      #expect(found.count == 1)
      #expect(abs((found.first?.missDistance ?? -1) - minimum.distance) < 0.2)
    }
  }

  /// Box and distance hold both.
  @Test func holdsBoxAndThreshold() throws {
    let objects = try ConjunctionScreenTests.crowd(150, seed: 53)
    let box = Vector3(60_000, 60_000, 60_000)
    let all = Self.rows(objects, box: box)
    let near = Self.rows(objects, box: box, threshold: 40_000)
    #expect(near == all.filter { $0.missDistance <= 40_000 })
    #expect(near.count < all.count)
    // A cube about the sphere takes nothing away.
    #expect(
      Self.rows(objects, box: Vector3(40_000, 40_000, 40_000), threshold: 40_000)
        == Self.rows(objects, box: nil, threshold: 40_000))
  }

  /// The wall belongs to the box, a tenth of a metre beyond does not.
  @Test func holdsWallsAreSharp() throws {
    let objects = try ConjunctionScreenTests.crowd(100, seed: 61)
    let all = Self.rows(objects, box: Vector3(50_000, 50_000, 50_000))
    let some = try #require(all.first { $0.missDistance > 2_000 })
    let d: Vector3 = some.relativePosition
    let size = Vector3(abs(d.x), abs(d.y), abs(d.z))
    func isFound(_ box: Vector3) -> Bool { Self.rows(objects, box: box).contains(some) }
    #expect(isFound(size))
    for less in [Vector3(0.1, 0, 0), Vector3(0, 0.1, 0), Vector3(0, 0, 0.1)] {
      #expect(!isFound(size - less))
      #expect(isFound(size + less))
    }
  }

  /// Objects that stay together are in the box or not like all others.
  @Test func holdsCompanionsObeyTheBox() throws {
    // 50 m along the track, all the time.
    let objects = try [0, 50.0 / 6_790_000 * 180 / .pi].map {
      try ConjunctionScreenTests.orbit(a: 6_790_000, i: 51.6, mean: $0)
    }
    let inside = Self.rows(objects, box: Vector3(10, 60, 10))
    #expect(inside.map(\.kind) == [.attached])
    #expect(Self.rows(objects, box: Vector3(60, 10, 60)).isEmpty)
  }

  /// What is negative or no number finds nothing but what is in one place.
  @Test func holdsOddBoundsFindNothing() throws {
    let objects = try ConjunctionScreenTests.crowd(40, seed: 59)
    for odd in [0, -1, -.infinity, .nan] as [Double] {
      for box in [
        Vector3(odd, 50_000, 50_000), Vector3(50_000, odd, 50_000), Vector3(50_000, 50_000, odd),
      ] {
        #expect(Self.rows(objects, box: box).isEmpty, "\(box)")
      }
      #expect(Self.rows(objects, box: nil, threshold: odd).isEmpty)
      #expect(Self.rows(objects, box: nil, threshold: 50_000, duration: odd).isEmpty)
      let same = [objects[0], objects[0]]
      #expect(Self.rows(same, box: nil, threshold: odd, duration: 600).map(\.kind) == [.attached])
    }
    // What is without bounds is what is far away.
    let wide = Self.rows(Array(objects.prefix(6)), box: nil, threshold: .infinity, duration: 600)
    #expect(wide == Self.rows(Array(objects.prefix(6)), box: nil, threshold: 1e7, duration: 600))
    let endless = ConjunctionScreen(
      [], from: Self.start, duration: .greatestFiniteMagnitude, threshold: 1)
    #expect(endless.slabs.count > 10_000_000)
    #expect(endless.screen(0..<1).approaches.isEmpty)
  }
}
