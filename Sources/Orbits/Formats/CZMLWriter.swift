// SPDX-License-Identifier: Apache-2.0

/// Writes paths and events in CZML, the time-dynamic format of Cesium.
///
/// States in GCRF are written as `INERTIAL` (Cesium's ICRF), in ITRF as `FIXED`.
/// Reference: CZML Guide of the AnalyticalGraphicsInc/czml-writer project, packets and properties.
public struct CZMLWriter: Sendable {
  /// The frames of CZML.
  public enum Frame: String, Sendable, Hashable, CaseIterable {
    /// Not turning: GCRF.
    case inertial = "INERTIAL"
    /// Turning with the Earth: ITRF.
    case fixed = "FIXED"
  }

  /// Where something is at an instant.
  public struct Point: Sendable, Hashable {
    /// When.
    public var epoch: Epoch
    /// From the Earth's centre, m.
    public var position: Vector3

    /// A position in m at an instant.
    public init(epoch: Epoch, position: Vector3) {
      self.epoch = epoch
      self.position = position
    }
  }

  /// The path of an object.
  public struct Path: Sendable {
    /// Unique in the document.
    public var id: String
    /// Shown beside the object.
    public var name: String
    /// Shown when it is chosen.
    public var remark: String
    /// Of the line and the point.
    public var color: DisplayColor
    /// Of all positions.
    public var frame: Frame
    /// By time; viewers interpolate inside a part.
    public var parts: [[Point]]
    /// How much of the path is drawn before and after the object, s; nil for all of it.
    public var reach: Double?

    /// A path in parts.
    public init(
      id: String, name: String, remark: String = "", color: DisplayColor = .blue, frame: Frame,
      parts: [[Point]], reach: Double? = nil
    ) {
      self.id = id
      self.name = name
      self.remark = remark
      self.color = color
      self.frame = frame
      self.parts = parts
      self.reach = reach
    }
  }

  /// A place where something happens, shown from then on.
  public struct Mark: Sendable {
    /// Unique in the document.
    public var id: String
    /// Shown beside the point.
    public var name: String
    /// Shown when it is chosen.
    public var remark: String
    /// Of the position.
    public var frame: Frame
    /// Where and when.
    public var point: Point

    /// A place with a name.
    public init(id: String, name: String, remark: String = "", frame: Frame, point: Point) {
      self.id = id
      self.name = name
      self.remark = remark
      self.frame = frame
      self.point = point
    }
  }

  /// Why something cannot be written.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// There is nothing to write.
    case empty
    /// A position is not a number.
    case number
    /// Two packets have the same id.
    case repeated(id: String)

