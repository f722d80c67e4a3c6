#pragma once

#include <QPointer>
#include <QWidget>

#include "admin/booking_messages_controller.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::admin {

/// What an admin can read of a booking's messages, in its panel: what was reported, and the conversation while both
/// allow it. Nothing is read before it is asked for. Object names: bookingMessages, messageAccess, readConversation,
/// lookAtReported.
class BookingMessages : public QWidget {
    Q_OBJECT

public:
    BookingMessages(net::ApiClient& api, const domain::ZoneTable& zone, QWidget* parent = nullptr);

    /// What was read of it stays before the eyes while it is the same booking.
    void showOf(const protocol::BookingReview& review);

signals:
    void failed(const QString& sentence);

private:
    void fill();
    void fillReports();
    QString accessWords(const protocol::MessageAccess& access) const;
    class ShownMessages* addMessages();

    BookingMessagesController m_controller;
    domain::ZoneTable m_zone;
    domain::BookingId m_booking;
    QString m_student;
    QString m_mentor;
    widgets::Label* m_access;
    widgets::Button* m_read;
    QVBoxLayout* m_reports;
    QVBoxLayout* m_shown;
};

}  // namespace mc::admin
