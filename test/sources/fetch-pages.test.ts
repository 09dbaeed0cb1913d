import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import { fetchPages } from "../../src/sources/pages/fetch-pages.ts";
import type { Patience } from "../../src/sources/pages/page-client.ts";
import type { EarlierTree, Fetched, PagesSource, SitemapSource } from "../../src/sources/source.ts";
import { pathsBelow, requestFor, textOf } from "./sources-folder.ts";
import { page, publicHere, startServer, status, text, type WebServer } from "./web-server.ts";

const pagesOf = (...urls: string[]): PagesSource => ({
  name: "faq",
  kind: "pages",
  urls,
  mayBePrivate: false,
  schedule: undefined,
});
const sitemapOf = (url: string, include: readonly string[] = []): SitemapSource => ({
  name: "site",
  kind: "sitemap",
  url,
  include,
  mayBePrivate: false,
  schedule: undefined,
});
const impatient: Patience = { connect: 2000, sign: 300, whole: 600 };

async function fetch(
  source: PagesSource | SitemapSource,
  {
    earlier,
    rules = publicHere(),
    patience,
  }: { earlier?: EarlierTree; rules?: ReturnType<typeof publicHere>; patience?: Patience } = {},
) {
  const request = await requestFor(source, { earlier });
  const result = await fetchPages(request, { rules, ...(patience && { patience }) });
  const fetched: Fetched | undefined = result === "unchanged" ? undefined : result;
  const next: EarlierTree = { folder: request.into, mark: fetched?.mark };
  return {
    fetched,
    next,
    paths: await pathsBelow(request.into),
    read: (path: string) => textOf(request.into, path),
    into: request.into,
  };
}

const reasons = ({ fetched }: Awaited<ReturnType<typeof fetch>>) => fetched?.remarks.map(({ reason }) => reason) ?? [];

const article = (body: string) => `<html lang="en"><head><title>Lamp | Site</title><script>x()</script></head>
  <body><nav>Home</nav><main><h1>The lamp</h1><p>${body}</p></main><footer>Now: ${Math.random()}</footer></body></html>`;

test("pages are kept as articles: what they say, their title and where they are from", async () => {
  const web = await startServer({ "/guide/lamp.html": page(article("It burned <b>all</b> night.")) });
  const { paths, into, fetched } = await fetch(pagesOf(web.url("/guide/lamp.html")));
  expect(fetched).toMatchObject({ articles: 1, remarks: [] });
  const host = new URL(web.url("/")).host.replace(":", "-");
  expect(paths).toEqual([`${host}/guide/lamp.html`]);
  const read = await openCorpusFolder(into).read(paths[0] ?? "");
  expect(read).toMatchObject({
    text: "The lamp\n\nIt burned all night.",
    metadata: { title: "The lamp", url: web.url("/guide/lamp.html"), lang: "en" },
  });
});

test("text and Markdown are kept as they are, with their address; what is no page is told", async () => {
  const web = await startServer({
    "/a": text("Plain text."),
    "/b": text("# Markdown\n\nText.", "text/markdown; charset=utf-8"),
    "/c.md": text("---\ntitle: Own\n---\nText."),
    "/d": text("%PDF-1.4", "application/pdf"),
    "/e": page("<body><div id=app></div><script src=app.js></script></body>"),
  });
  const got = await fetch(pagesOf(...["/a", "/b", "/c.md", "/d", "/e"].map((path) => web.url(path))));
  const { into, paths } = got;
  expect(paths.map((path) => path.split("/")[1])).toEqual(["a.txt", "b.md", "c.md"]);
  const corpus = openCorpusFolder(into);
  expect(await corpus.read(paths[0] ?? "")).toMatchObject({ text: "Plain text." });
  expect(await corpus.read(paths[1] ?? "")).toMatchObject({ metadata: { title: "Markdown", url: web.url("/b") } });
  expect(await corpus.read(paths[2] ?? "")).toMatchObject({ metadata: { title: "Own" } });
  expect(reasons(got)).toEqual([
    expect.stringContaining("is application/pdf, no page"),
    expect.stringContaining("has no text without running its scripts"),
  ]);
});

