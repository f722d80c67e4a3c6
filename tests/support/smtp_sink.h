#pragma once

#include <Poco/Base64Encoder.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace mc::test {

/// A mail server on a port of its own that keeps what it is given and answers as it is told.
class SmtpSink {
public:
    enum class Tls { none, starttls, implicit };
    struct Script {
        Tls tls = Tls::none;
        std::string certificateFile;
        std::string keyFile;
        /// By verb, used up one by one; "drop" hangs up, "stall" falls silent. "OPEN" is the greeting, "BODY" what
        /// happens after the first line of a message, "END " the answer to all of it.
        std::map<std::string, std::vector<std::string>> answers;
        std::string user;  ///< Not empty: mail is taken only after AUTH.
        std::string password;
        std::string methods = "PLAIN LOGIN";
        std::function<void()> beforeLastWord = {};  ///< Has the whole message, and has not said so.
    };

    explicit SmtpSink(Script script) : m_script(std::move(script)), m_server(Poco::Net::SocketAddress("127.0.0.1", 0)) {
        m_server.setReceiveBufferSize(64 * 1024);  // So that a client soon notices who does not read.
        m_thread = std::thread([this] { serve(); });
    }
    ~SmtpSink() {
        m_stopping = true;
        try {
            Poco::Net::StreamSocket knock(m_server.address());
        } catch (const Poco::Exception&) {
        }
        m_thread.join();
    }

    unsigned short port() const { return m_server.address().port(); }
    std::vector<std::string> messages() {
        const std::lock_guard lock(m_mutex);
        return m_messages;
    }
    std::vector<std::string> commands() {
        const std::lock_guard lock(m_mutex);
        return m_commands;
    }
    bool heard(const std::string& verb) {
        for (const auto& command : commands()) {
            if (command.starts_with(verb)) return true;
        }
        return false;
    }

private:
    using Socket = Poco::Net::StreamSocket;

    void serve() {
        while (!m_stopping) {
            try {
                auto socket = m_server.acceptConnection();
                socket.setReceiveTimeout(Poco::Timespan(20, 0));
                if (!m_stopping) converse(socket);
            } catch (const Poco::Exception&) {  // The client hung up.
            }
        }
    }

    void converse(Socket socket) {
        std::string buffer;
        m_secure = m_signedIn = false;
        if (m_script.tls == Tls::implicit) socket = secured(socket);
        say(socket, m_script.answers["OPEN"].empty() ? "220 sink ready" : answerTo("OPEN"));
        for (std::string line; readLine(socket, buffer, line);) {
            const auto verb = line.substr(0, 4);
            {
                const std::lock_guard lock(m_mutex);
                m_commands.push_back(line);
            }
            const auto answer = verb == "AUTH" ? auth(socket, buffer, line) : answerTo(verb);
            if (answer == "drop" || answer == "stall") return leave(socket, answer);
            say(socket, answer);
            if (verb == "STAR" && answer.starts_with("220")) socket = secured(socket);
            if (verb == "DATA" && answer.starts_with("354") && !takeMessage(socket, buffer)) return;
            if (verb == "QUIT") return;
        }
    }

    /// AUTH PLAIN with its initial response, or AUTH LOGIN with its two questions.
    std::string auth(Socket& socket, std::string& buffer, const std::string& line) {
        if (!m_script.answers["AUTH"].empty()) return answerTo("AUTH");
        std::string given = line.substr(line.rfind(' ') + 1);
        std::string wanted = base64(std::string(1, '\0') + m_script.user + '\0' + m_script.password);
        if (line == "AUTH LOGIN") {
            std::string name;
            say(socket, "334 " + base64("Username:"));
            if (!readLine(socket, buffer, name)) return "drop";
            say(socket, "334 " + base64("Password:"));
            if (!readLine(socket, buffer, given)) return "drop";
            given = name + ' ' + given;
            wanted = base64(m_script.user) + ' ' + base64(m_script.password);
        }
        m_signedIn = given == wanted;
        return m_signedIn ? "235 welcome" : "535 5.7.8 wrong name or password";
    }

    bool takeMessage(Socket& socket, std::string& buffer) {
        std::string message;
        for (std::string line; readLine(socket, buffer, line);) {
            if (line == ".") {
                const std::lock_guard lock(m_mutex);
                m_messages.push_back(message);
                break;
            }
            if (message.empty() && !m_script.answers["BODY"].empty()) return leave(socket, answerTo("BODY")), false;
            message += line + "\r\n";
        }
        if (m_script.beforeLastWord) m_script.beforeLastWord();
        const auto answer = answerTo("END ");
        if (answer == "drop") return false;
        say(socket, answer);
        return true;
    }

    /// Gone with a reset, or there and saying and reading nothing more.
    void leave(Socket& socket, const std::string& how) {
        if (how == "stall") return m_stalled.push_back(socket);
        if (m_script.tls == Tls::none) socket.setLinger(true, 0);
    }

    std::string answerTo(const std::string& verb) {
        if (auto& told = m_script.answers[verb]; !told.empty()) {
            auto answer = told.front();
            told.erase(told.begin());
            return answer;
        }
        const bool offersTls = m_script.tls == Tls::starttls && !m_secure;
        if (verb == "EHLO") return offers(offersTls);
        if (verb == "STAR") return offersTls ? "220 go ahead" : "502 not implemented";
        if (verb == "MAIL" && !m_script.user.empty() && !m_signedIn) return "530 5.7.0 authentication required";
        if (verb == "DATA") return "354 go ahead";
        if (verb == "QUIT") return "221 bye";
        return "250 ok";
    }

    std::string offers(bool tls) const {
        std::string text = "250-sink\r\n";
        if (tls) text += "250-STARTTLS\r\n";
        if (!tls && !m_script.user.empty()) text += "250-AUTH " + m_script.methods + "\r\n";
        return text + "250 8BITMIME";
    }

    Socket secured(Socket& socket) {
        using Poco::Net::Context;
        Context::Ptr context(
            new Context(Context::TLS_SERVER_USE, m_script.keyFile, m_script.certificateFile, "", Context::VERIFY_NONE));
        auto secure = Poco::Net::SecureStreamSocket::attach(socket, context);
        secure.completeHandshake();
        m_secure = true;
        return secure;
    }

    static std::string base64(const std::string& bytes) {
        std::ostringstream out;
        Poco::Base64Encoder encoder(out);
        encoder.rdbuf()->setLineLength(0);
        encoder << bytes;
        encoder.close();
        return out.str();
    }
    static bool readLine(Socket& socket, std::string& buffer, std::string& line) {
        for (;;) {
            if (const auto end = buffer.find("\r\n"); end != std::string::npos) {
                line = buffer.substr(0, end);
                buffer.erase(0, end + 2);
                return true;
            }
            char bytes[4096];
            const int got = socket.receiveBytes(bytes, sizeof bytes);
            if (got <= 0) return false;
            buffer.append(bytes, static_cast<std::size_t>(got));
        }
    }
    static void say(Socket& socket, const std::string& text) {
        const auto line = text + "\r\n";
        socket.sendBytes(line.data(), static_cast<int>(line.size()));
    }

    Script m_script;
    Poco::Net::ServerSocket m_server;
    std::atomic<bool> m_stopping = false;
    std::vector<Socket> m_stalled;
    bool m_secure = false;
    bool m_signedIn = false;
    std::mutex m_mutex;
    std::vector<std::string> m_messages;
    std::vector<std::string> m_commands;
    std::thread m_thread;
};

}  // namespace mc::test
