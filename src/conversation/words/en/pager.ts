/** Where a list at the terminal is longer than the window. */
export const pager = {
  more: "Enter for more, q to end: ",
};
