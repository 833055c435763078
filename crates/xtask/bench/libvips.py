"""Draws the renditions that Cimaise draws with libvips, each size from the one above it.

Usage: libvips.py jpeg|jpeg+webp FILE...
The first file warms up. Prints the bytes of the others' renditions, the peak memory in KiB, and the
processor time of the others in seconds.
"""

import resource
import sys
import time

import pyvips

EDGES = [2048, 1280, 640, 320]


def encode(picture: pyvips.Image, form: str) -> bytes:
    if form == "jpeg":
        return picture.jpegsave_buffer(Q=80, strip=True)
    return picture.webpsave_buffer(Q=80, effort=4, strip=True)


def renditions(path: str, forms: list[str]) -> int:
    """Draws them all; returns how many bytes they have together."""
    size = 0
    picture = None
    for edge in EDGES:
        if picture is None:
            smaller = pyvips.Image.thumbnail(path, edge, height=edge, size="down")
        else:
            smaller = picture.thumbnail_image(edge, height=edge, size="down")
        picture = smaller.copy_memory()
        size += sum(len(encode(picture, form)) for form in forms)
    return size


def main() -> None:
    forms, first, rest = sys.argv[1].split("+"), sys.argv[2], sys.argv[3:]
    renditions(first, forms)
    started = time.process_time()
    size = sum(renditions(path, forms) for path in rest)
    spent = time.process_time() - started
    print(size)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    print(spent)


main()
