import { UserError } from "../errors.ts";
import type { SearchParts } from "../retrieval/search-passages.ts";
import type { PassageStore } from "../store/passage-store.ts";
import { FAILURES } from "../system/failures.ts";
import { fill } from "../system/phrase.ts";
import { compareGrades } from "./compare-grades.ts";
import { type GradeRecord, keepGrades, readGrades } from "./grade-record.ts";
import { type Grades, gradeAnswers } from "./grades.ts";
import type { KnownQuestion } from "./known-question.ts";

export interface SwitchGuardOptions {
  readonly questions: readonly KnownQuestion[];
  readonly parts: SearchParts;
  /** Where the grades of the generation that answers are kept. */
  readonly record: string;
  /** Opens the generation that answers now; undefined when there is none. Throws when it cannot be opened. */
  readonly openCurrent: () => Promise<PassageStore | undefined>;
  /** Let the new generation answer even if it does so worse. */
  readonly accept: boolean;
  /** Told in a line what became of the questions, where that is worth telling. */
  readonly onNotice: (notice: string) => void;
}

/** Looks at generations before they answer members. */
export interface SwitchGuard {
  /** Throws a UserError when a generation answers the owner's questions clearly worse than the one before. */
  readonly check: (next: PassageStore) => Promise<void>;
  /** To be called when the generation that was checked has become the current one. */
  keep(): Promise<void>;
}

/** How many of the questions are named. */
const NAMED = 5;

/**
 * Opens the guard: asks the generation that answers now what it was not asked before. That is done beforehand since a
 * store may not let anyone else read while it shows a new generation.
 */
export async function openSwitchGuard(options: SwitchGuardOptions): Promise<SwitchGuard> {
  const { questions, parts, record, accept, onNotice } = options;
  const before = await gradesBefore(options);
  let checked: GradeRecord | undefined;
  return {
    async check(next) {
      const grades = await gradeAnswers(questions, next, parts);
      const { worse, better, isClearlyWorse } = compareGrades(before, grades);
      checked = { generation: next.generation, grades };
      if (!isClearlyWorse) return;
      const changes = fill(FAILURES.changes, {
        worse: worse.length,
        all: grades.size,
        better: better.length,
        questions: worse.slice(0, NAMED).join(" | "),
      });
      if (!accept) {
        throw new UserError(fill(FAILURES.worse, { changes }));
      }
      onNotice(`Accepted: the new index answers ${changes}`);
    },
    async keep() {
      if (checked) await keepGrades(record, checked);
    },
  };
}

/** The grades of the current generation, from the record as far as it is of that one, else by asking; then kept. */
async function gradesBefore({ questions, parts, record, openCurrent, onNotice }: SwitchGuardOptions): Promise<Grades> {
  const kept = await readGrades(record);
  const current = await openCurrent().catch((error: unknown) => {
    // After an upgrade or with another model the old index cannot be opened, which is when a comparison is wanted most.
    if (!kept) onNotice(`Your questions could not be asked of the old index: ${String(error)}`);
    return undefined;
  });
  if (!current) return kept?.grades ?? new Map();
  try {
    const { generation } = current;
    const known: Grades = kept?.generation === generation ? kept.grades : new Map();
    const unasked = questions.filter(({ text }) => !known.has(text));
    if (unasked.length === 0) return known;
    const grades = new Map([...known, ...(await gradeAnswers(unasked, current, parts))]);
    await keepGrades(record, { generation, grades });
    return grades;
  } finally {
    await current.close();
  }
}
