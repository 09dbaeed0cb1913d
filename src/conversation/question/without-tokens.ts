/**
 * What Discord's clients show as a name, a picture or a time, and what messages carry as numbers: mentions of people
 * (`<@1>`, `<@!1>`), roles (`<@&1>`) and channels (`<#1>`), custom emoji (`<:name:1>`, `<a:name:1>`), times (`<t:1:R>`),
 * commands (`</ask sub:1>`), a server's own pages (`<id:browse>`), sounds (`<sound:1:2>`), and the two words that ping
 * all. Every repetition is bounded, so that hostile text costs no more time than other text of its length.
 */
const TOKEN =
  /<(?:(?:@[!&]?|#)\d{1,20}|a?:\w{1,32}:\d{1,20}|t:-?\d{1,17}(?::[a-z])?|\/[^<>:\n]{1,100}:\d{1,20}|id:[a-z-]{1,20}(?::\d{1,20})?|sound:\d{1,20}:\d{1,20})>|(?<![\w.])@(?:everyone|here)\b/gi;

/** Text without these tokens. A space takes the place of each, so that what stood around it does not become another. */
export function withoutTokens(text: string): string {
  return text.replace(TOKEN, " ");
}
