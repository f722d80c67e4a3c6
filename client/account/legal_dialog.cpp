#include "account/legal_dialog.h"

#include <QVBoxLayout>

#include "account/legal_view.h"
#include "net/problem.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::account {

using namespace widgets;
using net::LoadState;

LegalDialog::LegalDialog(net::ApiClient& api, domain::LegalText kind, QWidget* over)
    : Dialog(legalTitle(kind), over, Width::wide), m_controller(api) {
    setObjectName(u"legalDialog"_qs);
    m_words = addSentence({});
    m_words->setObjectName(u"legalDialogWords"_qs);
    m_view = new LegalView;
    m_view->setAccessibleName(legalTitle(kind));
    body()->addWidget(m_view);
    m_again = new Button(tr("Try again"), Button::Kind::secondary);
    m_again->setObjectName(u"legalDialogAgain"_qs);
    body()->addWidget(m_again, 0, Qt::AlignLeft);
    setSafe(tr("Close"));
    connect(m_again, &Button::clicked, &m_controller, &LegalController::reload);
    connect(&m_controller, &LegalController::changed, this, &LegalDialog::fill);
    m_controller.load(kind);
}

void LegalDialog::fill() {
    const auto state = m_controller.state();
    m_again->setVisible(state == LoadState::error);
    m_view->setVisible(state == LoadState::ready);
    if (state == LoadState::loading) return m_words->setText(tr("Loading the text …"));
    if (state == LoadState::error) return m_words->setText(net::words(*m_controller.error()));
    const auto& document = m_controller.document();
    m_words->setText(tr("Version %1, in force since %2.")
                         .arg(QLocale().toString(document.version.version),
                              yearDate(zoneTable(systemZone()), document.version.publishedAt)));
    auto sections = legalSections(QString::fromStdString(document.text));
    if (!sections.isEmpty() && sections.first().level == 1) {
        sections.first().level = 0;  // The dialog's title says it.
        sections.first().heading.clear();
    }
    m_view->setSections(sections);
}

}  // namespace mc::account
