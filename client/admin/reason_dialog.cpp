#include "admin/reason_dialog.h"

#include <QVBoxLayout>

#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

namespace mc::admin {

namespace {

constexpr int kLeast = 3;  ///< Limits<PersonDeedReason>, and of every other deed with a reason.
constexpr int kMost = 500;

}  // namespace

ReasonDialog::ReasonDialog(const QString& title, net::Drafts& drafts, const QString& draft, QWidget* over)
    : Dialog(title, over, Width::wide), m_drafts(drafts), m_draft(draft) {}

void ReasonDialog::ask(const QString& answer, widgets::Button::Kind kind) {
    m_reason = new widgets::TextArea(tr("Reason"));
    m_reason->setInputName(QStringLiteral("deedReason"));
    m_reason->setCounter(kMost);
    m_reason->setRows(3);
    m_reason->setText(m_drafts.text(m_draft));
    body()->addWidget(m_reason);
    m_refusal = new widgets::Label({}, widgets::TextRole::body, widgets::Token::dangerText);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    body()->addWidget(m_refusal);
    setSafe(tr("Not now"));
    m_decide = setDeed(answer, kind);
    m_decide->setObjectName(QStringLiteral("decideDeed"));
    connect(m_reason, &widgets::TextArea::textChanged, this, [this] {
        m_drafts.keepText(m_draft, m_reason->text());
        allow();
    });
    connect(this, &Dialog::deed, this, [this] {
        m_waits = true;
        m_refusal->hide();
        allow();
        emit decided(typed());
    });
    allow();
}

void ReasonDialog::setReady(bool ready) {
    m_ready = ready;
    allow();
}

void ReasonDialog::refuse(const domain::Error& error) {
    m_waits = false;
    m_refusal->setText(error.fields.empty() ? net::words(error) : net::words(error.fields.front()));
    m_refusal->show();
    allow();
}

void ReasonDialog::settle() {
    m_drafts.drop(m_draft);
    finish();
}

void ReasonDialog::allow() {
    if (m_decide) m_decide->setEnabled(m_ready && !m_waits && typed().size() >= kLeast);
}

QString ReasonDialog::typed() const {
    return m_reason->text().trimmed();
}

}  // namespace mc::admin
