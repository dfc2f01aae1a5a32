// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import TestSupport
import Testing

@Suite("Remarks of readers")
struct RemarkTests {
  /// Every code in the text of the readers.
  static func codesOfReaders() throws -> Set<String> {
    var codes: Set<String> = []
    for folder in [
      "Sources/Orbits/Formats", "Sources/Registry/Inventory", "Sources/Registry/Import",
    ] {
      let root = Truth.repository.appendingPathComponent(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: root.path)
      where name.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
        let codePattern =
          /"((?:tle|omm|oem|cdm|csv|kvn|json|xml|format|states|text|record|elements|table)\.[a-z0-9-]+)"/
        for line in text.split(separator: "\n")
        where !line.contains("///") && !line.contains(".csv\"") {
          for match in line.matches(of: codePattern) { codes.insert(String(match.1)) }
        }
      }
    }
    return codes
  }

  @Test("every code that a reader can say belongs to a rule")
  func holdsForEveryCode() throws {
    let codes = try Self.codesOfReaders()
    #expect(codes.count > 80)
    let unknown = codes.subtracting(RemarkRules.knownCodes)
    #expect(unknown.isEmpty, "no rule claims \(unknown.sorted())")
    var rules: Set<String> = []
    for check in Checks.all { rules.insert(check.rule.id) }
    for code in RemarkRules.knownCodes { #expect(rules.contains(RemarkRules.rule(ofCode: code))) }
  }

  @Test("each remark on the malformed files is found once, with a French sentence of its own")
  func holdsForMalformedFiles() throws {
    let folder = Truth.root.appendingPathComponent("malformed")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count > 50)
    var remarks = 0
    for name in names where !name.hasSuffix(".gz") && name != "README.md" && name != "manifest.csv"
    {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let files = [InputFile(path: name, bytes: bytes)]
      let inventory = InventoryBuilder.build(files)
      let found = SyntaxTrial.findings(SyntaxTrial.ownRules(), files)
      for remark in inventory.remarks where remark.severity != .note {
        remarks += 1
        let rule = RemarkRules.rule(ofCode: remark.code)
        // The rules on ephemerides have words of their own.
        if rule != "SYN-013" && rule != "SYN-014" {
          #expect(RemarkWords.isTranslated(remark), "\(name): \(remark.message)")
        }
        let own = found.filter {
          $0.location.line == Int(remark.place.line)
            && $0.message.english.hasPrefix(remark.message)
        }
        #expect(own.count == 1, "\(name): \(own.count) findings for \(remark.message)")
      }
      let isGood = name.contains("_ok") || name.contains("crlf.") || name.contains("no_final")
      if isGood {
        let errors = found.filter { $0.severity == .error }
        let isTable = !name.hasSuffix(".tle")
        // These four sets share one designator on purpose.
        #expect(isTable || errors.isEmpty, "\(name): \(errors.map(\.message.english))")
      }
    }
    #expect(remarks > 20)
  }

  @Test("a file that was cut is told from a record that is short")
  func holdsForCutFiles() {
    let one = SafeFixTests.one
    let two = SafeFixTests.two
    func rules(_ text: String) -> [String] {
      SyntaxTrial.findings(SyntaxTrial.ownRules(), [InputFile(path: "a.tle", text: text)]).map(
        \.rule)
    }
    #expect(rules(one + "\n" + two + "\n" + one) == ["SYN-018"])
    #expect(rules(one + "\n" + one + "\n" + two) == ["SYN-004"])
    #expect(rules(one + "\n" + two.prefix(40)) == ["SYN-018"])
    #expect(rules(one + "\n" + two.prefix(40) + "\n" + one + "\n" + two) == ["SYN-001"])
  }

  @Test("places in lines and columns")
  func holdsForPlaces() {
    let text = FileText(Array("\u{FEFF}aé\r\nb−c\rd\n".utf8))
    #expect(text.line(1) == "aé" && text.line(2) == "b−c" && text.line(3) == "d")
    #expect(text.offset(line: 2, scalarColumn: 3) == text.offset(line: 2, byteColumn: 5))
    #expect(text.lastLineWithText == 3)
    #expect(text.range(ofLine: 9).isEmpty)
  }
}
