#include "booking/details_form.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

#include "booking/booking_words.h"
#include "booking/refund_tiers.h"
#include "booking/state_row.h"
#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/dialog.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/text_area.h"

namespace mc::booking {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kDetailsWidth = 560;
constexpr int kLeastDuration = 236;  ///< Of its card: "9:30 pm – 10:30 pm" and a price.
constexpr int kAgendaRows = 5;

const QString kTopic = QStringLiteral("topic");
const QString kNoTopic = QStringLiteral("noTopic");  ///< "Something else" was chosen.
const QString kAgenda = QStringLiteral("agenda");
/// What is sent for "Something else": words of one language are no topic.
const QString kAnyTopic = QStringLiteral("");

int agendaLimit() {
    const auto* limit = protocol::Limits<protocol::BookingDetails>::table().find("agenda");
    return static_cast<int>(limit->maxLength().value_or(500));
}

}  // namespace

DetailsForm::DetailsForm(net::ApiClient& api, QWidget* parent)
    : QWidget(parent),
      m_title(new Label(tr("What would you like to work on?"), TextRole::section, Token::text, this)),
      m_sentence(new Label({}, TextRole::body, Token::text2, this)),
      m_durations(new widgets::Columns(kLeastDuration, 2, 12, this)),
      m_group(new QButtonGroup(this)),
      m_topic(new widgets::SelectField(tr("Topic"), this)),
      m_agenda(new widgets::TextArea(tr("Agenda"), this)),
      m_state(new StateRow(api, StateRow::Asks::once, this)),
      m_tiers(new RefundTiers(this)),
      m_policyNote(new Label({}, TextRole::detail, Token::text2, this)),
      m_agree(new widgets::CheckRow(tr("I agree to the cancellation policy"), this)),
      m_error(new Label({}, TextRole::body, Token::dangerText, this)) {
    widgets::setScaledMaximumWidth(*this, kDetailsWidth);
    m_topic->select()->setObjectName(QStringLiteral("bookingTopic"));
    m_topic->select()->setGlyph(widgets::Icon::messages);
    m_topic->select()->setPlaceholderText(tr("Choose a topic"));
    offerTopics({});
    m_agenda->setInputName(QStringLiteral("bookingAgenda"));
    m_agenda->setLabelNote(tr("optional"));
    m_agenda->setCounter(agendaLimit());
    m_agenda->setRows(kAgendaRows);
    m_agree->setObjectName(QStringLiteral("policyCheck"));
    m_error->setObjectName(QStringLiteral("detailsError"));
    m_error->setWordWrap(true);
    widgets::keepPlace(*m_error);
    m_error->hide();
    m_policyNote->setWordWrap(true);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(10);
    column->addWidget(new Label(tr("Duration"), TextRole::label, Token::text2, this));
    column->addWidget(m_durations);
    column->addSpacing(10);
    column->addWidget(m_topic);
    column->addSpacing(10);
    column->addWidget(m_agenda);
    column->addWidget(m_state);
    m_state->load();
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
    connect(m_topic->select(), &QComboBox::currentIndexChanged, this, [this] {
        if (!m_topic->select()->accessibleDescription().isEmpty()) setError({});
        emit edited();
    });
    connect(m_agenda, &widgets::TextArea::textChanged, this, &DetailsForm::edited);
}

void DetailsForm::setMentor(const protocol::MentorProfile& mentor) {
    m_sentence->setText(tr("%1 reads this before you meet.").arg(firstName(mentor.card.name)));
    makeDurations(mentor);
    QStringList topics;
    for (const auto& topic : mentor.topics)
        topics << text(topic);
    for (const auto& skill : mentor.expertise)
        topics << text(skill.tag);
    offerTopics(topics);
}

void DetailsForm::offerTopics(const QStringList& topics) {
    auto* select = m_topic->select();
    const QSignalBlocker quiet(select);
    const bool hadTopic = hasTopic();
    const QString chosen = topic();
    select->clear();
    for (const auto& topic : topics)
        if (select->findText(topic, Qt::MatchFixedString) < 0) select->addItem(topic, topic);
    select->addItem(tr("Something else"), kAnyTopic);
    select->setCurrentIndex(-1);  // None is chosen for the person.
    if (hadTopic) chooseTopic(chosen);
}

