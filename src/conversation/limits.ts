/** Discord's own limits, in characters unless said otherwise (Discord's documentation, API version 10). */
export const DISCORD_LIMITS = {
  /** Text of all components of a message together. */
  messageText: 4000,
  /** Components of a message, nested ones counted. */
  components: 40,
  buttonLabel: 80,
  customId: 100,
  selectPlaceholder: 150,
  autocompleteChoices: 25,
  choiceName: 100,
  choiceValue: 100,
  modalTitle: 45,
  inputLabel: 45,
  labelDescription: 100,
} as const;

/** The product's own limits. */
export const MAX_QUESTION_LENGTH = 500;
/** Excerpts in one message: more would bury the best one. */
export const EXCERPTS_PER_REPLY = 3;
/** Characters that an excerpt may take in a message, markup included: a little more than most are long. */
export const MAX_FIRST_EXCERPT_TEXT = 1500;
export const MAX_OTHER_EXCERPT_TEXT = 750;
export const MAX_TITLE_TEXT = 160;
export const MAX_HEADING_TEXT = 80;
export const MAX_PUBLISHER_TEXT = 80;
export const MAX_DATE_TEXT = 40;
/** A longer address is left out: a link cannot be cut. */
export const MAX_URL_LENGTH = 300;
export const ARTICLES_PER_PAGE = 8;
/** Leaves room for the page in a custom id. */
export const MAX_SEARCH_LENGTH = 80;
/** Of a word that is named to a person, such as one that was mended. */
export const MAX_WORD_TEXT = 40;
/** Of the name of a forum's tag: more than the 20 characters that Discord lets it have, of which emoji are several each. */
export const MAX_TAG_TEXT = 50;
