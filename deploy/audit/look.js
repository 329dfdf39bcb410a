import { mkdir, writeFile } from "node:fs/promises";
import lighthouse, { desktopConfig, generateReport } from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const MOST_TRIES = 5;

/** Opens a page in a new browser, as whoever comes for the first time does, so many times; the median counts. */
export const lookAt = async (open, url, device, runs) => {
  const results = [];
  for (let i = 0; i < runs; i++) {
    results.push(await once(open, url, device));
  }
  const middle = results.sort((one, other) => speed(one) - speed(other))[Math.floor(runs / 2)];
  await keep(middle, `${new URL(url).pathname.slice(1).replaceAll("/", "-")}-${device}`);
  return {
    scores: CATEGORIES.map((category) => Math.floor(middle.categories[category].score * 100 + 1e-9)),
    shift: middle.audits["cumulative-layout-shift"].numericValue,
    missed: missed(middle),
  };
};

/** On a busy machine a browser now and then loses its notes. */
const once = async (open, url, device) => {
  for (let tries = 1; ; tries++) {
    const result = await run(open, url, device);
    const wrong = result.runtimeError?.message ?? result.runWarnings.join(" ");
    if (!wrong) {
      return result;
    }
    if (tries === MOST_TRIES) {
      throw new Error(`${url}: ${wrong}`);
    }
  }
};

const run = async (open, url, device) => {
  const browser = await open();
  try {
    const page = await browser.newPage();
    const flags = { onlyCategories: CATEGORIES, skipAudits: (await isForSearch(url)) ? [] : ["is-crawlable"], logLevel: "error" };
    return (await lighthouse(url, flags, device === "desk" ? desktopConfig : undefined, page)).lhr;
  } finally {
    await browser.close();
  }
};

/** What says noindex does so on purpose. */
const isForSearch = async (url) => !(await (await fetch(url)).text()).includes('<meta name="robots" content="noindex">');

const speed = (result) => result.categories.performance.score;

/** What costs points; Lighthouse's advice is in the reports. */
const missed = (result) =>
  CATEGORIES.flatMap((category) => result.categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && result.audits[id].score !== null && result.audits[id].score < 1)
    .map(({ id }) => result.audits[id])
    .map(({ title, displayValue, score }) => `${title}${displayValue ? ` (${displayValue})` : ""}: ${Math.floor(score * 100)}`);

const keep = async (result, name) => {
  await mkdir("reports", { recursive: true });
  await writeFile(`reports/${name}.html`, generateReport(result, "html"));
  await writeFile(`reports/${name}.json`, generateReport(result, "json"));
};
