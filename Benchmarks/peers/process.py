# SPDX-License-Identifier: Apache-2.0
"""Whole processes: wall and processor time, the greatest memory, and what they said.

They are children of a small process of their own. The memory of a process counts from what was there when its
program replaced that of its parent, so that children of a parent with numpy and arrays in it seem to need as
much as it does."""
import atexit
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time


def serve():
    """Starts what is asked for, a line each, and tells what it took."""
    for line in sys.stdin:
        asked = json.loads(line)
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, asked["stdin"], os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, asked["stdout"], os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, asked["stderr"], os.O_WRONLY, 0)]
        start = time.perf_counter()
        try:
            child = os.posix_spawn(
                asked["arguments"][0], asked["arguments"], asked["environment"], file_actions=actions)
        except OSError as failure:
            print(json.dumps({"error": str(failure)}), flush=True)
            continue
        # Of this child alone; the usage of all children keeps the greatest memory of any.
        _, status, usage = os.wait4(child, 0)
        print(json.dumps({
            "wall": time.perf_counter() - start, "cpu": usage.ru_utime + usage.ru_stime,
            "memory": usage.ru_maxrss * 1024 / 1e6, "code": os.waitstatus_to_exitcode(status)}), flush=True)


class Starter:
    process = None

    @classmethod
    def ask(cls, asked):
        if cls.process is None:
            cls.process = subprocess.Popen(
                [sys.executable, "-S", os.path.abspath(__file__)], stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, text=True, bufsize=1)
            atexit.register(cls.end)
        cls.process.stdin.write(json.dumps(asked) + "\n")
        cls.process.stdin.flush()
        answer = json.loads(cls.process.stdout.readline())
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer

    @classmethod
    def end(cls):
        cls.process.stdin.close()
        cls.process.wait()


class Run:
    """A process that is started anew by every call, its output thrown away or kept in `answer`.

    `environment` is a function of nothing, asked before each start."""

    def __init__(self, *arguments, environment=None, stdin=None, accepted=(0, 1), keep=False):
        self.arguments = [str(a) for a in arguments]
        self.environment = environment or dict
        self.stdin = stdin
        self.accepted = accepted
        self.keep = keep
        self.wall, self.cpu, self.memory, self.text, self.said, self.answer = [], [], [], "", "", ""

    def __call__(self):
        with tempfile.TemporaryDirectory() as folder:
            names = {name: os.path.join(folder, name) for name in ("stdin", "stdout", "stderr")}
            for name, path in names.items():
                with open(path, "w") as file:
                    file.write((self.stdin or "") if name == "stdin" else "")
            spent = Starter.ask({
                "arguments": self.arguments, "environment": {**os.environ, **self.environment()}, **names,
                "stdout": names["stdout"] if self.keep else os.devnull})
            with open(names["stdout"], errors="replace") as out, \
                    open(names["stderr"], errors="replace") as talk:
                self.answer, self.text = out.read(), talk.read()
        if spent["code"] not in self.accepted:
            raise RuntimeError(f"{os.path.basename(self.arguments[0])}: {self.text[-400:].strip()}")
        for name in ("wall", "cpu", "memory"):
            getattr(self, name).append(spent[name])
        self.said = self.text.strip().splitlines()[-1] if self.text.strip() else ""
        return spent["wall"]

    def cost(self):
        return f"{statistics.median(self.cpu):.2f} s CPU, {max(self.memory):.0f} MB at most"


if __name__ == "__main__":
    serve()
