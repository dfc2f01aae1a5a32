// SPDX-License-Identifier: Apache-2.0

/// What fields are called in sentences.
enum FieldLabels {
  /// One line a field: key, English, French.
  private static let text = """
    about|the subjects|les sujets
    amount_usd|the amount|le montant
    buyer|the buyer|l'acheteur
    date|the date|la date
    duration_h|the duration|la durée
    end|the end of life|la fin de vie
    expedition|the expedition|l'expédition
    form|the form|la forme
    flag|the flag|le pavillon
    founded|the founding|la fondation
    head|the head|le directeur
    host_state|the host State|l'État hôte
    kind|the kind|la nature
    landing|the landing|le retour
    landing_craft|the craft of the landing|le vaisseau du retour
    latitude_deg|the latitude|la latitude
    launch_craft|the craft of the launch|le vaisseau de l'aller
    launch_date|the launch|le lancement
    launches|the number of launches|le nombre de lancements
    lift_off|the lift-off|le décollage
    longitude_deg|the longitude|la longitude
    manufacturer|the maker|le constructeur
    members|the members|les membres
    name|the name|le nom
    operating_state|the operating State|l'État exploitant
    opened|the opening|l'ouverture
    operator|the operator|l'opérateur
    organisations|the bodies|les organismes
    owner|the owner|le propriétaire
    participants|the participants|les participants
    parties|the parties|les parties
    partners|the partners|les partenaires
    payload_manufacturer|the maker of the payload|le constructeur de la charge utile
    payloads|the payloads|les charges utiles
    place|the place|le lieu
    planned|the planned date|la date prévue
    purpose|the purpose|le but
    regime|the orbit|l'orbite
    serial|the serial number|le numéro de série
    signatories|the signatories|les signataires
    site|the launch site|la base
    state|the State|l'État
    station|the station|la station
    status|the status|l'état
    used_on|the vehicles|les lanceurs
    vehicle|the launch vehicle|le lanceur
    weekday|the day of the week|le jour de la semaine
    """

  private static let table: [String: Bilingual] = {
    var table: [String: Bilingual] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      if parts.count == 3 { table[parts[0]] = Bilingual(parts[1], parts[2]) }
    }
    return table
  }()

  /// The last key of a path, without the place in a list.
  static func key(_ path: String) -> String {
    let last = ClaimJudge.segments(path).last ?? path
    var depth = 0
    var key = ""
    for character in last {
      if character == "[" { depth += 1 }
      if depth == 0 { key.append(character) }
      if character == "]" { depth -= 1 }
    }
    return String(key.split(separator: ".").last ?? key[...])
  }

  /// What a field is called.
  static func label(_ path: String) -> Bilingual {
    let segments = ClaimJudge.segments(path)
    let key = key(path)
    let own = table[key] ?? Bilingual(same: key.replacing("_", with: " "))
    // `manufacturer/state`: the State of the maker.
    if segments.count > 1, segments[0].contains("[") == false {
      let first = label(segments.dropLast().joined(separator: "/"))
      return Bilingual(
        "\(own.english) of \(first.english)", "\(own.french) \(French.of(first.french))")
    }
    return own
  }

  /// What a field of a record is called, as in "the lift-off of KazSat-2".
  static func label(_ path: String, of name: Bilingual) -> Bilingual {
    let own = label(path)
    return Bilingual(
      "\(own.english) of \(name.english)", "\(own.french) \(French.of(name.french))")
  }

  /// Whether a field's label is a plural.
  static func isPlural(_ path: String) -> Bool {
    let plurals: Set<String> = [
      "about", "members", "organisations", "participants", "parties", "partners", "payloads",
      "signatories", "used_on",
    ]
    return plurals.contains(key(path))
  }

  /// The unit that ends a key; nil where there is none.
  static func unit(_ path: String) -> String? {
    let key = key(path)
    guard let suffix = key.split(separator: "_").last, suffix.count < key.count else {
      return nil
    }
    switch suffix {
    case "km", "kg", "deg", "min", "h", "s", "m", "d": return String(suffix)
    case "usd": return "USD"
    case "kn": return "kN"
    case "years": return "years"
    default: return nil
    }
  }
}

/// Small words of French.
enum French {
  /// A name after "de", which loses its vowel before another and merges with an article.
  static func of(_ name: String) -> String {
    if name.hasPrefix("le ") { return "du " + name.dropFirst(3) }
    if name.hasPrefix("les ") { return "des " + name.dropFirst(4) }
    guard let first = name.unicodeScalars.first else { return "de " }
    return "aeiouAEIOUéèêÉÈÊâîôàÀ".unicodeScalars.contains(first) ? "d'\(name)" : "de \(name)"
  }
}
