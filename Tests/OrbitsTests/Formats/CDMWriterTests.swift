// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct CDMWriterTests {
  static func object(_ number: Int, _ offset: Double) -> CDMWriter.Object {
    CDMWriter.Object(
      designator: "\(25_544 + number)", name: "A & B <\(number)>",
      internationalDesignator: "1998-067A", frameName: "GCRF",
      position: Vector3(6_817_562.458 + offset, 563_264.725, 715_781.788),
      velocity: Vector3(-1_000.5, 7_100.25, 1e-7),
      covariance: (0..<36).map { $0 % 7 == 0 ? 100.5 + Double($0) : 0 })
  }

  static var conjunction: CDMWriter.Conjunction {
    var conjunction = CDMWriter.Conjunction(
      messageID: "1_conj_2", closestApproach: Epoch(taiSeconds: 773_000_000, attoseconds: 0),
      missDistance: 707.1067811865476, relativePosition: Vector3(300, -400, 500),
      relativeVelocity: Vector3(-1, 14_000.25, 3), object1: object(1, 0),
      object2: object(2, 0.7))
    conjunction.probability = (1.25e-7, "FOSTER-1992")
    conjunction.comments = ["a remark"]
    return conjunction
  }

  @Test(arguments: MessageNotation.allCases)
  func holdsReaderReadsWhatIsWritten(notation: MessageNotation) throws {
    let writer = CDMWriter(
      notation, creationDate: "2026-11-21T12:40:00.000", originator: "SIMCTL")
    let given = Self.conjunction
    let text = try writer.text(given)
    let file = CDMReader.read(Array(text.utf8), profile: .strictCCSDS)
    #expect(file.refusals.isEmpty)
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
    let read = try #require(file.messages.first)
    #expect(read.closestApproach == given.closestApproach)
    #expect(read.missDistance == given.missDistance)
    #expect(read.relativePosition == given.relativePosition)
    #expect(read.relativeVelocity == given.relativeVelocity)
    #expect(read.relativeSpeed == given.relativeVelocity.norm)
    #expect(read.collisionProbability == 1.25e-7)
    #expect(read.probabilityMethod == "FOSTER-1992")
    for (object, wanted) in [(read.object1, given.object1), (read.object2, given.object2)] {
      #expect(object.name == wanted.name)
      #expect(object.designator == wanted.designator)
      #expect(object.frame == .gcrf)
      #expect((object.position - wanted.position).norm < 1e-8)
      #expect((object.velocity - wanted.velocity).norm < 1e-12)
      #expect(object.covariance == wanted.covariance)
    }
  }

  @Test(arguments: MessageNotation.allCases)
  func holdsSeveralMessagesInAFile(notation: MessageNotation) throws {
    let writer = CDMWriter(notation, creationDate: "2026-11-21T12:40:00", originator: "SIMCTL")
    let part = try writer.part(Self.conjunction)
    let text = writer.opening + part + part + part + writer.closing
    let file = CDMReader.read(Array(text.utf8))
    #expect(file.messages.count == 3)
    #expect(file.refusals.isEmpty)
  }

  @Test func holdsWhatCannotBeWrittenIsRefused() {
    let writer = CDMWriter(.kvn, creationDate: "2026-11-21T12:40:00", originator: "SIMCTL")
    var broken = Self.conjunction
    broken.missDistance = .nan
    #expect(throws: MessageWritingFailure.number(keyword: "MISS_DISTANCE")) {
      try writer.text(broken)
    }
    broken = Self.conjunction
    broken.object2.covariance = [1, 2, 3]
    #expect(throws: MessageWritingFailure.self) { try writer.text(broken) }
    broken = Self.conjunction
    broken.object1.name = "two\nlines"
    #expect(throws: MessageWritingFailure.text(keyword: "OBJECT_NAME")) {
      try writer.text(broken)
    }
  }

  @Test func holdsDamagedXMLIsRefused() throws {
    let writer = CDMWriter(.xml, creationDate: "2026-11-21T12:40:00", originator: "SIMCTL")
    let text = Array(try writer.text(Self.conjunction).utf8)
    for length in stride(from: 60, to: text.count - 10, by: 131) {
      let file = CDMReader.read(Array(text[..<length]))
      #expect(file.messages.isEmpty)
      #expect(file.refusals.count == 1 || !file.diagnostics.isEmpty)
    }
  }
}
