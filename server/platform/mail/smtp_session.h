#pragma once

#include <Poco/Net/SMTPClientSession.h>

#include <optional>
#include <string>

#include "platform/mail/transport.h"
#include "platform/outgoing/deadline_watch.h"

namespace mc::mail {

/// Poco's SMTP session where that one leaves something open: every wait is bounded, connecting and sending included;
/// STARTTLS checks the server's name; PLAIN or LOGIN, whichever is offered; and the end of a session is never an error.
/// Poco's exceptions come out of every function.
class SmtpSession final : public Poco::Net::SMTPClientSession {
public:
    /// Connects, over TLS from the first byte where the options say so. Ends with the watch's hangUp(), but for the
    /// few seconds in which it is not known whether the server has the message.
    SmtpSession(const SmtpOptions& options, outgoing::DeadlineWatch& watch);
    ~SmtpSession() override;
    SmtpSession(const SmtpSession&) = delete;
    SmtpSession& operator=(const SmtpSession&) = delete;

    /// Greeting, STARTTLS and AUTH as the options say. Throws std::runtime_error where the server offers no STARTTLS or
    /// no way to sign in: going on would send the password and everybody's mail in the clear, or be refused.
    void begin();
    /// One command of the envelope; the status of the answer.
    int say(const std::string& verb, const std::string& argument);
    /// The message after DATA's 354; the status of the server's last word.
    int deliver(const std::string& message);

private:
    std::string greet();
    void secure();
    void signIn(const std::string& offers);
    void answerLogin();

    const SmtpOptions& m_options;
    std::optional<outgoing::DeadlineWatch::Guard> m_guard;
    bool m_midMessage = false;  ///< What is sent now would be the message's text.
};

}  // namespace mc::mail
