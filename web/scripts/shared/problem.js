// Reads what went wrong from an answer (RFC 9457).

/**
 * The problem of an answer that is not ok: `{ code, title, detail, errors: [{ field, code, detail }] }`.
 * An answer without one (a proxy's page, a cut line) has the code `unreachable` and no words: the
 * page brings its own.
 */
export async function problemOf(response) {
  const type = response?.headers.get("content-type") ?? "";
  if (type.startsWith("application/problem+json")) {
    try {
      const body = await response.json();
      return { ...body, errors: body.errors ?? [] };
    } catch {
      // Cut on the way: as if nothing had come.
    }
  }
  return { code: "unreachable", title: "", detail: "", errors: [] };
}

/** How long the answer asks to wait, in seconds; 0 when it does not say. */
export function secondsToWait(response) {
  const seconds = Number(response?.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
