// SPDX-License-Identifier: Apache-2.0

extension QueryField {
  /// What the field means, in half a line.
  public var summary: String {
    switch self {
    case .id: "id of a record, catalogue number, launch tag"
    case .name: "name, or any other name"
    case .aliases: "other names"
    case .kind: "satellite, launch, site, …; object for all that fly"
    case .norad: "catalogue number"
    case .cospar: "international designator; without piece, the whole launch"
    case .owner: "owner, else State; codes of GCAT and SATCAT stand for each other"
    case .state: "State it is catalogued under or lies in"
    case .operator: "who runs it"
    case .manufacturer: "who built it"
    case .status: "status as written"
    case .role: "payload, rocket body, debris, component"
    case .launch: "launch"
    case .launched: "day and time of launch"
    case .site: "launch site, of the object's launch too"
    case .pad: "launch pad"
    case .vehicle: "launch vehicle"
    case .serial: "serial of the launch vehicle"
    case .payloads: "what a launch carried"
    case .outcome: "how the launch went"
    case .ended: "when it decayed, landed or ended"
    case .parent: "what it is a part of"
    case .regime: "class of the orbit: stated, else from the figures"
    case .longitude: "declared geostationary longitude; longitude of a site"
    case .mass: "mass"
    case .center: "what the orbit goes round"
    case .perigee: "height of the perigee, of the newest element set or orbit"
    case .apogee: "height of the apogee"
    case .inclination: "inclination"
    case .period: "period"
    case .eccentricity: "eccentricity"
    case .epoch: "epoch of the newest element set"
    case .sets: "number of element sets"
    case .elements: "yes or no: whether there are element sets"
    case .registry: "State of registry"
    case .document: "document of the registration"
    case .latitude: "latitude of a site"
    case .source: "who says something about it"
    case .file: "file that has it"
    }
  }
}
