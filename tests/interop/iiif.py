"""Reads IIIF resources with iiif-prezi3, which refuses what the Presentation API 3.0 does not know.

Arguments: files that each hold a collection or a manifest. Prints a line for each: its type, and of how many
items.
"""

import json
import sys

from iiif_prezi3 import Collection, Manifest

KINDS = {"Collection": Collection, "Manifest": Manifest}

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        read = json.load(file)
    resource = KINDS[read["type"]](**read)
    print(resource.type, len(resource.items or []))
