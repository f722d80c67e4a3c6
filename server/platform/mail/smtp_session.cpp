#include "platform/mail/smtp_session.h"

#include <Poco/Environment.h>
#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/SocketAddress.h>

#include <sstream>
#include <stdexcept>

#include "platform/base/base64.h"

namespace mc::mail {
namespace {

using outgoing::DeadlineWatch;
using Poco::Net::Context;
using Poco::Net::DialogSocket;
using Poco::Net::SecureStreamSocket;
using Poco::Net::SMTPException;
using Poco::Net::StreamSocket;
using Security = SmtpOptions::Security;

/// Nobody waits longer for the answer to QUIT.
const Poco::Timespan kFarewell(2, 0);
/// A server that has a message says so within this, or else it may get it twice.
constexpr std::chrono::seconds kLastWord{5};
/// Each wait has an end of its own.
constexpr auto kNoDeadline = DeadlineWatch::Time::max();

Context::Ptr strictContext(const SmtpOptions& options) {
    const bool systemAuthorities = options.caFile.empty();
    Context::Ptr context(
        new Context(Context::TLS_CLIENT_USE, options.caFile, Context::VERIFY_STRICT, 9, systemAuthorities));
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    context->enableExtendedCertificateVerification(true);
    return context;
}

StreamSocket dial(const SmtpOptions& options, DeadlineWatch& watch) {
    const Poco::Timespan timeout(options.timeoutSeconds, 0);
    const Poco::Net::SocketAddress address(options.host, options.port);
    StreamSocket plain(address.family());  // Has its descriptor already.
    const DeadlineWatch::Guard guard(watch, plain.impl()->sockfd(), kNoDeadline);
    plain.connect(address, timeout);
    plain.setReceiveTimeout(timeout);
    plain.setSendTimeout(timeout);
    if (options.security != Security::tls) return plain;
    return SecureStreamSocket::attach(plain, options.host, strictContext(options));
}

bool offersAuth(const std::string& offers, const std::string& method) {
    std::istringstream lines(offers);
    for (std::string line; std::getline(lines, line);) {
        const auto auth = line.find("AUTH");
        if (auth != std::string::npos && line.find(method, auth) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

SmtpSession::SmtpSession(const SmtpOptions& options, DeadlineWatch& watch)
    : SMTPClientSession(dial(options, watch)), m_options(options) {
    m_guard.emplace(watch, socket().impl()->sockfd(), kNoDeadline);
}

/// Poco's own destructor says QUIT, which inside a message would become part of it.
SmtpSession::~SmtpSession() {
    m_guard.reset();  // Before its descriptor is closed.
    try {
        setTimeout(kFarewell);
        if (m_midMessage) socket().close();
    } catch (const Poco::Exception&) {  // The connection is gone: nothing is left to be polite to.
    }
}

void SmtpSession::begin() {
    auto offers = greet();
    if (m_options.security == Security::starttls) {
        secure();
        offers = greet();
    }
    if (!m_options.user.empty()) signIn(offers);
}

std::string SmtpSession::greet() {
    std::string offers;
    login(Poco::Environment::nodeName(), offers);
    return offers;
}

void SmtpSession::secure() {
    std::string answer;
    if (sendCommand("STARTTLS", answer) / 100 != 2) throw std::runtime_error("the mail server does not offer STARTTLS");
    const StreamSocket plain = socket();
    socket() = SecureStreamSocket::attach(plain, m_options.host, strictContext(m_options));
}

void SmtpSession::signIn(const std::string& offers) {
    if (offersAuth(offers, "PLAIN")) return loginUsingPlain(m_options.user, m_options.password);
    if (offersAuth(offers, "LOGIN")) return answerLogin();
    throw std::runtime_error("the mail server offers neither AUTH PLAIN nor AUTH LOGIN");
}

/// Poco's own answers only to "Username:", and servers ask in many words. The order is the same everywhere.
void SmtpSession::answerLogin() {
    std::string answer;
    int status = sendCommand("AUTH LOGIN", answer);
    if (status == 334) status = sendCommand(base::toBase64(m_options.user), answer);
    if (status == 334) status = sendCommand(base::toBase64(m_options.password), answer);
    if (status / 100 != 2) throw SMTPException("AUTH LOGIN", answer, status);
}

/// Poco's own puts a space after the colon, which RFC 5321 forbids and strict servers refuse.
int SmtpSession::say(const std::string& verb, const std::string& argument) {
    std::string answer;
    return argument.empty() ? sendCommand(verb, answer) : sendCommand(verb, argument, answer);
}

int SmtpSession::deliver(const std::string& message) {
    m_midMessage = true;
    m_guard->setGrace(kLastWord);
    std::istringstream text(message);
    try {
        sendMessage(text);
    } catch (const SMTPException& refused) {
        m_midMessage = refused.code() <= 0;
        return refused.code();
    }
    m_midMessage = false;
    return 250;
}

}  // namespace mc::mail
