// SPDX-License-Identifier: Apache-2.0

extension OMMRecordBuilder {
  /// The set of the fields collected; nil, with an error said, where they make none.
  mutating func elementSet() -> ElementSet? {
    let scale = metadata()
    let epoch = epoch(scale ?? .utc)
    let motion = meanMotion()
    let eccentricity = eccentricity()
    let inclination = inclination()
    let raan = angle(.raan)
    let perigee = angle(.argumentOfPerigee)
    let anomaly = angle(.meanAnomaly)
    let number = catalogNumber()
    let kind = classification()
    let type = ephemerisType()
    let setNumber = count(.elementSetNumber)
    let revolution = count(.revolution)
    let bstar = optional(.bstar, instead: .bterm)
    let dot = optional(.meanMotionDot)
    let ddot = optional(.meanMotionDDot, instead: .agom)
    guard scale != nil, let epoch, let motion, let eccentricity, let inclination, let raan,
      let perigee, let anomaly
    else { return nil }
    var set = ElementSet(
      epoch: epoch, meanMotionRevolutionsPerDay: motion, eccentricity: eccentricity,
      inclinationDegrees: inclination, raanDegrees: raan, argumentOfPerigeeDegrees: perigee,
      meanAnomalyDegrees: anomaly)
    set.name = text(.objectName)
    set.internationalDesignator = text(.objectID)
    set.catalogNumber = number
    set.classification = kind
    set.ephemerisType = type
    set.elementSetNumber = setNumber
    set.revolutionAtEpoch = revolution
    set.bstar = bstar
    set.meanMotionDot = dot
    set.meanMotionDDot = ddot
    return set
  }

  private func text(_ key: OMMKey) -> String {
    said(key).map { String(decoding: $0.text, as: UTF8.self) } ?? ""
  }

  // MARK: Header and metadata

  /// Checks header and metadata; the scale of the epoch, nil where the set cannot be used.
  private mutating func metadata() -> TimeScale? {
    if rules.hasMetadata {
      header()
      for key in [OMMKey.objectName, .objectID, .centerName, .frame, .timeSystem, .theory]
      where field(key) == nil {
        depart(nil, "omm.metadata", "\(key.keyword) is missing from the metadata")
      }
    }
    var isUsable = true
    if let field = said(.centerName), !same(field, "EARTH") {
      error(
        field, "omm.center",
        "mean elements about \(text(.centerName)); only those about EARTH can be used with SGP4")
      isUsable = false
    }
    if let field = said(.frame), !same(field, "TEME") {
      depart(
        field, "omm.frame",
        "REF_FRAME is \(text(.frame)), but the elements of SGP4 are in TEME; they were taken as "
          + "TEME, the frame the theory has")
    }
    theory(&isUsable)
    guard let field = said(.timeSystem) else { return isUsable ? .utc : nil }
    let name = text(.timeSystem).lowercased()
    guard let scale = TimeScale(rawValue: name), scale != .ut1 else {
      error(
        field, "omm.time-system",
        "TIME_SYSTEM \(text(.timeSystem)) is not known here: UTC, TAI, TT, TDB, GPS, BDT, GLONASS")
      return nil
    }
    if scale != .utc {
      depart(
        field, "omm.time-system",
        "TIME_SYSTEM is \(text(.timeSystem)), not UTC; the epoch was converted from it")
    }
    return isUsable ? scale : nil
  }

  private mutating func header() {
    if let field = said(.version) {
      let version = text(.version)
      if version != "2.0", version != "3.0" {
        depart(field, "omm.version", "version \(version) of the OMM; 2.0 and 3.0 are known")
      }
    } else {
      depart(field(.version), "omm.version", "no CCSDS_OMM_VERS; the version is unknown")
    }
    for key in [OMMKey.creationDate, .originator] where said(key) == nil {
      if rules.profile == .strictCCSDS || field(key) == nil {
        depart(field(key), "omm.header", "\(key.keyword) is mandatory in the header")
      }
    }
  }

