// SPDX-License-Identifier: Apache-2.0

/// One screening of a range of slabs under way.
struct ScreenRun {
  let screen: ConjunctionScreen
  let range: Range<Int>
  private let columns: ScreenColumns
  private let slab: ScreenSlab
  /// 1 in the first list, 2 in the second, 3 in both, 0 in none.
  private let groups: [UInt8]
  /// The objects of the first list are few: each is held against all around it.
  private let isOneSided: Bool
  private var result = ScreenResult()
  private var companions: [ScreenPair: Int] = [:]
  private var pairs: [ScreenPair] = []
  private var doubtful: [ScreenPair] = []

  init(_ screen: ConjunctionScreen, _ range: Range<Int>) {
    self.screen = screen
    self.range = range
    columns = ScreenColumns(screen)
    slab = ScreenSlab(capacity: screen.objects.count)
    var groups: [UInt8] = Array(repeating: 0, count: screen.objects.count)
    switch screen.pairing {
    case .all:
      groups = Array(repeating: 3, count: screen.objects.count)
      isOneSided = false
    case .lists(let first, let second):
      for place in first where groups.indices.contains(place) { groups[place] |= 1 }
      for place in second where groups.indices.contains(place) { groups[place] |= 2 }
      isOneSided = true
    }
    self.groups = groups
  }

  /// Screens a block of slabs.
  mutating func screen(_ block: Range<Int>) {
    columns.prepare(block)
    for index in block {
      slab.load(columns, slab: index, wanted: groups)
      pairs.removeAll(keepingCapacity: true)
      doubtful.removeAll(keepingCapacity: true)
      ScreenSweep.run(
        slab, screen.geometry, groups: groups, isOneSided: isOneSided, &pairs, &doubtful)
      result.effort.candidates += pairs.count + doubtful.count
      let path = RelativePath(columns, index)
      for pair in pairs {
        switch path.verdict(pair) {
        case .apart: break
        case .minimum: refine(pair, index)
        case .inside(let hasMinimum):
          companions[pair, default: 0] += 1
          if hasMinimum { refine(pair, index) }
        }
      }
      for pair in doubtful { refine(pair, index) }
    }
  }

  private mutating func refine(_ pair: ScreenPair, _ index: Int) {
    result.effort.refinements += 1
    ClosestApproachSearch(screen, pair).minima(slab: index, into: &result.approaches)
  }

  /// The result, companions told apart.
  mutating func finish() -> ScreenResult {
    result.gaps = columns.gaps
    result.effort.samples = columns.samples
    let lasting = companions.filter { $0.value == range.count }.keys.sorted()
    var attached: Set<ScreenPair> = []
    var colocated: Set<ScreenPair> = []
    var added: [CloseApproach] = []
    for pair in lasting {
      let search = ClosestApproachSearch(screen, pair)
      guard let company = search.company() else { continue }
      colocated.insert(pair)
      let isAttached: Bool = company.greatest <= screen.attachedDistance
      if isAttached { attached.insert(pair) }
      // Without a minimum inside, the least distance is at an end of the span.
      guard isAttached || company.isMonotonous, range.contains(company.slab) else { continue }
      if let row = search.approach(company.time, isAttached ? .attached : .colocated),
        search.isInBox(row.relativePosition)
      {
        added.append(row)
      }
    }
    result.approaches = result.approaches.compactMap { approach in
      let pair = ScreenPair(approach.first, approach.second)
      if attached.contains(pair) { return nil }
      var told = approach
      if colocated.contains(pair) { told.kind = .colocated }
      return told
    }
    result.approaches += added
    result.arrange()
    return result
  }
}

/// Two objects by their places, the lower first.
struct ScreenPair: Hashable, Comparable {
  let first: Int32
  let second: Int32

  init(_ a: Int32, _ b: Int32) {
    first = min(a, b)
    second = max(a, b)
  }

  init(_ a: Int, _ b: Int) { self.init(Int32(a), Int32(b)) }

  static func < (a: ScreenPair, b: ScreenPair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}
