// A folder of a house, copied without copying its pictures.
import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Where a house keeps what it has been sent, and what it drew of it: files that are written once. */
const OBJECTS = join("data", "demo", "objects");

/**
 * Copies the folder of a closed house to an empty one. Objects are never written twice, each is a whole
 * new file: both houses may name the same ones, and what one removes the other keeps.
 */
export async function copyFolder(from, to) {
  const objects = join(from, OBJECTS);
  await cp(from, to, { recursive: true, filter: (path) => path !== objects });
  await run("cp", ["--archive", "--link", objects, join(to, OBJECTS)]);
}
