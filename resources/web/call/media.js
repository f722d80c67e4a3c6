"use strict";
// Own microphone, camera and screen. Each is opened by itself, so that a missing camera never costs the microphone.

const kProblems = {
  NotFoundError: "missing", OverconstrainedError: "missing", DevicesNotFoundError: "missing",
  NotAllowedError: "denied", SecurityError: "denied", NotReadableError: "busy", AbortError: "busy",
};

const kLooksEachSecond = 10; // Of whoever shows how loud the microphone is.

class Media {
  // `changed()` runs after every change of tracks, problems or devices.
  constructor(changed) {
    this.changed = changed;
    this.stream = new MediaStream();
    this.wanted = { audio: true, video: true };
    this.device = { audio: "", video: "", output: "" };
    this.problem = { audio: "", video: "", screen: "" };
    this.screen = null;
    this.generation = { audio: 0, video: 0 };
    if (navigator.mediaDevices) navigator.mediaDevices.addEventListener("devicechange", () => this.devicesMoved());
  }

  track(kind) {
    return this.stream.getTracks().find((track) => track.kind === kind && track.readyState === "live") || null;
  }

  // What the other side should get: the screen instead of the camera while it is shared.
  outgoing(kind) {
    return kind === "video" && this.screen ? this.screen : this.track(kind);
  }

  async open(kind) {
    const mine = ++this.generation[kind];
    this.drop(kind);
    try {
      const opened = await navigator.mediaDevices.getUserMedia({ [kind]: this.constraints(kind) });
      const track = opened.getTracks()[0];
      if (mine !== this.generation[kind] || !this.wanted[kind]) { track.stop(); return; }
      this.adopt(kind, track);
    } catch (error) {
      if (mine !== this.generation[kind]) return;
      if (this.device[kind] && kProblems[error.name] === "missing") {
        this.device[kind] = "";
        await this.open(kind);
        return;
      }
      this.problem[kind] = kProblems[error.name] || "failed";
    }
    this.changed();
  }

  constraints(kind) {
    const chosen = this.device[kind] ? { deviceId: { exact: this.device[kind] } } : {};
    if (kind === "audio") return { ...chosen, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    return { ...chosen, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } };
  }

  adopt(kind, track) {
    this.problem[kind] = "";
    track.addEventListener("ended", () => {
      if (!this.stream.getTracks().includes(track)) return;
      this.stream.removeTrack(track);
      this.problem[kind] = "lost";
      this.changed();
    });
    this.stream.addTrack(track);
  }

  drop(kind) {
    for (const track of this.stream.getTracks().filter((each) => each.kind === kind)) {
      this.stream.removeTrack(track);
      track.stop();
    }
  }

  // Off means closed: the camera's light goes out, and no sound is recorded.
  async want(kind, on) {
    if (this.wanted[kind] === on && (on ? this.track(kind) : true)) return;
    this.wanted[kind] = on;
    if (on) { await this.open(kind); return; }
    this.generation[kind]++;
    this.drop(kind);
    this.problem[kind] = "";
    this.changed();
  }

  async choose(kind, id) {
    if (this.device[kind] === id) return;
    this.device[kind] = id;
    if (kind !== "output" && this.wanted[kind]) await this.open(kind);
    else this.changed();
  }

  async share(on) {
    if (!on) { this.stopScreen(); return; }
    if (this.screen) return;
    try {
      const opened = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } } });
      this.screen = opened.getVideoTracks()[0];
      this.screen.contentHint = "detail";
      this.screen.addEventListener("ended", () => this.stopScreen());
      this.problem.screen = "";
    } catch (error) {
      this.problem.screen = kProblems[error.name] || "failed";
    }
    this.changed();
  }

  stopScreen() {
    if (!this.screen) return;
    this.screen.stop();
    this.screen = null;
    this.changed();
  }

  // A device that came back is taken again; one that went away is noticed by its track.
  async devicesMoved() {
    for (const kind of ["audio", "video"]) {
      if (this.wanted[kind] && !this.track(kind)) await this.open(kind);
    }
    this.changed();
  }

  async devices() {
    const all = await navigator.mediaDevices.enumerateDevices();
    return all.map(({ kind, deviceId, label }) => ({ kind, id: deviceId, label }));
  }

  close() {
    this.wanted = { audio: false, video: false };
    this.drop("audio");
    this.drop("video");
    this.stopScreen();
  }
}

// Loudness of the microphone in dB below full scale, and the two tones of the speaker test.
class Sound {
  constructor() { this.context = null; this.analyser = null; this.source = null; this.track = null; }

  ready() {
    if (!this.context) this.context = new AudioContext();
    if (this.context.state === "suspended") this.context.resume();
    return this.context;
  }

  listen(track) {
    if (track === this.track) return;
    this.track = track;
    if (this.source) this.source.disconnect();
    this.source = null;
    if (!track) return;
    this.analyser = this.analyser || this.ready().createAnalyser();
    this.analyser.fftSize = 8192; // More than is played between two looks: what is short is heard as well.
    this.source = this.ready().createMediaStreamSource(new MediaStream([track]));
    this.source.connect(this.analyser);
  }

  decibels() {
    if (!this.source) return -100;
    const all = new Float32Array(this.analyser.fftSize);
    this.analyser.getFloatTimeDomainData(all);
    const samples = all.subarray(-Math.ceil(this.context.sampleRate / kLooksEachSecond));
    const power = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
    return power > 1e-10 ? Math.max(-100, 10 * Math.log10(power)) : -100;
  }

  async testTones(outputId) {
    const context = this.ready();
    const target = context.createMediaStreamDestination();
    [523.25, 783.99].forEach((frequency, index) => this.tone(context, target, frequency, index * 0.45));
    const player = new Audio();
    player.srcObject = target.stream;
    if (outputId && player.setSinkId) await player.setSinkId(outputId).catch(() => {});
    await player.play().catch(() => {});
  }

  tone(context, target, frequency, delay) {
    const start = context.currentTime + 0.05 + delay;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.2, start + 0.02);
    gain.gain.linearRampToValueAtTime(0, start + 0.4);
    oscillator.connect(gain).connect(target);
    oscillator.start(start);
    oscillator.stop(start + 0.45);
  }
}
