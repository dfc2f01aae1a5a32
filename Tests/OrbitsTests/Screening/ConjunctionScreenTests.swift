// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct ConjunctionScreenTests {
  static let start = Epoch(taiSeconds: 773_000_000, attoseconds: 0)

  static func orbit(
    a: Double, e: Double = 0.001, i: Double = 53, node: Double = 0, perigee: Double = 0,
    mean: Double = 0, bstar: Double = 0
  ) throws -> SGP4 {
    let degree: Double = .pi / 180
    let motion: Double = (3.986008e14 / (a * a * a)).squareRoot()
    return try SGP4(
      MeanElements(
        epoch: start, meanMotion: motion, eccentricity: e, inclination: i * degree,
        raan: node * degree, argumentOfPerigee: perigee * degree, meanAnomaly: mean * degree,
        bstar: bstar))
  }

  /// A crowd in a thin shell, with some on long ellipses through it.
  static func crowd(_ count: Int, seed: UInt64) throws -> [SGP4] {
    var random = SeededGenerator(seed: seed)
    return try (0..<count).map { index in
      let isLong = index % 6 == 0
      let perigee: Double = random.number(6_800_000...6_850_000)
      let e: Double = isLong ? random.number(0.05...0.73) : random.number(0...0.003)
      return try orbit(
        a: perigee / (1 - e), e: e, i: random.number(0...140), node: random.number(0...360),
        perigee: random.number(0...360), mean: random.number(0...360),
        bstar: random.number(0...1e-4))
    }
  }

  static func compare(
    _ objects: [SGP4], duration: Double, threshold: Double
  ) -> (comparison: ScreenComparison, result: ScreenResult) {
    let screen = ConjunctionScreen(
      objects, from: start, duration: duration, threshold: threshold)
    let result = screen.screen(screen.slabs)
    let truth = BruteForceScreen.minima(
      objects, from: start, duration: duration, threshold: threshold)
    return (ScreenComparison(result.approaches, truth, threshold: threshold), result)
  }

  static func check(
    _ objects: [SGP4], duration: Double, threshold: Double, atLeast count: Int = 1
  ) -> ScreenResult {
    let (comparison, result) = compare(objects, duration: duration, threshold: threshold)
    #expect(comparison.missed.isEmpty, "\(comparison.missed.prefix(3))")
    #expect(comparison.extra.isEmpty, "\(comparison.extra.prefix(3))")
    #expect(comparison.worst < 0.2)
    #expect(comparison.count >= count)
    return result
  }

  @Test func validatesCrowd() throws {
    _ = Self.check(try Self.crowd(120, seed: 7), duration: 10_800, threshold: 30_000, atLeast: 20)
  }

  /// One way round and the other in one plane: 15 km/s, twice a revolution.
  @Test func validatesHeadOn() throws {
    let objects = try [
      Self.orbit(a: 7_000_000, i: 60), Self.orbit(a: 7_000_000, i: 120, node: 180, mean: 40),
    ]
    let result = Self.check(objects, duration: 12_000, threshold: 60_000, atLeast: 3)
    #expect(result.approaches.contains { $0.relativeSpeed > 14_500 })
  }

  /// Two in one plane that pass slowly.
  @Test func validatesCoplanar() throws {
    let objects = try [
      Self.orbit(a: 7_000_000, e: 0.0012), Self.orbit(a: 7_001_500, e: 0.0002, mean: 0.1),
    ]
    let result = Self.check(objects, duration: 43_200, threshold: 20_000, atLeast: 3)
    #expect(result.approaches.allSatisfy { $0.kind == .formation })
  }

  /// Two in one slot of the ring never part; each turn about each other has its minima.
  @Test func validatesColocated() throws {
    let a = 42_164_200.0
    let objects = try [
      Self.orbit(a: a, e: 0.00010, i: 0.05, mean: 10),
      Self.orbit(a: a, e: 0.00014, i: 0.07, mean: 10.004),
    ]
    let result = Self.check(objects, duration: 86_400, threshold: 20_000, atLeast: 1)
    #expect(result.approaches.allSatisfy { $0.kind == .colocated })
  }

  /// The same elements under two numbers: one row, whatever rounding makes of the distance.
  @Test func holdsAttachedIsOneRow() throws {
    let objects = try [
      Self.orbit(a: 6_790_000, i: 51.6), Self.orbit(a: 6_790_000, i: 51.6),
      Self.orbit(a: 6_790_000, i: 51.6, mean: 0.0002),
    ]
    let screen = ConjunctionScreen(
      objects, from: Self.start, duration: 7_200, threshold: 5_000)
    let rows = screen.screen(screen.slabs).approaches
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.kind == .attached })
    let same: [CloseApproach] = rows.filter { $0.first == 0 && $0.second == 1 }
    #expect(same.map(\.missDistance) == [0])
  }

  /// A tenth of a metre above a minimum it is found, a tenth below it is not.
  @Test func holdsThresholdIsSharp() throws {
    let objects = try Self.crowd(60, seed: 19)
    let wide = ConjunctionScreen(
      objects, from: Self.start, duration: 10_800, threshold: 40_000)
    let all = wide.screen(wide.slabs).approaches
    let far: [CloseApproach] = all.filter { $0.missDistance > 1_000 }
    let some: CloseApproach = try #require(far.prefix(6).last)
    for (change, expected) in [(0.1, true), (-0.1, false)] {
      let sharp = ConjunctionScreen(
        objects, from: Self.start, duration: 10_800, threshold: some.missDistance + change)
      let rows = sharp.screen(sharp.slabs).approaches
      let pair: [CloseApproach] = rows.filter {
        $0.first == some.first && $0.second == some.second
      }
      let isThere: Bool = pair.contains { abs($0.time - some.time) < 1e-6 }
      #expect(isThere == expected)
      let fewer = all.filter { $0.missDistance <= some.missDistance + change }
      #expect(rows.count == fewer.count)
    }
  }

  /// A transfer orbit and a Molniya's through a low crowd.
  @Test func validatesDeepSpaceWithLow() throws {
    var objects = try Self.crowd(60, seed: 23)
    objects.append(try Self.orbit(a: 24_400_000, e: 0.7285, i: 7, mean: 350))
    objects.append(try Self.orbit(a: 26_560_000, e: 0.74, i: 63.4, perigee: 270, mean: 345))
    let result = Self.check(objects, duration: 14_400, threshold: 50_000, atLeast: 10)
    #expect(result.gaps.isEmpty)
  }

  /// One that comes down in the span is screened up to there, and named.
  @Test func validatesDecaying() throws {
    var objects = try Self.crowd(40, seed: 29)
    for mean in [0.0, 90, 180] {
      objects.append(
        try Self.orbit(a: 6_560_000, e: 0.004, i: 75, node: mean, mean: mean, bstar: 0.05))
    }
    objects += try (0..<40).map {
      try Self.orbit(a: 6_570_000, i: 20 + 3 * Double($0), node: 9 * Double($0))
    }
    let result = Self.check(objects, duration: 21_600, threshold: 50_000, atLeast: 10)
    #expect(result.gaps.contains { $0.object >= 40 && $0.object < 43 && $0.time > 600 })
  }

  /// Parts of the span put together are the whole, to the last bit.
  @Test func holdsPartsAreTheWhole() throws {
    let objects = try Self.crowd(80, seed: 31)
    let screen = ConjunctionScreen(
      objects, from: Self.start, duration: 10_000, threshold: 30_000)
    let whole = screen.screen(screen.slabs)
    #expect(whole.approaches.count > 10)
    for cuts in [[0, 50, 167], [0, 13, 14, 100, 167]] {
      let parts = zip(cuts, cuts.dropFirst()).map { screen.screen($0..<$1) }
      let merged = ScreenResult.merged(parts)
      #expect(merged.approaches == whole.approaches)
      #expect(merged.gaps == whole.gaps)
    }
  }

  /// Lists give the rows of all-on-all that belong to them.
  @Test func holdsListsAreSelections() throws {
    let objects = try Self.crowd(80, seed: 37)
    func rows(_ pairing: ConjunctionScreen.Pairing) -> [CloseApproach] {
      let screen = ConjunctionScreen(
        objects, from: Self.start, duration: 10_000, threshold: 40_000, pairing: pairing)
      return screen.screen(screen.slabs).approaches
    }
    let all = rows(.all)
    let everybody = Array(objects.indices)
    for one in [0, 6, 7, 41] {
      let expected = all.filter { $0.first == one || $0.second == one }
      #expect(rows(.lists([one], everybody)) == expected)
    }
    let (few, others) = (Array(0..<30), Array(20..<60))
    let expected = all.filter {
      (few.contains($0.first) && others.contains($0.second))
        || (few.contains($0.second) && others.contains($0.first))
    }
    #expect(rows(.lists(few, others)) == expected)
    #expect(rows(.lists(everybody, everybody)) == all)
  }

  /// Perigees of long ellipses that touch a ring of circles in their plane, a few km above, on and
  /// below it: slow passes along each other.
  @Test func validatesGrazing() throws {
    var objects: [SGP4] = try (0..<24).map {
      try Self.orbit(a: 7_000_000, e: 0.0002, mean: 15 * Double($0))
    }
    objects += try (0..<24).map { index in
      let e: Double = 0.02 + 0.004 * Double(index)
      let perigee: Double = 6_996_000 + 500 * Double(index % 12)
      return try Self.orbit(
        a: perigee / (1 - e), e: e, perigee: 15 * Double(index), mean: 7 * Double(index))
    }
    let result = Self.check(objects, duration: 21_600, threshold: 25_000, atLeast: 10)
    #expect(result.approaches.contains { $0.relativeSpeed < 600 })
  }

  /// The rows in a box are those of the sphere about it that lie in it.
  @Test func holdsBoxSelects() throws {
    let objects = try Self.crowd(80, seed: 43)
    let box = Vector3(5_000, 30_000, 20_000)
    let inBox = ConjunctionScreen(
      objects, from: Self.start, duration: 10_000, threshold: 1e6, box: box)
    let sphere = ConjunctionScreen(
      objects, from: Self.start, duration: 10_000, threshold: box.norm)
    let expected = sphere.screen(sphere.slabs).approaches.filter {
      abs($0.relativePosition.x) <= box.x && abs($0.relativePosition.y) <= box.y
        && abs($0.relativePosition.z) <= box.z
    }
    #expect(inBox.screen(inBox.slabs).approaches == expected)
    #expect(!expected.isEmpty)
  }

  /// At a minimum of a fast pass the relative position is square to the relative velocity.
  @Test func holdsMinimaAreMinima() throws {
    let screen = ConjunctionScreen(
      try Self.crowd(80, seed: 47), from: Self.start, duration: 10_000, threshold: 30_000)
    for row in screen.screen(screen.slabs).approaches where row.kind == .crossing {
      let along: Double = row.relativePosition.dot(row.relativeVelocity)
      // SGP4's velocity is not quite the derivative of its position: by up to 2 m/s.
      #expect(abs(along) < 2 * row.missDistance + 1)
      #expect(abs(row.relativePosition.norm - row.missDistance) < 1e-6)
    }
  }
}
