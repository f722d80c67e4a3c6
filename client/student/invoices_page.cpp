#include "student/invoices_page.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "account/printing.h"
#include "booking/page_column.h"
#include "booking/state_row.h"
#include "net/problem.h"
#include "student/invoice_sheet.h"
#include "student/invoice_words.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/format.h"
#include "widgets/kept_focus.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/row_deeds.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::student {

using domain::InvoiceKind;
using net::LoadState;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kInvoicesWidth = 720;

}  // namespace

InvoicesPage::InvoicesPage(net::ApiClient& api, QWidget* parent)
    : Page(parent), m_invoices(api), m_billing(new booking::StateRow(api, booking::StateRow::Asks::always)) {
    setObjectName(QStringLiteral("invoicesPage"));
    m_states =
        new widgets::StatePage(new widgets::ScrollArea(makeContent()), widgets::Skeleton::rows(4), makeEmpty(), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
    bindKeys();
}

widgets::EmptyState* InvoicesPage::makeEmpty() {
    m_empty = new widgets::EmptyState(Icon::invoice, {}, {});
    m_find = m_empty->addAction(tr("Find a mentor"), Button::Kind::primary);
    m_find->setObjectName(QStringLiteral("findMentor"));
    m_allInstead = m_empty->addAction(tr("Show all invoices"), Button::Kind::primary);
    m_allInstead->setObjectName(QStringLiteral("allInvoicesInstead"));
    connect(m_find, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/mentors")); });
    connect(m_allInstead, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/invoices")); });
    return m_empty;
}

QWidget* InvoicesPage::makeContent() {
    const auto [content, column] = booking::makePageColumn(kInvoicesWidth, 24);
    column->setSpacing(16);
    m_all = new Button(tr("Show all invoices"), Button::Kind::link);
    m_all->setObjectName(QStringLiteral("allInvoices"));
    column->addWidget(m_all, 0, Qt::AlignLeft);
    column->addWidget(m_billing);
    auto* list = new QWidget;
    m_cards = new QVBoxLayout(list);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    column->addWidget(list);
    m_more = new Button(tr("Show more"), Button::Kind::secondary);
    m_more->setObjectName(QStringLiteral("moreInvoices"));
    column->addWidget(m_more, 0, Qt::AlignHCenter);
    column->addStretch();
    return content;
}

void InvoicesPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &InvoicesPage::reload);
    connect(m_all, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/invoices")); });
    connect(m_more, &Button::clicked, &m_invoices, &InvoicesController::loadMore);
    connect(m_billing, &booking::StateRow::saved, this,
            [this] { emit toast(widgets::Tone::success, tr("Your state is saved.")); });
    connect(&m_invoices, &InvoicesController::changed, this, &InvoicesPage::showState);
    connect(&m_invoices, &InvoicesController::busyChanged, this, &InvoicesPage::showBusy);
    connect(&m_invoices, &InvoicesController::mailed, this,
            [this] { emit toast(widgets::Tone::success, tr("It is on its way to your mail address.")); });
    connect(&m_invoices, &InvoicesController::failed, this,
            [this](const domain::Error& error) { emit toast(widgets::Tone::error, net::words(error)); });
}

void InvoicesPage::bindKeys() {
    const auto add = [this](QKeySequence::StandardKey key, void (InvoicesPage::*deed)(const protocol::Invoice&)) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, deed] {
            if (const auto* invoice = current()) (this->*deed)(*invoice);
        });
    };
    add(QKeySequence::Save, &InvoicesPage::askToSave);
    add(QKeySequence::Print, &InvoicesPage::print);
}

const protocol::Invoice* InvoicesPage::current() const {
    const auto& items = m_invoices.items();
    if (m_invoices.state() != LoadState::ready || items.empty()) return nullptr;
    const auto has = [focus = focusWidget()](const QWidget* card) { return focus && card->isAncestorOf(focus); };
    const auto card = std::ranges::find_if(m_shown, has);
    return card == m_shown.end() ? &items.front() : &items[static_cast<std::size_t>(card - m_shown.begin())];
}

void InvoicesPage::arrive(const widgets::PageLink& link) {
    m_invoices.open(link.value(QStringLiteral("code")));
    m_billing->load();
    emit titleChanged();
}

void InvoicesPage::reload() {
    m_invoices.reload();
    m_billing->load();
}

void InvoicesPage::showState() {
    switch (m_invoices.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::error:
            return m_states->showError(tr("Your invoices could not be loaded"), net::words(m_invoices.error()),
                                       net::details(m_invoices.error()), widgets::kRetryAfter);
        case LoadState::empty:
            return showEmpty();
        case LoadState::ready:
            break;
    }
    showInvoices();
    m_states->showReady();
}

