// SPDX-License-Identifier: Apache-2.0

/// An integration that finds the zeros of functions of its state on the way.
///
/// Each step is cut into stretches no longer than ``longestStretch``, at whose ends the functions and
/// their slopes are taken from the integrator's own interpolation. A change of sign is a crossing; a
/// stretch that begins towards zero and ends away from it has a minimum, which is looked for, so that
/// two crossings in one stretch, such as a short grazing eclipse in a long step, are found. What can be
/// missed are three or more turns of a function within one stretch.
public struct EventSearch<Integrator: Stepper> {
  /// A function to watch.
  public typealias Function = EventFunction<Integrator.State, Integrator.Failure>
  /// A zero found.
  public typealias Event = LocatedEvent<Integrator.State>

  /// The integrator; its last step may reach beyond the last event reported.
  public var integrator: Integrator
  /// The functions to watch.
  public let functions: [Function]
  /// How exactly zeros are placed: seconds.
  public let tolerance: Double
  /// The longest stretch between samples: seconds.
  public let longestStretch: Double

  private var watches: [Watch]
  private var found: [Event] = []

  /// What is known of one function at the end of the last stretch.
  private struct Watch {
    /// The sign from there on: 1, -1, or 0 where it is not known.
    var sign: Double = 0
    var value: Double = 0
    var slope: Double = 0
  }

  /// Makes a search from where an integrator stands.
  ///
  /// - Parameters:
  ///   - integrator: The integrator.
  ///   - functions: The functions to watch.
  ///   - tolerance: How exactly zeros are placed, seconds; above zero.
  ///   - longestStretch: The longest stretch between samples, seconds; above zero.
  public init(
    _ integrator: Integrator, watching functions: [Function], tolerance: Double = 1e-9,
    longestStretch: Double = 120
  ) {
    self.integrator = integrator
    self.functions = functions
    self.tolerance = tolerance > 0 ? tolerance : 1e-9
    self.longestStretch = longestStretch > 0 ? longestStretch : 120
    watches = Array(repeating: Watch(), count: functions.count)
  }

  /// Integrates to a time, in seconds, and reports the events on the way, in their order.
  ///
  /// A zero at the very start is not reported.
  /// - Parameters:
  ///   - end: Where to end, before or after the start: seconds since the system's origin.
  ///   - handle: Called at each event; says what is to happen then.
  /// - Returns: The event that stopped the integration, at which the integrator then stands; nil where
  ///   it reached the end.
  public mutating func run(
    to end: Double,
    handle: (Event) throws(Integrator.Failure) -> EventAction<Integrator.State>
  ) throws(Integrator.Failure) -> Event? {
    var isFresh = true
    while integrator.time != end {
      let start: Double = integrator.time
      try integrator.step(towards: end)
      if isFresh { try begin(at: start) }
      isFresh = false
      try scan(from: start, to: integrator.time)
      var index = 0
      while index < found.count {
        let event: Event = found[index]
        index += 1
        switch try handle(event) {
        case .proceed: continue
        case .stop:
          try integrator.restart(at: event.time, from: event.state)
          return event
        case .restart(let state):
          try integrator.restart(at: event.time, from: state)
          isFresh = true
          index = found.count
        }
      }
    }
    return nil
  }

  /// Takes the signs at the start of a step.
  private mutating func begin(at start: Double) throws(Integrator.Failure) {
    let sense: Double = integrator.time > start ? 1 : -1
    let state: Integrator.State = try integrator.interpolated(at: start)
    let length: Double = abs(integrator.time - start)
    // Far enough to tell the sign beyond a zero at the start.
    let probe: Double = start + sense * min(100 * tolerance + 4 * start.ulp, 0.5 * length)
    let beyond: Integrator.State = try integrator.interpolated(at: probe)
    for index in functions.indices {
      let value: Double = try functions[index].value(start, state)
      let next: Double = try functions[index].value(probe, beyond)
      let isAtZero: Bool = abs(value) <= 0.1 * abs(next - value)
      watches[index].sign = Self.sign(isAtZero ? next : value)
      watches[index].value = isAtZero ? next : value
      watches[index].slope = (next - value) * sense
    }
  }

