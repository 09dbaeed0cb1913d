/** How many items are being read while one is worked on. */
const AHEAD = 4;

/** Reads items in order, some ahead of their use, so that the disk and the processor work at the same time. */
export async function* readAhead<Item, Content>(
  items: readonly Item[],
  read: (item: Item) => Promise<Content>,
): AsyncGenerator<readonly [Item, Content]> {
  const reading: Promise<Content>[] = [];
  for (const [index, item] of items.entries()) {
    for (const next of items.slice(index + reading.length, index + AHEAD)) {
      const content = read(next);
      // When the consumer leaves early nobody waits for it.
      content.catch(() => {});
      reading.push(content);
    }
    const content = await reading.shift();
    if (content !== undefined) yield [item, content];
  }
}
