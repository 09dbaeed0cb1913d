import type { Queries } from "../postgres/queries.ts";
import { openSettingsTable } from "../postgres/settings-table.ts";
import type { CalibrationStore } from "./calibration.ts";

/** The calibrations among the settings of a database, one for each model. */
export function calibrationInTable(database: Queries & { readonly schema: string }): CalibrationStore {
  const settings = openSettingsTable(database);
  const nameOf = (model: string) => `calibration ${model}`;
  return {
    name: `the table ${settings.table}`,
    howToRemove: 'Delete the row whose name begins with "calibration" to go back.',
    read: (model) => settings.read(nameOf(model)),
    write: (calibration) => settings.write(nameOf(calibration.model), calibration),
  };
}
