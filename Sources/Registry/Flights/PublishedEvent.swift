// SPDX-License-Identifier: Apache-2.0

/// A line of a published timeline, to hold a flown one against.
public struct PublishedEvent: Sendable, Hashable {
  /// In the record's words: "second stage separation".
  public let name: String
  /// After lift-off, s; the first value where sources differ.
  public let time: Double
  /// Of the last value, s; equal to `time` where there is one.
  public let latestTime: Double
  /// Height, m; nil where it was not published.
  public let height: Double?
  /// Speed, m/s, as published: mostly without saying whether over the ground; nil where it was not.
  public let speed: Double?
  /// The flight it was published for; nil for the vehicle in general.
  public let flight: String?
  /// The id of the source.
  public let source: String?
  /// How far it can be trusted.
  public let confidence: Confidence

  /// The lines under `timeline` of a record.
  static func all(of record: Record) -> [PublishedEvent] {
    (record["timeline"]?.elements ?? []).compactMap { node in
      let times = (node["time_s"]?.assertions ?? []).compactMap(\.number)
      guard let name = node["event"]?.value, let first = times.first else { return nil }
      let said = node["time_s"]?.assertions.first
      return PublishedEvent(
        name: name, time: first, latestTime: max(times.max() ?? first, first),
        height: node["altitude_km"]?.number.map { 1000 * $0 },
        speed: node["speed_m_s"]?.number, flight: node["flight"]?.value, source: said?.source,
        confidence: said?.confidence ?? .reported)
    }
  }
}
