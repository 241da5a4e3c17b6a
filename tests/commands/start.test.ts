import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import { type OpenedPage, openBrowser, openPage } from "../fixtures/browser.ts";
import { copyRepository } from "../fixtures/copyRepository.ts";

/** A guard against hanging: far above any rebuild measured. */
const patience = 90_000;
const article = "/caldmere-wire/port-strike/";

/** `npm start` in a copy of the repository: each edit shows in the page that is open. */
describe("npm start", () => {
  const repository = copyRepository();
  const edit = (file: string, from: string | RegExp, to: string) => {
    const name = path.join(repository, file);
    const text = readFileSync(name, "utf8");
    const edited = text.replace(from, to);
    assert.notEqual(edited, text, `${file} does not hold what the test would edit`);
    writeFileSync(name, edited);
  };
  let server: ChildProcess;
  let browser: Browser;
  let opened: OpenedPage;
  let port: number;
  let printed = "";

  before(async () => {
    const store = path.join(repository, "content/versions");
    for (const source of readdirSync(store))
      if (source !== "caldmere-wire") rmSync(path.join(store, source), { recursive: true });
    // So that the first build fails.
    edit("templates/components/colophon/colophon.njk", "{{ t.site.colophon.howToRead }}", "{% broken");
    server = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", "--no-search"], {
      cwd: repository,
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [server.stdout, server.stderr])
      stream!.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
      });
    const address = await addressOf(server);
    port = Number(new URL(address).port);
    browser = await openBrowser();
    opened = await openPage(browser, address + article);
    opened.page.setDefaultTimeout(patience);
  });
  after(async () => {
    await browser?.close();
    if (server && server.exitCode === null) {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    }
  });

  it("begins with an error page where the first build fails, and shows the site once that is mended", async () => {
    assert.equal(await opened.page.locator("section.change").count(), 0);
    edit("templates/components/colophon/colophon.njk", "{% broken", "{{ t.site.colophon.howToRead }}");
    await opened.page.locator("section.change").first().waitFor();
    assert.equal(await opened.page.locator("section.change").count(), 4);
  });

  it("shows an edit of a version file", async () => {
    edit(
      "content/versions/caldmere-wire/port-strike/first-report.md",
      /\n---\n/,
      "\n---\nA sentence from the editor.\n\n",
    );
    await opened.page.locator("section.change", { hasText: "A sentence from the editor." }).first().waitFor();
  });

  it("shows an edit of a template", async () => {
    edit("templates/components/colophon/colophon.njk", "{{ t.site.colophon.howToRead }}", "How to read it all");
    await opened.page.locator("footer", { hasText: "How to read it all" }).waitFor();
  });

  it("shows an edit of a style", async () => {
    appendFileSync(path.join(repository, "templates/css/base.css"), "\n@layer base { body { --edited: 7; } }\n");
    await opened.page.waitForFunction(
      () => getComputedStyle(document.body).getPropertyValue("--edited").trim() === "7",
    );
  });

  it("shows an edit of a script of the page", async () => {
    appendFileSync(
      path.join(repository, "templates/client/site.ts"),
      '\ndocument.documentElement.dataset.edited = "yes";\n',
    );
    await opened.page.locator("html[data-edited=yes]").waitFor({ state: "attached" });
  });

  it("shows an edit of a script of the build", async () => {
    edit("templates/messages/en/format.ts", /later/g, "afterwards");
    await opened.page.locator("section.change", { hasText: "afterwards" }).first().waitFor();
  });

  it("listens on this machine's own address alone", async () => {
    // A server that listens everywhere answers at every address of the loopback network.
    assert.equal(await connects("127.0.0.1", port), true);
    assert.equal(await connects("127.0.0.2", port), false);
  });

  it("answers a malformed address, and goes on", async () => {
    assert.equal((await fetch(`http://127.0.0.1:${port}/%E0%A4%A`)).status, 500);
    assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200);
  });

  it("reloads the page that says that there is no page", async () => {
    const { page } = await openPage(browser, `http://localhost:${port}/nowhere/`);
    page.setDefaultTimeout(patience);
    await page.locator("h1").waitFor();
    edit("content/404.njk", '<p class="empty">', '<p class="empty">Look again.');
    await page.locator("p", { hasText: "Look again." }).waitFor();
    await page.close();
  });

  it("goes on after an edit that breaks the build, and shows the one that mends it", async () => {
    edit("templates/components/colophon/colophon.njk", "How to read it all", "{% broken");
    await told(server, /broken/);
    edit("templates/components/colophon/colophon.njk", "{% broken", "Mended");
    await opened.page.locator("footer", { hasText: "Mended" }).waitFor();
  });

  it("prints a warning once, however often it builds", () => {
    assert.ok(printed.match(/ changed$/gm)!.length > 5);
    assert.equal(printed.match(/url is missing/g)?.length, 1, printed);
  });
});

it("npm start ends with all that it started where npm, and so the shell between them, is told to end", async () => {
  const repository = copyRepository();
  const shell = spawn("sh", ["-c", "node --import tsx scripts/start.ts --no-search; true"], {
    cwd: repository,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await until(() => below(shell.pid!).some((pid) => commandOf(pid).includes("run.mjs build")));
  const started = below(shell.pid!);
  assert.ok(started.length >= 2, String(started));
  shell.kill("SIGTERM");
  await until(() => !started.some((pid) => commandOf(pid) !== ""));
});

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    assert.ok(performance.now() < end, "waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The processes below one. */
function below(pid: number): number[] {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  const children = stdout.split("\n").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...below(child)]);
}

/** The command line of a process; "" once it has ended. */
function commandOf(pid: number): string {
  const { stdout } = spawnSync("ps", ["-o", "stat=,args=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.startsWith("Z") ? "" : stdout.trim();
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (isConnected: boolean) => {
      socket.destroy();
      resolve(isConnected);
    };
    socket.on("connect", () => end(true)).on("error", () => end(false));
  });
}

/** Waits until the process prints what matches; fails where it ends, or prints nothing of the kind for long. */
function told(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const give = (settle: () => void) => {
      clearTimeout(timer);
      child.stdout?.off("data", read);
      child.stderr?.off("data", read);
      child.off("exit", ended);
      settle();
    };
    const ended = () => give(() => reject(new Error(`npm start ended:\n${printed}`)));
    const read = (chunk: Buffer) => {
      printed += chunk;
      if (wanted.test(printed)) give(() => resolve(printed));
    };
    const timer = setTimeout(
      () => give(() => reject(new Error(`npm start never said ${wanted}:\n${printed}`))),
      patience,
    );
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", ended);
  });
}

async function addressOf(child: ChildProcess): Promise<string> {
  const printed = await told(child, /http:\/\/localhost:\d+/);
  return /http:\/\/localhost:\d+/.exec(printed)![0];
}
