#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureSMTPClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/SocketAddress.h>

#include <memory>
#include <sstream>
#include <stdexcept>

#include "platform/jobs/outbox.h"
#include "platform/mail/transport.h"

namespace mc::mail {
namespace {

using Poco::Net::Context;
using Poco::Net::SecureSMTPClientSession;
using Poco::Net::SecureStreamSocket;
using Poco::Net::SMTPClientSession;
using Poco::Net::SMTPException;

Context::Ptr strictContext(const SmtpOptions& options) {
    const bool systemAuthorities = options.caFile.empty();
    Context::Ptr context(
        new Context(Context::TLS_CLIENT_USE, options.caFile, Context::VERIFY_STRICT, 9, systemAuthorities));
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    context->enableExtendedCertificateVerification(true);
    return context;
}

std::unique_ptr<SecureSMTPClientSession> connect(const SmtpOptions& options) {
    const Poco::Timespan timeout(options.timeoutSeconds, 0);
    if (options.security != SmtpOptions::Security::tls) {
        auto session = std::make_unique<SecureSMTPClientSession>(options.host, options.port);
        session->setTimeout(timeout);
        return session;
    }
    SecureStreamSocket socket(strictContext(options));
    socket.setPeerHostName(options.host);
    socket.connect(Poco::Net::SocketAddress(options.host, options.port), timeout);
    socket.completeHandshake();
    auto session = std::make_unique<SecureSMTPClientSession>(socket);
    session->setTimeout(timeout);
    return session;
}

void logIn(SecureSMTPClientSession& session, const SmtpOptions& options) {
    session.login();
    if (options.security == SmtpOptions::Security::starttls && !session.startTLS(strictContext(options))) {
        // Going on would send the password and everybody's mail in the clear.
        throw std::runtime_error("the mail server does not offer STARTTLS");
    }
    if (options.user.empty()) {
        if (options.security == SmtpOptions::Security::starttls) session.login();
        return;
    }
    session.login(SMTPClientSession::AUTH_PLAIN, options.user, options.password);
}

/// Poco's own puts a space after the colon, which RFC 5321 forbids and strict servers refuse.
void say(SMTPClientSession& session, const std::string& verb, const std::string& argument) {
    std::string response;
    const int status = session.sendCommand(verb, argument, response);
    if (status / 100 != 2) throw SMTPException(verb, response, status);
}

/// The words of Poco's errors quote the server's answer, and that often quotes the recipient.
[[noreturn]] void rethrow(const SMTPException& e) {
    const auto what = "the mail server answered " + std::to_string(e.code());
    if (e.code() >= 500 && e.code() < 600) throw jobs::PermanentFailure(what);
    throw std::runtime_error(what);
}

}  // namespace

SmtpTransport::SmtpTransport(SmtpOptions options, Sender sender, const base::Clock& clock)
    : m_options(std::move(options)), m_sender(std::move(sender)), m_clock(clock) {}

void SmtpTransport::send(const Mail& mail, const std::string& messageId) {
    std::istringstream message(toMime(mail, m_sender, messageId, m_clock.now().seconds));
    try {
        const auto session = connect(m_options);
        logIn(*session, m_options);
        say(*session, "MAIL", "FROM:<" + m_sender.address + '>');
        say(*session, "RCPT", "TO:<" + mail.to + '>');
        session->sendData();
        session->sendMessage(message);
        session->close();
    } catch (const SMTPException& e) {
        rethrow(e);
    } catch (const Poco::Exception& e) {
        throw std::runtime_error(std::string("the mail server cannot be reached: ") + e.className());
    }
}

}  // namespace mc::mail
