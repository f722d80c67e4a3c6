"use strict";
// Joins the pieces and speaks with the program through the web channel object `call`; never with the network itself.

const kStuckMs = 20000;

class CallPage {
  constructor(bridge) {
    this.bridge = bridge;
    this.page = randomName();
    this.config = { polite: true, iceServers: [] };
    this.peer = null;
    this.otherPage = "";
    this.other = { audio: true, video: true, screen: false };
    this.before = null;
    this.otherAway = false;
    this.resuming = false;
    this.unconnectedSince = 0;
    this.work = Promise.resolve();
    this.sound = new Sound();
    this.stage = new Stage((corner) => { this.stage.setCorner(corner); bridge.cornerMoved(corner); });
    this.media = new Media(() => this.mediaChanged());
    this.listen();
    setInterval(() => this.reportFigures(), 500);
    setInterval(() => this.reportLevel(), 1000 / kLooksEachSecond);
  }

  listen() {
    const { bridge, media, stage } = this;
    bridge.openMedia.connect((wanted) => this.openMedia(wanted));
    bridge.dress.connect((look) => stage.dress(look));
    bridge.setMicrophone.connect((on) => media.want("audio", on));
    bridge.setCamera.connect((on) => media.want("video", on));
    bridge.setSharing.connect((on) => media.share(on));
    bridge.chooseDevice.connect((kind, id) => media.choose(kind, id));
    bridge.playTestSound.connect(() => this.sound.testTones(media.device.output));
    bridge.begin.connect((config) => { this.config = config; });
    bridge.greet.connect(() => this.greet());
    bridge.otherLeft.connect(() => this.otherLeft());
    bridge.signalArrived.connect((kind, payload) => this.queue(() => this.receive(kind, payload)));
    bridge.finish.connect(() => this.finish());
  }

  async openMedia(wanted) {
    Object.assign(this.media.wanted, { audio: wanted.audio, video: wanted.video });
    Object.assign(this.media.device, { audio: wanted.audioDevice, video: wanted.videoDevice, output: wanted.output });
    if (wanted.audio) await this.media.open("audio");
    if (wanted.video) await this.media.open("video");
    this.mediaChanged();
  }

  async mediaChanged() {
    const { media, stage } = this;
    stage.showLocal(media.stream, media.screen, true);
    stage.setOutput(media.device.output);
    this.sound.listen(media.track("audio"));
    if (this.peer) await this.peer.refresh();
    if (this.otherPage) this.sendState();
    const settings = media.track("video") ? media.track("video").getSettings() : {};
    this.bridge.mediaMoved({
      audio: Boolean(media.track("audio")), video: Boolean(media.track("video")), screen: Boolean(media.screen),
      audioProblem: media.problem.audio, videoProblem: media.problem.video, screenProblem: media.problem.screen,
      width: settings.width || 0, height: settings.height || 0,
      audioDevice: media.device.audio, videoDevice: media.device.video, output: media.device.output,
      devices: await media.devices(),
    });
  }

  // Signals are handled strictly one after the other: a candidate never overtakes its description.
  queue(step) {
    this.work = this.work.then(step).catch((error) => console.warn("signal", error.name));
  }

  send(kind, object) { this.bridge.sendSignal(kind, JSON.stringify(object)); }

  // Both are in the room: now, or again after the way for signals was broken.
  greet() {
    this.resuming = true;
    this.sendState();
  }

  sendState(gone = false) {
    const { media } = this;
    this.send("state", { page: this.page, gone, mic: Boolean(media.track("audio")),
                         camera: Boolean(media.track("video")), screen: Boolean(media.screen) });
  }

  async receive(kind, payload) {
    const body = JSON.parse(payload);
    if (kind === "state") return this.receiveState(body);
    if (kind === "description" && body.type === "offer") this.meetSession(body.session);
    if (!this.peer || this.peer.session !== body.session) return undefined;
    if (kind === "description") return this.peer.describe(body);
    const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = body;
    return this.peer.candidate({ candidate, sdpMid, sdpMLineIndex, usernameFragment });
  }

