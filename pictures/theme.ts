/** The colours of a picture. */
export interface Theme {
  readonly background: string;
  readonly panel: string;
  readonly border: string;
  readonly text: string;
  readonly faint: string;
  readonly accent: string;
  readonly button: string;
  /** Of buttons that stand out: white stands on them. */
  readonly primary: string;
  readonly success: string;
  readonly danger: string;
}

const BUTTONS = { primary: "#4752c4", success: "#1f7f44", danger: "#b3303a" };

export const LIGHT: Theme = {
  ...BUTTONS,
  background: "#ffffff",
  panel: "#f6f7f9",
  border: "#d9dce1",
  text: "#2a2d33",
  faint: "#666c77",
  accent: "#2563a8",
  button: "#e6e8ec",
};
export const DARK: Theme = {
  ...BUTTONS,
  background: "#1e2025",
  panel: "#282b31",
  border: "#3a3e46",
  text: "#dcdee3",
  faint: "#9aa0ab",
  accent: "#7fb2e8",
  button: "#3c4049",
};
