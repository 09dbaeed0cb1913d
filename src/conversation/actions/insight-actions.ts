import { defineAction } from "./action.ts";

/** An action that is about the unanswered questions of which one has this key. */
function groupAction(name: string) {
  return defineAction<{ readonly question: string }>({
    name,
    write: ({ question }) => [question],
    read: ([question = ""]) => ({ question }),
  });
}

/** Opens a form for an article that answers them. */
export const writeAnswer = groupAction("answer-write");
/** Asks which article answers them, or takes the answer to that. */
export const pointToArticle = groupAction("answer-point");
/** Takes them off the list. */
export const dismissQuestions = groupAction("answer-drop");
