#include "account/legal_card.h"

#include <QVBoxLayout>
#include <algorithm>

#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::account {

using namespace widgets;
using domain::LegalText;

LegalCard::LegalCard(net::ApiClient& api, net::Session& session, QWidget* parent)
    : Card(parent), m_session(session), m_controller(api) {
    setObjectName(u"legalCard"_qs);
    column()->addWidget(new Label(tr("Terms and privacy"), TextRole::section));
    for (const auto kind : {LegalText::terms, LegalText::refunds, LegalText::privacy})
        addRow(kind);
    if (session.hasRole(protocol::Role::mentor)) addRow(LegalText::mentor_terms);
    addRow(LegalText::recording);
    m_agree = new Button(tr("Read and agree"), Button::Kind::primary);
    m_agree->setObjectName(u"settingsAgree"_qs);
    m_agree->hide();
    column()->addWidget(m_agree, 0, Qt::AlignLeft);
    connect(m_agree, &Button::clicked, this, [this] { emit navigate(u"/agree"_qs); });
    connect(&m_controller, &AgreementsController::changed, this, &LegalCard::fill);
}

void LegalCard::addRow(LegalText kind) {
    auto* row = new QVBoxLayout;
    row->setSpacing(0);
    auto* read = new Button(legalTitle(kind), Button::Kind::link);
    read->setObjectName(u"settingsLegal_"_qs + legalName(kind));
    auto* state = new Label({}, TextRole::detail, Token::text3);
    state->setWordWrap(true);
    row->addWidget(read, 0, Qt::AlignLeft);
    row->addWidget(state);
    column()->addLayout(row);
    m_rows.append({kind, state});
    connect(read, &Button::clicked, this, [this, kind] { emit navigate(u"/legal/"_qs + legalName(kind)); });
}

void LegalCard::fill() {
    if (m_controller.state() == net::LoadState::loading) return;  // What it says stays until there is something newer.
    const bool ready = m_controller.state() == net::LoadState::ready;
    m_agree->setVisible(ready && !m_controller.agreements().open.empty());
    for (const auto& row : m_rows)  // What says nothing keeps its line: an answer moves nobody's place.
        row.state->setText(ready ? stateWords(row.kind) : QString());
}

QString LegalCard::stateWords(LegalText kind) const {
    if (kind == LegalText::recording) return tr("Sessions cannot be recorded here yet.");
    const auto& [open, given] = m_controller.agreements();
    const auto waits = std::find_if(open.begin(), open.end(), [&](const auto& one) { return one.kind == kind; });
    if (waits != open.end()) return tr("A new version waits for you to read it.");
    const auto last = std::find_if(given.begin(), given.end(), [&](const auto& one) { return one.kind == kind; });
    if (last == given.end() || last->version == 0) return {};
    return tr("You agreed to version %1 on %2.")
        .arg(QLocale().toString(last->version), yearDate(zoneTable(m_session.user().timeZone), last->at));
}

}  // namespace mc::account