  private mutating func theory(_ isUsable: inout Bool) {
    guard let field = said(.theory) else { return }
    switch text(.theory).uppercased() {
    case "SGP4", "SGP/SGP4", "SGP4-XP": break
    case "SGP", "SDP4", "SGP8", "SDP8":
      depart(
        field, "omm.theory",
        "MEAN_ELEMENT_THEORY is \(text(.theory)); the elements were taken as those of SGP4")
    default:
      error(
        field, "omm.theory",
        "mean elements of the theory \(text(.theory)); only those of SGP4 can be read")
      isUsable = false
    }
  }

  private func same(_ field: OMMField, _ word: StaticString) -> Bool {
    field.text.count == word.utf8CodeUnitCount
      && ByteText.matches(field.text.span, at: 0, word)
  }

  // MARK: Numbers

  /// The number of a field; nil, with an error said, where it holds none.
  private mutating func number(_ key: OMMKey, _ field: OMMField) -> Double? {
    do throws(DecimalText.Defect) {
      let value = try DecimalText.double(field.text)
      if rules.profile == .strictCCSDS { strictForm(key, field) }
      return value == 0 ? 0 : value
    } catch {
      let shown = String(decoding: field.text.prefix(40), as: UTF8.self)
      let why: String
      switch error {
      case .empty: why = "no number"
      case .decimalComma: why = "'\(shown)' has a decimal comma; write a point"
      case .notANumber: why = "'\(shown)' is not a number"
      case .notFinite: why = "'\(shown)' is not a finite number"
      case .outOfRange: why = "'\(shown)' is too large or too small for a number"
      }
      self.error(field, "omm.number", "\(key.keyword): \(why)")
      return nil
    }
  }

  /// CCSDS 502.0-B-3, 7.5.6: a digit before and after the point.
  private mutating func strictForm(_ key: OMMKey, _ field: OMMField) {
    guard let point = field.text.firstIndex(of: ByteText.point) else { return }
    let before = point > field.text.startIndex && ByteText.isDigit(field.text[point - 1])
    let after = point + 1 < field.text.endIndex && ByteText.isDigit(field.text[point + 1])
    if !before || !after {
      depart(
        field, "omm.number", "\(key.keyword): a number needs a digit on each side of the point")
    }
  }

  private mutating func required(_ key: OMMKey) -> Double? {
    guard let field = said(key) else {
      missing(key)
      return nil
    }
    return number(key, field)
  }

  /// A parameter of the drag, zero with a word where it is missing.
  private mutating func optional(_ key: OMMKey, instead: OMMKey? = nil) -> Double {
    if let field = said(key) { return number(key, field) ?? 0 }
    assume(key)
    if let instead, said(instead) != nil { return 0 }
    if !knownAbsent.contains(key) {
      depart(field(key), "omm.missing", "\(key.keyword) is missing, read as zero")
    }
    return 0
  }

  private mutating func eccentricity() -> Double? {
    guard let value = required(.eccentricity), let field = said(.eccentricity) else { return nil }
    if value < 0 || value >= 1 {
      error(
        field, "omm.eccentricity",
        "eccentricity \(value) is outside 0 ≤ e < 1; mean elements describe closed orbits")
      return nil
    }
    return value
  }

  private mutating func inclination() -> Double? {
    guard let value = required(.inclination), let field = said(.inclination) else { return nil }
    if value < 0 || value > 180 {
      error(field, "omm.inclination", "inclination \(value)° is outside 0° to 180°")
      return nil
    }
    return value
  }

  private mutating func angle(_ key: OMMKey) -> Double? {
    guard let value = required(key), let field = said(key) else { return nil }
    if value < -360 || value > 360 {
      error(field, "omm.angle", "\(key.keyword) \(value)° is outside 0° to 360°")
      return nil
    }
    if value < 0 { depart(field, "omm.angle", "\(key.keyword) is negative; kept as it is") }
    return value
  }

