// SPDX-License-Identifier: Apache-2.0

/// What a station sees of one satellite: the functions behind ``PassSearch``.
struct PassObserver<P: Propagator>: Sendable {
  let search: PassSearch
  let propagator: P
  private let fixed: FrameLink<P.Frame, ITRF>
  private let inertial: FrameLink<P.Frame, TEME>
  private let turning: FrameLink<TEME, ITRF>
  /// The vertical of the station in ITRF.
  private let up: Vector3

  init(search: PassSearch, propagator: P, span: ClosedRange<Epoch>) {
    self.search = search
    self.propagator = propagator
    fixed = FrameLink(over: span, using: search.earth)
    inertial = FrameLink(over: span, using: search.earth)
    turning = FrameLink(over: span, using: search.earth)
    up = search.station.site.horizon.transposed * Vector3(0, 0, 1)
  }

  /// The sine of the elevation above that of the minimum, with its derivative.
  ///
  /// The sine is smooth through the zenith, where the elevation itself has a kink.
  func elevationSample(at epoch: Epoch) throws -> EventSample {
    let state = try fixed(propagator.state(at: epoch))
    let site = search.station.site
    let line: Vector3 = state.position - site.position
    let range: Double = line.norm
    guard range > 0 else { return EventSample(value: 1, rate: 0, pace: 0) }
    let direction: Vector3 = line / range
    let sine: Double = up.dot(direction)
    let climb: Double = up.dot(state.velocity) - sine * direction.dot(state.velocity)
    return EventSample(
      value: sine - Elementary.sin(search.minimumElevation), rate: climb / range,
      pace: state.angularSpeed)
  }

  /// A pass from its interval, with its culminations and visible stretches.
  func pass(
    _ interval: EventInterval, maxima: [(epoch: Epoch, value: Double)], sun: SunEphemeris<TEME>
  ) throws -> Pass {
    var culminations: [PassPoint] = []
    for maximum in maxima
    where maximum.value > 0 && maximum.epoch > interval.start && maximum.epoch < interval.end {
      culminations.append(try point(at: maximum.epoch, sun: sun))
    }
    return Pass(
      start: try point(at: interval.start, sun: sun), end: try point(at: interval.end, sun: sun),
      startEdge: interval.startEdge, endEdge: interval.endEdge, culminations: culminations,
      visible: visible(in: interval, sun: sun))
  }

  /// Everything about one instant.
  func point(at epoch: Epoch, sun: SunEphemeris<TEME>) throws -> PassPoint {
    let state = try propagator.state(at: epoch)
    let toSun = try self.state(of: sun, at: epoch)
    let illumination = search.shadow.condition(
      position: try inertial(state).position, sun: toSun.position)
    let sunITRF: Vector3 = try turning(toSun).position
    let sunElevation: Double = search.station.site.view(position: sunITRF).elevation
    return PassPoint(
      epoch: epoch, view: search.station.site.view(of: try fixed(state)),
      illumination: illumination,
      sunElevation: sunElevation,
      isVisible: illumination != .umbra && sunElevation < search.darkness)
  }

  /// The stretches of a pass in which the satellite is lit and the sky is dark.
  private func visible(
    in interval: EventInterval, sun: SunEphemeris<TEME>
  ) -> [EventInterval] {
    let span = interval.start...interval.end
    let dark = EventScan().run(over: span) { try darknessSample(at: $0, sun: sun) }.intervals
    if dark.isEmpty { return [] }
    let lit = EventScan().run(over: span) { epoch in
      let state = try inertial(propagator.state(at: epoch))
      let toSun = try self.state(of: sun, at: epoch)
      var sample = search.shadow.sample(state: state, sun: toSun) { $0.umbra }
      sample.value = -sample.value
      sample.rate = -sample.rate
      return sample
    }.intervals
    return dark.flatMap { night in lit.compactMap { $0.intersection(night) } }.map { stretch in
      var stretch = stretch
      if stretch.startEdge == .window { stretch.startEdge = interval.startEdge }
      if stretch.endEdge == .window { stretch.endEdge = interval.endEdge }
      return stretch
    }
  }

  /// The sine of the Sun's depth below the limit of darkness.
  private func darknessSample(at epoch: Epoch, sun: SunEphemeris<TEME>) throws -> EventSample {
    let seen = try turning(state(of: sun, at: epoch))
    let direction: Vector3 = (seen.position - search.station.site.position).normalized
    let rate: Double = up.dot(seen.velocity) / seen.position.norm
    return EventSample(
      value: Elementary.sin(search.darkness) - up.dot(direction), rate: -rate,
      pace: EarthRotation.nominalRate)
  }

  private func state(of sun: SunEphemeris<TEME>, at epoch: Epoch) throws -> StateVector<TEME> {
    try sun.state(at: epoch) ?? Sun.state(at: epoch).transformed(to: TEME.self, using: search.earth)
  }
}
