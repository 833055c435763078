// Speaks tus 1.0.0 (https://tus.io/protocols/resumable-upload): core, creation and termination.
// Each act is one request and resolves with `{ status, wait, body, … }`; it never rejects. The
// status is 0 when the line was lost or `stop` (an AbortSignal) asked to stop.

/** How long a line may be still before it is taken for lost, in milliseconds. */
const STILL = 60_000;

/** Announces a file of `length` bytes; `url` is where its bytes go. */
export async function create(address, length, metadata, stop) {
  const headers = { "upload-length": length, "upload-metadata": written(metadata) };
  const { request, ...answer } = await ask("POST", address, { headers, stop });
  const location = answer.status === 201 && request.getResponseHeader("location");
  return { ...answer, url: location ? new URL(location, address).href : undefined };
}

/** Asks how much of it is safe: `offset` and `length`, in bytes. */
export async function head(url, stop) {
  const { request, ...answer } = await ask("HEAD", url, { stop });
  return { ...answer, offset: bytes(request, "upload-offset"), length: bytes(request, "upload-length") };
}

/** Sends the rest of `file` from `from`; `progress` hears how many bytes of the file have left. */
export async function patch(url, file, from, progress, stop) {
  const { request, ...answer } = await ask("PATCH", url, {
    headers: { "upload-offset": from, "content-type": "application/offset+octet-stream" },
    // A type of its own would change the header.
    data: file.slice(from, file.size, "application/offset+octet-stream"),
    progress: (left) => progress(from + left),
    stop,
  });
  return { ...answer, offset: bytes(request, "upload-offset") };
}

/** Takes a file back. It is asked even while the page closes; nobody waits for the answer. */
export function erase(url) {
  fetch(url, { method: "DELETE", headers: { "tus-resumable": "1.0.0" }, keepalive: true }).catch(
    () => {}, // It expires by itself.
  );
}

/** XMLHttpRequest, because fetch does not tell how much has left. */
function ask(method, url, { headers = {}, data = null, progress = () => {}, stop }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), STILL);
    };
    const abort = () => request.abort();
    request.addEventListener("loadend", () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", abort);
      removeEventListener("offline", abort);
      const wait = Number(request.getResponseHeader("retry-after")) || 0;
      resolve({ request, status: request.status, wait, body: parsed(request.responseText) });
    });
    request.upload.addEventListener("progress", ({ loaded }) => {
      alive();
      progress(loaded);
    });
    request.open(method, url);
    request.setRequestHeader("tus-resumable", "1.0.0");
    request.setRequestHeader("accept-language", document.documentElement.lang);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    stop.addEventListener("abort", abort);
    addEventListener("offline", abort);
    alive();
    request.send(data);
    if (stop.aborted) abort();
  });
}

/** `Upload-Metadata`: each value in base64 of its UTF-8. */
function written(metadata) {
  const encoded = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  return Object.entries(metadata).map(([key, value]) => `${key} ${encoded(value)}`).join();
}

function bytes(request, header) {
  const digits = request.getResponseHeader(header);
  return /^\d+$/.test(digits ?? "") ? Number(digits) : undefined;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
