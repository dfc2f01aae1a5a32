// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// The Earth constants that an element set was fitted with.
  ///
  /// Elements published as TLE or OMM are fitted with WGS-72; another choice makes states worse
  /// unless the maker of the elements says so.
  public enum Gravity: String, Sendable, Hashable, CaseIterable {
    /// WGS-72 with a rounded √µ, as in programs before 1990.
    case wgs72old
    /// WGS-72: the constants of the elements' makers.
    case wgs72
    /// WGS-84.
    case wgs84
  }

  /// How the node is reckoned in the lunar and solar terms of low inclinations.
  ///
  /// Differs in deep space below 11.5° of inclination only: by up to 1 km where the node passes 0°.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Improved: the node runs on through 0°. The published verification set is of this mode.
    case improved = "i"
    /// As the Air Force's own program: the node jumps by 360° at 0°.
    case afspc = "a"
  }

  /// The numbers of a gravity model in SGP4's units: Earth radii, minutes, km.
  ///
  /// Names of the paper: `mu` km³/s², `radiusearthkm` km, `xke` √µ in Earth radii^1.5 a minute,
  /// `j2` `j3` `j4` zonal harmonics, `j3oj2` J3/J2, `vkmpersec` km/s in an Earth radius a 1/xke min.
  package struct Constants: Sendable {
    package let mu: Double
    package let radiusearthkm: Double
    package let xke: Double
    package let j2: Double
    package let j3: Double
    package let j4: Double
    package let j3oj2: Double
    package let vkmpersec: Double

    /// The constants of a model.
    ///
    /// Vallado, Crawford, Hujsak and Kelso 2006, AIAA 2006-6753, appendix A.
    package init(_ gravity: Gravity) {
      switch gravity {
      case .wgs72old:
        mu = 398600.79964
        radiusearthkm = 6378.135
        xke = 0.0743669161
      case .wgs72:
        mu = 398600.8
        radiusearthkm = 6378.135
        xke = 60.0 / (radiusearthkm * radiusearthkm * radiusearthkm / mu).squareRoot()
      case .wgs84:
        mu = 398600.5
        radiusearthkm = 6378.137
        xke = 60.0 / (radiusearthkm * radiusearthkm * radiusearthkm / mu).squareRoot()
      }
      switch gravity {
      case .wgs72old, .wgs72:
        j2 = 0.001082616
        j3 = -0.00000253881
        j4 = -0.00000165597
      case .wgs84:
        j2 = 0.00108262998905
        j3 = -0.00000253215306
        j4 = -0.00000161098761
      }
      j3oj2 = j3 / j2
      vkmpersec = radiusearthkm * xke / 60.0
    }
  }
}
