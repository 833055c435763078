"""Draws pictures as a phone would send them: 12 megapixels, sharp detail, noise, turned by Exif.

Usage: samples.py FOLDER COUNT
"""

import sys

import pyvips

WIDTH, HEIGHT = 4032, 3024
# Exif orientations as phones write them: upright, upside down, and turned either way.
ORIENTATIONS = [1, 6, 3, 8]


def channel(seed: int) -> pyvips.Image:
    """Clouds of every size, from half the picture to a few pixels, and a sensor's noise."""
    drawn = pyvips.Image.gaussnoise(WIDTH, HEIGHT, mean=128, sigma=6, seed=seed)
    for octave, cell in enumerate([1024, 384, 96, 24, 8]):
        cloud = pyvips.Image.perlin(WIDTH, HEIGHT, cell_size=cell, seed=seed * 31 + octave)
        drawn += cloud * (90 / (octave + 1))
    return drawn


def main() -> None:
    folder, count = sys.argv[1], int(sys.argv[2])
    for number in range(count):
        bands = [channel(number * 3 + band + 1) for band in range(3)]
        picture = bands[0].bandjoin(bands[1:]).cast("uchar").copy(interpretation="srgb")
        picture.set_type(pyvips.GValue.gint_type, "orientation", ORIENTATIONS[number % 4])
        picture.jpegsave(f"{folder}/{number}.jpg", Q=90)


main()
