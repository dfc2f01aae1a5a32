# SPDX-License-Identifier: Apache-2.0
"""Writes nrlmsise00.csv: values of the NRL program as wrapped by the PyPI package pymsis 0.13.0.

    python generate.py > nrlmsise00.csv
"""

import numpy as np
from pymsis import msis

random = np.random.default_rng(2026)
print("utc,lat_deg,lon_deg,alt_km,f107,f107a,ap,ap0,ap3,ap6,ap9,ap33,ap57,density_kg_m3,temperature_k")
for index in range(120):
    storm = index % 2 == 1
    seconds = int(random.integers(0, 86400 * 365 * 26))
    date = np.datetime64("2000-01-01T00:00:00", "ms") + np.timedelta64(seconds, "s")
    latitude = round(float(np.degrees(np.arcsin(random.uniform(-1, 1)))), 3)
    if index % 12 == 0:
        latitude = [-90.0, 90.0, 0.0, 89.9, -75.0][index // 12 % 5]
    longitude = round(float(random.uniform(-180, 180)), 3)
    low, high = [(0, 72.4), (73, 123), (124, 300), (300, 450), (450, 1000), (1000, 1500)][index // 2 % 6]
    altitude = round(float(random.uniform(low, high)), 3)
    average = round(float(random.uniform(65, 250)), 1)
    flux = round(average + float(random.uniform(-40, 80)), 1)
    if storm:
        ap = [float(x) for x in random.choice([0, 4, 15, 48, 120, 300], 7)]
    else:
        ap = [float(random.choice([0, 2, 4, 15, 48, 120, 300]))] * 7
    result = msis.run(
        np.array([date]), np.array([longitude]), np.array([latitude]), np.array([altitude]),
        np.array([flux]), np.array([average]), np.array([ap]), version=0,
        geomagnetic_activity=-1 if storm else 1).reshape(-1)
    history = ",".join(f"{x:g}" for x in ap[1:]) if storm else ",,,,,"
    print(f"{date}Z,{latitude},{longitude},{altitude},{flux},{average},{ap[0]:g},{history},"
          f"{result[0]:.7e},{result[10]:.4f}")
