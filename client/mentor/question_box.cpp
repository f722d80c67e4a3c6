#include "mentor/question_box.h"

#include <QVBoxLayout>

#include "text/format.h"
#include "widgets/button.h"
#include "widgets/text_area.h"
#include "widgets/titled_texts.h"

namespace mc::mentor {

using protocol::ApplicationVoice;
using widgets::Button;

namespace {

constexpr int kAnswer = 2000;  ///< Limits<ApplicationText>

}  // namespace

QuestionBox::QuestionBox(net::Drafts& drafts, domain::ZoneName zone, const Names& names, QWidget* parent)
    : QWidget(parent),
      m_drafts(drafts),
      m_zone(std::move(zone)),
      m_draft(QString::fromLatin1(names.draft)),
      m_said(new widgets::TitledTexts),
      m_field(new QWidget) {
    m_answer = new widgets::TextArea(tr("Your answer"));
    m_answer->setInputName(QString::fromLatin1(names.field));
    m_answer->setCounter(kAnswer);
    m_answer->setRows(3);
    m_send = new Button(tr("Send the answer"), Button::Kind::primary);
    m_send->setObjectName(QString::fromLatin1(names.button));
    auto* field = new QVBoxLayout(m_field);
    field->setContentsMargins(0, 0, 0, 0);
    field->addWidget(m_answer);
    field->addWidget(m_send, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_said);
    column->addWidget(m_field);
    connect(m_send, &Button::clicked, this, [this] { emit answered(m_answer->text().trimmed()); });
    connect(m_answer, &widgets::TextArea::textChanged, this, [this] {
        if (!m_filling) m_drafts.keepText(m_draft, m_answer->text());
        showSend();
    });
    showSend();
}

void QuestionBox::show(const std::vector<protocol::ApplicationRemark>& remarks, const std::string& reason, bool asked,
                       domain::UtcTime now) {
    m_said->clear();
    if (!reason.empty()) m_said->add(tr("Why it was declined"), QString::fromStdString(reason));
    const auto zone = text::zoneTable(m_zone);
    for (const auto& remark : remarks) {
        const auto when = text::relativeTime(zone, remark.at, now);
        const bool question = remark.voice == ApplicationVoice::question;
        m_said->add(question ? tr("We asked, %1").arg(when) : tr("You answered, %1").arg(when),
                    QString::fromStdString(remark.text));
    }
    if (m_answer->text().isEmpty()) fill(m_drafts.text(m_draft));
    m_field->setVisible(asked);
    setVisible(asked || !remarks.empty() || !reason.empty());
}

void QuestionBox::fill(const QString& text) {
    m_filling = true;
    m_answer->setText(text);
    m_filling = false;
}

void QuestionBox::showSend() {
    m_send->setEnabled(!m_busy && !m_answer->text().trimmed().isEmpty());
}

void QuestionBox::setBusy(bool busy) {
    m_busy = busy;
    showSend();
}

void QuestionBox::settle() {
    m_drafts.drop(m_draft);
    fill({});
}

}  // namespace mc::mentor