describe("what has not changed", () => {
  test("is asked for by its version, and kept without being sent again", async () => {
    const web = await startServer({
      "/a": (request, response) =>
        request.headers["if-none-match"] === '"1"'
          ? response.writeHead(304).end()
          : page(article("One."), { etag: '"1"' })(request, response),
      "/b": page(article("Two.")),
    });
    const source = pagesOf(web.url("/a"), web.url("/b"));
    const { next } = await fetch(source);
    expect((await fetch(source, { earlier: next })).fetched).toBeUndefined();
    web.answers["/b"] = page(article("Three."));
    const { fetched, paths, read } = await fetch(source, { earlier: next });
    expect(fetched?.articles).toBe(2);
    expect(await read(paths[0] ?? "")).toContain("One.");
    expect(await read(paths[1] ?? "")).toContain("Three.");
  });

  test("and cannot be had now is kept as it was; what is gone goes", async () => {
    const web = await startServer({
      "/a": page(article("One.")),
      "/b": page(article("Two.")),
      "/c": page(article("3.")),
    });
    const source = pagesOf(web.url("/a"), web.url("/b"), web.url("/c"));
    const { next } = await fetch(source);
    web.answers["/a"] = status(503);
    web.answers["/b"] = status(410);
    const got = await fetch(source, { earlier: next });
    expect(got.fetched?.articles).toBe(2);
    expect(await got.read(got.paths[0] ?? "")).toContain("One.");
    expect(reasons(got)).toEqual([
      "cannot be had (status 503): try again later; it is kept as it was",
      "is gone (status 410): take it out",
    ]);
  });
});

describe("a private network", () => {
  const secret = async () => startServer({ "/robots.txt": status(404), "/admin": page(article("Secret.")) });

  test.each([
    "http://10.0.0.8/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.8]/",
    "http://[fd00::1]/",
    "http://0x0a000008/",
    "http://inner.test/",
  ])("is not reached by %s, written down or redirected to", async (url) => {
    const rules = publicHere({ "inner.test": "10.0.0.8" });
    await expect(fetch(pagesOf(url), { rules })).resolves.toMatchObject({
      fetched: { articles: 0, remarks: [{ reason: expect.stringContaining("lies in a private network") }] },
    });
    const web = await startServer({ "/": status(302, { location: url }) });
    const got = await fetch(pagesOf(web.url("/")), { rules });
    expect(got.fetched?.articles).toBe(0);
    expect(reasons(got)).toEqual([expect.stringMatching(/redirected to another site|private network/)]);
  });

  test("is not reached by a redirect on the same site", async () => {
    const web = await startServer({});
    web.answers["/"] = status(301, { location: web.url("/admin", "www.site.test") });
    const got = await fetch(pagesOf(web.url("/")), { rules: publicHere({ "www.site.test": "10.0.0.8" }) });
    expect(reasons(got)).toEqual([expect.stringContaining("lies in a private network")]);
    expect(web.asked).toEqual(["/robots.txt", "/"]);
  });

  test("is not reached by a name that leads elsewhere the second time", async () => {
    const web = await secret();
    let asked = 0;
    const rules = {
      allows: (address: string) => address === "127.0.0.1" && asked < 2,
      resolve: async () => {
        asked += 1;
        return [{ address: "127.0.0.1", family: 4 }];
      },
    };
    web.answers["/robots.txt"] = status(404, { connection: "close" });
    const got = await fetch(pagesOf(web.url("/admin")), { rules });
    expect(reasons(got)).toEqual([expect.stringContaining("lies in a private network")]);
    expect(web.asked).toEqual(["/robots.txt"]);
  });

  test("is reached where its owner says so", async () => {
    const web = await secret();
    const request = await requestFor({ ...pagesOf(web.url("/admin", "127.0.0.1")), mayBePrivate: true });
    expect(await fetchPages(request)).toMatchObject({ articles: 1 });
  });
});

describe("redirects", () => {
  test("are followed on the site, www or not", async () => {
    const web = await startServer({ "/new": page(article("One.")) });
    web.answers["/old"] = status(308, { location: web.url("/new", "www.site.test") });
    expect((await fetch(pagesOf(web.url("/old")))).fetched?.articles).toBe(1);
  });

  test("to another site, to no page or without end are not", async () => {
    const web = await startServer({
      "/a": status(302, { location: "http://other.test/" }),
      "/b": status(302, { location: "file:///etc/passwd" }),
      "/c": status(302, { location: "/c" }),
      "/d": status(302, { location: "http://" }),
    });
    const got = await fetch(pagesOf(...["/a", "/b", "/c", "/d"].map((path) => web.url(path))));
    expect(reasons(got)).toEqual([
      "is redirected to another site, other.test: list its address there, if you want it",
      expect.stringContaining("is redirected to file:"),
      expect.stringContaining("is redirected more than 5 times"),
      expect.stringContaining("is redirected to no address"),
    ]);
  });
});

