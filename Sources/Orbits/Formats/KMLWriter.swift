// SPDX-License-Identifier: Apache-2.0

/// Writes tracks and places in KML, for globes.
///
/// Heights are written as absolute altitudes. KML counts them from mean sea level, we from the WGS84
/// ellipsoid: they differ by the geoid, 110 m at most.
/// Reference: OGC 12-007r2, OGC KML 2.3, 2015; `gx:Track` as in Google's extension to KML 2.2.
public struct KMLWriter: Sendable {
  /// Where something is at an instant.
  public struct Point: Sendable, Hashable {
    /// When.
    public var epoch: Epoch
    /// Over WGS84: rad and m.
    public var place: Geodetic

    /// A place at an instant.
    public init(epoch: Epoch, place: Geodetic) {
      self.epoch = epoch
      self.place = place
    }
  }

  /// The way of an object.
  public struct Track: Sendable {
    /// Its name.
    public var name: String
    /// Shown when it is chosen.
    public var remark: String
    /// Of the line.
    public var color: DisplayColor
    /// By time; viewers join what is inside a part.
    public var parts: [[Point]]
    /// Whether a line of its own, with a curtain to the ground, is drawn as well: for ascents.
    public var hasCurtain: Bool

    /// A way in parts.
    public init(
      name: String, remark: String = "", color: DisplayColor = .blue, parts: [[Point]],
      hasCurtain: Bool = false
    ) {
      self.name = name
      self.remark = remark
      self.color = color
      self.parts = parts
      self.hasCurtain = hasCurtain
    }
  }

  /// A place with a name.
  public struct Mark: Sendable {
    /// Its name.
    public var name: String
    /// Shown when it is chosen.
    public var remark: String
    /// Where, and when it happens.
    public var point: Point

    /// A place with a name.
    public init(name: String, remark: String = "", point: Point) {
      self.name = name
      self.remark = remark
      self.point = point
    }
  }

  /// Why something cannot be written.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// There is nothing to write.
    case empty
    /// A place is not a number.
    case number
    /// A text holds characters that XML cannot carry.
    case text

    /// One sentence for people.
    public var description: String {
      switch self {
      case .empty: "there are no points to write"
      case .number: "a number is not finite"
      case .text: "a text holds control characters"
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

  /// The document.
  public func text(tracks: [Track], marks: [Mark] = []) throws(Failure) -> String {
    guard tracks.contains(where: { !$0.parts.allSatisfy(\.isEmpty) }) || !marks.isEmpty else {
      throw .empty
    }
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">
      <Document>

      """
    try naming(name, remark, to: &out)
    var styled: [DisplayColor] = []
    for track in tracks where !styled.contains(track.color) {
      styled.append(track.color)
      let color = track.color.kmlText
      let curtain = "40" + color.dropFirst(2)
      out += """
        <Style id="track-\(color)"><IconStyle><scale>0.6</scale></IconStyle>\
        <LineStyle><color>\(color)</color><width>3</width></LineStyle>\
        <PolyStyle><color>\(curtain)</color><outline>0</outline></PolyStyle></Style>

        """
    }
    out += """
      <Style id="mark"><IconStyle><scale>0.8</scale></IconStyle>\
      <LabelStyle><scale>0.9</scale></LabelStyle></Style>

      """
    for track in tracks {
      for part in track.parts where !part.isEmpty { try write(track, part, to: &out) }
    }
    if !marks.isEmpty {
      out += "<Folder>\n<name>Events</name>\n"
      for mark in marks { try write(mark, to: &out) }
      out += "</Folder>\n"
    }
    return out + "</Document>\n</kml>\n"
  }

  private func write(_ track: Track, _ part: [Point], to out: inout String) throws(Failure) {
    let style = "<styleUrl>#track-\(track.color.kmlText)</styleUrl>\n"
    if track.hasCurtain {
      out += "<Placemark>\n"
      try naming("\(track.name): path", track.remark, to: &out)
      out += style
      out += "<LineString><extrude>1</extrude><altitudeMode>absolute</altitudeMode><coordinates>\n"
      for point in part { out += try coordinates(point.place, separator: ",") + "\n" }
      out += "</coordinates></LineString>\n</Placemark>\n"
    }
    out += "<Placemark>\n"
    try naming(track.name, track.remark, to: &out)
    out += style + "<gx:Track><altitudeMode>absolute</altitudeMode>\n"
    for point in part { out += "<when>\(time(point.epoch))</when>\n" }
    for point in part {
      out += "<gx:coord>\(try coordinates(point.place, separator: " "))</gx:coord>\n"
    }
    out += "</gx:Track>\n</Placemark>\n"
  }

  private func write(_ mark: Mark, to out: inout String) throws(Failure) {
    out += "<Placemark>\n"
    try naming(mark.name, mark.remark, to: &out)
    out += """
      <TimeSpan><begin>\(time(mark.point.epoch))</begin></TimeSpan>
      <styleUrl>#mark</styleUrl>
      <Point><extrude>1</extrude><altitudeMode>absolute</altitudeMode>\
      <coordinates>\(try coordinates(mark.point.place, separator: ","))</coordinates></Point>
      </Placemark>

      """
  }

  /// Longitude and latitude to 1 cm, height to 1 cm.
  private func coordinates(_ place: Geodetic, separator: String) throws(Failure) -> String {
    let degrees: Double = 180 / Double.pi
    guard place.longitude.isFinite, place.latitude.isFinite, place.height.isFinite else {
      throw .number
    }
    let longitude: Double = Circle.signed(place.longitude) * degrees
    return DecimalText.fixed(longitude, decimals: 7) + separator
      + DecimalText.fixed(place.latitude * degrees, decimals: 7) + separator
      + DecimalText.fixed(place.height, decimals: 2)
  }

  /// XML's time has no leap seconds: the last moment before stands for one.
  private func time(_ epoch: Epoch) -> String {
    let text = epoch.iso8601(fractionDigits: 3, leapSeconds: leapSeconds)
    guard let mark = text.lastIndex(of: ":"), text[mark...].hasPrefix(":60") else { return text }
    return text[..<mark] + ":59.999Z"
  }

  private func naming(_ name: String, _ remark: String, to out: inout String) throws(Failure) {
    out += "<name>\(try escaped(name))</name>\n"
    if !remark.isEmpty { out += "<description>\(try escaped(remark))</description>\n" }
  }

  private func escaped(_ text: String) throws(Failure) -> String {
    for byte in text.utf8 where byte < 0x20 && byte != ByteText.lineFeed { throw .text }
    var bytes: [UInt8] = []
    XMLText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
