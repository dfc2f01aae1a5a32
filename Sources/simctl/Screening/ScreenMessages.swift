// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Close approaches as conjunction data messages.
struct ScreenMessages {
  private let writer: CDMWriter
  private let bodies: ScreenBodies
  private let uncertainty: ScreenUncertainty
  private let earth: EarthOrientation
  private let leapSeconds: LeapSeconds
  private let span: ClosedRange<Epoch>
  private let remarks: [String]
  private let radius: Double

  init(
    _ job: ScreenJob, _ bodies: ScreenBodies, _ uncertainty: ScreenUncertainty,
    _ span: ClosedRange<Epoch>
  ) throws {
    let header = try job.command.message.header(
      session: job.session,
      comments: ["simctl \(Version.text), SGP4/SDP4 of published element sets, WGS-72"])
    leapSeconds = try job.session.leapSeconds()
    writer = CDMWriter(
      job.command.format == .cdmXML ? .xml : .kvn, creationDate: header.creationDate,
      originator: header.originator, leapSeconds: leapSeconds)
    remarks = header.comments
    earth = try job.session.earth(warningFor: span)
    self.bodies = bodies
    self.uncertainty = uncertainty
    self.span = span
    radius = job.command.radius
  }

  /// What stands before and behind the messages.
  var opening: String { writer.opening }
  var closing: String { writer.closing }

  /// One message, states in GCRF.
  func text(_ row: ScreenRow) throws -> String {
    let approach = row.approach
    let epoch = approach.firstState.epoch
    let transform: FrameTransform
    do {
      transform = try FrameTransform(from: .teme, to: .gcrf, at: epoch, using: earth)
    } catch {
      throw CommandFailure("states in GCRF: \(error)")
    }
    let stamp = epoch.iso8601(.utc, fractionDigits: 3, leapSeconds: leapSeconds)
      .filter(\.isNumber)
    let labels = [approach.first, approach.second].map { bodies.titles[$0].label }
    var conjunction = CDMWriter.Conjunction(
      messageID: "\(labels[0])_conj_\(labels[1])_\(stamp)", closestApproach: epoch,
      missDistance: approach.missDistance, relativePosition: approach.relativePosition,
      relativeVelocity: approach.relativeVelocity,
      object1: object(approach.first, approach.firstState, transform),
      object2: object(approach.second, approach.secondState, transform))
    conjunction.period = span
    conjunction.comments =
      remarks + [
        "Kind of encounter: \(approach.kind.rawValue)",
        "Greatest probability for any size of the uncertainty (Alfano): "
          + ScreenSheet.small(row.greatest.probability),
      ]
    if let probability = row.probability {
      conjunction.probability = (probability, "FOSTER-1992")
      conjunction.comments.append(
        "The probability is for a combined radius of \(String(fixed: radius, decimals: 3)) m")
      if row.isDiluted {
        conjunction.comments.append(
          "The probability is diluted: better data could raise it")
      }
    }
    do {
      return try writer.part(conjunction)
    } catch {
      throw CommandFailure("a message cannot be written: \(error)")
    }
  }

  private func object(
    _ place: Int, _ state: StateVector<TEME>, _ transform: FrameTransform
  ) -> CDMWriter.Object {
    let (label, name) = bodies.titles[place]
    let set = bodies.sets[place]
    let there = transform.state(position: state.position, velocity: state.velocity)
    let age = bodies.age(place, state.epoch)
    let known = uncertainty.covariance(place, state, bodies)
    // A message has to have a covariance; where nothing is known, the class's, and says so.
    let used =
      known
      ?? UsedCovariance(
        deviations: ElementSetUncertainty(bodies.orbits[place]).deviations(age: age),
        origin: "class")
    var object = CDMWriter.Object(
      designator: label, name: name,
      internationalDesignator: set.internationalDesignator.isEmpty
        ? "UNKNOWN" : set.internationalDesignator, frameName: "GCRF",
      position: there.position, velocity: there.velocity,
      covariance: used.whole(rate: bodies.orbits[place].brouwerMeanMotion))
    object.covarianceMethod = used.message == nil ? "DEFAULT" : "CALCULATED"
    let origin: String
    switch used.origin {
    case "class": origin = "standard deviations by class of orbit and age, no estimate"
    case "given": origin = "standard deviations as given, no estimate"
    default: origin = "from \(used.origin)"
    }
    object.comments = [
      "Element set of \(set.epoch.iso8601(.utc, fractionDigits: 3, leapSeconds: leapSeconds)),"
        + " \(String(fixed: abs(age), decimals: 3)) days \(age < 0 ? "after" : "before")",
      "Covariance: \(origin)",
    ]
    if used.message?.hasVelocity == false {
      object.comments.append("Its terms of velocity: from those of position")
    }
    return object
  }
}
