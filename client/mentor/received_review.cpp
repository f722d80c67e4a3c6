#include "mentor/received_review.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "discovery/review_row.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

namespace mc::mentor {

using widgets::Button;

namespace {

constexpr int kLongestReply = 500;  // Limits<ReplyToReview>
constexpr int kIndent = 12;         ///< As the answer's, which takes the field's place.

}  // namespace

ReceivedReview::ReceivedReview(const protocol::Review& review, const domain::ZoneTable& viewer, QWidget* parent)
    : QWidget(parent),
      m_id(review.id),
      m_row(new discovery::ReviewRow(review, viewer)),
      m_answer(new Button(tr("Answer"), Button::Kind::link)) {
    setObjectName(QStringLiteral("receivedReview"));
    m_answer->setObjectName(QStringLiteral("answerReview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_row);
    auto* deeds = new QHBoxLayout;
    deeds->setContentsMargins(kIndent, 0, 0, 0);
    deeds->addWidget(m_answer);
    deeds->addStretch(1);
    column->addLayout(deeds);
    column->addWidget(makeEditor());
    connect(m_row, &discovery::ReviewRow::reportWanted, this, &ReceivedReview::reportWanted);
    connect(m_answer, &Button::clicked, this, [this] {
        const auto& reply = m_row->review().reply;
        open(reply ? QString::fromStdString(reply->text) : QString());
        m_text->input()->setFocus(Qt::OtherFocusReason);
    });
    showDeeds();
}

QWidget* ReceivedReview::makeEditor() {
    m_editor = new QWidget;
    auto* column = new QVBoxLayout(m_editor);
    column->setContentsMargins(kIndent, 8, 0, 0);
    column->setSpacing(8);
    m_text = new widgets::TextArea(tr("Your answer"));
    m_text->setInputName(QStringLiteral("replyText"));
    m_text->setCounter(kLongestReply);
    m_text->setRows(3);
    m_text->setErrorPlace(true);
    column->addWidget(m_text);
    auto* note = new widgets::Label(tr("Everybody who reads the review sees it. You can change it for a day."),
                                    widgets::TextRole::detail, widgets::Token::text2);
    note->setWordWrap(true);
    column->addWidget(note);
    auto* drop = new Button(tr("Discard"), Button::Kind::ghost);
    drop->setObjectName(QStringLiteral("dropReply"));
    m_send = new Button(tr("Send answer"), Button::Kind::primary);
    m_send->setObjectName(QStringLiteral("sendReply"));
    auto* deeds = new QHBoxLayout;
    deeds->setSpacing(8);
    deeds->addStretch(1);
    deeds->addWidget(drop);
    deeds->addWidget(m_send);
    column->addLayout(deeds);
    m_editor->hide();
    connect(drop, &Button::clicked, this, [this] {
        shut();
        emit edited(m_id, {});
        m_answer->setFocus(Qt::OtherFocusReason);
    });
    connect(m_send, &Button::clicked, this, [this] { emit replyWanted(m_id, m_text->text().trimmed()); });
    connect(m_text, &widgets::TextArea::textChanged, this, [this] {
        m_text->setError({});
        showDeeds();
        emit edited(m_id, m_text->text());
    });
    return m_editor;
}

void ReceivedReview::setReview(const protocol::Review& review) {
    m_row->setReview(review);
    showDeeds();
}

void ReceivedReview::restore(const QString& words) {
    if (!words.isEmpty()) open(words);
}

void ReceivedReview::open(const QString& words) {
    const QSignalBlocker quiet(m_text);
    m_text->setText(words);
    m_editor->show();
    showDeeds();
}

void ReceivedReview::shut() {
    const QSignalBlocker quiet(m_text);
    m_text->setText({});
    m_text->setError({});
    m_editor->hide();
    showDeeds();
}

void ReceivedReview::finish() {
    m_busy = false;
    shut();
}

void ReceivedReview::setBusy(bool busy) {
    m_busy = busy;
    showDeeds();
}

void ReceivedReview::setError(const QString& sentence) {
    m_text->setError(sentence);
}

void ReceivedReview::showDeeds() {
    const auto& review = m_row->review();
    const bool changeable = review.reply && review.reply->changeableUntil;
    m_answer->setText(changeable ? tr("Change the answer") : tr("Answer"));
    m_answer->setVisible(m_editor->isHidden() && (review.mayReply || changeable));
    m_send->setText(m_busy ? tr("Sending …") : tr("Send answer"));
    m_send->setEnabled(!m_busy && !m_text->text().trimmed().isEmpty());
}

}  // namespace mc::mentor
