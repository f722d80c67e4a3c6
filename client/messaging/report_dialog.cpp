#include "messaging/report_dialog.h"

#include <QVBoxLayout>

#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

namespace mc::messaging {

using domain::ReportReason;
using widgets::Label;

namespace {

constexpr int kLongest = 500;  // Limits<ReportReview>, Limits<ReportMessage>
constexpr ReportReason kReasons[] = {ReportReason::offensive, ReportReason::untrue, ReportReason::private_data,
                                     ReportReason::advertising, ReportReason::other};

}  // namespace

QString ReportWords::reason(ReportReason reason) {
    switch (reason) {
        case ReportReason::offensive:
            return tr("Insulting or hateful");
        case ReportReason::untrue:
            return tr("Not true");
        case ReportReason::private_data:
            return tr("Tells private things");
        case ReportReason::advertising:
            return tr("Advertising");
        case ReportReason::other:
            break;
    }
    return tr("Another reason");
}

ReportDialog::ReportDialog(const QString& title, const QString& sentence, net::Drafts& drafts, const QString& draft,
                           QWidget* over)
    : Dialog(title, over), m_drafts(drafts), m_draft(draft) {
    setObjectName(QStringLiteral("reportDialog"));
    addSentence(sentence);
    addReasons();
    addWords();
    setSafe(tr("Not now"));
    m_send = setDeed(tr("Report"));
    m_send->setObjectName(QStringLiteral("sendReport"));
    m_send->setEnabled(false);
    connect(this, &Dialog::deed, this, &ReportDialog::send);
}

void ReportDialog::addReasons() {
    for (const auto reason : kReasons) {
        auto* row = new widgets::RadioRow(ReportWords::reason(reason));
        row->setObjectName(QStringLiteral("reportReason%1").arg(m_reasons.size()));
        connect(row, &QAbstractButton::toggled, this, [this](bool chosen) {
            if (chosen) m_send->setEnabled(true);
        });
        body()->addWidget(row);
        m_reasons.push_back(row);
    }
}

void ReportDialog::addWords() {
    m_text = new widgets::TextArea(tr("What should the admin know?"));
    m_text->setInputName(QStringLiteral("reportText"));
    m_text->setLabelNote(tr("optional"));
    m_text->setCounter(kLongest);
    m_text->setRows(3);
    m_text->setText(m_drafts.text(m_draft));
    connect(m_text, &widgets::TextArea::textChanged, this, [this] { m_drafts.keepText(m_draft, m_text->text()); });
    body()->addWidget(m_text);
    m_error = new Label({}, widgets::TextRole::body, widgets::Token::dangerText);
    m_error->setObjectName(QStringLiteral("reportError"));
    m_error->setWordWrap(true);
    widgets::keepPlace(*m_error);
    m_error->hide();
    body()->addWidget(m_error);
}

void ReportDialog::refuse(const QString& sentence) {
    m_send->setEnabled(true);
    m_error->setText(sentence);
    m_error->show();
}

void ReportDialog::settle() {
    m_drafts.drop(m_draft);
    finish();
}

void ReportDialog::send() {
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        if (!m_reasons[i]->isChecked()) continue;
        m_send->setEnabled(false);
        m_error->hide();
        emit reported(kReasons[i], m_text->text().trimmed());
    }
}

}  // namespace mc::messaging
