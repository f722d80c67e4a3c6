#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>

#include "net/api_client.h"
#include "protocol/booking_desk.h"
#include "protocol/message_reports.h"

namespace mc::admin {

/// What there is to read of one booking's messages, and reading it: each look is recorded by the server.
class BookingMessagesController : public QObject {
    Q_OBJECT

public:
    explicit BookingMessagesController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    void open(domain::BookingId booking);
    /// Absent while it loads, and when it could not be.
    const std::optional<protocol::BookingMessages>& messages() const { return m_messages; }

    template <class Answer>
    using Done = std::function<void(const domain::Result<Answer>&)>;
    /// The newest of the conversation.
    void read(QObject* context, Done<protocol::ShownMessagePage> done);
    void look(domain::MessageId message, QObject* context, Done<protocol::MessageInContext> done);

signals:
    void changed();
    void failed(const mc::domain::Error& error);

private:
    QString path(const char* part) const;

    net::ApiClient& m_api;
    domain::BookingId m_booking;
    std::optional<protocol::BookingMessages> m_messages;
    QPointer<net::ApiCall> m_call;
};

}  // namespace mc::admin
