// SPDX-License-Identifier: Apache-2.0

/// A force that makes sense about the Earth only.
public protocol EarthBound: ForceModel {}
