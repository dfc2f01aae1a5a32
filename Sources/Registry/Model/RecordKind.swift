// SPDX-License-Identifier: Apache-2.0

/// What a record describes.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  /// A satellite or probe without a crew.
  case satellite
  /// A craft with a crew.
  case spacecraft
  /// A part of a satellite, spacecraft or station that flies or lands on its own.
  case component
  /// A space station or its first module.
  case station
  /// A rocket stage on orbit.
  case stage
  /// A launch.
  case launch
  /// How a launch is flown by `simctl launch`: the orbit aimed at, guidance, the mission after it.
  case flight
  /// A launch site with its pads, or a ground site.
  case site
  /// A launch vehicle with its stages.
  case vehicle
  /// A rocket engine.
  case engine
  /// An agency, operator, maker or other body.
  case organisation
  /// A person with flights or a part in agreements.
  case person
  /// A project or programme with its dated events.
  case programme
  /// An accord, talks, a communique or a resolution, with its parties and dates.
  case agreement
  /// A set of satellites that work together, as it was on a day.
  case constellation
  /// A document or data set that values were taken from.
  case source
  /// What a document asserts about records, in the catalogue's words and without a verdict.
  case claim

  /// Whether it is something that flies: an object in the catalogue's sense.
  public var isObject: Bool {
    switch self {
    case .satellite, .spacecraft, .component, .station, .stage: true
    case .launch, .flight, .site, .vehicle, .engine, .organisation, .person, .programme, .agreement,
      .constellation, .source, .claim:
      false
    }
  }

  /// Whether it speaks about other records: a document, what one asserts, or how a launch is flown.
  ///
  /// Such records are often named after their subject, and give way to it where a name stands for
  /// both.
  public var isTestimony: Bool { self == .source || self == .claim || self == .flight }

  /// The kinds that fly.
  public static let objects: Set<RecordKind> = Set(allCases.filter(\.isObject))
}
