# SPDX-License-Identifier: Apache-2.0
"""A peer in a process of its own, with a number of threads that it reads at its start: peer_worker.py PEER
THREADS SETS, then a line on standard input for each run, which answers {"cpu": s, "wall": s}."""
import json
import os
import sys
import time

peer, threads, path = sys.argv[1:]
os.environ["ASTROZ_THREADS"] = threads  # before astroz is there: it asks once

import data  # noqa: E402
import propagation  # noqa: E402

lines = data.sets(path)
near = all(float(second[52:63]) > 6.3 for _, second in lines)
if peer == "astroz":
    import astroz

    run = propagation.astroz_job(astroz, lines, near)
else:
    import heyoka
    from sgp4.api import WGS72, Satrec

    run = propagation.heyoka_job(heyoka, [Satrec.twoline2rv(a, b, WGS72) for a, b in lines], int(threads))
for _ in sys.stdin:
    before = time.process_time(), time.perf_counter()
    result = run()
    after = time.process_time(), time.perf_counter()
    del result
    print(json.dumps({"cpu": after[0] - before[0], "wall": after[1] - before[1]}), flush=True)