describe("robots.txt", () => {
  test("is asked first, and once, and what it forbids is not fetched", async () => {
    const web = await startServer({
      "/robots.txt": text("User-agent: *\nDisallow: /all\n\nUser-agent: footnote\nDisallow: /private"),
      "/all": page(article("One.")),
      "/private": page(article("Two.")),
      "/to-private": status(302, { location: "/private" }),
    });
    const got = await fetch(pagesOf(web.url("/all"), web.url("/private"), web.url("/to-private")));
    expect(got.fetched?.articles).toBe(1);
    expect(reasons(got)).toEqual([
      expect.stringContaining("as its site says in robots.txt"),
      expect.stringContaining("as its site says in robots.txt"),
    ]);
    expect(web.asked).toEqual(["/robots.txt", "/all", "/to-private"]);
  });

  test("that forbids a page later takes its article away", async () => {
    const web = await startServer({ "/a": page(article("One.")), "/b": page(article("Two.")) });
    const source = pagesOf(web.url("/a"), web.url("/b"));
    const { next } = await fetch(source);
    web.answers["/robots.txt"] = text("User-agent: *\nDisallow: /a");
    expect((await fetch(source, { earlier: next })).fetched?.articles).toBe(1);
  });

  test("that cannot be had forbids all", async () => {
    const web = await startServer({ "/robots.txt": status(503), "/a": page(article("One.")) });
    await expect(fetch(pagesOf(web.url("/a")))).rejects.toThrow("robots.txt cannot be had (status 503)");
  });
});

describe("pages that do harm", () => {
  const huge: Parameters<typeof startServer>[0][string] = (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = () => {
      while (!response.destroyed && response.write("<p>more</p>".repeat(10_000)));
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  };

  test.each<[string, Parameters<typeof startServer>[0][string], string]>([
    ["endless ones", huge, "has more than 10 MB"],
    ["ones that say how large they are", status(200, { "content-length": "99999999" }), "has more than 10 MB"],
    [
      "packed ones that unpack to gigabytes",
      (_, response) =>
        response
          .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
          .end(gzipSync(Buffer.alloc(300_000_000))),
      "has more than 10 MB",
    ],
    ["ones nested without end", page("<div>".repeat(100_000)), "nests elements"],
    ["ones of another kind than they say", text("<p>x", "image/png"), "is image/png"],
  ])("%s are left out with the reason", async (_, answer, reason) => {
    const web = await startServer({ "/bad": answer, "/good": page(article("One.")) });
    const got = await fetch(pagesOf(web.url("/bad"), web.url("/good")));
    expect(got.fetched?.articles).toBe(1);
    expect(reasons(got)).toEqual([expect.stringContaining(reason)]);
  });

  test.each<[string, Parameters<typeof startServer>[0][string], RegExp]>([
    ["never answer", () => {}, /takes too long/],
    ["stop in the middle", (_, response) => response.writeHead(200).write("<p>"), /takes too long/],
    [
      "drip",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const drip = setInterval(() => response.write("."), 50);
        response.once("close", () => clearInterval(drip));
      },
      /takes too long/,
    ],
    ["hang up", (_, response) => response.destroy(), /could not be fetched/],
    ["speak something else", (_, response) => response.socket?.end("SSH-2.0\r\n"), /could not be fetched/],
  ])("servers that %s fail their pages alone", async (_, answer, reason) => {
    const web = await startServer({ "/bad": answer, "/good": page(article("One.")) });
    const got = await fetch(pagesOf(web.url("/bad"), web.url("/good")), { patience: impatient });
    expect(got.fetched?.articles).toBe(1);
    expect(reasons(got)).toEqual([expect.stringMatching(reason)]);
  });

  test("a server that fails again and again is left alone, and the source fails", async () => {
    const web = await startServer({ "/robots.txt": status(404) });
    const urls = Array.from({ length: 40 }, (_, i) => web.url(`/${i}`));
    for (const [i] of urls.entries()) web.answers[`/${i}`] = status(500);
    await expect(fetch(pagesOf(...urls))).rejects.toThrow("cannot be had (status 500)");
    expect(web.asked).toHaveLength(11);
  });
});