    /// One sentence for people.
    public var description: String {
      switch self {
      case .empty: "there are no points to write"
      case .number: "a number is not finite"
      case .repeated(let id): "two packets of a CZML document have the id '\(id)'"
      }
    }
  }

  /// The name of the document.
  public var name: String
  /// Shown with the document.
  public var remark: String
  /// The steps of UTC.
  public var leapSeconds: LeapSeconds

  /// A writer of documents with a name.
  public init(name: String, remark: String = "", leapSeconds: LeapSeconds = .builtin) {
    self.name = name
    self.remark = remark
    self.leapSeconds = leapSeconds
  }

  /// The document: its own packet, a packet for each path, a packet for each mark.
  public func text(paths: [Path], marks: [Mark] = []) throws(Failure) -> String {
    let moved: [Epoch] = paths.flatMap(\.parts).joined().map(\.epoch)
    // What happens before the first path begins, as engines that light on the pad, has its time too.
    let epochs: [Epoch] = moved + marks.map(\.point.epoch)
    guard !moved.isEmpty, let start = epochs.min(), let stop = moved.max() else { throw .empty }
    var ids: Set<String> = ["document"]
    for id in paths.map(\.id) + marks.map(\.id) where !ids.insert(id).inserted {
      throw .repeated(id: id)
    }
    let span = "\(time(start))/\(time(stop))"
    // The whole of it in about two minutes.
    let pace: Double = max(1, (stop.seconds(since: start) / 120).rounded())
    var packets = [
      """
      {"id":"document","name":\(quoted(name)),"description":\(quoted(remark)),"version":"1.0",\
      "clock":{"interval":"\(span)","currentTime":"\(time(start))","multiplier":\
      \(DecimalText.fixed(pace, decimals: 0)),"range":"CLAMPED","step":"SYSTEM_CLOCK_MULTIPLIER"}}
      """
    ]
    for path in paths where !path.parts.allSatisfy(\.isEmpty) { packets.append(try packet(path)) }
    for mark in marks { packets.append(try packet(mark, until: max(stop, mark.point.epoch))) }
    return "[\n" + packets.joined(separator: ",\n") + "\n]\n"
  }

  private func packet(_ path: Path) throws(Failure) -> String {
    let parts = path.parts.filter { !$0.isEmpty }
    var spans: [String] = []
    var positions: [String] = []
    for part in parts {
      let span = "\(time(part[0].epoch))/\(time(part[part.count - 1].epoch))"
      spans.append(span)
      positions.append(try position(part, span: span, frame: path.frame))
    }
    let availability =
      spans.count == 1
      ? "\"\(spans[0])\"" : "[" + spans.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    let color = rgba(path.color)
    let reach: Double =
      path.reach
      ?? parts.reduce(0) { sum, part in
        sum + part[part.count - 1].epoch.seconds(since: part[0].epoch)
      }
    let lead = DecimalText.fixed(max(reach, 1), decimals: 0)
    return """
      {"id":\(quoted(path.id)),"name":\(quoted(path.name)),"description":\(quoted(path.remark)),\
      "availability":\(availability),
      "point":{"pixelSize":7,"color":\(color)},
      "label":{"text":\(quoted(path.name)),"font":"12px sans-serif","horizontalOrigin":"LEFT",\
      "pixelOffset":{"cartesian2":[10,0]},"fillColor":\(color)},
      "path":{"width":2,"leadTime":\(lead),"trailTime":\(lead),"resolution":60,\
      "material":{"solidColor":{"color":\(color)}}},
      "position":\(positions.count == 1 ? positions[0] : "[" + positions.joined(separator: ",\n") + "]")}
      """
  }

  private func position(
    _ part: [Point], span: String, frame: Frame
  ) throws(Failure) -> String {
    let degree = max(1, min(5, part.count - 1))
    var text = """
      {"interval":"\(span)","interpolationAlgorithm":"LAGRANGE","interpolationDegree":\(degree),\
      "referenceFrame":"\(frame.rawValue)","epoch":"\(time(part[0].epoch))","cartesian":[
      """
    var last = ""
    for point in part {
      let seconds = DecimalText.fixed(point.epoch.seconds(since: part[0].epoch), decimals: 3)
      // Two positions at one time, as where a stage falls off, cannot be interpolated.
      guard seconds != last else { continue }
      text += (last.isEmpty ? "\n" : ",\n") + seconds + "," + (try cartesian(point.position))
      last = seconds
    }
    return text + "]}"
  }

  private func packet(_ mark: Mark, until stop: Epoch) throws(Failure) -> String {
    """
    {"id":\(quoted(mark.id)),"name":\(quoted(mark.name)),"description":\(quoted(mark.remark)),\
    "availability":"\(time(mark.point.epoch))/\(time(stop))",
    "point":{"pixelSize":6,"color":{"rgba":[255,255,255,255]},"outlineWidth":1},
    "label":{"text":\(quoted(mark.name)),"font":"11px sans-serif","horizontalOrigin":"LEFT",\
    "pixelOffset":{"cartesian2":[8,-8]}},
    "position":{"referenceFrame":"\(mark.frame.rawValue)","cartesian":[\
    \(try cartesian(mark.point.position))]}}
    """
  }

  private func cartesian(_ position: Vector3) throws(Failure) -> String {
    guard position.isFinite else { throw .number }
    return [position.x, position.y, position.z]
      .map { DecimalText.fixed($0, decimals: 3) }.joined(separator: ",")
  }

  private func rgba(_ color: DisplayColor) -> String {
    "{\"rgba\":[\(color.red),\(color.green),\(color.blue),\(color.alpha)]}"
  }

  private func time(_ epoch: Epoch) -> String {
    epoch.iso8601(fractionDigits: 3, leapSeconds: leapSeconds)
  }

  private func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
