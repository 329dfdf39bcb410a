const UNTIL_QUIET = 3000;

/** What a browser that knows nothing yet fetches for a page, live counters included, and what it complains of. */
export const firstVisit = async (browser, url) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    const requests = new Set();
    const visit = { requests: 0, bytes: 0, others: 0, errors: [], readable: false };
    await session.send("Network.enable");
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (request.url.startsWith("data:")) {
        return;
      }
      requests.add(requestId);
      visit.others += new URL(request.url).host === new URL(url).host ? 0 : 1;
    });
    session.on("Network.responseReceived", ({ response }) => (visit.bytes += response.encodedDataLength));
    session.on("Network.dataReceived", ({ encodedDataLength }) => (visit.bytes += encodedDataLength));
    page.on("console", (message) => message.type() === "error" && visit.errors.push(message.text()));
    page.on("pageerror", (error) => visit.errors.push(error.message));
    await page.goto(url, { waitUntil: "load" });
    await new Promise((done) => setTimeout(done, UNTIL_QUIET));
    visit.requests = requests.size;
    visit.readable = (await textWithoutScripts(context, url)) === (await text(page));
    return visit;
  } finally {
    await context.close();
  }
};

/** What is there to read before any script has run. */
const textWithoutScripts = async (context, url) => {
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(url, { waitUntil: "load" });
  return text(page);
};

const text = (page) => page.$eval("main", (main) => main.innerText);
