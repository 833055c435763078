// A database for one house: a file of its own, or a database of its own in the tests' cluster.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";

/**
 * @param {"sqlite" | "postgres"} kind
 * @param {string} folder where a database file may be put
 * @param {string} [like] the name of a database of the cluster to copy, which nobody may be using
 * @returns {Promise<{url: string, name?: string, drop: () => Promise<void>}>}
 */
export async function createDatabase(kind, folder, like) {
  if (kind === "sqlite") {
    // The file comes and goes with the folder.
    return { url: `sqlite://${join(folder, "cimaise.db")}`, drop: async () => {} };
  }
  const cluster = process.env.CIMAISE_TEST_POSTGRES;
  if (!cluster) {
    throw new Error("CIMAISE_TEST_POSTGRES must name a PostgreSQL server: see CONTRIBUTING.md");
  }
  const name = `browser_${randomUUID().replaceAll("-", "")}`;
  await ask(cluster, like ? `CREATE DATABASE ${name} TEMPLATE ${like}` : `CREATE DATABASE ${name}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => ask(cluster, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/**
 * Moves times of a house on PostgreSQL, so that a story need not wait for them.
 *
 * @param {import("./house.mjs").House} house
 * @param {string} statement an UPDATE
 */
export function moveTimes(house, statement) {
  const url = new URL(process.env.CIMAISE_TEST_POSTGRES);
  url.pathname = `/${house.likeness.database}`;
  return ask(url.href, statement);
}

async function ask(cluster, statement) {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
