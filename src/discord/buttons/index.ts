import type { ModalSubmitInteraction } from "discord.js";
import { discardDraftButton, openVersionMenu, saveDraftButton } from "../articles/draft-buttons.ts";
import { draftForm, editDraftButton } from "../articles/draft-form.ts";
import { uploadedForm } from "../articles/upload-form.ts";
import { helpedButton } from "../forums/helped-button.ts";
import { dismissButton, pointButton, pointForm, writeAnswerButton } from "../insights/insight-buttons.ts";
import { tellMeButton } from "../notices/tell-me-button.ts";
import { askAgainButton } from "../posted-answers/ask-again-button.ts";
import type { ActionHandler, ComponentInteraction } from "./action-handler.ts";
import { askAboutButton, askAboutForm } from "./ask-about-button.ts";
import { cancelReindexButton } from "./cancel-reindex-button.ts";
import { contextButton } from "./context-button.ts";
import { moreButton } from "./more-button.ts";
import { deleteMyDataButton, downloadMyDataButton } from "./privacy-buttons.ts";
import { postButton, shareButton } from "./publish-buttons.ts";
import { settingMenu } from "./setting-menu.ts";
import { openSourceMenu, sourcesPageButton } from "./sources-buttons.ts";
import { tellOwnersButton, tellOwnersForm } from "./tell-owners-button.ts";
import { voteButton } from "./vote-button.ts";

/** Everything that buttons and menus of our messages can do, of old messages too. */
export const componentHandlers: readonly ActionHandler<ComponentInteraction>[] = [
  askAboutButton,
  askAgainButton,
  cancelReindexButton,
  contextButton,
  discardDraftButton,
  dismissButton,
  editDraftButton,
  helpedButton,
  moreButton,
  openSourceMenu,
  openVersionMenu,
  pointButton,
  postButton,
  saveDraftButton,
  settingMenu,
  deleteMyDataButton,
  downloadMyDataButton,
  shareButton,
  sourcesPageButton,
  tellMeButton,
  tellOwnersButton,
  voteButton,
  writeAnswerButton,
];

export const formHandlers: readonly ActionHandler<ModalSubmitInteraction>[] = [
  askAboutForm,
  draftForm,
  pointForm,
  tellOwnersForm,
  uploadedForm,
];
