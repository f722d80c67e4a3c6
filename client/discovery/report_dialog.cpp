#include "discovery/report_dialog.h"

#include <QVBoxLayout>

#include "discovery/review_words.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

namespace mc::discovery {

using protocol::ReportReason;
using protocol::ReviewPart;
using widgets::Label;

namespace {

constexpr int kLongest = 500;  // Limits<ReportReview>
constexpr ReportReason kReasons[] = {ReportReason::offensive, ReportReason::untrue, ReportReason::private_data,
                                     ReportReason::advertising, ReportReason::other};

}  // namespace

ReportDialog::ReportDialog(ReviewReports& reports, net::Drafts& drafts, domain::ReviewId review, ReviewPart part,
                           QWidget* over)
    : Dialog(part == ReviewPart::review ? tr("Report this review?") : tr("Report this answer?"), over),
      m_reports(reports),
      m_drafts(drafts),
      m_review(review),
      m_part(part),
      m_key(QStringLiteral("report/%1/%2")
                .arg(QString::fromStdString(domain::toString(review)),
                     part == ReviewPart::review ? QStringLiteral("review") : QStringLiteral("reply"))) {
    setObjectName(QStringLiteral("reportDialog"));
    addSentence(tr("An admin looks at it and decides whether it stays. Who reported it is told to nobody else."));
    addReasons();
    addWords();
    setSafe(tr("Not now"));
    m_send = setDeed(tr("Report"));
    m_send->setObjectName(QStringLiteral("sendReport"));
    m_send->setEnabled(false);
    connect(this, &Dialog::deed, this, &ReportDialog::send);
    connect(&m_reports, &ReviewReports::done, this, [this](domain::ReviewId id, ReviewPart which) {
        if (id != m_review || which != m_part) return;
        m_drafts.drop(m_key);
        finish();
    });
    connect(&m_reports, &ReviewReports::failed, this, [this](const QString& sentence) {
        m_send->setEnabled(true);
        m_error->setText(sentence);
        m_error->show();
    });
}

void ReportDialog::addReasons() {
    for (const auto reason : kReasons) {
        auto* row = new widgets::RadioRow(ReviewWords::reason(reason));
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
    m_text->setText(m_drafts.text(m_key));
    connect(m_text, &widgets::TextArea::textChanged, this, [this] { m_drafts.keepText(m_key, m_text->text()); });
    body()->addWidget(m_text);
    m_error = new Label({}, widgets::TextRole::body, widgets::Token::dangerText);
    m_error->setObjectName(QStringLiteral("reportError"));
    m_error->setWordWrap(true);
    widgets::keepPlace(*m_error);
    m_error->hide();
    body()->addWidget(m_error);
}

void ReportDialog::send() {
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        if (!m_reasons[i]->isChecked()) continue;
        m_send->setEnabled(false);
        m_error->hide();
        m_reports.send(m_review, {m_part, kReasons[i], m_text->text().trimmed().toStdString()});
    }
}

}  // namespace mc::discovery