  private mutating func meanMotion() -> Double? {
    guard let axis = said(.semimajorAxis), said(.meanMotion) == nil else {
      guard let value = required(.meanMotion), let field = said(.meanMotion) else { return nil }
      if value <= 0 {
        error(
          field, "omm.mean-motion", "the mean motion \(value) must be above zero (SGP4 error 2)")
        return nil
      }
      return value
    }
    guard let a = number(.semimajorAxis, axis) else { return nil }
    var mu = 398_600.8
    if let field = said(.gravitation) {
      guard let given = number(.gravitation, field) else { return nil }
      mu = given
    }
    guard a > 0, mu > 0 else {
      error(axis, "omm.mean-motion", "SEMI_MAJOR_AXIS and GM must be above zero")
      return nil
    }
    let radiansPerSecond: Double = (mu / a / a / a).squareRoot()
    let motion: Double = radiansPerSecond * 86_400 / Circle.turn
    guard motion > 0, motion.isFinite else {
      error(axis, "omm.mean-motion", "SEMI_MAJOR_AXIS gives no usable mean motion")
      return nil
    }
    warn(
      axis, "omm.semimajor-axis",
      "the mean motion was made from SEMI_MAJOR_AXIS by Kepler's third law with GM = "
        + "\(DecimalText.text(mu)) km³/s²")
    return motion
  }

  // MARK: Epoch and whole numbers

  private mutating func epoch(_ scale: TimeScale) -> Epoch? {
    guard let field = said(.epoch) else {
      missing(.epoch)
      return nil
    }
    do throws(CCSDSEpoch.Defect) {
      return try CCSDSEpoch.parse(field.text, scale: scale, leapSeconds: rules.leapSeconds)
    } catch {
      let shown = String(decoding: field.text.prefix(40), as: UTF8.self)
      let why: String
      switch error {
      case .form: why = "is not of the form YYYY-MM-DDThh:mm:ss.d or YYYY-DDDThh:mm:ss.d"
      case .range(let name): why = "has a \(name) that does not exist"
      case .notALeapSecond: why = "has a second 60, but there is no leap second there"
      case .tooFine: why = "has more digits than an attosecond"
      case .scale: why = "is in a scale that needs Earth orientation"
      }
      self.error(field, "omm.epoch", "EPOCH '\(shown)' \(why)")
      return nil
    }
  }

  /// 1…999,999,999; nil where there is none.
  private mutating func catalogNumber() -> Int? {
    guard let field = said(.catalogNumber) else { return nil }
    guard let value = DecimalText.integer(field.text), value >= 0, value <= 999_999_999 else {
      let shown = String(decoding: field.text.prefix(40), as: UTF8.self)
      error(
        field, "omm.number",
        "NORAD_CAT_ID '\(shown)' is no catalogue number: a whole number of up to nine digits "
          + "(Alpha-5 belongs to TLE alone)")
      return nil
    }
    if value == 0 {
      warn(field, "omm.number", "NORAD_CAT_ID is 0; the object stays without a number")
      return nil
    }
    return value
  }

  private mutating func count(_ key: OMMKey) -> Int? {
    guard let field = said(key) else { return nil }
    guard let value = DecimalText.integer(field.text), value >= 0, value <= 999_999_999 else {
      error(field, "omm.number", "\(key.keyword) must be a whole number from 0 on")
      return nil
    }
    return value
  }

  private mutating func ephemerisType() -> Int {
    if let field = said(.ephemerisType) {
      guard let value = DecimalText.integer(field.text), value >= 0, value <= 9 else {
        error(field, "omm.number", "EPHEMERIS_TYPE must be a digit (0 for SGP4, 4 for SGP4-XP)")
        return 0
      }
      return value
    }
    assume(.ephemerisType)
    return text(.theory).uppercased() == "SGP4-XP" ? 4 : 0
  }

  private mutating func classification() -> String {
    guard let field = said(.classification) else {
      assume(.classification)
      return "U"
    }
    let value = text(.classification)
    switch value {
    case "U", "C", "S": return value
    case "u", "c", "s":
      depart(field, "omm.classification", "classification in a small letter; write U, C or S")
      return value.uppercased()
    default:
      error(field, "omm.classification", "classification '\(value)' is none of U, C and S")
      return "U"
    }
  }
}
