"use strict";
// One RTCPeerConnection with the other person, by "perfect negotiation" (W3C WebRTC 1.0, example 10.7). The impolite
// side makes the first offer, so that both pictures travel on one pair of m-lines; afterwards either may renegotiate.

const kPatienceMs = 4000;

class Peer {
  // link: { send(kind, object), track(kind), arrived(track, streams), moved() }
  constructor(session, polite, iceServers, link) {
    this.session = session;
    this.polite = polite;
    this.link = link;
    this.making = false;
    this.ignoring = false;
    this.impatience = 0;
    this.pc = new RTCPeerConnection({ iceServers, bundlePolicy: "max-bundle" });
    this.pc.addEventListener("negotiationneeded", () => this.offer());
    this.pc.addEventListener("icecandidate", ({ candidate }) => {
      if (candidate) link.send("candidate", { session, ...candidate.toJSON() });
    });
    this.pc.addEventListener("track", ({ track }) => link.arrived(track));
    this.pc.addEventListener("iceconnectionstatechange", () => this.iceMoved());
    this.pc.addEventListener("connectionstatechange", () => link.moved());
    if (!polite) this.addLines();
  }

  addLines() {
    for (const kind of ["audio", "video"]) {
      const line = this.pc.addTransceiver(kind, { direction: "sendrecv" });
      line.sender.replaceTrack(this.link.track(kind));
    }
  }

  async offer() {
    try {
      this.making = true;
      await this.pc.setLocalDescription();
      this.sendDescription();
    } catch (error) {
      console.warn("offer", error.name);
    } finally {
      this.making = false;
    }
  }

  sendDescription() {
    if (!this.pc.localDescription) return;
    const { type, sdp } = this.pc.localDescription;
    this.link.send("description", { session: this.session, type, sdp });
  }

  async describe({ type, sdp }) {
    const collision = type === "offer" && (this.making || this.pc.signalingState !== "stable");
    this.ignoring = !this.polite && collision;
    if (this.ignoring) return;
    await this.pc.setRemoteDescription({ type, sdp });
    if (type !== "offer") return;
    for (const line of this.pc.getTransceivers()) line.direction = "sendrecv";
    await this.refresh();
    await this.pc.setLocalDescription();
    this.sendDescription();
  }

  async candidate(candidate) {
    try {
      await this.pc.addIceCandidate(candidate);
    } catch (error) {
      if (!this.ignoring) console.warn("candidate", error.name);
    }
  }

  // Puts the present tracks on the lines; needs no negotiation.
  async refresh() {
    for (const line of this.pc.getTransceivers()) {
      const track = this.link.track(line.receiver.track.kind);
      if (line.sender.track !== track) await line.sender.replaceTrack(track);
    }
  }

  iceMoved() {
    const state = this.pc.iceConnectionState;
    clearTimeout(this.impatience);
    if (state === "failed") this.pc.restartIce();
    if (state === "disconnected") this.impatience = setTimeout(() => this.pc.restartIce(), kPatienceMs);
    this.link.moved();
  }

  // The way for signals is open again: repeat what may have been lost.
  resume() {
    if (this.pc.signalingState === "have-local-offer") this.sendDescription();
    else if (this.state() !== "connected") this.pc.restartIce();
  }

  state() {
    const ice = this.pc.iceConnectionState;
    if (ice === "connected" || ice === "completed") return "connected";
    if (ice === "disconnected" || ice === "failed") return "reconnecting";
    return "connecting";
  }

  // Sums of the remote picture and sound, and the path's round trip and loss since the last look.
  async figures() {
    const found = { framesDecoded: 0, bytes: 0, received: 0, lost: 0, roundTripMs: -1, relayed: false };
    const report = await this.pc.getStats();
    report.forEach((entry) => this.count(entry, found, report));
    return found;
  }

  count(entry, found, report) {
    if (entry.type === "inbound-rtp") {
      found.framesDecoded += entry.framesDecoded || 0;
      found.bytes += entry.bytesReceived || 0;
      found.received += entry.packetsReceived || 0;
      found.lost += entry.packetsLost || 0;
    }
    if (entry.type === "candidate-pair" && entry.nominated && entry.currentRoundTripTime !== undefined) {
      found.roundTripMs = Math.round(entry.currentRoundTripTime * 1000);
      const local = report.get(entry.localCandidateId);
      found.relayed = Boolean(local && local.candidateType === "relay");
    }
  }

  close() {
    clearTimeout(this.impatience);
    this.pc.close();
  }
}
