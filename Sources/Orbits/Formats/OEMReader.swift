// SPDX-License-Identifier: Apache-2.0

/// Reads orbit ephemeris messages (CCSDS 502.0-B-3, 5) in keyword = value notation or XML.
///
/// A segment is refused as a whole where one of its lines cannot be read for certain: states with a
/// hole or out of order must not be interpolated. Other segments are read as if it were not there.
///
/// ```swift
/// let file = OEMReader.read(bytes)
/// for segment in file.segments { print(segment.objectName, segment.states.count) }
/// ```
public enum OEMReader {
  /// Reads a message.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8; not compressed.
  ///   - profile: how much is forgiven: `strictCCSDS` refuses each departure, the others read it with
  ///     a warning where its meaning is certain.
  ///   - leapSeconds: the leap seconds for epochs in UTC.
  ///   - earth: the Earth's orientation for epochs in UT1, which are refused without it.
  /// - Returns: segments in SI units, refusals and diagnostics in the order of the file.
  public static func read(
    _ bytes: [UInt8], profile: ReadingProfile = .asServed, leapSeconds: LeapSeconds = .builtin,
    earth: EarthOrientation? = nil
  ) -> OEMFile {
    var parser = OEMParser(
      profile: profile, clock: MessageClock(.utc, leapSeconds: leapSeconds, earth: earth))
    if OrbitFileFormat.isMarkup(bytes) {
      parser.readXML(bytes)
    } else {
      parser.read(bytes)
    }
    return parser.file
  }
}
