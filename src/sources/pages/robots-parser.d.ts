/** Its own declaration says of a CommonJS module that it were another kind. */
declare module "robots-parser" {
  interface Robot {
    /** Undefined for an address of another site. */
    isAllowed(url: string, agent: string): boolean | undefined;
    /** Seconds. */
    getCrawlDelay(agent: string): number | undefined;
  }
  function parseRobots(url: string, text: string): Robot;
  export = parseRobots;
}
