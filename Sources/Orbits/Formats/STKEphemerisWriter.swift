// SPDX-License-Identifier: Apache-2.0

/// Writes ephemerides in the text format of STK (`.e`), one object a file.
///
/// Metres and seconds since the first state. Where one segment ends and the next begins at the same
/// epoch the file marks a boundary, across which STK does not interpolate.
public struct STKEphemerisWriter: Sendable {
  /// Why an ephemeris cannot be written.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// There is nothing to write.
    case empty
    /// The segments are of several objects, frames or centres; a file has one of each.
    case several
    /// There is a hole between two segments, for which the format has no words: its ends.
    case gap(Epoch, Epoch)
    /// The frame has no name in STK.
    case frame(String)
    /// A number is not finite.
    case number
    /// The name holds a line end.
    case text

    /// One sentence for people.
    public var description: String {
      switch self {
      case .empty: "there are no states to write"
      case .several: "an STK ephemeris holds one object in one frame; write several files"
      case .gap(let end, let start):
        "an STK ephemeris has no holes, and there is one from \(end) to \(start)"
      case .frame(let name):
        "frame '\(name)' has no name in STK; gcrf, eme2000, itrf, teme, tod and mod have"
      case .number: "a number is not finite"
      case .text: "a text has a line end"
      }
    }
  }

  /// Comments that stand in front of the ephemeris, a line each.
  public var comments: [String]
  /// Decimals of metres and metres a second; nil for the fewest digits that read back the same.
  public var decimals: (position: Int, velocity: Int)?
  /// The steps of UTC.
  public var leapSeconds: LeapSeconds

  /// Makes a writer.
  public init(
    comments: [String] = [], decimals: (position: Int, velocity: Int)? = nil,
    leapSeconds: LeapSeconds = .builtin
  ) {
    self.comments = comments
    self.decimals = decimals
    self.leapSeconds = leapSeconds
  }

  private static let names: [FrameID: String] = [
    .gcrf: "ICRF", .eme2000: "J2000", .itrf: "Fixed", .teme: "TEMEOfDate", .tod: "TrueOfDate",
    .mod: "MeanOfDate",
  ]

  /// The text of an ephemeris.
  public func text(_ segments: [OEMSegment]) throws(Failure) -> String {
    guard let first = segments.first, let start = first.states.first?.epoch else { throw .empty }
    guard let frame = first.frame, let name = Self.names[frame] else {
      throw .frame(first.frameName)
    }
    var boundaries: [Double] = []
    for (before, after) in zip(segments, segments.dropFirst()) {
      guard before.objectID == after.objectID, before.objectName == after.objectName,
        before.frame == after.frame, before.centerName == after.centerName
      else { throw .several }
      guard let end = before.states.last?.epoch, let begin = after.states.first?.epoch,
        end == begin
      else { throw .gap(before.stop, after.start) }
      boundaries.append(end.seconds(since: start))
    }
    let count = segments.reduce(0) { $0 + $1.states.count }
    var text = "stk.v.12.0\n"
    for comment in comments + ["Object name: \(first.objectName)", "Object id: \(first.objectID)"] {
      guard !comment.utf8.contains(where: { $0 < 0x20 }) else { throw .text }
      text += "# \(comment)\n"
    }
    text += "\nBEGIN Ephemeris\n\nNumberOfEphemerisPoints \(count)\n"
    text += "ScenarioEpoch \(scenarioEpoch(start))\n"
    switch first.interpolationMethod {
    case .hermite(let degree):
      text += "InterpolationMethod Hermite\nInterpolationSamplesM1 \(max(1, (degree - 1) / 2))\n"
    case .lagrange(let degree):
      text += "InterpolationMethod Lagrange\nInterpolationSamplesM1 \(degree)\n"
    }
    let center = first.centerName.isEmpty ? "Earth" : first.centerName.lowercased().capitalizedFirst
    text += "CentralBody \(center)\nCoordinateSystem \(name)\nDistanceUnit Meters\n"
    if !boundaries.isEmpty {
      text += "BEGIN SegmentBoundaryTimes\n"
      for boundary in boundaries { text += DecimalText.text(boundary, fractionDigits: 3) + "\n" }
      text += "END SegmentBoundaryTimes\n"
    }
    text += "\nEphemerisTimePosVel\n\n"
    for segment in segments {
      for state in segment.states {
        guard state.position.isFinite, state.velocity.isFinite else { throw .number }
        text += DecimalText.text(state.epoch.seconds(since: start), fractionDigits: 3)
        for value in [state.position.x, state.position.y, state.position.z] {
          text += " " + number(value, decimals?.position)
        }
        for value in [state.velocity.x, state.velocity.y, state.velocity.z] {
          text += " " + number(value, decimals?.velocity)
        }
        text += "\n"
      }
    }
    return text + "\nEND Ephemeris\n"
  }

  private func number(_ value: Double, _ decimals: Int?) -> String {
    if let decimals { return DecimalText.fixed(value, decimals: decimals) }
    return MessageOutput.plain(value)
  }

  /// `21 Nov 2026 12:00:00.000000`, in UTC.
  private func scenarioEpoch(_ epoch: Epoch) -> String {
    let date = epoch.calendarDate(.utc, leapSeconds: leapSeconds)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    var digits = 18
    var fraction: Int64 = date.attosecond
    while digits > 6, fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    var rest = String(fraction)
    while rest.utf8.count < digits { rest = "0" + rest }
    return "\(date.day) \(STKMonths.names[date.month - 1]) \(date.year) "
      + "\(two(date.hour)):\(two(date.minute)):\(two(date.second)).\(rest)"
  }
}

/// The months as STK writes them.
enum STKMonths {
  static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension String {
  /// The text with a capital first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
