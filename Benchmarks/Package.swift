// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// A package of its own, so that users of Orbits never resolve or build it.
let package = Package(
  name: "orbits-benchmarks",
  dependencies: [.package(name: "orbits", path: "..")],
  targets: [
    .executableTarget(
      name: "orbits-bench",
      dependencies: [
        .product(name: "Orbits", package: "orbits"),
        .product(name: "Registry", package: "orbits"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