  // The other page says who it is whenever it has joined. A new one means a new connection, a known one that the way
  // for signals was broken in between.
  receiveState({ page, gone, mic, camera, screen }) {
    if (gone === true) { this.drop(); return; }
    const known = page === this.otherPage;
    this.otherPage = String(page);
    this.otherAway = false;
    this.other = { audio: mic === true, video: camera === true, screen: screen === true };
    this.stage.setContained(this.other.screen);
    if (!known) this.sendState();
    if (!known && !this.config.polite) this.startPeer(randomName());
    else if (known && this.peer && this.resuming) this.peer.resume();
    this.resuming = false;
    this.bridge.otherMoved({ ...this.other });
  }

  meetSession(session) {
    if (this.config.polite && (!this.peer || this.peer.session !== session)) this.startPeer(String(session));
  }

  startPeer(session) {
    this.closePeer();
    this.peer = new Peer(session, this.config.polite, this.config.iceServers, {
      send: (kind, object) => this.send(kind, object),
      track: (kind) => this.media.outgoing(kind),
      arrived: (track) => this.stage.showRemote(track),
      moved: () => this.reportConnection(),
    });
    this.reportConnection();
  }

  closePeer() {
    if (this.peer) this.peer.close();
    this.peer = null;
    this.before = null;
    this.stage.clearRemote();
  }

  // Media may go on flowing while only the other's way to the server is broken.
  otherLeft() {
    this.otherAway = true;
    if (!this.peer || this.peer.state() !== "connected") this.drop();
  }

  drop() {
    this.closePeer();
    this.otherPage = "";
    this.reportConnection();
  }

  reportConnection() {
    const state = this.peer ? this.peer.state() : "alone";
    if (state === "reconnecting" && this.otherAway) { this.drop(); return; }
    this.unconnectedSince = state === "connected" ? 0 : this.unconnectedSince || Date.now();
    this.bridge.connectionMoved(state);
  }

  // ICE restarts did not help: begin anew.
  reviveIfStuck() {
    const stuck = this.peer && this.unconnectedSince && Date.now() - this.unconnectedSince > kStuckMs;
    if (!stuck || this.config.polite || this.otherAway) return;
    this.unconnectedSince = Date.now();
    this.startPeer(randomName());
  }

  async reportFigures() {
    this.reviveIfStuck();
    const now = this.peer ? await this.peer.figures() : null;
    const shown = this.stage.shown;
    const rate = now && this.before ? this.rates(now, this.before) : { lostPercent: 0, kilobits: 0 };
    this.before = now;
    this.bridge.figuresMoved({
      remoteFramesShown: shown.remote, localFramesShown: shown.local,
      remoteFramesDecoded: now ? now.framesDecoded : 0, roundTripMs: now ? now.roundTripMs : -1,
      relayed: now ? now.relayed : false, remoteWidth: this.stage.remote.videoWidth, ...rate,
    });
  }

  rates(now, before) {
    const lost = Math.max(0, now.lost - before.lost);
    const all = lost + Math.max(0, now.received - before.received);
    return { lostPercent: all ? (100 * lost) / all : 0, kilobits: Math.max(0, now.bytes - before.bytes) * 8 / 500 };
  }

  reportLevel() {
    if (document.body.dataset.mode === "lobby") this.bridge.levelMoved(this.sound.decibels());
  }

  finish() {
    if (this.otherPage) this.sendState(true);
    this.otherPage = "";
    this.media.close();
    this.drop();
    this.mediaChanged();
  }
}

function randomName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

new QWebChannel(qt.webChannelTransport, (channel) => {
  const bridge = channel.objects.call;
  window.callPage = new CallPage(bridge);
  bridge.pageReady();
});
