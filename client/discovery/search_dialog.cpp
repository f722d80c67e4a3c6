#include "discovery/search_dialog.h"

#include <QVBoxLayout>
#include <utility>

#include "net/field_words.h"
#include "net/problem.h"
#include "protocol/searches.h"
#include "widgets/choice.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::discovery {
namespace {

constexpr int kLongestSearchName = 60;  // Limits<KeepSearch>

}  // namespace

SearchDialog::SearchDialog(const QString& title, const QString& answer, const Wish& wish, net::Drafts& drafts,
                           QString key, QWidget* over)
    : Dialog(title, over),
      m_drafts(drafts),
      m_key(std::move(key)),
      m_name(new widgets::TextField(tr("Name"))),
      m_inApp(new widgets::CheckRow(tr("Tell me here when a new mentor fits"))),
      m_byMail(new widgets::CheckRow(tr("Write me once a week, if there is somebody new"))),
      m_refusal(new widgets::Label({}, widgets::TextRole::body, widgets::Token::dangerText)) {
    m_name->setInputName(QStringLiteral("searchName"));
    m_name->setCounter(kLongestSearchName);
    const QString typed = m_drafts.text(m_key);
    m_name->setText(typed.isEmpty() ? wish.name : typed);
    m_inApp->setObjectName(QStringLiteral("searchInApp"));
    m_inApp->setChecked(wish.tellInApp);
    m_byMail->setObjectName(QStringLiteral("searchByMail"));
    m_byMail->setChecked(wish.tellByMail);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    for (QWidget* each : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_inApp),
                          static_cast<QWidget*>(m_byMail), static_cast<QWidget*>(m_refusal)})
        body()->addWidget(each);
    setSafe(tr("Not now"));
    m_decide = setDeed(answer);
    m_decide->setObjectName(QStringLiteral("keepSearchDeed"));
    connect(m_name, &widgets::TextField::textChanged, this, [this] {
        m_drafts.keepText(m_key, m_name->text());
        allow();
    });
    connect(this, &Dialog::deed, this, [this] {
        m_waits = true;
        m_refusal->hide();
        allow();
        emit decided({m_name->text().simplified(), m_inApp->isChecked(), m_byMail->isChecked()});
    });
    allow();
}

void SearchDialog::allow() {
    m_decide->setEnabled(!m_waits && !m_name->text().simplified().isEmpty());
}

QString SearchDialog::wordsOf(const domain::Error& error) {
    if (error.fields.empty()) return net::words(error);
    const auto& fault = error.fields.front();
    if (fault.rule == "unique") return tr("You keep a search with these filters already.");
    if (fault.rule == "too_many")
        return tr("You keep %n searches, which is as many as there may be. Delete one first.", nullptr,
                  static_cast<int>(protocol::kMostSearches));
    return net::words(fault);
}

void SearchDialog::done() {
    m_drafts.drop(m_key);
    finish();
}

void SearchDialog::refuse(const domain::Error& error) {
    m_waits = false;
    m_refusal->setText(wordsOf(error));
    m_refusal->show();
    allow();
}

}  // namespace mc::discovery
