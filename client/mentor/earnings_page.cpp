#include "mentor/earnings_page.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "account/printing.h"
#include "booking/page_column.h"
#include "domain/financial_year.h"
#include "mentor/earned_card.h"
#include "mentor/payout_details_card.h"
#include "mentor/payout_sheet.h"
#include "mentor/payout_words.h"
#include "net/problem.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/kept_focus.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/row_deeds.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/stat.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::mentor {

using net::LoadState;
using text::textOf;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::Stat;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kEarningsWidth = 760;

}  // namespace

void EarningsPage::askWhereTo(const QString& proposed, const std::function<void(const QString& name)>& save) {
    auto* dialog = new QFileDialog(window(), tr("Save the statement"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("PDF") + QStringLiteral(" (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(proposed);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

bool EarningsPage::write(const QString& name, const std::function<bool(QIODevice& file)>& draw) {
    QSaveFile file(name);
    const bool saved = file.open(QIODevice::WriteOnly) && draw(file) && file.commit();
    if (saved)
        emit toast(widgets::Tone::success, tr("The page is saved."));
    else
        emit toast(widgets::Tone::error, tr("This file cannot be written: %1").arg(file.errorString()));
    return saved;
}

EarningsPage::EarningsPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent)
    : Page(parent), m_controller(api), m_zone(text::zoneTable(viewer)) {
    setObjectName(QStringLiteral("earningsPage"));
    m_states =
        new widgets::StatePage(new widgets::ScrollArea(makeContent()), widgets::Skeleton::rows(5), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
}

QWidget* EarningsPage::makeContent() {
    const auto [content, column] = booking::makePageColumn(kEarningsWidth, 24);
    column->setSpacing(16);
    column->addWidget(makeSummary());
    m_earned = new EarnedCard;
    column->addWidget(m_earned);
    m_frozen = new widgets::Card;
    m_frozen->setInset(20);
    m_frozen->setObjectName(QStringLiteral("frozenShares"));
    m_frozen->hide();
    column->addWidget(m_frozen);
    m_details = new PayoutDetailsCard(m_controller, m_zone);
    column->addWidget(m_details);
    column->addWidget(new Label(tr("Payouts"), TextRole::section));
    auto* list = new QWidget;
    m_cards = new QVBoxLayout(list);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    column->addWidget(list);
    m_more = new Button(tr("Show more"));
    m_more->setObjectName(QStringLiteral("morePayouts"));
    column->addWidget(m_more, 0, Qt::AlignHCenter);
    column->addStretch();
    return content;
}

QWidget* EarningsPage::makeSummary() {
    auto* card = new widgets::Card;
    card->setInset(20);
    m_next = new Stat(tr("Next payout"), Stat::Form::labelAbove);
    m_next->setObjectName(QStringLiteral("nextPayout"));
    m_payable = new Stat(tr("To be paid out"), Stat::Form::labelAbove);
    m_unearned = new Stat(tr("Sessions to come"), Stat::Form::labelAbove);
    m_year = new Stat({}, Stat::Form::labelAbove);
    auto* figures = new QWidget;
    auto* flow = new widgets::FlowLayout(figures, 48);
    for (auto* stat : {m_next, m_payable, m_unearned, m_year}) {
        flow->addWidget(stat);
        flow->setAlignment(stat, Qt::AlignTop);  // Not all have a line below their figure.
    }
    card->column()->addWidget(figures);
    m_hold = new Label({}, TextRole::body, Token::text2);
    m_hold->setObjectName(QStringLiteral("payoutHold"));
    m_hold->setWordWrap(true);
    card->column()->addWidget(m_hold);
    auto* years = new QWidget;
    auto* tools = new widgets::FlowLayout(years, 8);
    const auto add = [&](const char* name) {
        auto* button = new Button({}, Button::Kind::ghost);
        button->setObjectName(QLatin1String(name));
        button->setGlyph(Icon::download);
        button->setSize(Button::Size::small);
        tools->addWidget(button);
        return button;
    };
    m_thisYear = add("saveThisYear");
    m_lastYear = add("saveLastYear");
    card->column()->addWidget(years);
    return card;
}

void EarningsPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &EarningsPage::reload);
    connect(m_more, &Button::clicked, &m_controller, &EarningsController::loadMore);
    connect(&m_controller, &EarningsController::stateChanged, this, &EarningsPage::showState);
    connect(&m_controller, &EarningsController::changed, this,
            [this] { emit toast(widgets::Tone::success, tr("Where you are paid is saved.")); });
    connect(m_thisYear, &Button::clicked, this, [this] { m_controller.askYear(m_controller.earnings().yearBegins); });
    connect(m_lastYear, &Button::clicked, this,
            [this] { m_controller.askYear(m_controller.earnings().yearBegins - 1); });
    connect(&m_controller, &EarningsController::yearTold, this, [this](const auto& statement) {
        askWhereTo(QStringLiteral("payouts-%1.pdf").arg(textOf(statement.year)),
                   [this, statement](const QString& name) { saveTo(name, statement); });
    });
    connect(&m_controller, &EarningsController::told, this, &EarningsPage::wasTold);
    connect(&m_controller, &EarningsController::failed, this,
            [this](const domain::Error& error) { emit toast(widgets::Tone::error, net::words(error)); });
}

void EarningsPage::arrive(const widgets::PageLink&) {
    m_controller.load();
}

void EarningsPage::showState() {
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::error:
            return m_states->showError(tr("Your earnings could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), widgets::kRetryAfter);
        case LoadState::empty:
        case LoadState::ready:
            break;
    }
    showSummary();
    m_earned->show(m_controller.earnings());
    showFrozen();
    m_details->show(m_controller.details());
    showPayouts();
    m_states->showReady();
    widgets::followTheEye(*this);
}

void EarningsPage::showSummary() {
    const auto& earnings = m_controller.earnings();
    m_next->setValue(text::money(earnings.nextNet));
    m_next->setDetail(text::dateAndTime(m_zone, earnings.nextRun));
    m_payable->setValue(text::money(earnings.payable));
    m_unearned->setValue(text::money(earnings.unearned));
    m_year->setLabel(tr("Paid out in FY %1", "financial year").arg(textOf(earnings.year)));
    m_year->setValue(text::money(earnings.paidThisYear));
    m_year->setDetail(tr("%1 TDS deducted from it").arg(text::money(earnings.tdsThisYear)));
    m_thisYear->setText(tr("Statement of FY %1 …", "financial year").arg(textOf(earnings.year)));
    m_lastYear->setText(tr("Statement of FY %1 …", "financial year")
                            .arg(textOf(domain::toString(domain::FinancialYear{earnings.yearBegins - 1}))));
    const QString hold = PayoutWords::hold(earnings);
    m_hold->setText(hold);
    m_hold->setVisible(!hold.isEmpty());
}

/// Why a bank asks back what was paid is between it and the platform.
void EarningsPage::showFrozen() {
    while (auto* item = m_frozen->column()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto& frozen = m_controller.earnings().frozen;
    m_frozen->setVisible(!frozen.empty());
    if (frozen.empty()) return;
    m_frozen->column()->addWidget(new Label(tr("Waiting for a bank"), TextRole::section));
    auto* why = new Label(tr("The student’s bank wants this payment back. Your share is kept for you until the bank "
                             "has decided; you need not do anything."),
                          TextRole::body, Token::text2);
    why->setWordWrap(true);
    m_frozen->column()->addWidget(why);
    for (const auto& share : frozen) {
        auto* line = new Label(tr("%1 of %2 with %3, %4", "amount, booking, student, when")
                                   .arg(text::money(share.share), textOf(share.code), textOf(share.student),
                                        text::dateAndTime(m_zone, share.startsAt)),
                               TextRole::body);
        line->setWordWrap(true);
        m_frozen->column()->addWidget(line);
    }
}

void EarningsPage::showPayouts() {
    const widgets::KeptFocus kept(*this);
    while (auto* item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_controller.payouts().empty()) {
        auto* none =
            new Label(tr("There were none yet. Every Monday morning pays for the sessions of the week before."),
                      TextRole::body, Token::text2);
        none->setWordWrap(true);
        m_cards->addWidget(none);
    }
    for (const auto& payout : m_controller.payouts())
        m_cards->addWidget(cardOf(payout));
    m_more->setVisible(m_controller.hasMore());
}

QWidget* EarningsPage::cardOf(const protocol::Payout& payout) {
    auto* card = new widgets::Card;
    card->setInset(20);
    card->setObjectName(QStringLiteral("payoutCard"));
    card->column()->setSpacing(8);
    const QString week = PayoutWords::week(payout);
    auto* amount = new Label(text::money(payout.net), TextRole::strong);
    amount->setTabular(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    auto* called = new Label(week, TextRole::strong);
    called->setWordWrap(true);
    head->addWidget(called, 1);
    head->addWidget(new widgets::Pill(PayoutWords::state(payout.state), PayoutWords::tone(payout.state)));
    head->addWidget(amount);
    card->column()->addLayout(head);
    auto* sum = new Label(PayoutWords::sum(payout), TextRole::body, Token::text2);
    sum->setWordWrap(true);
    card->column()->addWidget(sum);
    QStringList where{tr("To %1").arg(textOf(payout.account))};
    if (payout.paidAt) where << tr("paid on %1").arg(text::yearDate(m_zone, *payout.paidAt));
    if (!payout.reference.empty()) where << tr("reference %1").arg(textOf(payout.reference));
    auto* to = new Label(where.join(QStringLiteral(" · ")), TextRole::detail, Token::text3);
    to->setWordWrap(true);
    card->column()->addWidget(to);
    card->column()->addLayout(deedsOf(payout));
    return card;
}

QLayout* EarningsPage::deedsOf(const protocol::Payout& payout) {
    auto* deeds = new widgets::RowDeeds;
    const QString week = PayoutWords::week(payout);
    const auto add = [&](const QString& text, const QString& spoken, Icon icon, const char* name, Aim aim) {
        connect(deeds->add(text, spoken, icon, name), &Button::clicked, this,
                [this, id = payout.id, aim] { ask(id, aim); });
    };
    add(tr("Sessions"), tr("Sessions of %1").arg(week), Icon::calendar, "showPayout", Aim::show);
    add(tr("Save as PDF …"), tr("Save the payout of %1 as PDF").arg(week), Icon::download, "savePayout", Aim::save);
    add(tr("Print …"), tr("Print the payout of %1").arg(week), Icon::document, "printPayout", Aim::print);
    return deeds;
}

void EarningsPage::ask(domain::PayoutId id, Aim aim) {
    m_aim = aim;
    m_controller.ask(id);
}

void EarningsPage::wasTold(const protocol::PayoutStatement& statement) {
    switch (m_aim) {
        case Aim::show:
            return showLines(statement);
        case Aim::save:
            return askWhereTo(PayoutWords::fileName(statement.payout),
                              [this, statement](const QString& name) { saveTo(name, statement); });
        case Aim::print:
            return account::Printing::ask(*this,
                                          [statement, zone = m_zone, family = family()](QPagedPaintDevice& paper) {
                                              return PayoutSheet(statement, zone, family).print(paper);
                                          });
    }
}

void EarningsPage::showLines(const protocol::PayoutStatement& statement) {
    auto* dialog = new widgets::Dialog(tr("Payout of %1").arg(PayoutWords::week(statement.payout)), this,
                                       widgets::Dialog::Width::wide);
    dialog->setObjectName(QStringLiteral("payoutLines"));
    for (const auto& line : statement.lines) {
        auto* share = new Label(text::money(line.share), TextRole::strong);
        share->setTabular(true);
        auto* row = new QHBoxLayout;
        auto* about = new Label(PayoutWords::about(line), TextRole::strong);
        about->setWordWrap(true);
        row->addWidget(about, 1);
        row->addWidget(share, 0, Qt::AlignTop);
        dialog->body()->addLayout(row);
        QStringList below;
        if (line.startsAt) below << text::yearDate(m_zone, *line.startsAt);
        if (const QString split = PayoutWords::split(line); !split.isEmpty()) below << split;
        auto* detail = new Label(below.join(QStringLiteral(" · ")), TextRole::detail, Token::text2);
        detail->setWordWrap(true);
        detail->setVisible(!below.isEmpty());
        dialog->body()->addWidget(detail);
    }
    dialog->addSentence(PayoutWords::sum(statement.payout));
    dialog->setSafe(tr("Close"));
    dialog->open();
}

bool EarningsPage::saveTo(const QString& name, const protocol::PayoutStatement& statement) {
    const PayoutSheet sheet(statement, m_zone, family());
    return write(name, [&sheet](QIODevice& file) { return sheet.writePdf(file); });
}

bool EarningsPage::saveTo(const QString& name, const protocol::PayoutYearStatement& statement) {
    const PayoutYearSheet sheet(statement, m_zone, family());
    return write(name, [&sheet](QIODevice& file) { return sheet.writePdf(file); });
}

QString EarningsPage::family() const {
    return widgets::themeOf(this).font(TextRole::body).family();
}

}  // namespace mc::mentor
