// SPDX-License-Identifier: Apache-2.0

/// OMM in keyword = value notation; a file may hold several messages, each with its version line.
enum OMMKVNReader {
  static func read(
    _ bytes: [UInt8], _ profile: ReadingProfile, _ leapSeconds: LeapSeconds
  ) -> ElementSetFile {
    var file = ElementSetFile(format: .ommKVN)
    var reader = KVNReader(bytes)
    var builder = OMMRecordBuilder(
      rules: OMMRecordBuilder.Rules(
        profile: profile, leapSeconds: leapSeconds, hasMetadata: true))
    var start = 0
    var end = 0
    builder.begin(line: 1, column: 1)
    while let line = reader.next() {
      let key = OMMKey(line.keyword)
      if line.kind == .pair, key == .version || builder.isEmpty {
        if !builder.isEmpty { builder.finish(into: &file, span: start..<end) }
        builder.begin(line: line.line, column: line.column)
        start = line.span.lowerBound
      }
      end = line.span.upperBound
      switch line.kind {
      case .comment: break
      case .bare: bare(line, &builder)
      case .pair: pair(line, key, &builder)
      }
    }
    if !builder.isEmpty { builder.finish(into: &file, span: start..<end) }
    return file
  }

  private static func bare(_ line: KVNLine, _ builder: inout OMMRecordBuilder) {
    let shown = String(decoding: line.keyword.prefix(40), as: UTF8.self)
    builder.fail(
      line.line, line.column, line.keyword.count, "kvn.line",
      "'\(shown)' is neither KEYWORD = value nor COMMENT")
  }

  private static func pair(_ line: KVNLine, _ key: OMMKey?, _ builder: inout OMMRecordBuilder) {
    var field = OMMField(
      text: line.value, line: line.line, column: line.valueColumn, length: line.value.count)
    guard let key else {
      field.text = line.wholeValue
      builder.take(unknown: line.keyword, field)
      return
    }
    let isText = key == .objectName || key == .objectID
    // Names may end in brackets.
    if isText { field.text = line.wholeValue }
    builder.take(key, field)
    if !line.unit.isEmpty, !isText { checkUnit(line, key, &builder) }
  }

  private static func checkUnit(
    _ line: KVNLine, _ key: OMMKey, _ builder: inout OMMRecordBuilder
  ) {
    let unit = String(decoding: line.unit, as: UTF8.self)
    let known = key.units.contains { "\($0)".lowercased() == unit.lowercased() }
    if known { return }
    let wanted = key.units.map { "[\($0)]" }.joined(separator: " or ")
    builder.fail(
      line.line, line.valueColumn + line.value.count, unit.utf8.count, "omm.unit",
      wanted.isEmpty
        ? "\(key.keyword) has no unit, but [\(unit)] is given"
        : "\(key.keyword) is in [\(unit)], it must be in \(wanted)")
  }
}
