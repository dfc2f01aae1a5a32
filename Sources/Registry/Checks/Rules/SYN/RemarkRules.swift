// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Which rule a reader's remark belongs to: each code to one, so that nothing a reader says is
/// reported twice or lost.
package enum RemarkRules {
  /// Codes by rule, a line each.
  private static let table = """
    SYN-001 tle.length tle.trailing tle.leading-space tle.comment tle.prose
    SYN-002 tle.checksum tle.no-checksum
    SYN-003 tle.columns tle.field tle.blank tle.eccentricity tle.derivative tle.exponent-sign
    SYN-003 tle.refused kvn.line omm.number omm.refused json.record json.value
    SYN-003 table.number json.number
    SYN-003 oem.line oem.fields oem.number cdm.number cdm.refused states.number
    SYN-004 tle.number-differs tle.line-order tle.missing-line-1 tle.missing-line-2
    SYN-005 tle.number
    SYN-006 tle.number-overflow
    SYN-007 tle.classification omm.classification omm.theory
    SYN-008 tle.angle tle.inclination tle.mean-motion omm.eccentricity omm.inclination
    SYN-008 omm.angle omm.mean-motion oem.range oem.zero-position cdm.range states.range
    SYN-008 states.zero-position cdm.probability
    SYN-009 tle.epoch omm.epoch oem.epoch cdm.epoch states.time
    SYN-011 omm.missing omm.header omm.metadata omm.center omm.frame omm.time-system
    SYN-011 omm.semimajor-axis omm.keyword oem.missing oem.duplicate oem.keyword oem.degree
    SYN-011 oem.single oem.empty oem.more cdm.missing cdm.duplicate cdm.object
    SYN-012 omm.version oem.version cdm.version
    SYN-013 oem.order oem.overlap oem.bounds oem.time-system
    SYN-014 oem.covariance cdm.covariance
    SYN-016 cdm.look-alike text.utf8
    SYN-017 omm.duplicate csv.fields csv.quote table.fields table.quote states.column states.frame
    SYN-018 oem.truncated
    SYN-019 omm.unit oem.unit cdm.unit
    SYN-020 table.date json.date
    SYN-021 table.identity record.text elements.row format.unrecognized format.html format.gzip format.utf16
    SYN-021 format.empty format.no-data format.other-message format.states json.syntax
    SYN-021 xml.syntax xml.doctype xml.entity xml.depth xml.root xml.message
    IDN-003 tle.designator
    """

  private static let ruleOfCode: [String: String] = {
    var rules: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for code in words.dropFirst() { rules[code] = words[0] }
    }
    return rules
  }()

  /// The codes that are known by name; all others belong to SYN-021.
  package static var knownCodes: Set<String> { Set(ruleOfCode.keys) }

  /// The rule of a code: SYN-021 for codes that no other rule claims.
  package static func rule(ofCode code: String) -> String { ruleOfCode[code] ?? "SYN-021" }

  /// What a file that was cut off looks like in its last line.
  private static let cutCodes: Set<String> = [
    "tle.missing-line-2", "csv.fields", "csv.quote", "table.fields",
  ]

  /// The rule of a remark: that of its code, but SYN-018 where the file was cut off there.
  package static func rule(of remark: ReaderRemark, lastLine: () -> Int) -> String {
    let rule = rule(ofCode: remark.code)
    guard remark.severity == .error else { return rule }
    switch rule {
    case "SYN-001", "SYN-004", "SYN-017", "SYN-021":
      let saysSo = remark.message.contains("was cut") && !cutCodes.contains(remark.code)
      let isText = remark.code.hasPrefix("json.") || remark.code.hasPrefix("xml.")
      if saysSo && isText { return "SYN-018" }
      guard saysSo || cutCodes.contains(remark.code) else { return rule }
      return Int(remark.place.line) >= lastLine() ? "SYN-018" : rule
    default: return rule
    }
  }

  /// The remarks of a rule, in the order of reading.
  package static func remarks(of rule: String, in inventory: Inventory) -> [ReaderRemark] {
    var lastLines: [Int32: Int] = [:]
    return inventory.remarks.filter { remark in
      self.rule(of: remark) {
        let file = remark.place.file
        if let known = lastLines[file] { return known }
        let bytes =
          inventory.files.indices.contains(Int(file)) ? inventory.files[Int(file)].bytes : []
        let last = FileText(bytes).lastLineWithText
        lastLines[file] = last
        return last
      } == rule
    }
  }
}
