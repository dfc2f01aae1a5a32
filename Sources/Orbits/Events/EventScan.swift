// SPDX-License-Identifier: Apache-2.0

/// The search of a span for the stretches in which an event function is positive.
///
/// The span is sampled at steps in which the object moves by `stepAngle`. Where the derivative
/// changes its sign the extremum is refined and becomes a sample of its own, so that a stretch
/// shorter than a step is found as surely as a long one. Where the cubic through values and
/// derivatives of two samples has an extremum between them, the step is halved. Between samples the
/// function is then monotone, and a change of sign is one crossing.
package struct EventScan: Sendable {
  /// How far the object moves from sample to sample, radians.
  package var stepAngle: Double = 3 * Circle.degree
  /// The longest step, seconds.
  package var longestStep: Double = 600
  /// The shortest step, seconds.
  package var shortestStep: Double = 0.25
  /// Tolerance of crossings and extrema, seconds.
  package var tolerance: Double = 1e-6

  package init() {}

  /// What a scan found.
  package struct Findings: Sendable {
    /// The stretches in which the function is positive, in order.
    package var intervals: [EventInterval] = []
    /// Local maxima with their values, inside the stretches and outside.
    package var maxima: [(epoch: Epoch, value: Double)] = []
    /// The stretches that have states, in order.
    package var covered: [ClosedRange<Epoch>] = []
    /// The stretches that have none.
    package var gaps: [EventGap] = []
    /// The highest value and when.
    package var highest: (epoch: Epoch, value: Double)?
  }

  private struct Node {
    var time: Double
    var sample: EventSample
    var isMaximum = false
  }

  /// Scans a span.
  ///
  /// - Parameters:
  ///   - span: the first and last epoch.
  ///   - function: the event function; what it throws makes a gap.
  package func run(
    over span: ClosedRange<Epoch>, _ function: (Epoch) throws -> EventSample
  ) -> Findings {
    let origin: Epoch = span.lowerBound
    let length: Double = span.upperBound.seconds(since: origin)
    func evaluate(_ time: Double) throws -> Node {
      let epoch = time >= length ? span.upperBound : origin.advanced(bySeconds: time)
      return Node(time: time, sample: try function(epoch))
    }

    var findings = Findings()
    var nodes: [Node] = []
    var time: Double = 0
    var gap: (start: Double, reason: any Error)?
    let blindStep: Double = Swift.max(60, length / 20_000)

    func openGap(_ reason: any Error, at start: Double) {
      close(&nodes, beforeGap: true, span: span, evaluate, into: &findings)
      gap = (start, reason)
    }

    while true {
      do {
        var node = try evaluate(time)
        if let open = gap {
          // The first state after a gap: look back for the edge.
          let edge = edgeOfStates(from: node, towards: Swift.max(open.start, time - blindStep)) {
            try evaluate($0)
          }
          findings.gaps.append(
            EventGap(
              start: origin.advanced(bySeconds: open.start),
              end: origin.advanced(bySeconds: edge.time), reason: open.reason))
          gap = nil
          nodes.append(edge)
          if edge.time < node.time { node = edge }
        } else if let last = nodes.last {
          do {
            try refine(last, node, depth: 0, into: &nodes) { try evaluate($0) }
            nodes.append(node)
          } catch {
            // Both ends have states and something between has none: give up the step.
            close(&nodes, beforeGap: true, span: span, evaluate, into: &findings)
            findings.gaps.append(
              EventGap(
                start: origin.advanced(bySeconds: last.time),
                end: origin.advanced(bySeconds: node.time), reason: error))
            nodes.append(node)
          }
        } else {
          nodes.append(node)
        }
        if node.time >= length { break }
        let step: Double = stepAngle / Swift.max(node.sample.pace, 1e-12)
        let bounded: Double = Swift.min(longestStep, Swift.max(shortestStep, step))
        time = Swift.min(length, node.time + bounded)
      } catch {
        if gap == nil {
          if let last = nodes.last {
            let edge = edgeOfStates(from: last, towards: time) { try evaluate($0) }
            if edge.time > last.time {
              try? refine(last, edge, depth: 0, into: &nodes) { try evaluate($0) }
              nodes.append(edge)
            }
            openGap(error, at: edge.time)
          } else {
            gap = (time, error)
          }
        }
        if time >= length { break }
        time = Swift.min(length, time + blindStep)
      }
    }
    if let open = gap {
      findings.gaps.append(
        EventGap(
          start: origin.advanced(bySeconds: open.start), end: span.upperBound,
          reason: open.reason))
    }
    close(&nodes, beforeGap: false, span: span, evaluate, into: &findings)
    return findings
  }

  /// The farthest node with a state between one that has it and a time that may not.
  private func edgeOfStates(
    from good: Node, towards limit: Double, _ evaluate: (Double) throws -> Node
  ) -> Node {
    if let node = try? evaluate(limit) { return node }
    var good = good
    var bad = limit
    while abs(bad - good.time) > 1e-3 {
      let middle: Double = good.time + 0.5 * (bad - good.time)
      if let node = try? evaluate(middle) {
        good = node
      } else {
        bad = middle
      }
    }
    return good
  }

  /// Adds the extrema between two nodes.
  private func refine(
    _ a: Node, _ b: Node, depth: Int, into nodes: inout [Node],
    _ evaluate: (Double) throws -> Node
  ) throws {
    guard b.time - a.time > 2 * tolerance else { return }
    if a.sample.rate * b.sample.rate < 0 {
      let root = try RootFinding.root(
        between: a.time, value: a.sample.rate, and: b.time, value: b.sample.rate,
        tolerance: tolerance
      ) { (time) throws(any Error) in try evaluate(time).sample.rate }
      guard let time = root, time > a.time, time < b.time else { return }
      var node = try evaluate(time)
      node.isMaximum = a.sample.rate > 0
      nodes.append(node)
    } else if depth < 6, cubicTurns(a, b) {
      let middle = try evaluate(0.5 * (a.time + b.time))
      try refine(a, middle, depth: depth + 1, into: &nodes, evaluate)
      nodes.append(middle)
      try refine(middle, b, depth: depth + 1, into: &nodes, evaluate)
    }
  }

  /// Whether the cubic through two nodes with rates of one sign has extrema between them.
  private func cubicTurns(_ a: Node, _ b: Node) -> Bool {
    let h: Double = b.time - a.time
    let chord: Double = (b.sample.value - a.sample.value) / h
    let p: Double = a.sample.rate
    let q: Double = b.sample.rate
    // The slope at the part x of the step: p + 2 (3c − 2p − q) x + 3 (p + q − 2c) x².
    let linear: Double = 2 * (3 * chord - 2 * p - q)
    let square: Double = 3 * (p + q - 2 * chord)
    guard square != 0 else { return false }
    let vertex: Double = -linear / (2 * square)
    guard vertex > 0, vertex < 1 else { return false }
    let extreme: Double = p + vertex * (linear + vertex * square)
    return extreme * (p + q) < 0
  }

  /// Turns the nodes of a stretch with states into intervals and maxima.
  private func close(
    _ nodes: inout [Node], beforeGap: Bool, span: ClosedRange<Epoch>,
    _ evaluate: (Double) throws -> Node, into findings: inout Findings
  ) {
    guard let first = nodes.first, let last = nodes.last else { return }
    let origin: Epoch = span.lowerBound
    func epoch(_ time: Double) -> Epoch {
      time >= last.time && !beforeGap ? span.upperBound : origin.advanced(bySeconds: time)
    }
    let startEdge: EventEdge = first.time > 0 ? .unavailable : .window
    var open: (start: Double, edge: EventEdge)? =
      first.sample.value > 0 ? (first.time, startEdge) : nil
    for (a, b) in zip(nodes, nodes.dropFirst()) {
      guard (a.sample.value > 0) != (b.sample.value > 0) else { continue }
      // A function that fails between two states has no better crossing than the nearer state.
      let root = try? RootFinding.root(
        between: a.time, value: a.sample.value, and: b.time, value: b.sample.value,
        tolerance: tolerance
      ) { (time) throws(any Error) in try evaluate(time).sample.value }
      let time: Double = root ?? (abs(a.sample.value) < abs(b.sample.value) ? a.time : b.time)
      if let start = open {
        findings.intervals.append(
          EventInterval(
            start: epoch(start.start), end: epoch(time), startEdge: start.edge,
            endEdge: .crossing))
        open = nil
      } else {
        open = (time, .crossing)
      }
    }
    if let start = open {
      findings.intervals.append(
        EventInterval(
          start: epoch(start.start), end: epoch(last.time), startEdge: start.edge,
          endEdge: beforeGap ? .unavailable : .window))
    }
    for node in nodes {
      if node.isMaximum { findings.maxima.append((epoch(node.time), node.sample.value)) }
      if node.sample.value > findings.highest?.value ?? -.infinity {
        findings.highest = (epoch(node.time), node.sample.value)
      }
    }
    findings.covered.append(epoch(first.time)...epoch(last.time))
    nodes.removeAll(keepingCapacity: true)
  }
}
