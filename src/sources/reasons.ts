/**
 * Why a source or one of its pages cannot be had: phrases, in English wherever they are kept, and in the language of whoever reads
 * them in the end. Those that begin with a small letter stand behind the address or the name of what they are said of.
 */
export const SOURCE_REASONS = {
  // Sources
  noneListed: 'There is no source "{name}": none is listed in sources.yaml',
  noSuchSource: 'There is no source "{name}": those that are listed are {names}',
  fetchedAlready: "The sources are being fetched already: wait until that is done.",
  notOfSource:
    "{place} in the articles' folder is not from this source: move it elsewhere, or name the source otherwise",
  noArticle: "Nothing in it can be an article: check its address, its folder or its patterns",
  noArticleFor: "Nothing in it can be an article ({why}): check its address, its folder or its patterns",
  diskFull: "The disk of the articles is full: make room",
  notWritable: "The articles' folder cannot be written: let the account that runs this write it",
  noLinks: "The articles' folder cannot be written: let the account that runs this write it, and make links in it",
  readOnly: "The articles' folder cannot be written: mount it so that it can be",
  failed: "It failed ({what}): try again, and report it if it stays so",

  // Repositories
  noGit: "The program git is not there: install it, or list the pages instead",
  slowGit: "git took longer than ten minutes, or had more to say than fits: try again later",
  memoryOfGit: "The repository holds what takes more than 2 GB of memory: point to one with its documents alone",
  gitSays: "git {command} says: {words}. Check the address, the branch and who may read it",
  largeRepository: "The repository has more than 1 GB: point to one with its documents alone",
  manyDocuments: "The repository has more than 50,000 documents, or 1 GB of them: name a folder of it",
  emptyRepository: "The repository is empty: put a document into it",
  noBranch: "The repository has no branch {branch}: mend the name, or leave it out",
  noFolder: "The repository has no folder {folder}: mend the name, or leave it out",
  link: "is a link, which is not fetched: put a copy in its place",
  sameName: "has the name of another file: name it otherwise",
  leadsElsewhere: "has a path that leads elsewhere: name it otherwise",
  strangeName: "has a name that not every system can have: name it otherwise",

  // Pages
  manyRedirects: "is redirected more than {most} times: list the address that it ends at",
  redirectedNowhere: "is redirected to no address: mend that, or take it out",
  redirectedElsehow: "is redirected to {protocol}, which is not followed: take it out",
  redirectedAway: "is redirected to another site, {host}: list its address there, if you want it",
  tooLarge: "has more than {most} MB: take it out",
  unknownServer: "is on a server that is not known: check its address",
  noLookUp: "could not be looked up: check the network",
  noConnections: "is on a server that takes no connections there: check its address",
  silentServer: "is on a server that does not answer: try again later",
  slowServer: "is on a server that takes too long: try again later",
  tooSlow: "takes too long: try again later, or take it out",
  privateNetwork: "lies in a private network: set private: true for its source if that is meant",
  notFetched: "could not be fetched ({what}): try again later",
  gone: "is gone (status {status}): take it out",
  notHad: "cannot be had (status {status}): try again later",
  keptAsItWas: "{reason}; it is kept as it was",
  noPage: "is {type}, no page: put the file itself into the articles' folder, or take it out",
  longPages: "The pages take longer than an hour: list fewer of them",
  largePages: "The pages have more than 500 MB: list fewer of them",

  // What sites say of their pages
  forbidden: "is not to be fetched, as its site says in robots.txt: take it out",
  robotsFail: "is on a site whose robots.txt {reason}",
  sitemapFails: "The sitemap {url} {reason}",
  sitemapNotHad: "cannot be had (status {status}): check its address",
  notUnpacked: "cannot be unpacked, or is larger than a sitemap may be: check its address",
  noSitemap: "is no sitemap: check its address",
  otherSite: "is on another site than its sitemap: make a source of it",
  morePages: "lists {pages} pages more than are fetched: choose some of them by include",
} as const;
