# SPDX-License-Identifier: Apache-2.0
"""Taking turns: every job runs once per round, so that all see the same noise of the machine."""
import json
import statistics
import subprocess
import time


class Worker:
    """A program, as a rule our own, asked line by line to run a job once."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def ask(self, *words):
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def here(function):
    """A job of a peer in this process: CPU seconds of one run."""

    def run():
        before = time.process_time()
        result = function()
        spent = time.process_time() - before
        del result
        return spent

    return run


def there(worker, name):
    """A job of ours: CPU seconds of one run."""
    return lambda: worker.ask("run", name)["cpu"]


def process(arguments, accepted=(0,)):
    """A whole process: wall seconds from start to end; exit codes outside `accepted` are failures."""

    def run():
        before = time.perf_counter()
        done = subprocess.run(
            arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        spent = time.perf_counter() - before
        if done.returncode not in accepted:
            raise RuntimeError(done.stderr.decode(errors="replace")[-400:])
        return spent

    return run


def take_turns(jobs, rounds):
    """Median seconds by name; the first round warms up and does not count. A job that fails is left out."""
    spent = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            if spent[name] is None:
                continue
            try:
                seconds = job()
            except Exception as failure:  # a peer's fault must not end the others' runs
                print(f"bench: {name}: {failure}", flush=True)
                spent[name] = None
                continue
            if turn:
                spent[name].append(seconds)
    return {name: statistics.median(s) for name, s in spent.items() if s}
