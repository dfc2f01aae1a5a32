#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Tests/Fixtures/gravity/accelerations.csv: the pull of gravity fields, by mpmath.

    Scripts/truth/gravity.py Tests/Truth/numerical/gravity_egm96_70.csv Tests/Fixtures/gravity

Spherical coordinates, normalised Legendre functions by the standard recurrence, 60 digits; the pole
is met 1e-40 m beside it; gradients are differences at 1e-12 m. Needs mpmath.
"""

import csv
import pathlib
import sys

from mpmath import mp, mpf, sqrt, sin

mp.dps = 60
GM = mpf("398600.4415e9")
R = mpf("6378136.3")


def egm96(path):
    field = {}
    with open(path) as file:
        for row in csv.DictReader(file):
            field[int(row["n"]), int(row["m"])] = (
                mpf(float(row["C_fully_normalised"])), mpf(float(row["S_fully_normalised"])))
    return field


def synthetic(degree):
    """A field of the size of the Earth's, from a formula: see GravityFixture in the tests."""
    field = {(0, 0): (mpf(1), mpf(0))}
    for n in range(2, degree + 1):
        for m in range(n + 1):
            size = mpf(10) ** -5 / n**2
            c = mpf(float(size * sin(mpf(3 * n + 7 * m))))
            s = mpf(float(size * sin(mpf(5 * n + 11 * m)))) if m else mpf(0)
            field[n, m] = (c, s)
    return field


def pull(field, degree, order, x, y, z):
    if x == 0 and y == 0:
        x = mpf(10) ** -40
    r = sqrt(x * x + y * y + z * z)
    p = sqrt(x * x + y * y)
    s, c = z / r, p / r
    cl, sl = x / p, y / p
    vr = vf = vl = mpf(0)
    sectoral = mpf(1)
    cm, sm = mpf(1), mpf(0)
    for m in range(min(degree, order) + 1):
        if m > 0:
            sectoral *= c * (sqrt(mpf(3)) if m == 1 else sqrt(mpf(2 * m + 1) / (2 * m)))
            cm, sm = cm * cl - sm * sl, sm * cl + cm * sl
        before, here = mpf(0), sectoral
        q = (R / r) ** m
        for n in range(m, degree + 1):
            if n > m:
                a = sqrt(mpf((2 * n - 1) * (2 * n + 1)) / ((n - m) * (n + m)))
                b = mpf(0)
                if n > m + 1:
                    b = sqrt(
                        mpf((2 * n + 1) * (n + m - 1) * (n - m - 1))
                        / ((n - m) * (n + m) * (2 * n - 3)))
                before, here = here, a * s * here - b * before
                q *= R / r
            if n == 1 or (n, m) not in field:
                continue
            co, si = field[n, m]
            f = mpf(0) if n == m else sqrt(mpf((n - m) * (n + m) * (2 * n + 1)) / (2 * n - 1))
            slope = (f * before - n * s * here) / c  # dP/d(latitude)
            u = co * cm + si * sm
            vr -= (n + 1) * q * here * u
            vf += q * slope * u
            vl += m * q * here * (si * cm - co * sm)
    k = GM / r**2
    vr, vf, vl = k * vr, k * vf, k * vl / c
    return (
        vr * c * cl - vf * s * cl - vl * sl,
        vr * c * sl - vf * s * sl + vl * cl,
        vr * s + vf * c)


POINTS = [
    ("equator", 7000e3, 0, 0), ("equator-y", 0, -6900e3, 0), ("north-pole", 0, 0, 6800e3),
    ("south-pole", 0, 0, -6950e3), ("near-pole", 0.25, -0.125, 6800e3),
    ("polar", 1000.5, 2000.25, -6700e3), ("leo", 5000e3, 3000e3, 3500e3),
    ("leo-2", -3100e3, 4200e3, -4300e3), ("low", 4000e3, -4800e3, 1500e3),
    ("gps", -15000e3, 12000e3, 18000e3), ("geo", 2600e3, 42083e3, -10e3),
    ("far", 2e8, -3e8, 1e8),
]


def main():
    truth, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    e = egm96(truth)
    cases = [("egm96", e, n, n, POINTS) for n in (2, 8, 20)]
    cases += [("egm96", e, 70, 70, POINTS), ("egm96", e, 40, 13, POINTS[2:8])]
    cases += [("synthetic", synthetic(120), 120, 120, POINTS[:10])]
    cases += [("synthetic", synthetic(360), 360, 360, POINTS[2:9])]
    with open(folder / "accelerations.csv", "w") as out:
        out.write("field,degree,order,point,x_m,y_m,z_m,ax,ay,az,gxx,gxy,gxz,gyz,gzz\n")
        for name, field, degree, order, points in cases:
            for point, *place in points:
                x, y, z = (mpf(v) for v in place)
                a = pull(field, degree, order, x, y, z)
                g = [""] * 5
                if degree in (8, 70, 40) or point == "leo":
                    h = mpf(10) ** -12
                    if point.endswith("-pole"):
                        h = mpf(10) ** -9
                    d = []
                    for i in range(3):
                        up = [x, y, z]
                        down = [x, y, z]
                        up[i] += h
                        down[i] -= h
                        ua = pull(field, degree, order, *up)
                        da = pull(field, degree, order, *down)
                        d.append([(u - v) / (2 * h) for u, v in zip(ua, da)])
                    g = [mp.nstr(v, 18) for v in (d[0][0], d[0][1], d[0][2], d[1][2], d[2][2])]
                row = [name, degree, order, point, *place, *(mp.nstr(v, 18) for v in a), *g]
                out.write(",".join(map(str, row)) + "\n")
                out.flush()


main()