/// One that is written already is offered too.
void DetailsForm::chooseTopic(const QString& topic) {
    auto* select = m_topic->select();
    int index = select->findData(topic, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0) {
        select->addItem(topic, topic);
        index = select->count() - 1;
    }
    select->setCurrentIndex(index);
}

QString DetailsForm::topic() const {
    return m_topic->select()->currentData().toString();
}

bool DetailsForm::hasTopic() const {
    return m_topic->select()->currentIndex() >= 0;
}

void DetailsForm::askForTopic() {
    setError(tr("Please choose a topic first."));
    widgets::setSpokenFault(*m_topic->select(), m_error->text());
    m_topic->select()->setInvalid(true);
    m_topic->select()->setFocus(Qt::OtherFocusReason);
}

QJsonObject DetailsForm::draft() const {
    if (!hasTopic() && m_agenda->text().isEmpty()) return {};
    QJsonObject draft{{kAgenda, m_agenda->text()}};
    if (hasTopic() && topic().isEmpty()) draft[kNoTopic] = true;
    if (!topic().isEmpty()) draft[kTopic] = topic();
    return draft;
}

void DetailsForm::restore(const QJsonObject& draft) {
    if (draft.isEmpty()) return;
    const QSignalBlocker quiet(this);
    const QString topic = draft[kTopic].toString();
    if (!topic.isEmpty() || draft[kNoTopic].toBool()) chooseTopic(topic);
    m_agenda->setText(draft[kAgenda].toString());
}

void DetailsForm::makeDurations(const protocol::MentorProfile& mentor) {
    for (auto* button : m_group->buttons())
        m_group->removeButton(button);
    m_durations->clear();
    for (const auto& offer : mentor.prices) {
        auto* card =
            new widgets::RadioCard(tr("%n minutes", nullptr, offer.minutes), widgets::moneyShort(offer.price), this);
        card->setObjectName(QStringLiteral("duration%1").arg(offer.minutes));
        m_group->addButton(card, offer.minutes);
        m_durations->add(card);
    }
}

void DetailsForm::setBooking(const protocol::Booking& booking, domain::UtcTime now) {
    const auto zone = ownZone(booking);
    m_minutes = booking.durationMinutes;
    for (auto* button : m_group->buttons()) {
        const int minutes = m_group->id(button);
        auto* card = static_cast<widgets::RadioCard*>(button);
        card->setDetail(widgets::clockRange(zone, booking.startsAt, booking.startsAt + minutes * domain::kMinute));
        card->setChecked(minutes == booking.durationMinutes);
    }
    showPolicy(booking, now);
    if (m_filledFrom != booking.id) m_state->loadWhereUnknown();
    // A booking that was begun before: what was written then. Afterwards the form is the person's.
    if (std::exchange(m_filledFrom, booking.id) == booking.id || !draft().isEmpty()) return;
    const QSignalBlocker quiet(this);
    if (!booking.topic.empty()) chooseTopic(text(booking.topic));
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
    widgets::setSpokenDescription(*m_topic->select(), {});
    m_topic->select()->setInvalid(false);
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void DetailsForm::setBusy(bool busy, bool sending) {
    for (auto* button : m_group->buttons())
        button->setEnabled(!busy);
    m_agenda->input()->setReadOnly(sending);
    m_topic->select()->setEnabled(!sending);
}

protocol::BookingDetails DetailsForm::details() const {
    // Without the mentor's profile there are no lengths to choose from: the booking's stays.
    const int minutes = m_group->checkedButton() ? m_group->checkedId() : m_minutes;
    return {0, minutes, topic().toStdString(), m_agenda->text().toStdString(), m_agree->isChecked()};
}

bool DetailsForm::isAgreed() const {
    return m_agree->isChecked();
}

}  // namespace mc::booking
