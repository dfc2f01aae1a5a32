// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

var dependencies: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
]
// Only `make docs` needs the documentation plugin; users of the package never resolve it.
if Context.environment["ORBITS_DOCS"] != nil {
  dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

let package = Package(
  name: "orbits",
  products: [
    .library(name: "Orbits", targets: ["Orbits"]),
    .library(name: "Registry", targets: ["Registry"]),
    .executable(name: "simctl", targets: ["simctl"]),
  ],
  dependencies: dependencies,
  targets: [
    .systemLibrary(
      name: "CERFA", pkgConfig: "erfa", providers: [.apt(["liberfa-dev"])]),
    .systemLibrary(
      name: "CLAPACK", pkgConfig: "lapack", providers: [.apt(["liblapack-dev"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CProcessor"),
    .systemLibrary(name: "CFiles"),
    .target(
      name: "Orbits", dependencies: ["CERFA", "CLAPACK"], swiftSettings: strict,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "Registry",
      dependencies: [
        "Orbits", "CFiles", "CZlib", .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "simctl",
      dependencies: [
        "CProcessor", "Orbits", "Registry",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["Orbits"], path: "Tests/TestSupport"),
    .testTarget(name: "OrbitsTests", dependencies: ["Orbits", "TestSupport"]),
    .testTarget(name: "OrbitsValidationTests", dependencies: ["Orbits", "TestSupport"]),
    .testTarget(
      name: "RegistryTests",
      dependencies: [
        "Registry", "Orbits", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "simctlTests", dependencies: ["simctl", "Registry", "Orbits", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
