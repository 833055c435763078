"""Draws the renditions that Cimaise draws with libvips, each size from the one above it.

Usage: libvips.py jpeg|jpeg+webp KEEP QUALITY EFFORT FILE...
Quality and effort are WebP's. The first file warms up. KEEP is a folder for the renditions, or -.
Prints the bytes of the others' renditions; the most memory that the process held before the first
picture, then with all of them, in KiB; and the processor time of the others in seconds.
"""

import pathlib
import sys
import time

import pyvips

EDGES = [2048, 1280, 640, 320]


def encode(picture: pyvips.Image, form: str, quality: int, effort: int) -> bytes:
    if form == "jpeg":
        return picture.jpegsave_buffer(Q=80, strip=True)
    return picture.webpsave_buffer(Q=quality, effort=effort, strip=True)


def renditions(path: str, forms: list[str], keep: str, quality: int, effort: int) -> int:
    """Draws them all; returns how many bytes they have together."""
    size = 0
    picture = None
    for place, edge in enumerate(EDGES):
        if picture is None:
            smaller = pyvips.Image.thumbnail(path, edge, height=edge, size="down")
        else:
            smaller = picture.thumbnail_image(edge, height=edge, size="down")
        picture = smaller.copy_memory()
        for form in forms:
            drawn = encode(picture, form, quality, effort)
            size += len(drawn)
            if keep != "-":
                name = f"{pathlib.Path(path).stem}-{place}.{form}"
                pathlib.Path(keep, name).write_bytes(drawn)
    return size


def most_memory() -> int:
    """The most that this process has held so far, in KiB."""
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def main() -> None:
    forms, keep = sys.argv[1].split("+"), sys.argv[2]
    quality, effort = int(sys.argv[3]), int(sys.argv[4])
    first, rest = sys.argv[5], sys.argv[6:]
    base = most_memory()
    renditions(first, forms, keep, quality, effort)
    started = time.process_time()
    size = sum(renditions(path, forms, keep, quality, effort) for path in rest)
    spent = time.process_time() - started
    print(size)
    print(base)
    print(most_memory())
    print(spent)


main()
