import {
  ApplicationCommandType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { LANGUAGES, type Language, languageOf } from "../../bot-language.ts";
import { loadWords } from "../../conversation/words/load-words.ts";
import type { Words } from "../../conversation/words/words.ts";
import type { Command } from "../command.ts";

const [MAIN] = LANGUAGES;

export type CommandDefinition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/**
 * What Discord is told of the commands: described in English, and in each of its locales whose language the bot speaks. Names
 * are the same everywhere, for people tell each other what to type; what the menu of a message says is translated.
 * @param forAll the only language of all descriptions
 */
export async function defineCommands(
  commands: readonly Command[],
  forAll: Language | undefined,
): Promise<CommandDefinition[]> {
  const main = await loadWords(forAll ?? MAIN);
  const others = forAll === undefined ? await wordsByLocale() : [];
  // The name by which an entry of the menu is told stays what it is, so its label is stated for every locale.
  const labels = forAll === undefined ? others : Object.values(Locale).map((locale) => ({ locale, words: main }));
  return commands.map((command) => {
    const { name } = command;
    if (command.type === ApplicationCommandType.Message) {
      const { type } = command;
      return {
        ...command.define(),
        type,
        name,
        name_localizations: mapped(labels, ({ words }) => command.label(words)),
      };
    }
    const { type } = command;
    const translated = others.map(({ locale, words }) => ({ locale, described: command.define(words) }));
    return { type, name, ...describe(command.define(main), translated) };
  });
}

interface LocaleWords {
  readonly locale: Locale;
  readonly words: Words;
}

async function wordsByLocale(): Promise<LocaleWords[]> {
  const spoken = Object.values(Locale).flatMap((locale) => {
    const language = languageOf(locale);
    return language === undefined || language === MAIN ? [] : [{ locale, language }];
  });
  return Promise.all(spoken.map(async ({ locale, language }) => ({ locale, words: await loadWords(language) })));
}

interface Described {
  readonly description: string;
  readonly options?: readonly Described[] | undefined;
}

interface Translated {
  readonly locale: Locale;
  readonly described: Described | undefined;
}

/** A command or option with what its translations say of it and, one by one, of its options. */
function describe<T extends Described>(main: T, translated: readonly Translated[]): T {
  const options = main.options?.map((option, at) =>
    describe(
      option,
      translated.map(({ locale, described }) => ({ locale, described: described?.options?.[at] })),
    ),
  );
  return {
    ...main,
    ...(translated.length === 0
      ? {}
      : {
          description_localizations: mapped(translated, ({ described }) => described?.description ?? main.description),
        }),
    ...(options === undefined ? {} : { options }),
  };
}

function mapped<T extends { readonly locale: Locale }>(all: readonly T[], say: (each: T) => string): LocalizationMap {
  return Object.fromEntries(all.map((each) => [each.locale, say(each)]));
}
