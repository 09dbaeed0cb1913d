import { UserError } from "../errors.ts";
import type { OpenedGenerations, StorePlace } from "./open-generations-of.ts";

export async function openDatabase(_place: StorePlace, _schema?: string): Promise<OpenedGenerations> {
  throw new UserError("STORE_URL: this version keeps its index in files alone; set it to file: or leave it empty.");
}
