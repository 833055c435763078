"""Draws the renditions that Cimaise draws with ImageMagick: one process a picture, that decodes it
once and makes each size from the one above it.

Usage: imagemagick.py FOLDER jpeg|jpeg+webp FILE...
Writes into the folder. Prints the bytes of the renditions of all files but the first, which warms
up, the peak memory in KiB, and the processor time in seconds.
"""

import os
import resource
import subprocess
import sys

EDGES = [2048, 1280, 640, 320]


def renditions(folder: str, path: str, forms: list[str]) -> int:
    """Draws them all; returns how many bytes they have together."""
    words = ["/usr/bin/convert", path, "-auto-orient", "-strip", "-sampling-factor", "4:2:0"]
    written = []
    for edge in EDGES:
        words += ["-resize", f"{edge}x{edge}>"]
        for form in forms:
            written.append(f"{folder}/{edge}.{form}")
            more = ["-define", "webp:method=4"] if form == "webp" else []
            words += ["(", "+clone", "-quality", "80", *more, "-write", written[-1], "+delete", ")"]
    subprocess.run([*words, "null:"], check=True, env={**os.environ, "MAGICK_THREAD_LIMIT": "1"})
    return sum(os.path.getsize(path) for path in written)


def seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    folder, forms, first, rest = sys.argv[1], sys.argv[2].split("+"), sys.argv[3], sys.argv[4:]
    renditions(folder, first, forms)
    started = seconds()
    size = sum(renditions(folder, path, forms) for path in rest)
    spent = seconds() - started
    print(size)
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    print(spent)


main()
