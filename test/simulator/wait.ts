import { notifyChange, type State } from "./state.ts";

/**
 * Resolves with what `find` returns as soon as it is not undefined; looks again after every change.
 * Rejects with `describe()` after `milliseconds`.
 */
export function waitFor<T>(
  state: State,
  find: () => T | undefined,
  milliseconds: number,
  describe: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      state.watchers.delete(look);
    };
    const look = () => {
      try {
        const found = find();
        if (found === undefined) return;
        stop();
        resolve(found);
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(describe()));
    }, milliseconds);
    state.watchers.add(look);
    look();
  });
}

/** Changes the state and tells those who wait. */
export function change<T>(state: State, act: () => T): T {
  const result = act();
  notifyChange(state);
  return result;
}
