"""A mail server that we did not write (aiosmtpd) on a free port: says the port, then one JSON line for each mail it took.

usage: smtp_server.py none|starttls|smtps CERTIFICATE KEY USER PASSWORD METHODS
"""
import asyncio
import json
import ssl
import sys
import warnings

warnings.simplefilter("ignore")  # It warns of signing in without TLS, which is a case of the test.

try:
    from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
except ImportError:
    print("aiosmtpd is not installed", flush=True)
    sys.exit(77)

security, certificate, key, user, password, methods = sys.argv[1:7]


class Keep:
    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None or security == "smtps",
                          "signedIn": bool(session.authenticated), "data": envelope.content.decode()}), flush=True)
        return "250 kept"


def admit(server, session, envelope, mechanism, data):
    known = isinstance(data, LoginPassword) and data.login == user.encode() and data.password == password.encode()
    return AuthResult(success=known, handled=False)


def conversation():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    if security != "none":
        context.load_cert_chain(certificate, key)
    return SMTP(Keep(), hostname="sink", tls_context=context if security == "starttls" else None,
                require_starttls=security == "starttls", authenticator=admit, auth_required=True,
                auth_require_tls=security == "starttls",
                auth_exclude_mechanism=[name for name in ("PLAIN", "LOGIN") if name not in methods.split(",")])


async def main():
    context = None
    if security == "smtps":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
    server = await asyncio.get_running_loop().create_server(conversation, "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)  # Until the test lets go.

asyncio.run(main())
