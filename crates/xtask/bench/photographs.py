"""Makes pictures as a phone would send them of photographs from Debian's packages: 12 megapixels,
the noise of a small sensor, a place, a serial number, and turned by Exif.

Usage: photographs.py FOLDER measured|others
"""

import sys

import pyvips

WIDTH, HEIGHT = 4032, 3024
SOURCES = {
    # The settings of renditions were chosen with these.
    "measured": [
        "Dragonfly_by_Bolly.jpg",
        "Kleiber_by_Lukas_Baubkus.jpg",
        "seeding_by_Clements_Engelhardt.jpg",
        "sunset_by_Aitzol_Berasategi.jpg",
        "picosdeeuropa_by_Aitzol_Berasategi.jpg",
        "Fossa_by_Jasper_Roks.jpg",
        "mate/nature/YellowFlower.jpg",
    ],
    # And not with these: they tell whether the settings suit more than what they were chosen with.
    "others": [
        "greentock_by_Peter_Nerlich.jpg",
        "Bridge_by_Sander_Klootwijk.jpg",
        "Wine_by_Jakkub_Mede.jpg",
        "aitzgorri_by_Aitzol_Berasategi.jpg",
        "life_by_Aitzol_Berasategi.jpg",
        "friends_by_Aitzol_Berasategi.jpg",
        "umang_by_Abhishek_Mudgal.jpg",
    ],
}
# Exif orientations as phones write them: upright, upside down, and turned either way.
ORIENTATIONS = [1, 6, 1, 8, 3, 6, 1]


def main() -> None:
    folder, which = sys.argv[1:]
    for number, (source, orientation) in enumerate(zip(SOURCES[which], ORIENTATIONS)):
        path = f"/usr/share/backgrounds/{source}"
        picture = pyvips.Image.thumbnail(path, WIDTH, height=HEIGHT, crop="centre", no_rotate=True)
        picture = picture.colourspace("srgb").extract_band(0, n=3)
        noise = pyvips.Image.gaussnoise(WIDTH, HEIGHT, mean=0, sigma=3, seed=number)
        picture = (picture + noise).cast("uchar").copy(interpretation="srgb")
        for field in picture.get_fields():
            if field.startswith(("exif-", "xmp-", "iptc-", "icc-")):
                picture.remove(field)
        picture.set_type(pyvips.GValue.gint_type, "orientation", orientation)
        for field, value in [
            ("exif-ifd3-GPSLatitude", "48/1 51/1 3861/100"),
            ("exif-ifd3-GPSLatitudeRef", "N"),
            ("exif-ifd2-BodySerialNumber", "SN-0001"),
        ]:
            picture.set_type(pyvips.GValue.gstr_type, field, value)
        picture.jpegsave(f"{folder}/{number}.jpg", Q=90)


main()
