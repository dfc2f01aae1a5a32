// SPDX-License-Identifier: Apache-2.0

// One program holds all targets, so that the library is compiled once; the name under which it is
// started says which of them runs (`fuzz-tle`, `fuzz-omm-csv`, …).

/// What a target does with an input: nothing but return, or trap on a broken promise.
typealias Target = @Sendable ([UInt8]) -> Void

let targets: [String: Target] = [
  "tle": { ElementSetTargets.tle($0) },
  "omm-kvn": { ElementSetTargets.omm($0, .ommKVN) },
  "omm-xml": { ElementSetTargets.omm($0, .ommXML) },
  "omm-json": { ElementSetTargets.omm($0, .ommJSON) },
  "omm-csv": { ElementSetTargets.omm($0, .ommCSV) },
  "oem": { MessageTargets.oem($0) },
  "opm": { MessageTargets.opm($0) },
  "sp3": { MessageTargets.sp3($0) },
  "stk": { MessageTargets.stk($0) },
  "cdm": { MessageTargets.cdm($0) },
  "cdm-xml": { MessageTargets.cdm($0) },
  "detect": { ElementSetTargets.detect($0) },
  "states": { TableTargets.states($0) },
  "leap-seconds": { TableTargets.leapSeconds($0) },
  "earth-orientation": { TableTargets.earthOrientation($0) },
  "kernel": { BodyTargets.kernel($0) },
  "body-ephemeris": { BodyTargets.compact($0) },
  "gravity-field": { TableTargets.gravityField($0) },
  "space-weather": { TableTargets.spaceWeather($0) },
  "iso-epoch": { TimeTargets.isoEpoch($0) },
  "ccsds-epoch": { TimeTargets.ccsdsEpoch($0) },
  "table": { ImportTargets.table($0) },
  "json-tree": { ImportTargets.json($0) },
  "date-spelling": { ImportTargets.date($0) },
  "vague-date": { TimeTargets.vagueDate($0) },
]

nonisolated(unsafe) private var chosen: Target = { _ in }

/// Chooses the target by the name of the program.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
) -> Int32 {
  guard let program = arguments.pointee?[0] else { return 1 }
  let name = String(cString: program).split(separator: "/").last.map(String.init) ?? ""
  let wanted = name.hasPrefix("fuzz-") ? String(name.dropFirst(5)) : name
  guard let target = targets[wanted] else {
    preconditionFailure("no target \(wanted): \(targets.keys.sorted().joined(separator: ", "))")
  }
  chosen = target
  return 0
}

/// Runs the chosen target once.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  chosen(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
