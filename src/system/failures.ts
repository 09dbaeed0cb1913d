/**
 * What fails on a machine, and what to do then: phrases that whoever throws an error says in English, and whoever shows it to a
 * person in the reader's language. Those that begin with a small letter stand behind the name of what they are said of, or in
 * another phrase.
 */
export const FAILURES = {
  // Files
  notReadable: "cannot be read: check its permissions.",
  notReadableDisk: "cannot be read: check its permissions and the disk.",
  notWritable: "cannot be written: check the folder's permissions and the disk.",
  damagedSettings: "is damaged: mend it, or remove it to begin anew with /settings.",
  damagedKept: "is damaged: mend it, or remove it with what it holds.",

  // The index
  cannotUseIndex: "Cannot use the index in {folder}: {reason}.",
  diskFull: "the disk is full: free some space and try again",
  quotaUsed: "the disk quota is used up: free some space and try again",
  readOnly: "the file system is read-only: set INDEX_DIR to a folder that can be written to",
  denied: "permission denied: make the folder writable or set INDEX_DIR to another one",
  manyOpen: "too many files are open: raise the limit (ulimit -n)",
  largeFile: "a file would be larger than allowed: raise the limit (ulimit -f)",
  notFolder: "it is not a folder: remove what is there or set INDEX_DIR to another one",
  noFolder: "a folder on the way there is missing and cannot be made: set INDEX_DIR to another one",
  folderInPlace: "a folder stands where a file of the index belongs: remove it",
  diskFails: "the disk reports an error: check it",
  damagedIndex:
    "The index is damaged: {what}. Rebuild it with: npm run index (or go back with: npm run index -- --rollback)",
  otherFormat: "The index has format {found}, this version reads format {read}. Rebuild it with: npm run index",
  unfitIndex: "The index cannot be used: {why}. Rebuild it with: npm run index",
  noIndex: "There is no index yet. Build it with: npm run index",
  noIndexIn: "There is no index in {folder} yet. Build it with: npm run index",
  noIndexInDatabase: "There is no index in the database yet. Build it with: npm run index",
  noEarlier: "There is no generation before {name} to go back to.",
  worse:
    "The new index answers {changes}. The old one stays. Mend the articles, or take the new one all the same with: npm run index -- --accept",
  changes: "{worse} of {all} questions worse and {better} better, worse among others: {questions}",

  // Whoever else is at it
  beingWritten: "The index is being written by {who}. Wait until it is done.",
  beingWrittenElsewhere: "The index is being written by {who}. Wait until it is done, or stop it there.",
  writer: "process {pid} on {host} since {since}",
  otherWriter: "another process",
  takenOver: "Another process took over writing the index, so this one wrote nothing. Try again.",
  buildTakenOver: "Another process took over writing the index, so this build was dropped. Try again.",

  // Processes
  ended: "The {name} was ended {how}. {advice}",
  endedOften: "The {name} was ended {how}, {times} times in a row. {advice}",
  endedForMemory: "The {name} was ended {how}, most often for lack of memory. {advice}",
  endedOftenForMemory: "The {name} was ended {how}, {times} times in a row, most often for lack of memory. {advice}",
  withCode: "with code {code}",
  bySignal: "by {signal}",
  indexingProcess: "indexing process",
  indexingEnded: "The index is as it was; try again.",
  sourcesProcess: "process that fetches sources",
  sourcesEnded: "What was sent takes more memory or time than it may: list fewer pages, or a smaller folder.",
  draftsProcess: "process that reads drafts",
  draftsEnded: "Nothing has been changed; try again.",

  // What members said
  recordsFull: "Nothing more can be recorded at the moment: please try again in a few minutes.",
  databaseSilent: "The database does not answer: try again in a minute.",

  // Patterns of .gitignore's notation
  longPattern: "is longer than {most} characters: shorten it",
  emptyPattern: "names nothing: write a path or a pattern behind it",
  nulInPattern: "holds a NUL character: remove it",
  wholePath: "is a path of a whole machine: write it from the articles' folder, as in drafts/",
  dotsInPattern: "has a . or .. between slashes: write the path without it, as in drafts/",
  backslash: "ends with a backslash: folders are parted by /, as in drafts/old",
  openBracket: "opens a bracket and never closes it: close it, or write \\[ for the sign itself",
  manyWildcards: "has more than {folders} times ** or {wildcards} times *: split it into several",
} as const;
