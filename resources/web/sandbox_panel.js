'use strict';
// The sandbox's own page: what goes wrong, and what was asked and told. Served by the sandbox alone.
(() => {
  const kWords = {
    en: {
      title: 'Sandbox gateway', banner: 'No money moves', faults: 'Let something go wrong',
      faultsHint: 'For the next calls or events of a kind; then everything is as before.',
      fault: 'What happens', on: 'Where', times: 'How often', seconds: 'For how many seconds', switchOn: 'Switch on',
      letGo: 'Answer what is kept back', remove: 'Switch off', any: 'Whichever comes', switches: 'Always so',
      switchesHint: 'Until it is changed, or the sandbox starts anew.', target: 'Where events go', save: 'Save',
      payments: 'Payments', paymentsHint: 'The newest. What is done here is done as in the gateway\'s dashboard.',
      events: 'Events', eventsHint: 'The newest that were told, and whether they have arrived.',
      calls: 'Calls', callsHint: 'The newest that came in.', capture: 'Capture', refund: 'Refund', again: 'Send again',
      dispute: 'Dispute', disputes: 'Disputes', disputesHint: 'Here you are the student\'s bank.', open: 'open',
      under_review: 'Read it', action_required: 'Ask for more', won: 'Won', closed: 'Close',
      at: 'Time', payment: 'Payment', amount: 'Amount', state: 'State', event: 'Event', call: 'Call', answer: 'Answer',
      nothing: 'Nothing yet.', unreachable: 'The sandbox cannot be reached.', kept: 'kept back',
      left: '{count} more', timeText: '{seconds} s',
      fails: 'Fails with 500, nothing is done', in_flight: '409: the key is being worked on', slow: 'Done, answered late',
      lost: 'Done, but the answer never comes', silent: 'Nothing is done, no answer comes',
      event_twice: 'Event arrives twice', event_late: 'Event arrives after those that follow it',
      event_lost: 'Event never arrives', authorizeOnly: 'Payments are only authorised',
      failRefunds: 'Refunds fail', allowSecondPayment: 'A paid order can be paid again',
      dropWebhooks: 'No events are told at all', refundSeconds: 'Seconds until a refund is through',
      unknownAccounts: 'Accounts that are to be paid are not found', refusePayouts: 'Payouts are refused when asked for',
      failPayouts: 'Payouts fail: the bank is down', closedAccounts: 'Payouts fail: the account is closed',
      reversePayouts: 'The bank sends payouts back', lowBalance: 'Payouts wait: too little in the account',
      payoutSeconds: 'Seconds until a payout is through, or comes back',
      webhookDelaySeconds: 'Seconds until an event goes out', done: 'arrived', waiting: 'waiting', claimed: 'on its way',
      stuck: 'given up', discarded: 'given up', authorized: 'authorised', captured: 'captured', refunded: 'refunded',
      failed: 'failed',
      settlements: 'Settlements', settlementsHint: 'What the gateway has sent to your bank account.',
      settle: 'Send what there is', settlement: 'Settlement', fees: 'Fees', lostDispute: 'Lost',
    },
    hi: {
      title: 'सैंडबॉक्स गेटवे', banner: 'कोई असली पैसा नहीं चलता', faults: 'कुछ गड़बड़ होने दें',
      faultsHint: 'चुनी हुई कॉल या घटना पर इतनी बार; उसके बाद सब पहले जैसा।',
      fault: 'क्या हो', on: 'कहाँ', times: 'कितनी बार', seconds: 'कितने सेकंड', switchOn: 'चालू करें',
      letGo: 'रोके हुए जवाब अभी भेजें', remove: 'बंद करें', any: 'जो भी आए', switches: 'हमेशा',
      switchesHint: 'जब तक बदला न जाए या सैंडबॉक्स दोबारा शुरू न हो।', target: 'घटनाएँ कहाँ भेजी जाएँ', save: 'सहेजें',
      payments: 'भुगतान', paymentsHint: 'सबसे नए। यहाँ किया हुआ काम गेटवे के डैशबोर्ड में किए जैसा है।',
      events: 'घटनाएँ', eventsHint: 'सबसे नई घटनाएँ, और वे पहुँचीं या नहीं।',
      calls: 'कॉल', callsHint: 'सबसे नई कॉल।', capture: 'कैप्चर करें', refund: 'रिफ़ंड करें', again: 'फिर भेजें',
      dispute: 'विवाद खोलें', disputes: 'विवाद', disputesHint: 'यहाँ आप छात्र का बैंक हैं।', open: 'खुला',
      under_review: 'जाँच शुरू करें', action_required: 'और सबूत माँगें', won: 'जीत', closed: 'बंद करें',
      at: 'समय', payment: 'भुगतान', amount: 'राशि', state: 'स्थिति', event: 'घटना', call: 'कॉल', answer: 'जवाब',
      nothing: 'अभी कुछ नहीं।', unreachable: 'सैंडबॉक्स से संपर्क नहीं हो पा रहा है।', kept: 'रोका हुआ',
      left: '{count} बार और', timeText: '{seconds} सेकंड',
      fails: '500 लौटे, कुछ न हो', in_flight: '409: इस कुंजी पर काम चल रहा है', slow: 'काम हो, जवाब देर से आए',
      lost: 'काम हो, पर जवाब न आए', silent: 'न काम हो, न जवाब आए', event_twice: 'घटना दो बार पहुँचे',
      event_late: 'घटना बाद वालों के भी बाद पहुँचे', event_lost: 'घटना कभी न पहुँचे',
      authorizeOnly: 'भुगतान सिर्फ़ अधिकृत हों', failRefunds: 'रिफ़ंड असफल हों',
      allowSecondPayment: 'भुगतान हो चुके ऑर्डर का फिर भुगतान हो सके', dropWebhooks: 'कोई घटना भेजी ही न जाए',
      unknownAccounts: 'भुगतान पाने वाले खाते न मिलें', refusePayouts: 'पेआउट माँगते ही मना हो जाएँ',
      failPayouts: 'पेआउट असफल हों: बैंक बंद है', closedAccounts: 'पेआउट असफल हों: खाता बंद है',
      reversePayouts: 'बैंक पेआउट लौटा दे', lowBalance: 'पेआउट रुके रहें: खाते में रकम कम है',
      payoutSeconds: 'पेआउट पूरा होने या लौटने में सेकंड',
      refundSeconds: 'रिफ़ंड पूरा होने में सेकंड', webhookDelaySeconds: 'घटना भेजने से पहले सेकंड',
      done: 'पहुँची', waiting: 'बाक़ी', claimed: 'रास्ते में', stuck: 'छोड़ दी गई', discarded: 'छोड़ दी गई',
      authorized: 'अधिकृत', captured: 'कैप्चर हुआ', refunded: 'रिफ़ंड हुआ', failed: 'असफल',
      settlements: 'सेटलमेंट', settlementsHint: 'गेटवे ने आपके बैंक खाते में जो भेजा।', settle: 'जो जमा है, भेजें',
      settlement: 'सेटलमेंट', fees: 'शुल्क', lostDispute: 'हार',
    },
  };
  const language = navigator.language.startsWith('hi') ? 'hi' : 'en';
  const words = kWords[language];
  const kLook = { done: 'good', captured: 'good', waiting: 'waits', claimed: 'waits', authorized: 'waits', stuck: 'bad',
    failed: 'bad' };
  const kHeld = ['slow', 'lost', 'silent'];
  const kFlags = ['authorizeOnly', 'failRefunds', 'allowSecondPayment', 'dropWebhooks', 'unknownAccounts',
    'refusePayouts', 'failPayouts', 'closedAccounts', 'reversePayouts', 'lowBalance'];
  const kNumbers = ['refundSeconds', 'payoutSeconds', 'webhookDelaySeconds'];

  const element = id => document.getElementById(id);
  const make = (tag, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  const time = seconds => new Date(seconds * 1000).toLocaleTimeString(language + '-IN', { hour12: false });
  const money = (amount, currency) => {
    const format = new Intl.NumberFormat(language + '-IN', { style: 'currency', currency });
    return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
  };
  const complain = text => {
    element('trouble').textContent = text || '';
    element('trouble').hidden = !text;
  };

  const ask = async (method, path, body) => {
    try {
      const response = await fetch('/sandbox/' + path, {
        method, headers: body ? { 'Content-Type': 'application/json' } : {}, body: body && JSON.stringify(body),
      });
      const answer = await response.json();
      complain(answer.error && answer.error.description);
      return answer;
    } catch (error) {
      complain(words.unreachable);
      return null;
    }
  };
  const act = async (...what) => {
    const answer = await ask(...what);
    if (answer && !answer.error) await look();
  };
  const button = (text, deed, id = '') => {
    const node = make('button', { type: 'button', className: 'small', textContent: text, id });
    node.addEventListener('click', deed);
    return node;
  };

  // A list is drawn anew only when it has changed, so that what is pressed or scrolled stays where it is.
  const drawn = {};
  const draw = (id, rows, fill) => {
    const text = JSON.stringify(rows);
    if (drawn[id] === text) return;
    drawn[id] = text;
    element(id).replaceChildren(...fill(rows));
  };
  const table = (heads, rows) => {
    if (rows.length === 0) return [make('p', { className: 'empty', textContent: words.nothing })];
    const head = make('tr', {}, ...heads.map(text =>
      make('th', { scope: 'col', textContent: text, className: text === words.amount ? 'number' : '' })));
    return [make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows))];
  };
  const cell = (content, className = '') =>
    make('td', { className, title: className === 'name' ? content : '' }, content);
  const mark = (text, look = '') => make('span', { className: 'mark ' + look, textContent: text });

  const faultOf = rule => {
    const where = rule.on || words.any;
    const parts = [words[rule.fault], where, words.left.replace('{count}', rule.left)];
    if (kHeld.includes(rule.fault)) parts.push(words.timeText.replace('{seconds}', rule.seconds));
    return parts.join(' · ');
  };
  const rules = list => list.map(rule => make('li', {}, make('span', { textContent: faultOf(rule) }),
    button(words.remove, () => act('DELETE', 'faults/' + rule.id))));
  const payments = list => table([words.at, words.payment, words.amount, words.state, ''], list.map(payment => {
    const deeds = [];
    if (payment.status === 'authorized')
      deeds.push(button(words.capture, () => act('POST', `payments/${payment.id}/capture`)));
    if (payment.status === 'captured')
      deeds.push(button(words.refund, () => act('POST', `payments/${payment.id}/refund`)));
    if (payment.captured)
      deeds.push(button(words.dispute, () => act('POST', `payments/${payment.id}/dispute`, {})));
    return make('tr', {}, cell(time(payment.created_at)), cell(payment.id, 'name'),
      cell(money(payment.amount, payment.currency), 'number'), cell(mark(words[payment.status], kLook[payment.status])),
      make('td', {}, ...deeds));
  }));
  const disputeWord = state => state === 'lost' ? words.lostDispute : words[state];
  const kMoves = ['under_review', 'action_required', 'won', 'lost', 'closed'];
  const disputes = list => table([words.at, words.payment, words.amount, words.state, ''], list.map(dispute => {
    const isOver = ['won', 'lost', 'closed'].includes(dispute.status);
    const deeds = isOver ? [] : kMoves.map(move =>
      button(disputeWord(move), () => act('POST', `disputes/${dispute.id}/${move}`)));
    return make('tr', {}, cell(time(dispute.created_at)), cell(dispute.payment_id, 'name'),
      cell(money(dispute.amount, dispute.currency), 'number'), cell(mark(disputeWord(dispute.status), kLook[dispute.status])),
      make('td', {}, ...deeds));
  }));
  const settlements = list => table([words.at, words.settlement, words.amount, words.fees], list.map(one =>
    make('tr', {}, cell(time(one.created_at)), cell(one.id, 'name'), cell(money(one.amount, 'INR'), 'number'),
      cell(money(one.fees, 'INR'), 'number'))));
  const events = list => table([words.at, words.event, words.state, ''], list.map(event =>
    make('tr', {}, cell(time(event.at)), cell(event.event, 'name'), cell(mark(words[event.state], kLook[event.state])),
      make('td', {}, button(words.again, () => act('POST', `events/${event.id}/again`))))));
  const calls = list => table([words.at, words.call, words.answer], list.map(call => {
    const answer = call.status === 0 ? mark(words.kept, 'waits') : mark(call.status, call.status < 400 ? 'good' : 'bad');
    return make('tr', {}, cell(time(call.at)), cell(call.call, 'name'), cell(answer));
  }));

  const where = state => {
    const ofEvents = element('fault').value.startsWith('event_');
    element('seconds-label').hidden = !kHeld.includes(element('fault').value);
    const list = ofEvents ? state.events : state.calls;
    element('on').replaceChildren(new Option(words.any, ''), ...list.map(name => new Option(name, name)));
  };
  const flagOf = (name, state) => {
    const input = make('input', { type: 'checkbox', id: name, checked: state.switches[name] });
    input.addEventListener('change', () => act('POST', 'switches', { [name]: input.checked }));
    return make('label', { className: 'switch' }, input, words[name]);
  };
  const numberOf = (name, state) => {
    const input = make('input', { type: 'number', id: name, min: 0, max: 86400, value: state.switches[name] });
    input.addEventListener('change', () => act('POST', 'switches', { [name]: Number(input.value) }));
    return make('label', {}, words[name], input);
  };

  const begin = state => {
    element('fault').replaceChildren(...state.faults.map(name => new Option(words[name], name)));
    element('fault').addEventListener('change', () => where(state));
    where(state);
    element('switches').replaceChildren(...kFlags.map(name => flagOf(name, state)),
      ...kNumbers.map(name => numberOf(name, state)));
    element('target').value = state.target;
  };
  const show = state => {
    kFlags.forEach(name => { element(name).checked = state.switches[name]; });
    element('let-go').hidden = state.held === 0;
    draw('rules', state.rules, rules);
    draw('payments', state.payments, payments);
    draw('disputes', state.disputes, disputes);
    draw('settlements', state.settlements, settlements);
    draw('events', state.told, events);
    draw('calls', state.asked, calls);
  };
  let begun = false;
  const look = async () => {
    const state = await ask('GET', 'state');
    if (!state || state.error) return;
    if (!begun) begin(state);
    begun = true;
    show(state);
  };

  element('fault-form').addEventListener('submit', event => {
    event.preventDefault();
    const seconds = element('seconds-label').hidden ? 0 : Number(element('seconds').value);
    act('POST', 'faults', { on: element('on').value, fault: element('fault').value,
      times: Number(element('times').value), seconds });
  });
  element('target-form').addEventListener('submit', event => {
    event.preventDefault();
    act('POST', 'webhook', { url: element('target').value });
  });
  element('settle').addEventListener('click', () => act('POST', 'settle'));
  element('let-go').addEventListener('click', () => act('POST', 'let-go'));
  document.documentElement.lang = language;
  document.title = words.title;
  document.querySelectorAll('[data-word]').forEach(node => { node.textContent = words[node.dataset.word]; });
  look();
  setInterval(look, 2000);
})();
