#pragma once

#include <QWidget>

#include "protocol/bookings.h"
#include "protocol/mentors.h"

class QButtonGroup;
class QHBoxLayout;

namespace mc::widgets {
class CheckRow;
class Label;
class SelectField;
class TextArea;
}  // namespace mc::widgets

namespace mc::booking {

class RefundTiers;

/// The second step: length, topic, agenda, and consent to the policy as dates. Emits what is wanted; the booking it
/// shows is the server's. Object names: duration30, duration60 … (by minutes), bookingTopic, bookingAgenda,
/// policyCheck, detailsError.
class DetailsForm : public QWidget {
    Q_OBJECT
public:
    explicit DetailsForm(QWidget* parent);

    void setMentor(const protocol::MentorProfile& mentor);
    void setBooking(const protocol::Booking& booking, domain::UtcTime now);
    void setError(const QString& sentence);
    void setBusy(bool busy);

    /// What is written; whose version it changes, the flow knows.
    protocol::BookingDetails details() const;
    bool isAgreed() const;

signals:
    void durationChosen();
    void agreedChanged();

private:
    void makeDurations(const protocol::MentorProfile& mentor);
    void showPolicy(const protocol::Booking& booking, domain::UtcTime now);

    widgets::Label* m_title;
    widgets::Label* m_sentence;
    QHBoxLayout* m_durations;
    QButtonGroup* m_group;
    widgets::SelectField* m_topic;
    widgets::TextArea* m_agenda;
    RefundTiers* m_tiers;
    widgets::Label* m_policyNote;
    widgets::CheckRow* m_agree;
    widgets::Label* m_error;
    bool m_filled = false;
};

}  // namespace mc::booking
