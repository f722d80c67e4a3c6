"use strict";
// The two pictures. Every text arrives translated from the program and is shown as plain text.

class Stage {
  constructor(cornerChanged) {
    this.remote = document.getElementById("remote");
    this.local = document.getElementById("local");
    this.own = document.getElementById("own");
    this.shown = { remote: 0, local: 0 };
    this.cornerChanged = cornerChanged;
    this.incoming = new MediaStream();
    this.countFrames(this.remote, "remote");
    this.countFrames(this.local, "local");
    this.remote.addEventListener("resize", () => this.fit());
    this.letDrag();
  }

  countFrames(video, name) {
    const next = () => { this.shown[name]++; video.requestVideoFrameCallback(next); };
    if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(next);
  }

  dress(look) {
    document.body.dataset.mode = look.mode;
    const root = document.documentElement.style;
    root.setProperty("--page", look.page);
    root.setProperty("--avatar", look.avatar);
    root.setProperty("--initials", look.initialsColor);
    root.setProperty("--font", look.font);
    this.say("initials", look.initials);
    this.showFace(look.photo);
    this.say("remoteName", look.otherName);
    this.say("ownLabel", look.ownLabel);
    this.say("absentWords", look.absentWords);
    this.say("ownWords", look.ownWords);
    this.say("notice", look.notice);
    this.say("remoteMuted", look.remoteMuted);
    document.getElementById("absent").hidden = !look.absentWords;
    document.getElementById("remoteLabel").hidden = !look.otherName || Boolean(look.absentWords);
    this.setCorner(look.corner);
  }

  // Of who is not to be seen: her photo, else her initials.
  showFace(photo) {
    const face = document.getElementById("face");
    if (photo && face.src !== photo) face.src = photo;
    face.hidden = !photo;
    document.getElementById("initials").hidden = Boolean(photo);
  }

  say(id, text) {
    const element = document.getElementById(id);
    element.textContent = text || "";
    if (["ownWords", "notice", "remoteMuted"].includes(id)) element.hidden = !text;
  }

  showLocal(stream, screen, mirrored) {
    const wanted = screen || stream.getVideoTracks()[0] || null;
    const present = this.local.srcObject ? this.local.srcObject.getVideoTracks()[0] : null;
    if (wanted !== present) this.local.srcObject = wanted ? new MediaStream([wanted]) : null;
    this.local.classList.toggle("mirrored", mirrored && !screen);
  }

  showRemote(track) {
    for (const old of this.incoming.getTracks().filter((each) => each.kind === track.kind)) this.incoming.removeTrack(old);
    this.incoming.addTrack(track);
    if (this.remote.srcObject !== this.incoming) this.remote.srcObject = this.incoming;
    this.remote.play().catch(() => {});
  }

  clearRemote() {
    this.incoming = new MediaStream();
    this.remote.srcObject = null;
  }

  // A shared screen is shown whole; a face may lose its edges.
  setContained(contained) { this.contained = contained; this.fit(); }
  fit() { this.remote.classList.toggle("contained", Boolean(this.contained)); }

  async setOutput(id) {
    if (this.remote.setSinkId) await this.remote.setSinkId(id || "").catch(() => {});
  }

  setCorner(corner) {
    this.own.dataset.corner = corner;
    document.body.dataset.corner = corner;
  }

  letDrag() {
    let from = null;
    const own = this.own;
    own.addEventListener("pointerdown", (event) => {
      if (document.body.dataset.mode === "lobby") return;
      const box = own.getBoundingClientRect();
      from = { x: event.clientX - box.left, y: event.clientY - box.top };
      own.setPointerCapture(event.pointerId);
      own.classList.add("dragged");
    });
    own.addEventListener("pointermove", (event) => {
      if (from) Object.assign(own.style, {
        left: `${event.clientX - from.x}px`, top: `${event.clientY - from.y}px`, right: "auto", bottom: "auto" });
    });
    const drop = () => {
      if (!from) return;
      from = null;
      const box = own.getBoundingClientRect();
      own.classList.remove("dragged");
      own.removeAttribute("style");
      this.cornerChanged(Stage.cornerOf((box.left + box.right) / 2, (box.top + box.bottom) / 2));
    };
    own.addEventListener("pointerup", drop);
    own.addEventListener("pointercancel", drop);
  }

  static cornerOf(x, y) {
    const vertical = y < window.innerHeight / 2 ? "top" : "bottom";
    return vertical + (x < window.innerWidth / 2 ? "Left" : "Right");
  }
}
