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
  /// A launch site with its pads, or a ground site.
  case site
  /// A launch vehicle with its stages.
  case vehicle
  /// An agency, operator, maker or other body.
  case organisation
  /// A document or data set that values were taken from.
  case source

  /// Whether it is something that flies: an object in the catalogue's sense.
  public var isObject: Bool {
    switch self {
    case .satellite, .spacecraft, .component, .station, .stage: true
    case .launch, .site, .vehicle, .organisation, .source: false
    }
  }

  /// The kinds that fly.
  public static let objects: Set<RecordKind> = Set(allCases.filter(\.isObject))
}