  /// Fills ``found`` with the events of the last step.
  private mutating func scan(from start: Double, to end: Double) throws(Integrator.Failure) {
    found.removeAll(keepingCapacity: true)
    guard !functions.isEmpty else { return }
    let count: Int = max(2, Int(min((abs(end - start) / longestStretch).rounded(.up), 1e6)))
    let stretch: Double = (end - start) / Double(count)
    let sense: Double = end > start ? 1 : -1
    for part in 0..<count {
      let left: Double = start + Double(part) * stretch
      let right: Double = part == count - 1 ? end : start + Double(part + 1) * stretch
      let state: Integrator.State = try integrator.interpolated(at: right)
      // The slope from a point short of the end of the stretch.
      let short: Double = right - 1e-3 * stretch
      let near: Integrator.State = try integrator.interpolated(at: short)
      let first: Int = found.count
      for index in functions.indices {
        let value: Double = try functions[index].value(right, state)
        let slope: Double = (value - (try functions[index].value(short, near))) * sense
        try search(index, left, right, Watch(sign: 0, value: value, slope: slope), sense)
      }
      // Few: sorted by insertion, without an array of their own.
      for place in found.indices.dropFirst(first + 1) {
        var at: Int = place
        while at > first, (found[at].time - found[at - 1].time) * sense < 0 {
          found.swapAt(at, at - 1)
          at -= 1
        }
      }
    }
  }

  /// Looks for the zeros of one function in one stretch.
  private mutating func search(
    _ index: Int, _ left: Double, _ right: Double, _ end: Watch, _ sense: Double
  ) throws(Integrator.Failure) {
    let before: Watch = watches[index]
    var after: Watch = end
    after.sign = Self.sign(end.value)
    // A zero at the end belongs to this stretch: beyond it the sign is the other one.
    if after.sign == 0, before.sign != 0 { after.sign = end.value == 0 ? -before.sign : 0 }
    defer { watches[index] = after }
    guard before.sign != 0, after.sign != 0 else { return }
    if before.sign != after.sign {
      try add(index, left, before.sign, right, end.value, sense)
      return
    }
    // Towards zero at first, away from it at last: a minimum lies between.
    guard before.slope * sense * before.sign < 0, end.slope * sense * after.sign > 0 else { return }
    let sign: Double = before.sign
    let lowest = try lowestPoint(index, min(left, right), max(left, right), sign)
    guard lowest.value < 0 else { return }
    try add(index, left, sign, lowest.place, lowest.value * sign, sense)
    try add(index, lowest.place, -sign, right, end.value, sense)
  }

  private mutating func lowestPoint(
    _ index: Int, _ low: Double, _ high: Double, _ sign: Double
  ) throws(Integrator.Failure) -> (place: Double, value: Double) {
    try RootFinding.minimum(between: low, and: high, tolerance: 1e-6 * (high - low)) {
      (time) throws(Integrator.Failure) -> Double in
      try value(index, time) * sign
    }
  }

  private mutating func value(
    _ index: Int, _ time: Double
  ) throws(Integrator.Failure) -> Double {
    try functions[index].value(time, try integrator.interpolated(at: time))
  }

  /// Places the zero between two points of different signs, of which the first is the sign beyond a
  /// zero that may be there, and notes it where its direction counts.
  private mutating func add(
    _ index: Int, _ left: Double, _ sign: Double, _ right: Double, _ last: Double, _ sense: Double
  ) throws(Integrator.Failure) {
    let isRising: Bool = (sign < 0) == (sense > 0)
    switch functions[index].direction {
    case .rising where !isRising: return
    case .falling where isRising: return
    default: break
    }
    var first: Double = try value(index, left)
    // At a zero just passed the sign is the one that was taken beyond it.
    if Self.sign(first) != sign { first = sign * .leastNormalMagnitude }
    let root: Double =
      try RootFinding.root(
        between: left, value: first, and: right, value: last, tolerance: 0.5 * tolerance
      ) { (time) throws(Integrator.Failure) -> Double in try value(index, time) } ?? right
    found.append(
      Event(
        index: index, name: functions[index].name, time: root,
        state: try integrator.interpolated(at: root), isRising: isRising))
  }

  private static func sign(_ value: Double) -> Double {
    value > 0 ? 1 : value < 0 ? -1 : 0
  }
}
