#pragma once

#include <Poco/Net/Context.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace mc::test {

/// A mail server on a port of its own that keeps what it is given and answers as it is told.
class SmtpSink {
public:
    struct Script {
        bool offersStartTls = false;
        std::string certificateFile;  ///< For STARTTLS.
        std::string keyFile;
        std::map<std::string, std::vector<std::string>> answers;  ///< By verb, used up one by one; "drop" hangs up.
    };

    explicit SmtpSink(Script script) : m_script(std::move(script)), m_server(Poco::Net::SocketAddress("127.0.0.1", 0)) {
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
    void serve() {
        while (!m_stopping) {
            try {
                auto socket = m_server.acceptConnection();
                if (!m_stopping) converse(socket);
            } catch (const Poco::Exception&) {  // The client hung up.
            }
        }
    }

    void converse(Poco::Net::StreamSocket socket) {
        std::string buffer;
        say(socket, "220 sink ready");
        for (std::string line; readLine(socket, buffer, line);) {
            const auto verb = line.substr(0, 4);
            {
                const std::lock_guard lock(m_mutex);
                m_commands.push_back(line);
            }
            const auto answer = answerTo(verb);
            if (answer == "drop") return;
            say(socket, answer);
            if (verb == "STAR" && answer.starts_with("220")) socket = secured(socket);
            if (verb == "DATA" && answer.starts_with("354") && !takeMessage(socket, buffer)) return;
            if (verb == "QUIT") return;
        }
    }

    bool takeMessage(Poco::Net::StreamSocket& socket, std::string& buffer) {
        std::string message;
        for (std::string line; readLine(socket, buffer, line);) {
            if (line == ".") {
                const std::lock_guard lock(m_mutex);
                m_messages.push_back(message);
                break;
            }
            message += line + "\r\n";
        }
        const auto answer = answerTo("END ");
        if (answer == "drop") return false;
        say(socket, answer);
        return true;
    }

    std::string answerTo(const std::string& verb) {
        if (auto& told = m_script.answers[verb]; !told.empty()) {
            auto answer = told.front();
            told.erase(told.begin());
            return answer;
        }
        if (verb == "EHLO") return m_script.offersStartTls ? "250-sink\r\n250 STARTTLS" : "250 sink";
        if (verb == "STAR") return m_script.offersStartTls ? "220 go ahead" : "502 not implemented";
        if (verb == "DATA") return "354 go ahead";
        if (verb == "QUIT") return "221 bye";
        return "250 ok";
    }

    Poco::Net::StreamSocket secured(Poco::Net::StreamSocket& socket) {
        using Poco::Net::Context;
        Context::Ptr context(
            new Context(Context::TLS_SERVER_USE, m_script.keyFile, m_script.certificateFile, "", Context::VERIFY_NONE));
        auto secure = Poco::Net::SecureStreamSocket::attach(socket, context);
        secure.completeHandshake();
        return secure;
    }

    static bool readLine(Poco::Net::StreamSocket& socket, std::string& buffer, std::string& line) {
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
    static void say(Poco::Net::StreamSocket& socket, const std::string& text) {
        const auto line = text + "\r\n";
        socket.sendBytes(line.data(), static_cast<int>(line.size()));
    }

    Script m_script;
    Poco::Net::ServerSocket m_server;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::vector<std::string> m_messages;
    std::vector<std::string> m_commands;
    std::thread m_thread;
};

}  // namespace mc::test
