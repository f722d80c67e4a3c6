#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

#include <stdexcept>

#include "platform/jobs/outbox.h"
#include "platform/mail/smtp_session.h"
#include "platform/mail/transport.h"

namespace mc::mail {
namespace {

using Poco::Net::SMTPException;

/// The words of a server's answer often quote the recipient: the number is all that is kept.
std::string answered(int status) {
    return status > 0 ? "the mail server answered " + std::to_string(status) : "the mail server hung up";
}

/// 530, 534, 535 and 538 speak of signing in, whatever they answer.
bool speaksOfSigningIn(int status) {
    return status / 10 == 53;
}

/// Greeting, sign-in and sender are between the operator and his mail server: a refusal there is his to put right, and
/// the mail waits.
void requireForNow(int status) {
    if (status / 100 != 2 && status / 100 != 3) throw std::runtime_error(answered(status));
}

/// Only a word on the recipient or on the message itself can be final.
void requireForEver(int status) {
    if (status / 100 == 5 && !speaksOfSigningIn(status)) throw jobs::PermanentFailure(answered(status));
    requireForNow(status);
}

}  // namespace

SmtpTransport::SmtpTransport(SmtpOptions options, Sender sender, const base::Clock& clock)
    : m_options(std::move(options)),
      m_sender(std::move(sender)),
      m_clock(clock),
      m_watch(std::make_unique<outgoing::DeadlineWatch>()) {}

SmtpTransport::~SmtpTransport() = default;

void SmtpTransport::hangUp() {
    m_watch->hangUp();
}

void SmtpTransport::send(const Mail& mail, const std::string& messageId) {
    const auto message = toMime(mail, m_sender, messageId, m_clock.now().seconds);
    try {
        SmtpSession session(m_options, *m_watch);
        session.begin();
        requireForNow(session.say("MAIL", "FROM:<" + m_sender.address + '>'));
        requireForEver(session.say("RCPT", "TO:<" + mail.to + '>'));
        requireForEver(session.say("DATA", {}));
        // From a 250 here on the mail is the server's: how the session ends must not send it again.
        requireForEver(session.deliver(message));
    } catch (const SMTPException& e) {
        throw std::runtime_error(answered(e.code()));
    } catch (const Poco::Exception& e) {
        throw std::runtime_error(std::string("the mail server cannot be reached: ") + e.className());
    }
}

}  // namespace mc::mail
