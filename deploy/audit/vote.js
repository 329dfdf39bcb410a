import { PredefinedNetworkConditions } from "puppeteer-core";

const DEVICES = {
  phone: { viewport: { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }, slower: 4, network: "Fast 4G" },
  desk: { viewport: { width: 1350, height: 940 }, slower: 1, network: null },
};

/** Opens the link of the first administrator; whoever does so is signed in from then on. */
export const signIn = async (browser, adminLink) => {
  const page = await browser.newPage();
  await page.goto(adminLink);
  await page.type("#name", "Lighthouse");
  await page.type("#email", "lighthouse@team.example");
  await Promise.all([page.waitForNavigation(), page.click("main form button")]);
  await page.close();
};

/** Presses the first vote of a page, a phone's with a slow processor and network, and takes it back. */
export const vote = async (browser, url, device) => {
  const { viewport, slower, network } = DEVICES[device];
  const page = await browser.newPage();
  try {
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(watch);
    await page.goto(url, { waitUntil: "load" });
    const id = await page.$eval('main button.vote[aria-pressed="false"]', (button) => button.id);
    await page.emulateCPUThrottling(slower);
    await page.emulateNetworkConditions(network && PredefinedNetworkConditions[network]);
    const pressed = await page.evaluate(() => performance.now());
    await page.click(`#${id}`);
    await page.waitForSelector(`#${id}[aria-pressed="true"]`);
    await page.waitForNetworkIdle({ concurrency: 1, idleTime: 500 });
    const seen = await page.evaluate(told, id, pressed);
    await page.emulateCPUThrottling(1);
    await page.emulateNetworkConditions(null);
    await page.click(`#${id}`);
    await page.waitForSelector(`#${id}[aria-pressed="false"]`);
    return seen;
  } finally {
    await page.close();
  }
};

/** Notes what the browser measures itself: from an input to the next paint, what moved by itself, and when buttons were replaced. */
const watch = () => {
  window.noted = { paint: 0, shift: 0, replaced: [] };
  const observe = (type, note, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  observe("event", (event) => (noted.paint = Math.max(noted.paint, event.duration)), { durationThreshold: 16 });
  observe("layout-shift", (shift) => (noted.shift += shift.hadRecentInput ? 0 : shift.value));
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      noted.replaced.push({ id: node.querySelector?.("button.vote")?.id, at: performance.now() });
    }
  }).observe(document, { subtree: true, childList: true });
};

const told = (id, pressed) => {
  const { paint, shift, replaced } = window.noted;
  return { paint, shift, counted: replaced.find((one) => one.id === id && one.at > pressed).at - pressed };
};