void InvoicesPage::showEmpty() {
    const bool isOfOne = !m_invoices.code().isEmpty();
    if (isOfOne)
        m_empty->setTexts(tr("There is no invoice for %1").arg(m_invoices.code()),
                          tr("One is made as soon as a payment counts. What came too late and goes back to you has "
                             "none."));
    else
        m_empty->setTexts(tr("There are no invoices yet"),
                          tr("Each payment gets its invoice here, and each refund a credit note."));
    m_find->setVisible(!isOfOne);
    m_allInstead->setVisible(isOfOne);
    m_states->showEmpty();
}

void InvoicesPage::showInvoices() {
    const widgets::KeptFocus kept(*this);
    m_shown.clear();
    while (auto* item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    QString year;
    for (const auto& invoice : m_invoices.items()) {
        const QString its = InvoiceWords::year(invoice);
        if (std::exchange(year, its) != its) {
            auto* heading = new Label(its, TextRole::section, Token::text);
            heading->setWordWrap(true);
            m_cards->addWidget(heading);
        }
        m_cards->addWidget(m_shown.emplace_back(cardOf(invoice)));
    }
    m_all->setVisible(!m_invoices.code().isEmpty());
    m_more->setVisible(m_invoices.hasMore());
    showBusy();
    widgets::followTheEye(*this);
}

/// The buttons stay where they are, and who has pressed one stays on it.
void InvoicesPage::showBusy() {
    m_more->setEnabled(!m_invoices.isBusy());
}

QWidget* InvoicesPage::cardOf(const protocol::Invoice& invoice) {
    const bool isNote = invoice.kind == InvoiceKind::credit_note;
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("invoiceCard"));
    card->column()->setSpacing(8);
    auto* number = new Label(QString::fromStdString(invoice.number), TextRole::strong);
    auto* amount = new Label(widgets::money(isNote ? -invoice.parts.total : invoice.parts.total), TextRole::strong,
                             isNote ? Token::successText : Token::text);
    amount->setTabular(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(number);
    row->addWidget(new widgets::Pill(InvoiceWords::title(invoice),
                                     isNote ? widgets::PillTone::success : widgets::PillTone::neutral));
    row->addStretch();
    row->addWidget(amount);
    card->column()->addLayout(row);
    QStringList about{InvoiceWords::date(invoice.issuedAt), InvoiceWords::what(invoice)};
    if (invoice.subject == domain::SubjectKind::session) about << QString::fromStdString(invoice.code);
    auto* what = new Label(about.join(QStringLiteral(" · ")), TextRole::body, Token::text2);
    what->setWordWrap(true);
    card->column()->addWidget(what);
    card->column()->addLayout(actionsOf(invoice));
    return card;
}

QLayout* InvoicesPage::actionsOf(const protocol::Invoice& invoice) {
    auto* deeds = new widgets::RowDeeds;
    const QString number = QString::fromStdString(invoice.number);
    auto* save = deeds->add(tr("Save as PDF …"), tr("Save %1 as PDF").arg(number), Icon::download, "saveInvoice");
    connect(save, &Button::clicked, this, [this, invoice] { askToSave(invoice); });
    auto* print = deeds->add(tr("Print …"), tr("Print %1").arg(number), Icon::document, "printInvoice");
    connect(print, &Button::clicked, this, [this, invoice] { this->print(invoice); });
    auto* mail = deeds->add(tr("Mail it to me"), tr("Mail %1 to me").arg(number), Icon::mail, "mailInvoice");
    connect(mail, &Button::clicked, this, [this, id = invoice.id] { m_invoices.mail(id); });
    return deeds;
}

void InvoicesPage::askToSave(const protocol::Invoice& invoice) {
    auto* dialog = new QFileDialog(window(), tr("Save the invoice"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("PDF") + QStringLiteral(" (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(InvoiceWords::fileName(invoice));
    connect(dialog, &QFileDialog::fileSelected, this, [this, invoice](const QString& name) { saveTo(name, invoice); });
    dialog->open();
}

bool InvoicesPage::saveTo(const QString& name, const protocol::Invoice& invoice) {
    QSaveFile file(name);
    const bool saved =
        file.open(QIODevice::WriteOnly) && InvoiceSheet(invoice, family()).writePdf(file) && file.commit();
    if (saved)
        emit toast(widgets::Tone::success, tr("The page is saved."));
    else
        emit toast(widgets::Tone::error, tr("This file cannot be written: %1").arg(file.errorString()));
    return saved;
}

void InvoicesPage::print(const protocol::Invoice& invoice) {
    account::Printing::ask(*this, [invoice, family = family()](QPagedPaintDevice& paper) {
        return InvoiceSheet(invoice, family).print(paper);
    });
}

QString InvoicesPage::family() const {
    return widgets::themeOf(this).font(TextRole::body).family();
}

}  // namespace mc::student
