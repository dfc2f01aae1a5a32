// SPDX-License-Identifier: Apache-2.0

/// The surroundings of a spacecraft over the span of a propagation, cheap at each instant.
struct SurroundingsTable: Sendable {
  /// Time zero.
  let origin: Epoch
  private let needs: ForceNeeds
  private let rotation: FrameTransformTable?
  /// How the Moon turns, where it is the origin and forces read that.
  private let moon: MoonOrientation?
  private let bodies: BodyTable?

  /// How far integrators may look beyond the ends of a span: seconds.
  private static let margin: Double = 7_200

  /// Makes the table of a span.
  ///
  /// - Parameters:
  ///   - origin: time zero of the propagation.
  ///   - span: the first and last epoch.
  ///   - needs: what the forces read.
  ///   - environment: where it comes from.
  init(
    origin: Epoch, over span: ClosedRange<Epoch>, needs: ForceNeeds,
    environment: ForceEnvironment
  ) throws(PropagationFailure) {
    self.origin = origin
    self.needs = needs
    let turns = needs.contains(.bodyFixed)
    moon = turns && environment.center == .moon ? environment.moon : nil
    if turns && environment.center == .earth {
      let known = environment.earth.coverage
      let wide = Self.widened(span, within: known)
      do throws(EarthOrientation.Failure) {
        rotation = try FrameTransformTable(
          from: .gcrf, to: .itrf, covering: wide, using: environment.earth)
      } catch {
        throw .earthOrientation(error)
      }
    } else {
      rotation = nil
    }
    let wanted = Self.bodies(needs, of: environment, at: origin)
    if wanted.isEmpty {
      bodies = nil
    } else {
      let wide = Self.widened(span, within: environment.bodies.coverage)
      do throws(BodyEphemerisFailure) {
        bodies = try BodyTable(
          from: environment.bodies, center: environment.center, bodies: wanted, reference: origin,
          over: wide.lowerBound.seconds(since: origin)...wide.upperBound.seconds(since: origin))
      } catch {
        throw .bodies(error)
      }
    }
  }

  /// The bodies that forces read; of the planets those that the ephemeris has.
  private static func bodies(
    _ needs: ForceNeeds, of environment: ForceEnvironment, at origin: Epoch
  ) -> [SolarSystemBody] {
    var bodies: [SolarSystemBody] = []
    if !needs.isDisjoint(with: [.sun, .sunVelocity]) { bodies.append(.sun) }
    if needs.contains(.moon) { bodies.append(.moon) }
    if needs.contains(.earth) { bodies.append(.earth) }
    if needs.contains(.planets) {
      let planets: [SolarSystemBody] = [
        .mercury, .venus, .mars, .jupiter, .saturn, .uranus, .neptune,
      ]
      bodies += planets.filter {
        (try? environment.bodies.state(of: $0, relativeTo: environment.center, at: origin)) != nil
      }
    }
    return bodies.filter { $0 != environment.center }
  }

  /// The span with a margin on both sides, as far as the data go.
  private static func widened(
    _ span: ClosedRange<Epoch>, within known: ClosedRange<Epoch>?
  ) -> ClosedRange<Epoch> {
    var low: Epoch = span.lowerBound.advanced(bySeconds: -margin)
    var high: Epoch = span.upperBound.advanced(bySeconds: margin)
    if let known {
      low = min(span.lowerBound, max(low, known.lowerBound))
      high = max(span.upperBound, min(high, known.upperBound))
    }
    return low...high
  }

  /// What stands around the spacecraft at a time, seconds since the origin.
  func surroundings(
    at time: Double, reading needs: ForceNeeds? = nil
  ) throws(ForceFailure) -> Surroundings {
    let needs: ForceNeeds = needs ?? self.needs
    let epoch: Epoch = origin.advanced(bySeconds: time)
    var surroundings = Surroundings(epoch: epoch, time: time)
    if needs.contains(.bodyFixed), let rotation {
      do throws(FrameTransformTable.OutsideSpan) {
        surroundings.bodyFixed = try rotation.transform(at: epoch)
      } catch {
        throw .epochOutsideTable(name: "Earth orientation", epoch: epoch, coverage: error.span)
      }
    }
    if needs.contains(.bodyFixed), let moon {
      do throws(BodyEphemerisFailure) {
        surroundings.bodyFixed = try moon.transform(at: epoch)
      } catch {
        throw .epochOutsideTable(
          name: moon.name, epoch: epoch, coverage: moon.coverage ?? epoch...epoch)
      }
    }
    if let bodies {
      do throws(BodyEphemerisFailure) {
        try surroundings.placeBodies(needs, from: bodies)
      } catch {
        throw .epochOutsideTable(
          name: bodies.source.name, epoch: epoch, coverage: bodies.source.coverage)
      }
    }
    return surroundings
  }
}
