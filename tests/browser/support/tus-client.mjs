// Sends a file with tus-js-client, which tests/interop.rs lets send to us. Arguments: the address to
// announce it at, the form that it belongs to, the file, the bytes of one request (0: all), and
// `with` to send the first bytes with the announcement. Prints the address that the file got.
import { readFile } from "node:fs/promises";
import { Upload } from "tus-js-client";

const [endpoint, submission, path, chunk, creation] = process.argv.slice(2);
const file = await readFile(path);
const upload = new Upload(file, {
  endpoint,
  uploadSize: file.length,
  chunkSize: Number(chunk) || Number.POSITIVE_INFINITY,
  uploadDataDuringCreation: creation === "with",
  metadata: { filename: "été.png", filetype: "image/png", submission },
  retryDelays: Array.from({ length: 500 }, () => 0),
  onError(error) {
    console.error(String(error));
    process.exitCode = 1;
  },
  onSuccess() {
    console.log(upload.url);
  },
});
upload.start();