describe("a sitemap", () => {
  const xml = (root: string, tag: string, urls: readonly string[]) =>
    `<?xml version="1.0"?><${root}>${urls.map((url) => `<${tag}><loc> ${url} </loc></${tag}>`).join("")}</${root}>`;
  const map = (web: WebServer, ...paths: string[]) =>
    xml(
      "urlset",
      "url",
      paths.map((path) => web.url(path)),
    );

  test("lists the pages, those of its own site and that are wanted", async () => {
    const web = await startServer({ "/guide/a": page(article("One.")), "/guide/b": page(article("Two.")) });
    web.answers["/sitemap.xml"] = text(
      xml("urlset", "url", [web.url("/guide/a"), web.url("/guide/b#top"), web.url("/blog/c"), "http://other.test/x"]),
      "application/xml",
    );
    const got = await fetch(sitemapOf(web.url("/sitemap.xml"), ["guide/"]));
    expect(got.fetched?.articles).toBe(2);
    expect(reasons(got)).toEqual([expect.stringContaining("is on another site than its sitemap")]);
    expect(web.asked).toEqual(["/robots.txt", "/sitemap.xml", "/guide/a", "/guide/b"]);
  });

  test("may lead to others, packed or as text, and round in a circle", async () => {
    const web = await startServer({ "/a": page(article("One.")), "/b": page(article("Two.")) });
    const index = (...paths: string[]) =>
      text(
        xml(
          "sitemapindex",
          "sitemap",
          paths.map((path) => web.url(path)),
        ),
        "text/xml",
      );
    web.answers["/index.xml"] = index("/one.xml.gz", "/two.txt", "/index.xml", "/again.xml");
    web.answers["/again.xml"] = index("/index.xml");
    web.answers["/one.xml.gz"] = text(gzipSync(map(web, "/a")), "application/gzip");
    web.answers["/two.txt"] = text(`${web.url("/b")}\n${web.url("/a")}\n\nnonsense\n`);
    const { fetched } = await fetch(sitemapOf(web.url("/index.xml")));
    expect(fetched?.articles).toBe(2);
    expect(web.asked.filter((path) => path === "/index.xml")).toHaveLength(1);
  });

  test("that leads to others without end is left at some point", async () => {
    const chain = await startServer({});
    chain.answers = new Proxy<WebServer["answers"]>(
      { "/robots.txt": status(404), "/page": page(article("One.")) },
      {
        get: (known, path) =>
          known[String(path)] ??
          text(
            `<sitemapindex><sitemap><loc>${chain.url(`${String(path)}x`)}</loc></sitemap>` +
              `<url><loc>${chain.url("/page")}</loc></url></sitemapindex>`,
          ),
      },
    );
    const { fetched } = await fetch(sitemapOf(chain.url("/m")));
    expect(fetched?.articles).toBe(1);
    expect(chain.asked.length).toBeLessThan(110);
  });

  test("with more addresses, longer ones or names and passwords in them than make sense tells the first few, and fetches the rest", async () => {
    const web = await startServer({ "/a": page(article("One."), { etag: `"${"x".repeat(5000)}"` }) });
    const elsewhere = Array.from({ length: 20_000 }, (_, i) => `http://other.test/${i}${"y".repeat(400)}`);
    const own = [web.url("/a").replace("//", "//me:secret@"), web.url(`/${"z".repeat(20_000)}`)];
    web.answers["/sitemap.xml"] = text(xml("urlset", "url", [...elsewhere, ...own]), "application/xml");
    const { fetched } = await fetch(sitemapOf(web.url("/sitemap.xml")));
    expect(fetched).toMatchObject({ articles: 1, remarked: 20_000 });
    expect(JSON.stringify(fetched).length).toBeLessThan(10_000);
    expect(web.asked).toEqual(["/robots.txt", "/sitemap.xml", "/a"]);
  });

  test.each<[string, Parameters<typeof startServer>[0][string], string]>([
    ["is not there", status(404), "cannot be had (status 404): check its address"],
    ["is a page", page("<html><body>Hello"), "is no sitemap"],
    [
      "has entities of its own",
      text('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><urlset><url><loc>&e;</loc></url></urlset>'),
      "defines entities of its own",
    ],
    ["unpacks to gigabytes", text(gzipSync(Buffer.alloc(60_000_000)), "application/gzip"), "cannot be unpacked"],
    ["is elsewhere", status(302, { location: "http://other.test/" }), "is redirected to another site"],
  ])("that %s fails its source with the reason", async (_, answer, reason) => {
    const web = await startServer({ "/sitemap.xml": answer });
    await expect(fetch(sitemapOf(web.url("/sitemap.xml")))).rejects.toThrow(reason);
    await expect(fetch(sitemapOf(web.url("/sitemap.xml")))).rejects.toThrow(`The sitemap ${web.url("/sitemap.xml")}`);
  });
});
