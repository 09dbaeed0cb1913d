import { join } from "node:path";
import { checkModelFolder } from "../model-files.ts";
import { readTokenizer } from "../read-tokenizer.ts";
import { createDefuser, type Tokenizer } from "../tokenizer.ts";
import { createWordTokens } from "../word-tokens.ts";
import { HEADING_TOKENS, INPUT_TOKENS, layOutInput, QUESTION_TOKENS } from "./reader-input.ts";
import { loadReaderModel, type ReaderModel } from "./reader-model.ts";
import type { PassageReader } from "./reading.ts";

/** Where the reader's files lie. */
export interface ReaderPlaces {
  readonly reader: string;
  /** The built-in embedding model's folder, whose tokenizer is the reader's too. */
  readonly builtIn: string;
}

const NETWORK = "onnx/model_quantized.onnx";

/**
 * Loads the reader into this process. Never touches the network. Throws a UserError that names the file that is missing
 * or damaged, and what to do.
 */
export async function loadPassageReader({ reader, builtIn }: ReaderPlaces): Promise<PassageReader> {
  await checkModelFolder(reader, remedyFor(reader), ["config.json", NETWORK]);
  await checkModelFolder(builtIn, remedyFor(builtIn), ["tokenizer.json", "tokenizer_config.json"]);
  const [tokenizer, model] = await Promise.all([readTokenizer(builtIn), loadReaderModel(join(reader, NETWORK))]);
  return createPassageReader(tokenizer, model);
}

function remedyFor(folder: string): string {
  return `Restore the folder ${folder} from the release; READER=0 answers without the reader.`;
}

/** @param tokenizer one whose tokens are those of a text's words, one after the other */
export function createPassageReader(tokenizer: Tokenizer, model: ReaderModel): PassageReader {
  const defuse = createDefuser(tokenizer.specialTokens);
  const words = createWordTokens(tokenizer.encodePlain);
  const tokensOf = (text: string, limit: number) => words.read(defuse(text), limit);
  return {
    async read(question, { heading, sentences, around }) {
      const input = layOutInput(
        tokensOf(question, QUESTION_TOKENS),
        tokensOf(heading, HEADING_TOKENS),
        sentences.map((sentence) => tokensOf(sentence, INPUT_TOKENS)),
        around,
      );
      if (input === undefined) return undefined;
      const { relevance, answers, sentences: found } = await model.read(input);
      const all = sentences.map(() => Number.NEGATIVE_INFINITY);
      input.taken.forEach((place, index) => {
        all[place] = found[index] ?? Number.NEGATIVE_INFINITY;
      });
      return { relevance, answers, sentences: all };
    },
  };
}
