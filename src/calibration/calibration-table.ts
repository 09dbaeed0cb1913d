import { z } from "zod";
import type { Queries } from "../postgres/queries.ts";
import type { CalibrationStore } from "./calibration-store.ts";

const rowSchema = z.object({ value: z.unknown() });

/** The calibrations in the table `settings` of a database, one for each model. */
export function calibrationInTable({ schema, read, run }: Queries & { readonly schema: string }): CalibrationStore {
  const settings = `${schema}.settings`;
  const keyOf = (model: string) => `calibration ${model}`;
  return {
    name: `the table ${settings}`,
    howToRemove: 'Delete the row whose name begins with "calibration" to go back.',
    async read(model) {
      const [row] = await read(rowSchema, `SELECT value FROM ${settings} WHERE name = $1`, [keyOf(model)]);
      return row?.value;
    },
    async write(calibration) {
      await run(
        `INSERT INTO ${settings} (name, value) VALUES ($1, $2::jsonb)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = now()`,
        [keyOf(calibration.model), JSON.stringify(calibration)],
      );
    },
  };
}
