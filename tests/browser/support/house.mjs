// A house: the built server, running on a free port with a folder and a database of its own.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { copyFolder } from "./copies.mjs";
import { createDatabase } from "./databases.mjs";

const PROGRAM =
  process.env.CIMAISE_TEST_PROGRAM ??
  fileURLToPath(new URL("../../../target/debug/cimaise", import.meta.url));
/** How long a house may take to open its doors, in milliseconds; furnishing it takes the most. */
const PATIENCE = 300_000;
/** Everybody in a test comes from one address: nobody there is asked to slow down. */
const UNHURRIED = Object.fromEntries(
  ["UPLOAD", "RESUME", "SIGN_IN", "FOLLOW_UP"].flatMap((purpose) =>
    ["BURST", "PER_MINUTE"].map((rate) => [`CIMAISE_RATES__${purpose}__${rate}`, "1000000"]),
  ),
);

/**
 * Opens a house and waits until it answers.
 *
 * @param {object} options
 * @param {"demo" | "serve"} options.command a demonstration house, furnished; or an empty one
 * @param {"sqlite" | "postgres"} options.database
 * @param {Record<string, string>} [options.settings] more CIMAISE_ variables
 * @param {string} [options.host] by what browsers name it: they have passkeys at `localhost`, not at a number
 * @param {{folder: string, database?: string}} [options.like] a closed house to copy
 * @returns {Promise<House>}
 */
export async function openHouse({ command, database, settings = {}, host = "127.0.0.1", like }) {
  const folder = await mkdtemp(join(tmpdir(), "cimaise-browser-"));
  if (like) await copyFolder(like.folder, folder);
  const rooms = await createDatabase(database, folder, like?.database);
  const listen = `127.0.0.1:${await freePort()}`;
  const house = new House({ folder, rooms, listen, host, settings });
  try {
    await house.start(command);
  } catch (error) {
    await house.close();
    throw error;
  }
  return house;
}

export class House {
  #folder;
  #rooms;
  #listen;
  #host;
  #environment;
  #server;
  #said = "";

  constructor({ folder, rooms, listen, host, settings }) {
    this.#folder = folder;
    this.#rooms = rooms;
    this.#listen = listen;
    this.#host = host;
    this.#environment = {
      ...withoutSettings(process.env),
      ...UNHURRIED,
      CIMAISE_LISTEN: listen,
      CIMAISE_DATA: join(folder, "data"),
      CIMAISE_DATABASE: rooms.url,
      CIMAISE_PUBLIC_URL: this.url,
      ...settings,
    };
  }

  /** Where it answers, without a slash at the end. */
  get url() {
    return `http://${this.#host}:${this.#listen.split(":").at(-1)}`;
  }

  /** What the server has printed so far. */
  get said() {
    return this.#said;
  }

  /** What another house needs to begin as a copy of this one, once it is stopped. */
  get likeness() {
    return { folder: this.#folder, database: this.#rooms.name };
  }

  /**
   * Runs another command of the program in this house.
   *
   * @param {string[]} words
   * @param {string} [input] what it reads, as from a keyboard
   * @returns {Promise<string>} what it prints
   */
  run(words, input = "") {
    return new Promise((resolve, reject) => {
      const options = { env: this.#environment, timeout: PATIENCE };
      const child = execFile(PROGRAM, words, options, (error, stdout, stderr) => {
        if (error) reject(new Error(`${words.join(" ")}: ${stderr}`));
        else resolve(stdout);
      });
      child.stdin.end(input);
    });
  }

  async start(command) {
    const words = command === "demo" ? this.#demoWords() : [command];
    this.#server = spawn(PROGRAM, words, {
      env: this.#environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#server.stdout, this.#server.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (this.#said += text));
    }
    // Told apart from a house that answers: `spawn` reports a missing program as an event.
    let failure;
    this.#server.once("error", (error) => (failure = error));
    const deadline = Date.now() + PATIENCE;
    while (!(await this.#answers())) {
      if (failure) throw failure;
      if (this.#hasStopped() || Date.now() > deadline) {
        throw new Error(`the house did not open (${PROGRAM} ${words.join(" ")}):\n${this.#said}`);
      }
      await pause(50);
    }
  }

  /** Stops the server; its folder and its database stay. */
  async stop() {
    const late = setTimeout(() => this.#server.kill("SIGKILL"), 10_000);
    await this.#end("SIGTERM");
    clearTimeout(late);
  }

  /** Ends the server and removes its folder and its database: nothing is left for which it would tidy up. */
  async close() {
    await this.#end("SIGKILL");
    await Promise.all([this.#rooms.drop(), rm(this.#folder, { recursive: true, force: true })]);
  }

  async #end(signal) {
    if (!this.#server?.pid || this.#hasStopped()) return;
    const stopped = new Promise((resolve) => this.#server.once("exit", resolve));
    this.#server.kill(signal);
    await stopped;
  }

  #demoWords() {
    const { CIMAISE_DATA, CIMAISE_DATABASE } = this.#environment;
    const place = ["--listen", this.#listen, "--data", CIMAISE_DATA];
    return ["demo", ...place, "--database", CIMAISE_DATABASE];
  }

  #hasStopped() {
    return this.#server.exitCode !== null || this.#server.signalCode !== null;
  }

  async #answers() {
    try {
      return (await fetch(`${this.url}/healthz`)).status === 200;
    } catch {
      return false;
    }
  }
}

/** Settings of a house of the person who runs the tests must not furnish this one. */
function withoutSettings(environment) {
  const others = Object.entries(environment).filter(([name]) => !name.startsWith("CIMAISE_"));
  return Object.fromEntries(others);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
