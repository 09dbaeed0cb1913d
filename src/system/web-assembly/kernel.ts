const PAGE_BYTES = 65_536;
/** What a vector instruction loads or stores had best begin at a multiple of this. */
const ALIGNMENT = 16;

export type Kernel = (...values: readonly number[]) => void;

/** Whether this machine and this Node can run such a module. */
export function canRun(bytes: Uint8Array<ArrayBuffer>): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(bytes);
}

/** A memory of at least so many bytes, which does not grow. */
export function memoryOf(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** The function that a module exports under a name, working on a memory. */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory, name: string): Kernel {
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports[name];
  if (typeof kernel !== "function") throw new Error(`The kernel has no entry "${name}".`);
  return (...values) => void kernel(...values);
}

/** The least room for so many bytes after which the next ones are aligned again. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
