// Records votes in a folder until its disk is full, and prints what was said and what the next start knows of them.
import { openFeedback } from "../../dist/src/feedback/open-feedback.js";
import { recordsInFolder } from "../../dist/src/feedback/record-folder.js";

const [folder = ""] = process.argv.slice(2);
const warnings = [];
const log = { debug() {}, info() {}, warn: (message) => warnings.push(message), error() {} };
const open = () => openFeedback(recordsInFolder({ folder, log }), log);
const vote = (place) => ({
  guildId: "1",
  memberId: "7",
  answerId: String(place),
  helpful: true,
  question: "How long?",
});

const feedback = await open();
let stored = 0;
let failure;
for (; failure === undefined; stored += 1) {
  failure = await feedback.recordVote(vote(stored)).then(
    () => undefined,
    ({ name, message }) => ({ name, message }),
  );
}
await feedback.close();
const again = await open();
const known = [];
for (let place = 0; place < stored - 1; place += 1) known.push(await again.recordVote(vote(place)));
const records = (await again.recordsOf("7")).length;
process.stdout.write(
  JSON.stringify({ failure, stored: stored - 1, known: known.every((each) => each === "known"), records, warnings }),
);
