# SPDX-License-Identifier: Apache-2.0
"""Derived columns the way a Python user does them, whole arrays at a time: derived.py JOB SETS FINALS OUT.

JOB is `states` (TEME) or `derived` (ITRF, geodetic, sunlit, direction from a site): python-sgp4, numpy and
pyerfa, written by polars. FINALS is the table of Earth orientation of the IERS (finals2000A)."""
import sys

import numpy
import polars
from sgp4.api import WGS72, Satrec, SatrecArray

import data

job, sets, finals, out = sys.argv[1:]
ROWS, DAY = 1440, 2460496.5
SITE = (43.24, 76.95, 800.0)
# m, m, rad/s
SUN, EARTH, SPIN = 695700e3, 6378137.0, 7.292115146706979e-5


def orientation(day):
    """x and y of the pole in arc seconds and UT1 - UTC in s, at midnights from this one on, to interpolate."""
    rows = []
    with open(finals) as file:
        for line in file:
            if line[7:15].strip() and line[58:68].strip() and float(line[7:15]) in (day, day + 1):
                rows.append((float(line[18:27]), float(line[37:46]), float(line[58:68])))
    return rows


lines = data.sets(sets)
satellites = [Satrec.twoline2rv(a, b, WGS72) for a, b in lines]
fraction = numpy.arange(ROWS) / 1440.0
_, r, v = SatrecArray(satellites).sgp4(numpy.full(ROWS, DAY), fraction)
times = numpy.datetime_as_string(
    numpy.datetime64("2024-07-05T00:00:00") + (numpy.arange(ROWS) * 60).astype("timedelta64[s]"))
table = {
    "object": numpy.repeat([s.satnum for s in satellites], ROWS), "utc": numpy.tile(times, len(satellites))}
axes = [(c, "km") for c in "xyz"] + [("v" + c, "km_s") for c in "xyz"]
frame = "teme"
if job == "derived":
    import erfa

    frame = "itrf"
    first, second = orientation(DAY - 2400000.5)
    xp, yp, dut1 = (a + fraction * (b - a) for a, b in zip(first, second))
    arcsecond = numpy.pi / 648000
    ut1 = fraction + dut1 / 86400.0
    tt = fraction + 69.184 / 86400.0
    angle = erfa.gmst82(DAY, ut1)
    turn = numpy.zeros((ROWS, 3, 3))
    turn[:, 0, 0] = turn[:, 1, 1] = numpy.cos(angle)
    turn[:, 0, 1] = numpy.sin(angle)
    turn[:, 1, 0] = -turn[:, 0, 1]
    turn[:, 2, 2] = 1
    pole = erfa.pom00(xp * arcsecond, yp * arcsecond, 0.0)
    pef = erfa.rxp(turn, r)
    spun = erfa.rxp(turn, v)
    spun[..., 0] += SPIN * pef[..., 1]
    spun[..., 1] -= SPIN * pef[..., 0]
    r, v = erfa.rxp(pole, pef), erfa.rxp(pole, spun)
    longitude, latitude, height = erfa.gc2gd(1, r * 1e3)

    # The Sun in ITRF, at the time when its light left.
    heliocentric, _ = erfa.epv00(DAY, tt - 499.0 / 86400.0)
    sun = erfa.rxp(erfa.c2t06a(DAY, tt, DAY, ut1, xp * arcsecond, yp * arcsecond),
                   -heliocentric["p"] * 149597870700.0)
    metres = r * 1e3
    to_sun = sun - metres
    far, near = numpy.linalg.norm(to_sun, axis=-1), numpy.linalg.norm(metres, axis=-1)
    apart = numpy.arccos(numpy.einsum("...k,...k->...", to_sun, -metres) / (far * near))
    disc, globe = numpy.arcsin(SUN / far), numpy.arcsin(EARTH / near)
    light = numpy.where(
        apart >= disc + globe, "sunlit", numpy.where(apart <= globe - disc, "umbra", "penumbra"))

    place = erfa.gd2gc(1, numpy.radians(SITE[1]), numpy.radians(SITE[0]), SITE[2]) / 1e3
    (sl, cl), (sp, cp) = ((numpy.sin(x), numpy.cos(x)) for x in numpy.radians([SITE[1], SITE[0]]))
    local = numpy.array([[-sl, cl, 0], [-sp * cl, -sp * sl, cp], [cp * cl, cp * sl, sp]])
    seen = (r - place) @ local.T
    distance = numpy.linalg.norm(seen, axis=-1)
    state = numpy.concatenate([r, v], axis=-1).reshape(-1, 6)
    more = {
        "lat_deg": numpy.degrees(latitude), "lon_deg": numpy.degrees(longitude), "alt_km": height / 1e3,
        "sunlit": light, "az_deg": numpy.degrees(numpy.arctan2(seen[..., 0], seen[..., 1])) % 360,
        "el_deg": numpy.degrees(numpy.arcsin(seen[..., 2] / distance)), "range_km": distance,
        "range_rate_km_s": numpy.einsum("...k,...k->...", r - place, v) / distance}
else:
    state, more = numpy.concatenate([r, v], axis=-1).reshape(-1, 6), {}
table.update({f"{a}_{frame}_{unit}": state[:, k] for k, (a, unit) in enumerate(axes)})
table.update({name: values.ravel() for name, values in more.items()})
polars.DataFrame(table).write_csv(out, float_precision=9)
