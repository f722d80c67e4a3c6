#!/usr/bin/env python3
"""python3-socketio against our server: connect, refuse, events, acknowledgements, rooms, pings, expulsion."""
import subprocess
import sys
import threading

try:
    import socketio
except ImportError:
    print("python3-socketio is not installed")
    sys.exit(77)


class Client:
    def __init__(self, port):
        self.io = socketio.Client(reconnection=False)
        self.address = f"http://127.0.0.1:{port}"
        self.events = {}
        for name in ("welcome", "said", "disconnect", "connect_error"):
            self.events[name] = (threading.Event(), [])
            self.io.on(name, self.keep(name), namespace="/chat")

    def keep(self, name):
        def handler(*arguments):
            flag, got = self.events[name]
            got.append(arguments)
            flag.set()
        return handler

    def wait(self, name):
        flag, got = self.events[name]
        assert flag.wait(10), f"no {name}"
        flag.clear()
        return got[-1]

    def connect(self, token, patience=10):
        self.io.connect(self.address, auth={"token": token}, namespaces=["/chat"], transports=["websocket"],
                        wait_timeout=patience)


def main(server):
    process = subprocess.Popen([server], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        port = int(process.stdout.readline())
        ada, bob, eve = Client(port), Client(port), Client(port)
        try:
            eve.connect("wrong", patience=2)  # The client waits this long even when it was refused.
            raise AssertionError("a wrong token was let in")
        except socketio.exceptions.ConnectionError:
            assert eve.wait("connect_error")[0]["message"] == "unauthenticated"

        ada.connect("ada")
        bob.connect("bob")
        assert ada.wait("welcome")[0]["user"] != bob.wait("welcome")[0]["user"]

        value = {"text": "héllo ✓", "list": [1, 2, {"deep": None}]}
        assert ada.io.call("echo", value, namespace="/chat", timeout=10) == value
        assert ada.io.call("refuse", {}, namespace="/chat", timeout=10)["code"] == "not_a_member"
        assert ada.io.call("nothing", {}, namespace="/chat", timeout=10)["code"] == "not_found"

        assert ada.io.call("join", namespace="/chat", timeout=10) is True
        assert bob.io.call("join", namespace="/chat", timeout=10) is True
        ada.io.emit("say", {"text": "hi"}, namespace="/chat")
        assert bob.wait("said")[0] == {"text": "hi"}

        ada.io.sleep(1.5)  # Several ping intervals.
        assert ada.io.call("echo", 1, namespace="/chat", timeout=10) == 1

        bob.io.emit("expel", namespace="/chat")
        bob.wait("disconnect")
        assert ada.io.call("echo", 2, namespace="/chat", timeout=10) == 2
        ada.io.disconnect()
        print("python3-socketio: all well")
    finally:
        process.stdin.close()
        assert process.wait(20) == 0


main(sys.argv[1])
