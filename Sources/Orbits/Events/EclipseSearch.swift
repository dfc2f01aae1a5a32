// SPDX-License-Identifier: Apache-2.0

/// The search for a satellite's passages through the Earth's shadow.
public struct EclipseSearch: Sendable {
  /// The shadow's shape.
  public var shadow: Shadow
  /// The Earth's orientation.
  public var earth: EarthOrientation

  /// Makes a search.
  public init(shadow: Shadow = .wgs84, earth: EarthOrientation) {
    self.shadow = shadow
    self.earth = earth
  }

  /// The passages through the penumbra (the umbra within it included) and through the umbra.
  ///
  /// Accuracy: 1 ms against the same cones with the Sun of DE440 (Orekit); short grazing passages are found.
  /// - Parameters:
  ///   - propagator: the satellite.
  ///   - span: first and last epoch.
  /// - Returns: the passages; stretches without a state are gaps, nothing is thrown.
  public func eclipses<P: Propagator>(
    of propagator: P, over span: ClosedRange<Epoch>
  ) -> EclipseReport {
    // The Sun is made for the whole span at once; where the table of Earth orientation is
    // shorter, each state brings its own.
    let sun = try? SunEphemeris<TEME>(over: span, using: earth)
    let link = FrameLink<P.Frame, TEME>(over: span, using: earth)
    func scan(_ edge: (Shadow.Edges) -> Double) -> EventScan.Findings {
      EventScan().run(over: span) { epoch in
        let state = try link(propagator.state(at: epoch))
        let toSun =
          try sun?.state(at: epoch)
          ?? Sun.state(at: epoch).transformed(to: TEME.self, using: earth)
        return shadow.sample(state: state, sun: toSun, edge)
      }
    }
    let penumbra = scan { $0.penumbra }
    let umbra = scan { $0.umbra }
    return EclipseReport(
      penumbra: penumbra.intervals, umbra: umbra.intervals, gaps: penumbra.gaps)
  }
}

extension Shadow {
  /// An edge of the shadow as an event function, positive inside.
  func sample(
    state: StateVector<TEME>, sun: StateVector<TEME>, _ edge: (Edges) -> Double
  ) -> EventSample {
    func depth(after seconds: Double) -> Double {
      -edge(
        edges(
          position: state.position + seconds * state.velocity,
          sun: sun.position + seconds * sun.velocity))
    }
    let reach = 0.05
    return EventSample(
      value: depth(after: 0), rate: (depth(after: reach) - depth(after: -reach)) / (2 * reach),
      pace: state.angularSpeed)
  }
}

extension StateVector {
  /// The speed at which the direction of the position turns, rad/s.
  var angularSpeed: Double {
    position.cross(velocity).norm / Swift.max(position.squaredNorm, 1)
  }
}
