// SPDX-License-Identifier: Apache-2.0

extension MutationFamily {
  /// Whether a rule is of the kind that has to find these faults.
  func expects(_ rule: String) -> Bool { expected.contains { rule.hasPrefix($0) } }

  /// The beginnings of the ids of rules that have to find these faults, one of them at least.
  var expected: [String] { Self.expectations[name] ?? [] }

  private static let expectations: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let rules = line[line.index(after: colon)...].split(separator: " ").map(String.init)
      table[String(line[..<colon])] = rules
    }
    return table
  }()

  private static let text = """
    digit of a catalogue number: IDN
    catalogue number of another object: IDN
    year of a designator: IDN REF-001
    number of a designator: IDN REF-001
    piece of a designator: IDN
    designator of another object: IDN REF-001
    designator of a launch: IDN REF
    record twice, under another id: IDN MIS-008
    record twice, under the same id: SYN
    alias of another object: IDN
    look-alike letter in a reference: SYN-016 REF MIS-008
    look-alike character in a designator or number: SYN
    apogee and perigee swapped: ORB-002
    inclination off by 10 degrees: ORB MIS-005
    period off by 5 %: ORB LEG-005
    height off by a tenth: ORB LEG-005
    first digit of a height wrong: ORB LEG-005
    regime of another kind: ORB-007
    slot off by 3 to 40 degrees: ORB-008
    slot with the wrong sign: ORB-008
    mass of an object times ten: ORB-018 PRV-002
    target inclination of a launch off by 10 degrees: ORB
    lift-off moved by 5 minutes: TMP ORB MIS
    lift-off moved by an hour: TMP ORB MIS
    lift-off moved by a day: TMP ORB MIS
    lift-off moved by a year: TMP IDN MIS
    local date of a launch off by a day: TMP-004
    end before the launch: TMP
    end removed: TMP MIS
    status turned round: TMP MIS ORB LEG
    phase before the launch: TMP
    phase a year late: TMP MIS
    30 February: SYN-020
    leap second where none is: TMP-009 SYN
    body founded after what it did: TMP-013
    vehicle first flown after its launches: MIS-006
    vehicle out of service before its launches: MIS-006
    site opened after its launches: REF-011
    pad moved by a degree: REF-010 PRV-002
    site moved by a degree: REF-010
    latitude and longitude swapped: REF-010
    longitude with the wrong sign: REF-010
    pad that the site does not have: REF-002
    launch from another site: REF ORB
    time zone off: TMP REF
    launch that is not there: REF MIS
    site that is not there: REF
    vehicle that is not there: REF
    parent that is not there: REF
    maker that is not there: REF
    operator that is not there: REF
    payload that is not there: REF MIS
    craft that is not there: REF MIS
    partner of a phase that is not there: REF MIS
    parents in a circle: REF-009
    source that is not there: REF-007
    source removed from the catalogue: REF-007
    object removed from the catalogue: REF MIS
    launch removed from the catalogue: REF MIS
    object of another launch: MIS-008
    payload of a launch left out: MIS-008 REF
    code of no State: REF-005
    code of a State that is no more: REF-005
    document of no known form: LEG-006
    digit of a document's number: LEG
    registered by another State: LEG
    launching State left out: LEG
    person on two craft at once: MIS-002
    one seat more than the craft has: MIS-001
    landing twice: MIS-001
    landing in a craft that was not there: MIS
    flight left out: MIS-001
    landing before the launch: MIS
    docking with what was not there: MIS-005
    flight of another launch: MIS
    seats of a craft: MIS-001
    propellant times ten: ORB PRV-002
    specific impulse of nothing: ORB
    specific impulse times ten: ORB
    thrust times ten: ORB PRV-002
    dry mass above the propellant's: ORB PRV-002
    capacity a tenth: ORB-018 PRV-002
    success of a failure and the reverse: MIS-010
    launch by another vehicle: MIS ORB
    catalogue number of a set: IDN-012 REF-006
    mean motion of a set: ORB TMP SYN
    inclination of a set: ORB SYN
    eccentricity of a set: ORB SYN
    node of a set: ORB SYN
    revolution number of a set: TMP-011
    drag term of a set: ORB
    epoch of a set moved by a day: ORB TMP
    designator of a set: IDN
    epoch before the launch: TMP
    epoch after the end: TMP
    set of another object of the same launch: ORB
    set of a stranger under the object's number: ORB TMP-011
    row twice: SYN-022
    row cut short: SYN
    letter in a figure: SYN
    angle out of its range: SYN
    kind that is none: SYN
    confidence that is none: SYN
    indentation broken: SYN
    name missing: SYN
    id missing: SYN
    key misspelt: SYN-023
    number that is none: SYN
    bracket left open: SYN
    record without its source: PRV-001
    stated value of a claim wrong: PRV-003 PRV-004
    subject of a claim that is not there: PRV REF
    reason of a suppression left out: PRV-010
    suppression that fits nothing: PRV-010
    """
}
