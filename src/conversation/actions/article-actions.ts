import { defineAction, plainAction } from "./action.ts";

/** An action that is about a draft of articles. */
function draftAction(name: string) {
  return defineAction<{ readonly draft: string }>({
    name,
    write: ({ draft }) => [draft],
    read: ([draft = ""]) => ({ draft }),
  });
}

/** Opens a draft in a form, or answers the form that was filled in. */
export const writeDraft = draftAction("draft-write");
/** Makes of a draft what it says. */
export const saveDraft = draftAction("draft-save");
/** Forgets a draft. */
export const discardDraft = draftAction("draft-drop");

/** Takes the files that were uploaded to a form. */
export const uploadFiles = plainAction("upload");

/** Opens a version of an article as a draft. */
export const openVersion = defineAction<{ readonly articleKey: string }>({
  name: "version",
  write: ({ articleKey }) => [articleKey],
  read: ([articleKey = ""]) => ({ articleKey }),
});
