#include "booking/details_form.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "booking/booking_words.h"
#include "booking/refund_tiers.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/dialog.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/text_area.h"

namespace mc::booking {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kWidth = 560;
constexpr int kAgendaRows = 5;

int agendaLimit() {
    const auto* limit = protocol::Limits<protocol::BookingDetails>::table().find("agenda");
    return static_cast<int>(limit->maxLength().value_or(500));
}

}  // namespace

DetailsForm::DetailsForm(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(tr("What would you like to work on?"), TextRole::section, Token::text, this)),
      m_sentence(new Label({}, TextRole::body, Token::text2, this)),
      m_durations(new QHBoxLayout),
      m_group(new QButtonGroup(this)),
      m_topic(new widgets::SelectField(tr("Topic"), this)),
      m_agenda(new widgets::TextArea(tr("Agenda"), this)),
      m_tiers(new RefundTiers(this)),
      m_policyNote(new Label({}, TextRole::detail, Token::text2, this)),
      m_agree(new widgets::CheckRow(tr("I agree to the cancellation policy"), this)),
      m_error(new Label({}, TextRole::body, Token::dangerText, this)) {
    setMaximumWidth(kWidth);
    m_topic->select()->setObjectName(QStringLiteral("bookingTopic"));
    m_topic->select()->setGlyph(widgets::Icon::messages);
    m_agenda->setInputName(QStringLiteral("bookingAgenda"));
    m_agenda->setLabelNote(tr("optional"));
    m_agenda->setCounter(agendaLimit());
    m_agenda->setRows(kAgendaRows);
    m_agree->setObjectName(QStringLiteral("policyCheck"));
    m_error->setObjectName(QStringLiteral("detailsError"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_policyNote->setWordWrap(true);
    m_durations->setSpacing(12);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(10);
    column->addWidget(new Label(tr("Duration"), TextRole::label, Token::text2, this));
    column->addLayout(m_durations);
    column->addSpacing(10);
    column->addWidget(m_topic);
    column->addSpacing(10);
    column->addWidget(m_agenda);
    column->addSpacing(10);
    column->addWidget(new Label(tr("Cancelling"), TextRole::label, Token::text2, this));
    column->addWidget(m_tiers);
    column->addWidget(m_policyNote);
    column->addSpacing(6);
    column->addWidget(m_agree);
    column->addWidget(m_error);
    column->addStretch();
    connect(m_agree, &QCheckBox::toggled, this, &DetailsForm::agreedChanged);
    connect(m_group, &QButtonGroup::idClicked, this, &DetailsForm::durationChosen);
}

void DetailsForm::setMentor(const protocol::MentorProfile& mentor) {
    m_sentence->setText(tr("%1 reads this before you meet.").arg(firstName(mentor.card.name)));
    makeDurations(mentor);
    const QSignalBlocker quiet(m_topic->select());
    const QString chosen = m_topic->select()->currentText();
    m_topic->select()->clear();
    for (const auto& topic : mentor.topics)
        m_topic->select()->addItem(text(topic));
    for (const auto& skill : mentor.expertise)
        if (m_topic->select()->findText(text(skill.tag)) < 0) m_topic->select()->addItem(text(skill.tag));
    const QString other = tr("Something else");
    if (m_topic->select()->findText(other) < 0) m_topic->select()->addItem(other);
    m_topic->select()->setCurrentIndex(std::max(0, m_topic->select()->findText(chosen)));
}

void DetailsForm::makeDurations(const protocol::MentorProfile& mentor) {
    for (auto* button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
    for (const auto& offer : mentor.prices) {
        auto* card =
            new widgets::RadioCard(tr("%n minutes", nullptr, offer.minutes), widgets::moneyShort(offer.price), this);
        card->setObjectName(QStringLiteral("duration%1").arg(offer.minutes));
        m_group->addButton(card, offer.minutes);
        m_durations->addWidget(card, 1);
    }
}

void DetailsForm::setBooking(const protocol::Booking& booking, domain::UtcTime now) {
    const auto zone = ownZone(booking);
    for (auto* button : m_group->buttons()) {
        const int minutes = m_group->id(button);
        auto* card = static_cast<widgets::RadioCard*>(button);
        card->setDetail(widgets::clockRange(zone, booking.startsAt, booking.startsAt + minutes * domain::kMinute));
        card->setChecked(minutes == booking.durationMinutes);
    }
    showPolicy(booking, now);
    if (m_filled || (booking.topic.empty() && booking.agenda.empty())) return;
    m_filled = true;  // A booking that was begun before: what was written then; afterwards the form is the person's.
    if (m_topic->select()->findText(text(booking.topic)) < 0) m_topic->select()->addItem(text(booking.topic));
    m_topic->select()->setCurrentText(text(booking.topic));
    m_agenda->setText(text(booking.agenda));
}

void DetailsForm::showPolicy(const protocol::Booking& booking, domain::UtcTime now) {
    const auto zone = ownZone(booking);
    m_tiers->setPolicy(booking.policy, zone, now);
    m_tiers->setVisible(!booking.policy.empty());
    m_policyNote->setText(tr("If %1 cancels, you get everything back at any time. All times are yours, %2.")
                              .arg(firstName(booking.mentor.name), widgets::zoneAbbreviation(zone, booking.startsAt)));
}

void DetailsForm::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void DetailsForm::setBusy(bool busy) {
    for (auto* button : m_group->buttons())
        button->setEnabled(!busy);
}

protocol::BookingDetails DetailsForm::details() const {
    return {0, m_group->checkedId(), m_topic->select()->currentText().toStdString(), m_agenda->text().toStdString(),
            m_agree->isChecked()};
}

bool DetailsForm::isAgreed() const {
    return m_agree->isChecked();
}

}  // namespace mc::booking
