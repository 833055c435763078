// Before the first test: a demonstration on each database, furnished once and closed. Drawing and
// sending its pictures takes a while; the tests open copies, which takes none.
import { openHouse } from "./house.mjs";

/** Where the tests find what they copy: JSON, by database. */
const VARIABLE = "CIMAISE_TEST_FURNISHED";

export default async function furnish(config) {
  // Who runs one test over and over may keep the houses of an earlier run.
  if (process.env[VARIABLE]) return;
  const kinds = new Set(config.projects.map((project) => project.use.database));
  if (!process.env.CIMAISE_TEST_POSTGRES) kinds.delete("postgres");
  const houses = await Promise.all([...kinds].map(furnished));
  process.env[VARIABLE] = JSON.stringify(
    Object.fromEntries(houses.map(({ database, house }) => [database, house.likeness])),
  );
  return () => Promise.all(houses.map(({ house }) => house.close()));
}

async function furnished(database) {
  const house = await openHouse({ command: "demo", database });
  await house.stop();
  return { database, house };
}

/**
 * The furnished demonstration on that database.
 *
 * @param {"sqlite" | "postgres"} database
 * @returns {{folder: string, database?: string} | undefined}
 */
export function demonstration(database) {
  return JSON.parse(process.env[VARIABLE] ?? "{}")[database];
}
