"""Sends a file with tuspy, beginning again where it stands as often as the line is cut.

Arguments: the address to announce it at, the form that it belongs to, the file, the bytes of one
request, and `summed` for checksums. Prints the address that the file got.
"""

import sys

from requests.exceptions import RequestException
from tusclient.client import TusClient
from tusclient.exceptions import TusCommunicationError

MOST = 500


def send(endpoint, form, path, chunk_size, summed):
    client = TusClient(endpoint)
    metadata = {"filename": "été.png", "filetype": "image/png", "submission": form}
    url, answered = None, False
    for _ in range(MOST):
        uploader = None
        try:
            uploader = client.uploader(
                path,
                url=url,
                chunk_size=chunk_size,
                metadata=metadata,
                metadata_encoding="utf-8",
                upload_checksum=summed,
            )
            answered = url is not None
            uploader.upload()
            return uploader.url
        except (TusCommunicationError, RequestException, TypeError, ValueError) as error:
            status = getattr(error, "status_code", None) or 0
            if answered and status >= 400 and status != 409:
                raise
        # An answer that is cut in its head looks whole to Python: a success without headers, with an
        # offset of no digits, or with half of an address. So an address is kept only once somebody answered at it.
        if uploader is not None:
            url = uploader.url
        elif not answered:
            url = None
    raise SystemExit(f"still not sent after {MOST} times")


if __name__ == "__main__":
    endpoint, form, path, chunk_size, summed = sys.argv[1:]
    print(send(endpoint, form, path, int(chunk_size), summed == "summed"))
