// SPDX-License-Identifier: Apache-2.0

/// A field that every entry of a catalogue has, whichever form it came in.
///
/// Other fields are asked for by their path in a record.
public enum QueryField: String, Sendable, Hashable, CaseIterable {
  /// The id: a record's id, a catalogue number, a launch tag.
  case id
  /// The name, and every other name.
  case name
  /// The other names.
  case aliases
  /// What it is: a ``RecordKind``, or `object` for all that fly.
  case kind
  /// The catalogue number.
  case norad
  /// The international designator.
  case cospar
  /// The owner, else the State it is catalogued under; the codes of catalogues stand for each other.
  case owner
  /// The State it is catalogued under or lies in.
  case state
  /// Who runs it.
  case `operator`
  /// Who built it.
  case manufacturer
  /// Its status.
  case status
  /// Payload, rocket body, debris, component.
  case role
  /// The launch.
  case launch
  /// When it was launched.
  case launched
  /// The launch site.
  case site
  /// The launch pad.
  case pad
  /// The launch vehicle.
  case vehicle
  /// The launch vehicle's serial.
  case serial
  /// What a launch carried.
  case payloads
  /// How a launch went.
  case outcome
  /// When it decayed, landed or ended.
  case ended
  /// What it is a part of.
  case parent
  /// The class of the orbit, as stated, else from the figures.
  case regime
  /// The declared geostationary longitude.
  case longitude
  /// The mass.
  case mass
  /// What the orbit goes round.
  case center
  /// The height of the perigee.
  case perigee
  /// The height of the apogee.
  case apogee
  /// The inclination.
  case inclination
  /// The period.
  case period
  /// The eccentricity.
  case eccentricity
  /// The epoch of the newest element set.
  case epoch
  /// How many element sets there are.
  case sets
  /// Whether there are element sets.
  case elements
  /// The State of registry.
  case registry
  /// The document of the registration.
  case document
  /// The latitude of a site.
  case latitude
  /// Who says something about it.
  case source
  /// The file that has it.
  case file

  /// How values are compared.
  public enum Form: Sendable, Hashable {
    /// Letters, compared without case, blanks and hyphens; a part is enough for `:`.
    case text
    /// A code or an id, compared as a whole.
    case code
    /// A reference: the id itself, or any name of what it stands for, of which a part is enough.
    case reference
    /// A number.
    case number
    /// A date, which may be vague.
    case date
    /// An international designator; without a piece, all of the launch.
    case designator
    /// The class of an orbit.
    case regime
  }

  /// How values are compared.
  public var form: Form {
    switch self {
    case .name, .aliases, .status, .role, .pad, .serial, .outcome, .center, .document, .file: .text
    case .id, .kind, .owner, .state, .registry, .elements, .source: .code
    case .operator, .manufacturer, .launch, .site, .vehicle, .payloads, .parent: .reference
    case .norad, .longitude, .mass, .perigee, .apogee, .inclination, .period, .eccentricity, .sets,
      .latitude:
      .number
    case .launched, .ended, .epoch: .date
    case .cospar: .designator
    case .regime: .regime
    }
  }

  /// Whether several values hold together; of other fields' values one is shown.
  public var isList: Bool {
    switch self {
    case .aliases, .operator, .manufacturer, .payloads, .source: true
    default: false
    }
  }

  /// The unit of the values; empty where there is none.
  public var unit: String {
    switch self {
    case .longitude, .inclination, .latitude: "deg"
    case .mass: "kg"
    case .perigee, .apogee: "km"
    case .period: "min"
    default: ""
    }
  }

  /// Other words for the field.
  public var synonyms: [String] {
    switch self {
    case .aliases: ["alias"]
    case .norad: ["catnr", "satcat", "number"]
    case .cospar: ["intldes", "designator"]
    case .state: ["country"]
    case .manufacturer: ["maker", "builder"]
    case .launched: ["launch_date", "liftoff", "lift_off"]
    case .vehicle: ["rocket", "lv"]
    case .payloads: ["payload"]
    case .ended: ["end", "decayed", "decay"]
    case .regime: ["orbit"]
    case .longitude: ["slot", "geo_longitude_deg"]
    case .mass: ["mass_kg"]
    case .inclination: ["incl"]
    case .role: ["type"]
    case .source: ["sources"]
    default: []
    }
  }

  /// The field that a word stands for.
  public init?(word: some StringProtocol) {
    let lower = word.lowercased()
    if let field = QueryField(rawValue: lower) {
      self = field
      return
    }
    guard let field = Self.allCases.first(where: { $0.synonyms.contains(lower) }) else {
      return nil
    }
    self = field
  }

  /// The path of the field in curated records of kinds that have no typed entry.
  var recordPath: String {
    switch self {
    case .mass: "mass_kg"
    case .launched: "lift_off"
    case .ended: "until"
    case .longitude: "longitude_deg"
    case .latitude: "latitude_deg"
    default: rawValue
    }
  }
}
