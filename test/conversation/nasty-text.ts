import fc from "fast-check";

/** Things that have broken layouts, pinged people or forged formats somewhere. */
export const NASTY = [
  "```js\ncode```",
  "||spoiler||",
  "**bold** *it* __under__ ~~gone~~",
  "[label](https://evil.example)",
  "https://example.com/a_b_c?x=*y*",
  "<@123456789012345678> <@&1> <#2> <t:1700000000:R> </ask:1> <:e:1> <id:home>",
  "@everyone @here",
  "# heading",
  "\n-# small",
  "\n> quote\n>>> more",
  "\n- list\n1. one\n+ plus",
  ":smile: :flag_de:",
  "\u202eright to left\u202c \u2066isolated\u2069 \u200f",
  `z${"\u0301\u0316\u0489".repeat(40)}algo`,
  "\u0000\u0007\u001b[31mred\u001b[0m\u009b1m",
  "\\\\ \\* \\",
  "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é 漢字 مرحبا",
  "\ud800 lone \udfff",
  "\r\n\u2028\u2029\v\f\u0085",
  "x".repeat(3000),
  "¯\\_(ツ)_/¯",
];

export const nastyText = fc
  .array(
    fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary" }), fc.string(), fc.lorem({ mode: "sentences" })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(" "));
