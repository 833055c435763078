// Keeps what the screen of a hall shows, for a day on which there is no network, even if it is switched off and on
// meanwhile. It answers for that one page and what the page asks for, and keeps no more than that.

const KEPT = "hall";
const PATIENCE = 10_000;
const exact = { ignoreVary: true };

/** Bytes that never change under their address. */
const lasts = (address) => /^\/(media|assets)\//.test(new URL(address).pathname);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === self.location.origin) event.respondWith(answer(event.request));
});

/** The page says what it was made of, itself first, which it loaded before there was anybody to keep it. */
self.addEventListener("message", (event) => event.waitUntil(keepAll(event.data.shown)));

/** One after the other: a page that is kept makes what the one before was made of go. */
async function keepAll(addresses) {
  for (const address of addresses) await answer(new Request(address)).catch(() => {});
}

async function answer(request) {
  const store = await caches.open(KEPT);
  const kept = await store.match(request, exact);
  if (kept && lasts(request.url)) return kept;
  try {
    const signal = kept && AbortSignal.timeout(PATIENCE);
    const found = await fetch(request, { signal });
    if (found.ok) await keep(store, request, found.clone());
    return kept && found.status >= 500 ? kept : found;
  } catch (error) {
    // No network, or none that leads anywhere.
    if (kept) return kept;
    throw error;
  }
}

async function keep(store, request, found) {
  const { pathname } = new URL(request.url);
  const shown = pathname.endsWith("/live.json") && (await found.clone().json());
  await store.put(request, found);
  if (shown) await forget(store, (address) => address.startsWith("/media/") && !shown.some(({ src }) => src === address));
  // A page after an upgrade: what the one before was made of stays behind.
  if (pathname.endsWith("/live.html")) await forget(store, (address) => address.startsWith("/assets/"));
}

async function forget(store, isOver) {
  for (const request of await store.keys()) {
    if (isOver(new URL(request.url).pathname)) await store.delete(request);
  }
}
