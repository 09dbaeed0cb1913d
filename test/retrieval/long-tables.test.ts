import { expect, it } from "vitest";
import { answerQuestion } from "../../src/retrieval/answer-question.ts";
import { LIBRARY, openCorpus, parts } from "./small-corpus.ts";

const PLACES = ["harbour", "tower", "bridge", "market", "museum", "ferry", "orchard", "library"];
const THINGS = ["lamp", "gate", "clock", "bell", "pump", "crane", "flag", "siren"];
const row = (name: string, index: number) => `| \`${name}\` | ${100 + index} | ${index % 2 === 0 ? "yes" : "no"} |`;
const names = THINGS.flatMap((thing) => PLACES.map((place) => `${place}_${thing}`));
const text = `# Devices

What the console of Aldmouth knows of.

| Device | Minutes of delay | Wakes the keeper |
|---|---|---|
${names.map(row).join("\n")}
`;

it("is sure of a row far below the head of its table by what the head says of it", async () => {
  const store = await openCorpus([...LIBRARY, { path: "devices.md", title: "Devices", text }]);
  for (const name of ["market_bell", "library_siren", "orchard_pump"]) {
    const { excerpts, confidence } = await answerQuestion(`Does ${name} wake the keeper?`, store, parts);
    expect(confidence).toBeGreaterThan(0.9);
    const [excerpt] = excerpts;
    const [mark] = excerpt?.highlights ?? [];
    expect(excerpt?.text.slice((mark?.start ?? 0) - excerpt.start, (mark?.end ?? 0) - excerpt.start)).toContain(name);
    expect(excerpt?.tableHead?.text).toContain("Wakes the keeper");
  }
});
