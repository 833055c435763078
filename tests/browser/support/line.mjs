// The line between a browser and a house: it notes what passes, and can be held or cut.
import { createServer, request as ask } from "node:http";

/**
 * Opens a line to a house. Its `url` stands for the house's.
 *
 * @param {string} house where it answers
 * @param {string} [uploads] where files go instead of the house; "nowhere" is a house that takes none
 */
export async function openLine(house, uploads) {
  const line = new Line(house, uploads);
  await line.open();
  return line;
}

class Line {
  /** Every request about a file: method, path, headers, and how many bytes of its body passed. */
  noted = [];
  url;
  #house;
  #uploads;
  #server;
  #down = false;
  #hold = Infinity;
  #held = [];
  #released = resolvers();

  constructor(house, uploads) {
    this.#house = house;
    this.#uploads = uploads;
  }

  async open() {
    this.#server = createServer((request, response) => this.#pass(request, response));
    this.#server.on("connection", (socket) => this.#down && socket.destroy());
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** What was noted with that method. */
  all(method) {
    return this.noted.filter((one) => one.method === method);
  }

  /** From now on no more than so many bytes of a file's body pass at a time. */
  holdAt(bytes) {
    this.#hold = bytes;
    this.#released = resolvers();
  }

  /** Resolves once so many bodies stand still. */
  async held(count = 1) {
    while (this.#held.length < count) {
      await new Promise((resolve) => (this.#told = resolve));
    }
  }
  #told = () => {};

  /** Lets everything pass again. */
  release() {
    this.#letGo("passes");
  }

  #letGo(rest) {
    this.#hold = Infinity;
    this.#held = [];
    this.#released.resolve(rest);
  }

  /** Cuts whatever stands still, on both sides, and lets the next pass. */
  cut() {
    const held = this.#held;
    this.release();
    for (const { request, onward } of held) {
      request.destroy();
      onward.destroy();
    }
  }

  /**
   * Waits until whoever sends what stands still hangs up, cuts it towards the house, and lets the next pass;
   * what they had sent meanwhile is lost. To be asked where they are to hang up: a line that is cut before it
   * hears so is one that failed, and a browser may answer by sending the same again, without its page.
   */
  async hungUp() {
    const held = this.#held;
    // Who has hung up already does not do so again.
    const left = held.map(({ request }) => request.socket).filter((socket) => !socket.destroyed);
    const gone = left.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
    this.#letGo("lost");
    await Promise.all(gone);
    for (const { onward } of held) onward.destroy();
  }

  /**
   * Waits until what stands still is hung up, and lets nothing pass before `comeUp()`. A browser that is told
   * that it is offline forgets so while it leaves a page: the page it leaves would go on sending.
   */
  async goDown() {
    this.#down = true;
    await this.hungUp();
    this.#server.closeAllConnections();
  }

  comeUp() {
    this.#down = false;
  }

  #pass(request, response) {
    const about = request.url.startsWith("/api/v1/uploads");
    if (about && this.#uploads === "nowhere") return response.writeHead(404).end();
    const target = new URL(request.url, (about && this.#uploads) || this.#house);
    const { method, headers } = request;
    const note = { method, path: request.url, headers, passed: 0 };
    if (about) this.noted.push(note);
    const onward = ask(target, { method, headers }, (answer) => {
      Object.assign(note, { status: answer.statusCode, answer: answer.headers });
      // On a connection that it had used before, a browser sends again by itself what was cut before an
      // answer began: each request gets its own. What it opened in advance it takes for used, too.
      response.shouldKeepAlive = false;
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
    });
    const cut = () => onward.destroy();
    request.on("close", () => request.complete || cut());
    response.on("close", () => response.writableFinished || cut());
    onward.on("error", () => response.destroy());
    this.#send(request, onward, note).catch(cut);
  }

  /** Hands the body on, no faster than it is taken, and no further than it may. */
  async #send(request, onward, note) {
    let fate = "passes";
    for await (const chunk of request) {
      let rest = chunk;
      while (fate === "passes" && rest.length > 0) {
        const room = note.method === "PATCH" ? this.#hold - note.passed : Infinity;
        const part = rest.subarray(0, Math.min(room, rest.length));
        if (part.length > 0) await written(onward, part);
        note.passed += part.length;
        rest = rest.subarray(part.length);
        if (rest.length > 0) fate = await this.#wait({ request, onward });
      }
    }
    if (fate === "passes") onward.end();
  }

  #wait(who) {
    this.#held.push(who);
    this.#told();
    return this.#released.promise;
  }
}

function written(stream, bytes) {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function resolvers() {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}
