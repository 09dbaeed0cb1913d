import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { calibrationInFolder } from "../../src/calibration/calibration-file.ts";
import { calibrationInTable } from "../../src/calibration/calibration-table.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";
import { describeCalibrationStore } from "./calibration-contract.ts";

describeCalibrationStore("A calibration in a folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-calibration-"));
  return { store: calibrationInFolder(folder), close: () => rm(folder, { recursive: true, force: true }) };
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describeCalibrationStore("A calibration in PostgreSQL", async () => {
  const postgres = await openTables(database);
  return { store: calibrationInTable(postgres), close: () => database.remove(postgres) };
});
