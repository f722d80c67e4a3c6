#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "platform/base/clock.h"
#include "platform/mail/mail.h"

namespace mc::outgoing {
class DeadlineWatch;
}

namespace mc::mail {

/// Takes one message to where it goes. Throws to be tried again later, jobs::PermanentFailure when that is useless
/// (SMTP 5xx). Thread safe.
class Transport {
public:
    virtual ~Transport() = default;
    /// `messageId` is the same on every attempt, so that a mail delivered twice can be told.
    virtual void send(const Mail& mail, const std::string& messageId) = 0;
    /// Whatever send() waits for ends soon, by throwing; so does every later one. For the end of the program.
    virtual void hangUp() {}
};

/// Writes `<folder>/<UTC time>-<message id>.eml`, whole or not at all: a demo's and a test's inbox. A repeated delivery
/// replaces the file.
class FilesTransport final : public Transport {
public:
    FilesTransport(std::filesystem::path folder, Sender sender, const base::Clock& clock);
    void send(const Mail& mail, const std::string& messageId) override;

private:
    std::filesystem::path m_folder;
    Sender m_sender;
    const base::Clock& m_clock;
};

struct SmtpOptions {
    enum class Security {
        starttls,  ///< Port 587: refuses to go on when the server does not offer it.
        tls,       ///< Port 465: TLS from the first byte.
        none,      ///< For a local relay only.
    };
    std::string host;
    unsigned short port = 587;
    Security security = Security::starttls;
    std::string user;  ///< Empty: no authentication.
    std::string password;
    std::string caFile;  ///< Empty: the system's authorities.
    int timeoutSeconds = 20;
};

/// SMTP through Poco; certificates are verified strictly, host name included. Every wait ends after timeoutSeconds.
/// Permanent is only what the server says of the recipient or of the message; what keeps the operator from sending at
/// all (certificate, password, sender) is tried again.
class SmtpTransport final : public Transport {
public:
    SmtpTransport(SmtpOptions options, Sender sender, const base::Clock& clock);
    ~SmtpTransport() override;
    void send(const Mail& mail, const std::string& messageId) override;
    void hangUp() override;

private:
    SmtpOptions m_options;
    Sender m_sender;
    const base::Clock& m_clock;
    std::unique_ptr<outgoing::DeadlineWatch> m_watch;
};

}  // namespace mc::mail
