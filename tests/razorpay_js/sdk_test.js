// The official client against our sandbox: it must not be able to tell.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const http = require("node:http");
const os = require("node:os");
const path = require("node:path");
const readline = require("node:readline");
const { spawn } = require("node:child_process");

const [program, modulePath] = process.argv.slice(2);
if (!fs.existsSync(modulePath)) {
  console.log(`razorpay is not installed at ${modulePath}`);
  process.exit(77);
}
const Razorpay = require(modulePath);
const { validatePaymentVerification } = require(path.join(modulePath, "dist/utils/razorpay-utils"));

/// The sandbox as a process; `ask` moves what no client can: people at the checkout, and time.
class Sandbox {
  async start() {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "razorpay-sdk-"));
    this.child = spawn(program, [this.folder], { stdio: ["pipe", "pipe", "inherit"] });
    this.lines = readline.createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    Object.assign(this, await this.next());
    this.client = new Razorpay({ key_id: this.keyId, key_secret: this.keySecret });
    this.client.api.rq.defaults.baseURL = this.url;
  }
  async next() {
    const { value, done } = await this.lines.next();
    assert.ok(!done, "the sandbox ended");
    return JSON.parse(value);
  }
  ask(command) {
    this.child.stdin.write(JSON.stringify(command) + "\n");
    return this.next();
  }
  async paid(order, more = {}) {
    const result = await this.ask({ do: "pay", order: order.id, ...more });
    assert.ok(result.razorpay_payment_id, JSON.stringify(result));
    return result;
  }
  async stop() {
    this.child.stdin.end();
    await new Promise((resolve) => this.child.once("exit", resolve));
    fs.rmSync(this.folder, { recursive: true });
  }
}

