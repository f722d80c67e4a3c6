// The official client against our server: connect, refuse, events, acknowledgements, rooms, pings, expulsion.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const { spawn } = require("node:child_process");
const { once } = require("node:events");

const [server, modulePath] = process.argv.slice(2);
if (!fs.existsSync(modulePath)) {
  console.log(`socket.io-client is not installed at ${modulePath}`);
  process.exit(77);
}
const { io } = require(modulePath);

const within = (promise, what) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what}`)), 10000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};
const heard = (socket, event) => within(new Promise((resolve) => socket.once(event, resolve)), event);

async function main() {
  const child = spawn(server, { stdio: ["pipe", "pipe", "inherit"] });
  const port = Number(String((await within(once(child.stdout, "data"), "port"))[0]).trim());
  const open = (token) =>
    io(`http://127.0.0.1:${port}/chat`, { auth: { token }, transports: ["websocket"], forceNew: true, reconnection: false });

  const eve = open("wrong");
  const refusal = await heard(eve, "connect_error");
  assert.strictEqual(refusal.message, "unauthenticated");
  assert.strictEqual(refusal.data.status, 401);
  eve.close();

  const ada = open("ada");
  const bob = open("bob");
  const welcomes = await Promise.all([heard(ada, "welcome"), heard(bob, "welcome")]);
  assert.notStrictEqual(welcomes[0].user, welcomes[1].user);
  assert.ok(ada.id && ada.id !== bob.id);

  const value = { text: "héllo ✓", list: [1, 2, { deep: null }] };
  assert.deepStrictEqual(await ada.timeout(10000).emitWithAck("echo", value), value);
  assert.strictEqual((await ada.timeout(10000).emitWithAck("refuse", {})).code, "not_a_member");

  assert.strictEqual(await ada.timeout(10000).emitWithAck("join"), true);
  assert.strictEqual(await bob.timeout(10000).emitWithAck("join"), true);
  const said = heard(bob, "said");
  ada.emit("say", { text: "hi" });
  assert.deepStrictEqual(await said, { text: "hi" });

  let pings = 0;
  ada.io.on("ping", () => ++pings);
  await within(new Promise((resolve) => {
    const look = setInterval(() => {
      if (pings < 3) return;
      clearInterval(look);
      resolve();
    }, 50);
  }), "pings");
  assert.strictEqual(await ada.timeout(10000).emitWithAck("echo", 1), 1);

  const nowhere = io(`http://127.0.0.1:${port}/x`, { transports: ["websocket"], forceNew: true, reconnection: false });
  assert.strictEqual((await heard(nowhere, "connect_error")).message, "Invalid namespace");
  nowhere.close();

  const gone = heard(bob, "disconnect");
  bob.emit("expel");
  assert.strictEqual(await gone, "io server disconnect");
  assert.strictEqual(await ada.timeout(10000).emitWithAck("echo", 2), 2);
  ada.close();
  child.stdin.end();
  const [code] = await within(once(child, "exit"), "exit");
  assert.strictEqual(code, 0);
  console.log("socket.io-client: all well");
}

main().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
