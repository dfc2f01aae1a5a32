# SPDX-License-Identifier: Apache-2.0
"""The CSV jobs the way a Python user does them: ephemeris.py LIBRARY WRITER CATALOGUE JOB OUT.

LIBRARY is sgp4 or astroz, WRITER polars or format, JOB `one` (25544, a day at 1 s) or `hundred`
(the first hundred sets numbered above 44000, a day at 60 s, its end left out)."""
import sys

import numpy

library, writer, catalogue, job, out = sys.argv[1:]
if library == "astroz":
    from astroz.api import Satrec, SatrecArray
else:
    from sgp4.api import Satrec, SatrecArray

rows, step = (86401, 1) if job == "one" else (1440, 60)
satellites = []
with open(catalogue, encoding="utf-8", errors="replace") as file:
    for line in file:
        if line.startswith("1 "):
            first = line.rstrip()
        elif line.startswith("2 "):
            number = first[2:7]
            if number == "25544" if job == "one" else number > "44000":
                satellites.append(Satrec.twoline2rv(first, line.rstrip()))
                if job == "one" or len(satellites) == 100:
                    break

fraction = numpy.arange(rows) * (step / 86400.0)
errors, r, v = SatrecArray(satellites).sgp4(numpy.full(rows, 2460496.5), fraction)
states = numpy.concatenate([r, v], axis=2).reshape(-1, 6)
start = numpy.datetime64("2024-07-05T00:00:00")
times = numpy.datetime_as_string(start + (numpy.arange(rows) * step).astype("timedelta64[s]"))
numbers = [s.satnum for s in satellites]
names = [f"{a}_teme_{b}" for a, b in [(c, "km") for c in "xyz"] + [("v" + c, "km_s") for c in "xyz"]]

if writer == "polars":
    import polars

    table = {"object": numpy.repeat(numbers, rows), "utc": numpy.tile(times, len(numbers))}
    table.update({name: states[:, k] for k, name in enumerate(names)})
    polars.DataFrame(table).write_csv(out, float_precision=9)
else:
    with open(out, "w") as file:
        file.write("object,utc," + ",".join(names) + "\n")
        values, stamps = states.tolist(), times.tolist()
        for index, number in enumerate(numbers):
            pattern = f"{number},%s,%.9f,%.9f,%.9f,%.9f,%.9f,%.9f\n"
            part = values[index * rows:(index + 1) * rows]
            file.writelines([pattern % (t, *s) for t, s in zip(stamps, part)])
