// audit.js <chromium> <address> <admin link> <runs>: looks at a portal that holds the sample, and prints tables.
import { launch } from "puppeteer-core";
import { firstVisit } from "./first-visit.js";
import { lookAt } from "./look.js";
import { Table } from "./table.js";
import { signIn, vote } from "./vote.js";

const SCORE = 98;
const VOTES = 3;
const [chromium, address, adminLink, runs] = process.argv.slice(2);

const open = () => launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const browser = await open();

const mostDiscussed = async () => {
  const { items } = await (await fetch(`${address}/api/v1/ideas?sort=top`)).json();
  return items.reduce((most, idea) => (idea.comments > most.comments ? idea : most));
};

const scores = async (idea) => {
  const table = new Table([["page", 14], ["on", 6]], [["performance", 12], ["accessibility", 14], ["best practices", 15], ["SEO", 6], ["layout shift", 13]]);
  table.floors([">= 98", ">= 98", ">= 98", ">= 98", "0.000"]);
  const missed = [];
  for (const path of ["/ideas", idea, "/roadmap", "/outcomes", "/sign-in", "/ideas/new"]) {
    for (const device of ["phone", "desk"]) {
      const seen = await lookAt(open, address + path, device, Number(runs));
      table.row([path === idea ? "an idea" : path, device], [
        ...seen.scores.map((score) => ({ text: String(score), good: score >= SCORE })),
        { text: seen.shift.toFixed(3), good: seen.shift < 0.0005 },
      ]);
      missed.push(...seen.missed.map((audit) => `${path}, ${device}: ${audit}`));
    }
  }
  console.log("/sign-in asks search engines to stay away, so that is not held against it.");
  console.log(missed.length ? "What costs points:" : "Nothing costs points.");
  missed.forEach((audit) => console.log(`  ${audit}`));
  return table.good;
};

const visits = async (idea) => {
  const table = new Table([["first visit", 14]], [["requests", 10], ["kB", 8], ["other hosts", 13], ["errors", 8], ["readable without scripts", 26]]);
  table.floors(["<= 5", "<= 60.0", "0", "0", "yes"]);
  for (const path of ["/ideas", idea]) {
    const visit = await firstVisit(browser, address + path);
    table.row([path === idea ? "an idea" : path], [
      { text: String(visit.requests), good: visit.requests <= 5 },
      { text: (visit.bytes / 1000).toFixed(1), good: visit.bytes <= 60_000 },
      { text: String(visit.others), good: visit.others === 0 },
      { text: String(visit.errors.length), good: visit.errors.length === 0 },
      { text: visit.readable ? "yes" : "no", good: visit.readable },
    ]);
    visit.errors.forEach((error) => console.log(`  ${error}`));
  }
  return table.good;
};

const votes = async (idea) => {
  const table = new Table([["vote", 14], ["on", 6]], [["next paint, ms", 15], ["counted, ms", 12], ["layout shift", 13]]);
  table.floors(["<= 200", "", "0.000"]);
  await signIn(browser, adminLink);
  for (const path of ["/ideas", idea]) {
    for (const device of ["phone", "desk"]) {
      const casts = [];
      for (let i = 0; i < VOTES; i++) {
        casts.push(await vote(browser, address + path, device));
      }
      const cast = casts.sort((one, other) => one.paint - other.paint)[Math.floor(VOTES / 2)];
      table.row([path === idea ? "an idea" : path, device], [
        { text: cast.paint.toFixed(0), good: cast.paint <= 200 },
        { text: cast.counted.toFixed(0), good: true },
        { text: cast.shift.toFixed(3), good: cast.shift < 0.0005 },
      ]);
    }
  }
  return table.good;
};

try {
  const idea = `/ideas/${(await mostDiscussed()).id}`;
  const good = [await scores(idea), await visits(idea), await votes(idea)].every(Boolean);
  console.log(good ? "\nNothing is below its floor." : "\nWhat is marked with ! is below its floor.");
  process.exitCode = good ? 0 : 1;
} catch (failure) {
  console.error(failure);
  process.exitCode = 2;
} finally {
  await browser.close();
}
