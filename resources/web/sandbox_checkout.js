'use strict';
// Behaves like Razorpay's Standard Checkout towards the page that uses it, but lets the person choose how the payment
// ends. Served only in sandbox mode. No money moves.
(() => {
  const kStyle = `
.sandbox-backdrop { position: fixed; inset: 0; background: rgba(18, 18, 23, .55); display: flex; align-items: center;
  justify-content: center; padding: 16px; z-index: 1000; }
.sandbox-dialog { width: 400px; max-width: 100%; max-height: 100%; overflow: auto; background: var(--surface, #fff);
  color: var(--text, #1A1A23); border: 1px solid var(--border, #E3E3EA); border-radius: 12px; padding: 20px;
  font: 14px/20px system-ui, sans-serif; }
.sandbox-dialog h2 { font-size: 16px; line-height: 24px; font-weight: 600; margin: 0; }
.sandbox-dialog p { margin: 0 0 12px; color: var(--text2, #525260); }
.sandbox-banner { background: var(--warning-soft, #FDF2DF); color: var(--warning-text, #92450A); font-weight: 600;
  border-radius: 8px; padding: 8px 12px; margin: 0 0 16px; }
.sandbox-methods { border: 0; margin: 0 0 16px; padding: 0; display: grid; gap: 4px; }
.sandbox-methods legend { font-size: 12px; font-weight: 600; padding: 0; margin-bottom: 4px; }
.sandbox-methods label { display: flex; gap: 8px; align-items: center; height: 36px; padding: 0 10px; cursor: pointer;
  border: 1px solid var(--control, #868695); border-radius: 8px; }
.sandbox-methods input, .sandbox-save input { accent-color: var(--accent, #4F46E5); margin: 0; }
.sandbox-save { display: flex; gap: 8px; align-items: center; margin: 0 0 16px; cursor: pointer; }
.sandbox-save[hidden] { display: none; }
.sandbox-actions { display: grid; gap: 8px; }
.sandbox-actions button { height: 36px; margin: 0; border-radius: 8px; font: inherit; font-weight: 600; cursor: pointer;
  border: 1px solid var(--control, #868695); background: var(--surface, #fff); color: var(--text, #1A1A23); }
.sandbox-actions button:hover { background: var(--hover, #EDEDF3); }
.sandbox-actions #pay-success { background: var(--accent, #4F46E5); border-color: transparent; color: #fff; }
.sandbox-actions #pay-success:hover { background: var(--accent-hover, #4338CA); }
.sandbox-actions #pay-failure { color: var(--danger-text, #B42323); }
.sandbox-dialog button:disabled { opacity: .6; cursor: default; }
.sandbox-dialog button:focus-visible, .sandbox-methods label:focus-within { outline: 2px solid var(--focus, #4F46E5);
  outline-offset: 2px; }
.sandbox-error { color: var(--danger-text, #B42323); background: var(--danger-soft, #FDECEC); border-radius: 8px;
  padding: 8px 12px; margin-bottom: 16px; }
.sandbox-error[hidden] { display: none; }`;
  // As Standard Checkout does, it speaks the language of `config.display.language`.
  const kWords = {
    en: {
      banner: 'Sandbox: no money moves.', title: 'Payment', methods: 'Pay with', upi: 'UPI', card: 'Card',
      netbanking: 'Net banking', saved: '{network} ending in {digits}', keep: 'Keep it for the next time',
      pay: 'Pay {amount} (succeeds)', fail: 'Let the payment fail',
      close: 'Close without paying', failed: 'The payment failed.',
      unreachable: 'The sandbox cannot be reached.',
    },
    hi: {
      banner: 'सैंडबॉक्स: कोई असली भुगतान नहीं होता।', title: 'भुगतान', methods: 'भुगतान का तरीका', upi: 'UPI', card: 'कार्ड',
      netbanking: 'नेट बैंकिंग', saved: '{network}, आख़िरी अंक {digits}', keep: 'अगली बार के लिए याद रखें',
      pay: '{amount} का भुगतान करें (सफल होगा)', fail: 'भुगतान असफल होने दें',
      close: 'भुगतान किए बिना बंद करें', failed: 'भुगतान असफल रहा।',
      unreachable: 'सैंडबॉक्स से संपर्क नहीं हो पा रहा है।',
    },
  };
  const kMethods = ['upi', 'card', 'netbanking'];

  const make = (tag, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  class Razorpay {
    constructor(options) {
      if (!options || !options.key) throw new Error('No key passed');
      this.options = options;
      const { language } = (options.config && options.config.display) || {};
      this.language = kWords[language] ? language : 'en';
      this.words = kWords[this.language];
      this.listeners = {};
    }

    on(event, listener) {
      (this.listeners[event] = this.listeners[event] || []).push(listener);
      return this;
    }

    open() {
      if (this.backdrop) return this;
      if (!document.getElementById('sandbox-style'))
        document.head.append(make('style', { id: 'sandbox-style', textContent: kStyle }));
      this.before = document.activeElement;
      this.backdrop = make('div', { className: 'sandbox-backdrop', id: 'sandbox-checkout' }, this.dialog());
      document.body.append(this.backdrop);
      this.success.focus();
      return this;
    }

    close() {
      if (!this.backdrop) return;
      this.backdrop.remove();
      this.backdrop = null;
      if (this.before) this.before.focus();
    }

    dialog() {
      const { name, description, amount, currency } = this.options;
      const format = new Intl.NumberFormat(this.language + '-IN', { style: 'currency', currency: currency || 'INR' });
      const price = format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
      this.success = this.button('pay-success', this.words.pay.replace('{amount}', price), () => this.pay('success'));
      this.failure = this.button('pay-failure', this.words.fail, () => this.pay('failure'));
      this.cancel = this.button('pay-dismiss', this.words.close, () => this.dismiss());
      this.error = make('div', { className: 'sandbox-error', id: 'pay-error', hidden: true });
      this.error.setAttribute('role', 'alert');
      const dialog = make('div', { className: 'sandbox-dialog' },
        make('div', { className: 'sandbox-banner', id: 'sandbox-banner', textContent: this.words.banner }),
        make('h2', { id: 'sandbox-title', textContent: name || this.words.title }),
        make('p', { textContent: description || '' }), this.error, this.methods(), this.keeping(),
        make('div', { className: 'sandbox-actions' }, this.success, this.failure, this.cancel));
      dialog.setAttribute('role', 'dialog');
      dialog.setAttribute('aria-modal', 'true');
      dialog.setAttribute('aria-labelledby', 'sandbox-title');
      dialog.addEventListener('keydown', event => this.key(event, dialog));
      return dialog;
    }

    button(id, text, act) {
      const button = make('button', { id, type: 'button', textContent: text });
      button.addEventListener('click', act);
      return button;
    }

    methods() {
      this.group = make('fieldset', { className: 'sandbox-methods' }, make('legend', { textContent: this.words.methods }));
      kMethods.forEach((value, index) => this.group.append(this.choice(value, this.words[value], index === 0)));
      this.group.addEventListener('change', () => { this.hasChosen = true; });
      if (this.options.customer_id) this.offerSaved();
      return this.group;
    }

    choice(value, words, checked) {
      return make('label', {},
        make('input', { type: 'radio', name: 'sandbox-method', id: 'pay-method-' + value, value, checked }), words);
    }

    // As Standard Checkout does for a customer it knows: what she saved stands first, chosen unless she was quicker.
    async offerSaved() {
      let known;
      try {
        known = await (await fetch('/sandbox/saved/' + this.options.order_id)).json();
      } catch (error) {
        return;  // The methods are there all the same.
      }
      if (!known.can_save) return;
      this.keepRow.hidden = false;
      this.saved = {};
      for (const item of [...known.items].reverse()) {
        this.saved[item.id] = item;
        const words = item.method === 'card'
          ? this.words.saved.replace('{network}', item.network).replace('{digits}', item.account) : item.account;
        this.group.querySelector('legend').after(this.choice(item.id, words, false));
      }
      if (!this.hasChosen) this.group.querySelector('input').checked = true;
    }

    keeping() {
      this.keep = make('input', { type: 'checkbox', id: 'pay-save' });
      this.keepRow = make('label', { className: 'sandbox-save', hidden: true }, this.keep, this.words.keep);
      return this.keepRow;
    }

    key(event, dialog) {
      if (event.key === 'Escape') return this.dismiss();
      if (event.key !== 'Tab') return;
      const stops = [...dialog.querySelectorAll('input[type=radio]:checked, input[type=checkbox], button:not(:disabled)')]
        .filter(stop => stop.offsetParent !== null);
      const at = stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1);
      event.preventDefault();
      stops[(at + stops.length) % stops.length].focus();
    }

    busy(isBusy) {
      [this.success, this.failure, this.cancel].forEach(button => { button.disabled = isBusy; });
    }

    async pay(outcome) {
      this.busy(true);
      this.error.hidden = true;
      const chosen = this.backdrop.querySelector('input[type=radio]:checked').value;
      const token = this.saved && this.saved[chosen];
      const { order_id, subscription_id } = this.options;
      const decision = { ...(subscription_id ? { subscription_id } : { order_id }), outcome,
        method: token ? token.method : chosen };
      if (token) decision.token_id = token.id;
      else if (this.keep.checked) decision.save = true;
      let answer;
      try {
        const response = await fetch('/sandbox/pay', {
          method: 'POST', headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(decision),
        });
        answer = await response.json();
      } catch (error) {
        answer = {};
      }
      answer.razorpay_payment_id ? this.succeeded(answer) : this.failed(answer);
    }

    succeeded(answer) {
      this.close();
      if (this.options.handler) this.options.handler(answer);
    }

    failed(answer) {
      const error = answer.error || { code: 'SERVER_ERROR', description: this.words.unreachable };
      this.busy(false);
      this.error.textContent = answer.error ? this.words.failed : this.words.unreachable;
      this.error.hidden = false;
      this.success.focus();
      (this.listeners['payment.failed'] || []).forEach(listener => listener({ error }));
    }

    dismiss() {
      this.close();
      const modal = this.options.modal || {};
      if (modal.ondismiss) modal.ondismiss();
    }
  }

  window.Razorpay = Razorpay;
})();
