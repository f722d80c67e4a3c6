#include "account/legal_page.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "account/legal_view.h"
#include "net/problem.h"
#include "widgets/card.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"

namespace mc::account {

using namespace widgets;
using net::LoadState;

namespace {

constexpr int kWidestLegalText = 760;  ///< Lines that are easy to read.

/// The kind a link names; the terms for a word that names none.
domain::LegalText kindOf(const QString& name) {
    using enum domain::LegalText;
    for (const auto kind : {terms, privacy, refunds, mentor_terms, recording})
        if (legalName(kind) == name) return kind;
    return terms;
}

}  // namespace

LegalPage::LegalPage(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_zone(zone) {
    setObjectName(u"legalPage"_qs);
    auto* fillAll = new QVBoxLayout(this);
    fillAll->setContentsMargins(0, 0, 0, 0);
    m_states = new StatePage(makeReady());
    fillAll->addWidget(m_states);
    connect(m_states, &StatePage::retryRequested, &m_controller, &LegalController::reload);
    connect(&m_controller, &LegalController::changed, this, &LegalPage::fill);
}

QWidget* LegalPage::makeReady() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::kInset, metrics::kInset, metrics::kInset, metrics::kInset);
    auto* card = new Card;
    setScaledMaximumWidth(*card, kWidestLegalText);
    m_version = new SelectField(tr("Version"));
    m_version->select()->setObjectName(u"legalVersion"_qs);
    card->column()->addWidget(m_version);
    m_old = new Label(tr("This version is no longer in force."), TextRole::body, Token::warningText);
    m_old->setObjectName(u"legalNotInForce"_qs);
    m_old->setWordWrap(true);
    card->column()->addWidget(m_old);
    m_view = new LegalView;
    card->column()->addWidget(m_view);
    column->addWidget(card);
    column->addStretch(1);
    m_scroll = new ScrollArea(content);
    connect(m_version->select(), &QComboBox::activated, this,
            [this] { m_controller.load(m_controller.kind(), m_version->select()->currentData().toLongLong()); });
    return m_scroll;
}

QString LegalPage::title() const {
    return legalTitle(m_controller.kind());
}

void LegalPage::arrive(const PageLink& link) {
    const auto version = link.value(u"version"_qs).toLongLong();
    m_controller.load(kindOf(link.part(u"kind"_qs)), version > 0 ? std::optional<std::int64_t>(version) : std::nullopt);
    emit titleChanged();
}

void LegalPage::fill() {
    if (m_controller.state() == LoadState::loading) return m_states->showLoading();
    if (m_controller.state() == LoadState::error)
        return m_states->showError(tr("This text cannot be shown"), net::words(*m_controller.error()),
                                   net::details(*m_controller.error()));
    const auto& document = m_controller.document();
    fillVersions();
    m_old->setVisible(!document.inForce);
    const QString text = QString::fromStdString(document.text);
    m_view->setAccessibleName(legalTitle(m_controller.kind()));
    if (m_states->state() == StatePage::State::ready) return;  // Only the versions have come.
    m_view->setText(text);
    m_scroll->verticalScrollBar()->setValue(0);
    m_states->showReady();
}

void LegalPage::fillVersions() {
    const auto& document = m_controller.document();
    auto& select = *m_version->select();
    const QSignalBlocker quiet(&select);
    select.clear();
    auto versions = m_controller.versions();
    if (versions.empty()) versions = {document.version};
    for (const auto& version : versions)
        select.addItem(versionWords(version), static_cast<qlonglong>(version.version));
    select.setCurrentIndex(select.findData(static_cast<qlonglong>(document.version.version)));
}

QString LegalPage::versionWords(const protocol::LegalVersion& version) const {
    return tr("Version %1, of %2")
        .arg(QLocale().toString(version.version), yearDate(zoneTable(m_zone), version.publishedAt));
}

}  // namespace mc::account
