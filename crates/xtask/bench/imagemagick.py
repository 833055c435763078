"""Draws the renditions that Cimaise draws with ImageMagick: one process a picture, that decodes it
once and makes each size from the one above it.

Usage: imagemagick.py jpeg|jpeg+webp FOLDER FILE...
Writes the renditions into the folder. The first file warms up. Prints the bytes of the others'
renditions; the most memory that one of its processes held without a picture, then with one, in
KiB; and the processor time of the others in seconds.
"""

import os
import pathlib
import resource
import subprocess
import sys

CONVERT = "/usr/bin/convert"
EDGES = [2048, 1280, 640, 320]


def renditions(folder: str, path: str, forms: list[str]) -> int:
    """Draws them all; returns how many bytes they have together."""
    words = [CONVERT, path, "-auto-orient", "-strip", "-sampling-factor", "4:2:0"]
    written = []
    for place, edge in enumerate(EDGES):
        words += ["-resize", f"{edge}x{edge}>"]
        for form in forms:
            written.append(f"{folder}/{pathlib.Path(path).stem}-{place}.{form}")
            more = ["-define", "webp:method=4"] if form == "webp" else []
            words += ["(", "+clone", "-quality", "80", *more, "-write", written[-1], "+delete", ")"]
    run([*words, "null:"])
    return sum(os.path.getsize(path) for path in written)


def run(words: list[str]) -> None:
    subprocess.run(words, check=True, env={**os.environ, "MAGICK_THREAD_LIMIT": "1"})


def seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def most_memory() -> int:
    """The most that one of our processes has held so far, in KiB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def main() -> None:
    forms, folder, first, rest = sys.argv[1].split("+"), sys.argv[2], sys.argv[3], sys.argv[4:]
    run([CONVERT, "-size", "1x1", "xc:black", "null:"])
    base = most_memory()
    renditions(folder, first, forms)
    started = seconds()
    size = sum(renditions(folder, path, forms) for path in rest)
    spent = seconds() - started
    print(size)
    print(base)
    print(most_memory())
    print(spent)


main()
