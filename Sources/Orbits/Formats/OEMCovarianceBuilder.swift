// SPDX-License-Identifier: Apache-2.0

/// Collects the six rows of a covariance matrix.
struct OEMCovarianceBuilder {
  /// What is wrong with a row, its offset in the line.
  struct Fault: Error {
    var line = 1
    var offset = 0
    var length = 0
    let code: String
    let message: String
  }

  /// The frame named since the last epoch.
  var frameName: String?
  private var epoch: Epoch?
  private var line = 1
  private var rows = 0
  private var values: [Double] = []
  private var isBroken = false

  /// Whether a matrix was begun.
  var isOpen: Bool { epoch != nil }

  mutating func begin(_ epoch: Epoch, line: Int) {
    self = OEMCovarianceBuilder()
    self.epoch = epoch
    self.line = line
  }

  /// Takes a row; says what is wrong with it.
  mutating func row(_ line: KVNLine) -> Fault? {
    guard isOpen else {
      return Fault(
        length: line.keyword.count, code: "oem.covariance",
        message: "a row of a covariance without an EPOCH in front of it")
    }
    rows += 1
    let words = MessageText.tokens(line.keyword)
    guard rows <= 6, words.count == rows else {
      isBroken = true
      return Fault(
        length: line.keyword.count, code: "oem.covariance",
        message: rows > 6
          ? "a covariance has 6 rows, this is row \(rows)"
          : "row \(rows) of a covariance has \(rows) numbers, this one has \(words.count)")
    }
    for word in words {
      do throws(DecimalText.Defect) {
        // km², km²/s and km²/s² alike.
        values.append(try DecimalText.double(word, shift: 6))
      } catch {
        isBroken = true
        return Fault(
          offset: word.startIndex - line.keyword.startIndex, length: word.count,
          code: "oem.number", message: MessageText.words(error))
      }
    }
    return nil
  }

  /// Takes the next value of the lower triangle by rows; says what is wrong with it.
  mutating func value(_ word: ArraySlice<UInt8>) -> Fault? {
    do throws(DecimalText.Defect) {
      values.append(try DecimalText.double(word, shift: 6))
    } catch {
      isBroken = true
      return Fault(code: "oem.number", message: MessageText.words(error))
    }
    if values.count == 21 { rows = 6 }
    return nil
  }

  /// Ends the matrix, where one was begun.
  mutating func end() -> Result<OEMCovariance, Fault>? {
    guard let epoch else { return nil }
    defer { self = OEMCovarianceBuilder() }
    if isBroken { return nil }
    let matrix = OEMCovariance(
      epoch: epoch, frameName: frameName, lowerTriangle: values, line: line)
    guard rows == 6, let matrix else {
      return .failure(
        Fault(
          line: line, code: "oem.covariance",
          message: "the covariance has \(rows) of its 6 rows"))
    }
    return .success(matrix)
  }
}
