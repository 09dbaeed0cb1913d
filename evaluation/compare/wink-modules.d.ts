declare module "wink-bm25" {
  type PrepTask = ((text: string) => string) | ((text: string) => string[]) | ((tokens: string[]) => string[]);

  interface Engine {
    defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): boolean;
    definePrepTasks(tasks: readonly PrepTask[]): number;
    addDoc(document: Readonly<Record<string, string>>, id: number): number;
    consolidate(): boolean;
    /** Pairs of id and score, best first. */
    search(text: string, limit: number): [id: string, score: number][];
  }

  function createEngine(): Engine;
  export = createEngine;
}

declare module "wink-nlp-utils" {
  const utils: {
    readonly string: {
      readonly lowerCase: (text: string) => string;
      readonly tokenize0: (text: string) => string[];
    };
    readonly tokens: {
      readonly removeWords: (tokens: string[]) => string[];
      readonly stem: (tokens: string[]) => string[];
    };
  };
  export = utils;
}
