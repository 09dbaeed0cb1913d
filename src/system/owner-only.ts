/** Files and folders hold articles, questions and embeddings: nobody but the account that runs the bot may read them. */
export const OWNER_ONLY_FILE = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;
