// SPDX-License-Identifier: Apache-2.0

/// A reference frame as a type, so that states in different frames cannot be mixed.
///
/// The set is closed; ``FrameID`` names its members at run time.
public protocol ReferenceFrame: Sendable {
  /// The frame's name at run time.
  static var id: FrameID { get }
}

/// The reference frames by name, for files and the command line.
public enum FrameID: String, Sendable, Hashable, CaseIterable {
  /// True equator, mean equinox of date, as SGP4 has it.
  case teme
  /// Pseudo Earth-fixed: TEME turned by Greenwich mean sidereal time 1982.
  case pef
  /// Terrestrial intermediate reference system.
  case tirs
  /// International terrestrial reference frame.
  case itrf
  /// Geocentric celestial reference frame.
  case gcrf
  /// Mean equator and equinox of J2000.0: GCRF with the IAU 2006 frame bias.
  case eme2000
  /// Mean equator and equinox of date, IAU 2006.
  case mod
  /// True equator and equinox of date, IAU 2006/2000A.
  case tod
}

/// True equator, mean equinox of date: the frame of SGP4.
///
/// Reference: Vallado, Crawford, Hujsak, Kelso 2006, AIAA 2006-6753, appendix C.
public enum TEME: ReferenceFrame {
  /// The frame's name at run time.
  public static var id: FrameID { .teme }
}

/// Pseudo Earth-fixed: TEME turned by GMST 1982, without polar motion.
public enum PEF: ReferenceFrame {
  /// The frame's name at run time.
  public static var id: FrameID { .pef }
}

/// Terrestrial intermediate reference system (IERS Conventions 2010, 5.4.1).
public enum TIRS: ReferenceFrame {
  /// The frame's name at run time.
  public static var id: FrameID { .tirs }
}

/// International terrestrial reference frame (IERS Conventions 2010).
public enum ITRF: ReferenceFrame {
  /// The frame's name at run time.
  public static var id: FrameID { .itrf }
}

/// Geocentric celestial reference frame (IERS Conventions 2010).
public enum GCRF: ReferenceFrame {
  /// The frame's name at run time.
  public static var id: FrameID { .gcrf }
}

/// Mean equator and equinox of J2000.0: GCRF with the frame bias of IAU 2006.
public enum EME2000: ReferenceFrame {
  /// The frame's name at run time.
  public static var id: FrameID { .eme2000 }
}

/// Mean equator and equinox of date, IAU 2006 precession.
public enum MOD: ReferenceFrame {
  /// The frame's name at run time.
  public static var id: FrameID { .mod }
}

/// True equator and equinox of date, IAU 2006 precession, IAU 2000A nutation.
public enum TOD: ReferenceFrame {
  /// The frame's name at run time.
  public static var id: FrameID { .tod }
}
