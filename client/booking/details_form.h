#pragma once

#include <QJsonObject>
#include <QWidget>

#include "protocol/bookings.h"
#include "protocol/mentors.h"

class QButtonGroup;

namespace mc::net {
class ApiClient;
}

namespace mc::widgets {
class CheckRow;
class Columns;
class Label;
class SelectField;
class TextArea;
}  // namespace mc::widgets

namespace mc::booking {

class RefundTiers;
class StateRow;

/// The second step: length, topic, agenda, and consent to the policy as dates; once, the
/// state for her invoices. Emits what is wanted; the booking it
/// shows is the server's. Object names: duration30, duration60 … (by minutes), bookingTopic, bookingAgenda,
/// policyCheck, detailsError.
class DetailsForm : public QWidget {
    Q_OBJECT
public:
    DetailsForm(net::ApiClient& api, QWidget* parent);

    void setMentor(const protocol::MentorProfile& mentor);
    void setBooking(const protocol::Booking& booking, domain::UtcTime now);
    void setError(const QString& sentence);
    /// While the details are on their way nothing can be typed that would not be in them.
    void setBusy(bool busy, bool sending);

    /// What is written; whose version it changes, the flow knows.
    protocol::BookingDetails details() const;
    bool isAgreed() const;
    bool hasTopic() const;
    /// Something is missing there: opens the list.
    void askForTopic();
    /// What is written so far; empty when nothing is.
    QJsonObject draft() const;
    void restore(const QJsonObject& draft);

signals:
    /// The draft is another one.
    void edited();
    void durationChosen();
    void agreedChanged();

private:
    void makeDurations(const protocol::MentorProfile& mentor);
    void showPolicy(const protocol::Booking& booking, domain::UtcTime now);
    /// These, and "Something else"; what was chosen stays.
    void offerTopics(const QStringList& topics);
    void chooseTopic(const QString& topic);
    /// As it is sent; empty for "Something else", the last of every list.
    QString topic() const;

    widgets::Label* m_title;
    widgets::Label* m_sentence;
    widgets::Columns* m_durations;
    QButtonGroup* m_group;
    widgets::SelectField* m_topic;
    widgets::TextArea* m_agenda;
    StateRow* m_state;
    RefundTiers* m_tiers;
    widgets::Label* m_policyNote;
    widgets::CheckRow* m_agree;
    widgets::Label* m_error;
    int m_minutes = 0;               ///< Of the booking.
    domain::BookingId m_filledFrom;  ///< What is written on the server was taken over once.
};

}  // namespace mc::booking