/// Where the sandbox's events come to.
class Receiver {
  async start() {
    this.events = [];
    this.server = http.createServer((request, response) => {
      let body = "";
      request.on("data", (part) => { body += part; });
      request.on("end", () => {
        this.events.push({ body, headers: request.headers, event: JSON.parse(body) });
        response.end();
      });
    });
    await new Promise((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${this.server.address().port}/hook`;
  }
  take() { return this.events.splice(0); }
  stop() { this.server.close(); }
}

const refused = async (promise, description, status = 400) => {
  const error = await promise.then(() => assert.fail("was not refused"), (reason) => reason);
  assert.strictEqual(error.statusCode, status, JSON.stringify(error));
  assert.deepStrictEqual(Object.keys(error.error).sort(),
    ["code", "description", "field", "metadata", "reason", "source", "step"]);
  assert.match(error.error.description, description);
};
const ids = (list) => list.items.map((item) => item.id);

const checks = {
  async ordersAreMadeFoundAndListed({ client }, sandbox) {
    const made = [];
    for (const receipt of ["r-1", "r-2", "r-3"]) {
      made.push(await client.orders.create({ amount: 50000, receipt, notes: { booking: receipt } }));
      await sandbox.ask({ do: "pass", seconds: 60 });
    }
    assert.deepStrictEqual(await client.orders.fetch(made[0].id), made[0]);
    assert.strictEqual(made[0].amount_due, 50000);
    assert.deepStrictEqual(made[0].notes, { booking: "r-1" });
    const newest = await client.orders.all({ count: 2 });
    assert.deepStrictEqual(ids(newest), [made[2].id, made[1].id]);
    assert.strictEqual(newest.count, 2);
    assert.deepStrictEqual(ids(await client.orders.all({ count: 2, skip: 2 })), [made[0].id]);
    assert.deepStrictEqual(ids(await client.orders.all({ receipt: "r-2" })), [made[1].id]);
    assert.deepStrictEqual(ids(await client.orders.all({ from: made[1].created_at, to: made[1].created_at })),
      [made[1].id]);
    assert.deepStrictEqual(ids(await client.orders.all({ authorized: 1 })), []);
    const edited = await client.orders.edit(made[0].id, { notes: { changed: "yes" } });
    assert.deepStrictEqual(edited.notes, { changed: "yes" });
  },

  async whatIsWrongIsSaidAsTheGatewaySaysIt({ client, url }) {
    await refused(client.orders.create({ amount: 99 }), /at least INR 1.00/);
    await refused(client.orders.create({ amount: 10.5 }), /must be an integer/);
    await refused(client.orders.create({ amount: 100, currency: "XYZ" }), /not supported/);
    await refused(client.orders.create({ amount: 100, receipt: "x".repeat(41) }), /40 characters/);
    await refused(client.orders.create({ amount: 100, cheese: 1 }), /cheese is\/are not required/);
    const notes = (count, length) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, "x".repeat(length)]));
    assert.ok(await client.orders.create({ amount: 100, notes: notes(15, 256) }));
    await refused(client.orders.create({ amount: 100, notes: notes(16, 1) }), /15/);
    await refused(client.orders.create({ amount: 100, notes: notes(1, 257) }), /256/);
    await refused(client.orders.fetch("order_00000000000000"), /does not exist/);
    await refused(client.orders.fetch("cheese"), /is not a valid id/);
    await refused(client.orders.all({ count: 101 }), /may not be greater than 100/);
    await refused(client.orders.all({ count: -1 }), /at least 1/);
    await refused(client.virtualAccounts.all(), /URL was not found/);
    await refused(client.api.delete({ url: "/orders" }), /URL was not found/);
    const stranger = new Razorpay({ key_id: "rzp_test_x", key_secret: "wrong" });
    stranger.api.rq.defaults.baseURL = url;
    await refused(stranger.orders.all(), /Authentication failed/, 401);
  },

  async paymentsAreTakenAndTheirSignaturesHold({ client, keySecret }, sandbox) {
    const order = await client.orders.create({ amount: 120000, receipt: "p-1" });
    const refusedOnce = await sandbox.ask({ do: "pay", order: order.id, succeeds: false });
    assert.strictEqual(refusedOnce.error.reason, "payment_failed");
    const result = await sandbox.paid(order, { method: "card" });
    assert.ok(validatePaymentVerification({ order_id: order.id, payment_id: result.razorpay_payment_id },
      result.razorpay_signature, keySecret));
    const payment = await client.payments.fetch(result.razorpay_payment_id);
    assert.strictEqual(payment.status, "captured");
    assert.strictEqual(payment.fee, 2400);
    const attempts = await client.orders.fetchPayments(order.id);
    assert.deepStrictEqual(attempts.items.map((item) => item.status).sort(), ["captured", "failed"]);
    assert.strictEqual((await client.orders.fetch(order.id)).status, "paid");
    assert.ok(ids(await client.payments.all({ count: 100 })).includes(payment.id));
    assert.ok(ids(await client.orders.all({ authorized: 1 })).includes(order.id));
    const edited = await client.payments.edit(payment.id, { notes: { seen: "yes" } });
    assert.deepStrictEqual(edited.notes, { seen: "yes" });
  },

  async whatIsOnlyAuthorisedIsCapturedOrGoesBack({ client }, sandbox) {
    const ways = [{ payment_capture: 0 }, { payment_capture: false }, { capture: false },
      { payment: { capture: "manual" } },
      { payment: { capture: "manual", capture_options: { manual_expiry_period: 30, refund_speed: "normal" } } }];
    for (const way of ways) {
      const order = await client.orders.create({ amount: 70000, ...way });
      const { razorpay_payment_id: id } = await sandbox.paid(order);
      assert.strictEqual((await client.payments.fetch(id)).status, "authorized", JSON.stringify(way));
      await refused(client.payments.capture(id, 69900, "INR"), /equal to the amount authorized/);
      const captured = await client.payments.capture(id, 70000, "INR");
      assert.strictEqual(captured.status, "captured");
      await refused(client.payments.capture(id, 70000, "INR"), /already been captured/);
    }
    const order = await client.orders.create({ amount: 70000, ...ways[4] });
    const { razorpay_payment_id: id } = await sandbox.paid(order);
    await sandbox.ask({ do: "pass", seconds: 30 * 60 });
    const expired = await client.payments.fetch(id);
    assert.deepStrictEqual([expired.status, expired.captured, expired.amount_refunded], ["refunded", false, 70000]);
    await refused(client.payments.capture(id, 70000, "INR"), /have been authorized/);
  },

  async refundsInPartsNeverExceedTheCapture({ client }, sandbox) {
    const order = await client.orders.create({ amount: 100000 });
    const { razorpay_payment_id: id } = await sandbox.paid(order);
    const first = await client.payments.refund(id, { amount: 30000, receipt: "b-1", notes: { why: "late" } });
    assert.deepStrictEqual([first.status, first.speed_requested], ["pending", "normal"]);
    const payment = await client.payments.fetch(id);
    assert.deepStrictEqual([payment.amount_refunded, payment.refund_status], [30000, "partial"]);
    await sandbox.ask({ do: "pass", seconds: 60 });
    assert.strictEqual((await client.refunds.fetch(first.id)).status, "processed");
    await refused(client.payments.refund(id, { amount: 70001 }), /greater than amount captured/);
    const rest = await client.payments.refund(id);
    assert.strictEqual(rest.amount, 70000);
    await refused(client.payments.refund(id), /fully refunded already/);
    assert.deepStrictEqual(ids(await client.payments.fetchMultipleRefund(id, { count: 1 })).length, 1);
    assert.deepStrictEqual((await client.payments.fetchMultipleRefund(id, {})).count, 2);
    assert.strictEqual((await client.payments.fetchRefund(id, first.id)).id, first.id);
    assert.ok(ids(await client.refunds.all()).includes(rest.id));
    assert.deepStrictEqual((await client.refunds.edit(rest.id, { notes: { a: "b" } })).notes, { a: "b" });
  },

  async oneKeyIsOneRefund({ client, url, keyId, keySecret }, sandbox) {
    const order = await client.orders.create({ amount: 100000 });
    const { razorpay_payment_id: id } = await sandbox.paid(order);
    const ask = (key, amount) => fetch(`${url}/v1/payments/${id}/refund`, {
      method: "POST",
      headers: { "X-Refund-Idempotency": key, "Content-Type": "application/json",
        Authorization: "Basic " + Buffer.from(`${keyId}:${keySecret}`).toString("base64") },
      body: JSON.stringify({ amount }),
    }).then((response) => response.json());
    const [one, other] = [await ask("a-key-of-ten", 1000), await ask("a-key-of-ten", 1000)];
    assert.strictEqual(one.id, other.id);
    assert.match((await ask("a-key-of-ten", 2000)).error.description, /Different request/);
    assert.match((await ask("short", 2000)).error.description, /at least 10 characters/);
    assert.match((await ask("with a blank in it", 2000)).error.description, /alphanumeric/);
  },

  async customersAreKnownAndPayByWhatTheySaved({ client }, sandbox) {
    const gaurav = { name: "Gaurav Kumar", email: "gaurav@example.com", contact: "+919876543210" };
    const customer = await client.customers.create({ ...gaurav, notes: { of: "us" } });
    await refused(client.customers.create(gaurav), /already exists/);
    assert.strictEqual((await client.customers.create({ ...gaurav, fail_existing: "0" })).id, customer.id);
    await refused(client.customers.create({ name: "G", contact: "123" }), /at least/);
    assert.strictEqual((await client.customers.edit(customer.id, { name: "Gaurav K" })).name, "Gaurav K");
    assert.strictEqual((await client.customers.fetch(customer.id)).email, gaurav.email);
    assert.deepStrictEqual(ids(await client.customers.all({ count: 5 })), [customer.id]);

    const order = () => client.orders.create({ amount: 50000, customer_id: customer.id });
    await sandbox.paid(await order(), { method: "card", account: "6074849900004936", saves: true });
    const upi = await sandbox.paid(await order(), { account: "gaurav@upi", saves: true });
    const saved = await client.customers.fetchTokens(customer.id);
    assert.deepStrictEqual(saved.items.map((token) => token.method).sort(), ["card", "upi"]);
    const card = saved.items.find((token) => token.method === "card");
    assert.deepStrictEqual([card.card.last4, card.card.network], ["4936", "RuPay"]);
    const payment = await client.payments.fetch(upi.razorpay_payment_id);
    assert.deepStrictEqual([payment.customer_id, payment.vpa], [customer.id, "gaurav@upi"]);
    assert.strictEqual((await client.customers.fetchToken(customer.id, payment.token_id)).vpa.handle, "upi");

    const again = await sandbox.paid(await order(), { token: card.id });
    assert.strictEqual((await client.payments.fetch(again.razorpay_payment_id)).token_id, card.id);
    assert.strictEqual((await client.payments.fetchCardDetails(again.razorpay_payment_id)).last4, "4936");
    assert.deepStrictEqual(await client.customers.deleteToken(customer.id, card.id), { deleted: true });
    await refused(client.customers.fetchToken(customer.id, card.id), /does not exist/);
    assert.match((await sandbox.ask({ do: "pay", order: (await order()).id, token: card.id })).error.description,
      /does not exist/);
  },

  async eventsCarryTheirEntitiesAndAreSigned({ client, webhookSecret }, sandbox, receiver) {
    await sandbox.ask({ do: "deliver to", url: receiver.url });
    await sandbox.ask({ do: "deliver" });
    receiver.take();
    const order = await client.orders.create({ amount: 90000 });
    const { razorpay_payment_id: id } = await sandbox.paid(order);
    await client.payments.refund(id, { amount: 10000 });
    await sandbox.ask({ do: "pass", seconds: 60 });
    const told = receiver.take();
    assert.deepStrictEqual(told.map(({ event }) => event.event).sort(),
      ["order.paid", "payment.captured", "refund.created", "refund.processed"]);
    for (const { body, headers, event } of told) {
      assert.ok(Razorpay.validateWebhookSignature(body, headers["x-razorpay-signature"], webhookSecret));
      assert.ok(!Razorpay.validateWebhookSignature(body + " ", headers["x-razorpay-signature"], webhookSecret));
      assert.match(headers["x-razorpay-event-id"], /^evt_[A-Za-z0-9]{14}$/);
      assert.deepStrictEqual(Object.keys(event.payload), event.contains);
      if (event.event.startsWith("refund."))
        assert.strictEqual(event.payload.payment.entity.amount_refunded, 10000);
    }
    assert.strictEqual(new Set(told.map(({ headers }) => headers["x-razorpay-event-id"])).size, told.length);
  },

  async whatIsLeftIsSettledAndTold({ client }, sandbox, receiver) {
    await sandbox.ask({ do: "deliver to", url: receiver.url });
    assert.match((await sandbox.ask({ do: "settle" })).error.description, /nothing to settle/);
    const made = [];
    for (const amount of [90000, 50000]) {
      await sandbox.paid(await client.orders.create({ amount }));
      made.push(await sandbox.ask({ do: "settle" }));
      await sandbox.ask({ do: "pass", seconds: 60 });
    }
    assert.deepStrictEqual(made.map((one) => [one.amount, one.fees]), [[88200, 1800], [49000, 1000]]);
    assert.deepStrictEqual(await client.settlements.fetch(made[0].id), made[0]);
    assert.deepStrictEqual(ids(await client.settlements.all()), [made[1].id, made[0].id]);
    assert.deepStrictEqual(ids(await client.settlements.all({ count: 1, skip: 1 })), [made[0].id]);
    assert.deepStrictEqual(ids(await client.settlements.all({ from: made[1].created_at })), [made[1].id]);
    await refused(client.settlements.fetch("setl_00000000000000"), /does not exist/);
    const told = receiver.take().filter(({ event }) => event.event === "settlement.processed");
    assert.deepStrictEqual(told.map(({ event }) => event.payload.settlement.entity), made);
  },

  async disputesAreListedAndAccepted({ client }, sandbox, receiver) {
    await sandbox.ask({ do: "deliver to", url: receiver.url });
    const { razorpay_payment_id: id } = await sandbox.paid(await client.orders.create({ amount: 70000 }));
    const opened = await sandbox.ask({ do: "dispute", payment: id });
    assert.deepStrictEqual([opened.status, opened.amount, opened.payment_id], ["open", 70000, id]);
    assert.deepStrictEqual(await client.disputes.fetch(opened.id), opened);
    assert.deepStrictEqual(ids(await client.disputes.all({ count: 5 })), [opened.id]);
    const accepted = await client.disputes.accept(opened.id);
    assert.deepStrictEqual([accepted.status, accepted.amount_deducted], ["lost", 70000]);
    await refused(client.disputes.accept(opened.id), /only be accepted when it is open/);
    await refused(client.disputes.fetch("disp_00000000000000"), /does not exist/);
    await sandbox.ask({ do: "pass", seconds: 60 });
    const told = receiver.take().map(({ event }) => event).filter(({ event }) => /dispute/.test(event));
    assert.deepStrictEqual(told.map(({ event }) => event), ["payment.dispute.created", "payment.dispute.lost"]);
    assert.ok(told.every(({ payload }) => payload.payment.entity.id === id));
  },

  async subscriptionsAreChargedCycleAfterCycle({ client, keySecret }, sandbox, receiver) {
    await sandbox.ask({ do: "deliver to", url: receiver.url });
    receiver.take();
    const pro = await client.plans.create({ period: "monthly", interval: 1,
      item: { name: "Pro", amount: 49900, currency: "INR" } });
    const premium = await client.plans.create({ period: "monthly", interval: 1,
      item: { name: "Premium", amount: 99900, currency: "INR" } });
    assert.strictEqual((await client.plans.fetch(pro.id)).item.amount, 49900);
    assert.deepStrictEqual(ids(await client.plans.all({ count: 100 })).sort(), [pro.id, premium.id].sort());
    await refused(client.plans.create({ period: "hourly", interval: 1, item: {} }), /period is invalid/);

    const made = await client.subscriptions.create({ plan_id: pro.id, total_count: 3, customer_notify: false });
    assert.deepStrictEqual([made.status, made.remaining_count], ["created", 3]);
    const state = async () => client.subscriptions.fetch(made.id);
    const kinds = () => receiver.take().map(({ event }) => event.event).filter((kind) => /^subscription/.test(kind)).sort();
    const failed = await sandbox.ask({ do: "subscribe", subscription: made.id, succeeds: false });
    assert.strictEqual(failed.error.reason, "payment_failed");
    assert.strictEqual((await state()).status, "created");

    const paid = await sandbox.ask({ do: "subscribe", subscription: made.id, method: "card" });
    assert.ok(validatePaymentVerification({ subscription_id: made.id, payment_id: paid.razorpay_payment_id },
      paid.razorpay_signature, keySecret));
    const active = await state();
    assert.deepStrictEqual([active.status, active.paid_count, active.remaining_count], ["active", 1, 2]);
    assert.ok(active.customer_id && active.charge_at === active.current_end);
    const first = await client.payments.fetch(paid.razorpay_payment_id);
    assert.strictEqual(first.amount, 49900);
    const invoice = await client.invoices.fetch(first.invoice_id);
    assert.deepStrictEqual([invoice.status, invoice.payment_id, invoice.subscription_id],
      ["paid", first.id, made.id]);
    await sandbox.ask({ do: "deliver" });
    assert.deepStrictEqual(kinds(), ["subscription.activated", "subscription.authenticated", "subscription.charged"]);

    // A charge that fails three days running, and a new card on the fourth.
    const month = 31 * 24 * 3600;
    const day = 24 * 3600;
    await sandbox.ask({ do: "decline", charges: 4 });
    await sandbox.ask({ do: "pass", seconds: month });
    assert.deepStrictEqual([(await state()).status, (await state()).auth_attempts], ["pending", 1]);
    for (let i = 0; i < 3; ++i) await sandbox.ask({ do: "pass", seconds: day });
    assert.strictEqual((await state()).status, "halted");
    assert.deepStrictEqual(kinds(),
      ["subscription.halted", "subscription.pending", "subscription.pending", "subscription.pending"]);
    await sandbox.ask({ do: "subscribe", subscription: made.id, account: "gaurav@upi" });
    assert.deepStrictEqual([(await state()).status, (await state()).paid_count], ["active", 2]);

    // A change at the end of the cycle, and then the last one.
    await client.subscriptions.update(made.id, { plan_id: premium.id, schedule_change_at: "cycle_end" });
    assert.strictEqual((await state()).has_scheduled_changes, true);
    assert.strictEqual((await client.subscriptions.pendingUpdate(made.id)).plan_id, premium.id);
    await client.subscriptions.cancelScheduledChanges(made.id);
    assert.strictEqual((await state()).has_scheduled_changes, false);
    await client.subscriptions.update(made.id, { plan_id: premium.id, schedule_change_at: "cycle_end" });
    await sandbox.ask({ do: "pass", seconds: month });
    assert.deepStrictEqual([(await state()).plan_id, (await state()).paid_count], [premium.id, 3]);
    await sandbox.ask({ do: "pass", seconds: month });
    assert.strictEqual((await state()).status, "completed");
    const invoices = await client.invoices.all({ subscription_id: made.id });
    assert.deepStrictEqual(invoices.items.map((item) => item.amount), [99900, 49900, 49900]);
    assert.ok(invoices.items.every((item) => item.status === "paid"));
  },

  async subscriptionsArePausedChangedAndCancelled({ client }, sandbox) {
    const plan = (amount) => client.plans.create({ period: "weekly", interval: 1,
      item: { name: "Weekly", amount, currency: "INR" } });
    const [small, large] = [await plan(70000), await plan(140000)];
    const week = 7 * 24 * 3600;
    const begin = async () => {
      const made = await client.subscriptions.create({ plan_id: small.id, total_count: 10 });
      const paid = await sandbox.ask({ do: "subscribe", subscription: made.id, method: "card" });
      assert.ok(paid.razorpay_payment_id, JSON.stringify(paid));
      return made.id;
    };
    const id = await begin();
    await sandbox.ask({ do: "pass", seconds: week / 2 });
    const larger = await client.subscriptions.update(id, { plan_id: large.id });
    assert.strictEqual(larger.plan_id, large.id);
    const [difference] = (await client.invoices.all({ subscription_id: id })).items;
    assert.strictEqual(difference.amount, 35000);
    const smaller = await client.subscriptions.update(id, { plan_id: small.id });
    assert.strictEqual(smaller.plan_id, small.id);
    assert.strictEqual((await client.refunds.all()).items[0].amount, 35000);

    assert.strictEqual((await client.subscriptions.pause(id, { pause_at: "now" })).status, "paused");
    await sandbox.ask({ do: "pass", seconds: 2 * week });
    assert.strictEqual((await client.subscriptions.fetch(id)).paid_count, 1);
    await refused(client.subscriptions.pause(id), /cannot be paused/);
    assert.strictEqual((await client.subscriptions.resume(id, { resume_at: "now" })).status, "active");
    await sandbox.ask({ do: "pass", seconds: 1 });
    assert.strictEqual((await client.subscriptions.fetch(id)).paid_count, 2);

    await client.subscriptions.cancel(id, true);
    assert.strictEqual((await client.subscriptions.fetch(id)).status, "active");
    await sandbox.ask({ do: "pass", seconds: week });
    const cancelled = await client.subscriptions.fetch(id);
    assert.deepStrictEqual([cancelled.status, cancelled.paid_count], ["cancelled", 2]);
    await refused(client.subscriptions.cancel(id), /cannot be cancelled/);
    assert.strictEqual((await client.subscriptions.cancel(await begin())).status, "cancelled");

    const later = (await client.subscriptions.fetch(id)).ended_at + week;
    const future = await client.subscriptions.create({ plan_id: small.id, total_count: 2, start_at: later });
    await sandbox.ask({ do: "subscribe", subscription: future.id });
    assert.strictEqual((await client.subscriptions.fetch(future.id)).status, "authenticated");
    const never = await client.subscriptions.create({ plan_id: small.id, total_count: 2, start_at: later });
    await sandbox.ask({ do: "pass", seconds: week });
    assert.strictEqual((await client.subscriptions.fetch(future.id)).status, "active");
    assert.strictEqual((await client.subscriptions.fetch(never.id)).status, "expired");
  },
};

async function main() {
  const receiver = new Receiver();
  await receiver.start();
  for (const [name, check] of Object.entries(checks)) {
    const sandbox = new Sandbox();
    await sandbox.start();
    try {
      await check(sandbox, sandbox, receiver);
      console.log(`ok   ${name}`);
    } catch (error) {
      console.log(`FAIL ${name}`);
      throw error;
    } finally {
      await sandbox.stop();
    }
  }
  receiver.stop();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
