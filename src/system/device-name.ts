/** What Windows takes for devices, in any case, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Whether a part of a path, a file's name or a folder's, is a device on Windows: written there, it is no file. */
export function isDeviceName(part: string): boolean {
  return DEVICE.test(part);
}
