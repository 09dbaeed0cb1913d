import { normaliseWord, splitWords } from "../../language/words.ts";
import { sharedRuns } from "../match/shared-runs.ts";
import type { RankedPassage } from "../rank/ranking.ts";
import { compareVersions, namesVersion, type PathVersion, versionOfPath } from "./path-version.ts";

/** A passage with those of other articles that say the same, word for word. */
export interface GatheredPassage {
  readonly passage: RankedPassage;
  readonly copies: readonly RankedPassage[];
}

/**
 * Passages of two versions of an article that share so much of their runs of words are versions of one another: a changed
 * number takes three runs of some hundred, a sentence that was written anew twenty.
 */
const VERSION_SHARE = 0.6;
/** A date that can be compared with others: a year, perhaps with month and day. */
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/**
 * Puts what is the same in one place, that of the best of it: of passages that are the same word for word the newest, which
 * has the others as its copies; of versions of a passage those that the question names, else the newest. An older one stays
 * where it has words of the question that the newest has not.
 * @param ranked best first; so is what comes back
 */
export function gatherCopies(question: string, ranked: readonly RankedPassage[]): GatheredPassage[] {
  const versions = new Map(ranked.map(({ chunk }) => [chunk.article.path, versionOfPath(chunk.article.path)]));
  const versionOf = ({ chunk }: RankedPassage) => versions.get(chunk.article.path) ?? versionOfPath(chunk.article.path);
  const newestFirst = (a: RankedPassage, b: RankedPassage) => compareAges(b, a, versionOf);
  const gathered = gatherSame(ranked).map((same): GatheredPassage => {
    const named = same.filter((passage) => namesVersion(question, versionOf(passage)));
    const [passage, ...copies] = [...new Set([...named.toSorted(newestFirst), ...same.toSorted(newestFirst)])];
    return { passage: passage ?? same[0], copies };
  });
  const works: GatheredPassage[][] = [];
  for (const one of gathered) {
    const work = works.find(([first]) => first && areVersions(first.passage, one.passage, versionOf));
    if (work === undefined) works.push([one]);
    else work.push(one);
  }
  return works.flatMap((work) => {
    if (work.length === 1) return work;
    const named = work.filter(({ passage }) => namesVersion(question, versionOf(passage)));
    if (named.length > 0) return named;
    const [newest, ...older] = work.toSorted((a, b) => newestFirst(a.passage, b.passage));
    return newest === undefined ? [] : [newest, ...older.filter((each) => saysMore(question, each, newest))];
  });
}

type SamePassages = [RankedPassage, ...RankedPassage[]];

/** Passages of different articles that have the same text, best first. */
function gatherSame(ranked: readonly RankedPassage[]): SamePassages[] {
  const byText = new Map<string, SamePassages>();
  const all: SamePassages[] = [];
  for (const passage of ranked) {
    const text = passage.chunk.text.replace(/\s+/g, " ");
    const same = byText.get(text);
    if (same?.every(({ chunk }) => chunk.article.path !== passage.chunk.article.path)) {
      same.push(passage);
      continue;
    }
    const alone: SamePassages = [passage];
    all.push(alone);
    if (same === undefined) byText.set(text, alone);
  }
  return all;
}

type VersionOf = (passage: RankedPassage) => PathVersion;

/** By what their articles say of their dates, else by their versions; where neither tells, the shorter path is the original. */
function compareAges(one: RankedPassage, other: RankedPassage, versionOf: VersionOf): number {
  const [a, b] = [one.chunk.article, other.chunk.article];
  const [dated, datedOther] = [a.metadata.published ?? "", b.metadata.published ?? ""];
  if (dated !== datedOther && DATE.test(dated) && DATE.test(datedOther)) return dated < datedOther ? -1 : 1;
  return (
    compareVersions(versionOf(one), versionOf(other)) || b.path.length - a.path.length || other.chunk.id - one.chunk.id
  );
}

function areVersions(one: RankedPassage, other: RankedPassage, versionOf: VersionOf): boolean {
  const [a, b] = [versionOf(one), versionOf(other)];
  if (a.work !== b.work || one.chunk.article.path === other.chunk.article.path) return false;
  return sharedRuns(one.chunk.text, other.chunk.text) >= VERSION_SHARE;
}

/** Whether a passage has a word of the question that another one has not. */
function saysMore(question: string, { passage }: GatheredPassage, { passage: other }: GatheredPassage): boolean {
  const [own, others] = [wordsOf(passage.chunk.text), wordsOf(other.chunk.text)];
  return [...wordsOf(question)].some((word) => own.has(word) && !others.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map(({ raw }) => normaliseWord(raw)));
}
