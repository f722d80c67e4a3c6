#include "admin/payouts_page.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>

#include "admin/desk_states.h"
#include "admin/panel_parts.h"
#include "admin/payout_desk_words.h"
#include "admin/payout_table.h"
#include "admin/reason_dialog.h"
#include "net/problem.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/flow_layout.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/text_field.h"

namespace mc::admin {

using protocol::PayoutHold;
using protocol::PayoutRunState;
using protocol::PayoutState;
using protocol::PayoutWay;
using text::textOf;
using widgets::Button;
using widgets::TextRole;
using widgets::Token;
using widgets::metrics::kInset;

namespace {

constexpr int kMostPayoutReference = 80;
constexpr int kHeldWidth = 560;  ///< Wider, sums stand too far from whose they are.

bool waitsForHands(const protocol::DeskPayout& payout) {
    const bool byHand = payout.way == PayoutWay::manual && payout.state == PayoutState::approved;
    return byHand || payout.state == PayoutState::quarantined;
}

/// Something about it asks for a look.
bool isBad(const protocol::DeskPayout& payout) {
    return payout.state == PayoutState::failed || payout.state == PayoutState::reversed ||
           payout.state == PayoutState::quarantined;
}

/// Who is not paid, why, and how much that is.
QWidget* heldRow(const QString& mentor, const QString& why, const domain::Money& sum) {
    auto* words = new QWidget;
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(wrapped(mentor, TextRole::strong));
    lines->addWidget(wrapped(why, TextRole::detail, Token::warningText));
    auto* row = besideSum(words, text::money(sum), kHeldWidth);
    row->setObjectName(QStringLiteral("heldPayout"));
    return row;
}

}  // namespace

PayoutsPage::PayoutsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_drafts(drafts), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("payoutsPage"));
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(kInset, 12, kInset, kInset);
    cards->setSpacing(16);
    cards->addWidget(makePreview());
    m_runs = new QVBoxLayout;
    m_runs->setSpacing(16);
    cards->addLayout(m_runs);
    cards->addStretch(1);
    m_states = new widgets::StatePage(new widgets::ScrollArea(content), widgets::Skeleton::rows(6), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
    widgets::followTheEye(*this);
}

QWidget* PayoutsPage::makePreview() {
    auto* card = new widgets::Card;
    card->column()->setSpacing(8);
    m_week = wrapped({}, TextRole::section);
    card->column()->addWidget(m_week);
    card->column()->addWidget(
        wrapped(tr("The server makes the run on Monday morning by itself. Whoever makes or checks it does not approve "
                   "it, and nobody approves what pays her."),
                TextRole::detail, Token::text2));
    m_preview = new QVBoxLayout;
    m_preview->setSpacing(10);
    card->column()->addLayout(m_preview);
    m_make = deed(tr("Make the run …"), "makeRun");
    m_make->setKind(Button::Kind::primary);
    card->column()->addWidget(m_make, 0, Qt::AlignLeft);
    connect(m_make, &Button::clicked, this, &PayoutsPage::askToMake);
    return card;
}

void PayoutsPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &PayoutsPage::reload);
    connect(&m_controller, &PayoutsController::stateChanged, this, &PayoutsPage::showState);
    connect(&m_controller, &PayoutsController::done, this, &PayoutsPage::tell);
    connect(&m_controller, &PayoutsController::failed, this, &PayoutsPage::refuse);
    connect(&m_controller, &PayoutsController::fileMade, this, &PayoutsPage::askWhereTo);
}

void PayoutsPage::showState() {
    const DeskStates states{.failed = tr("The payouts could not be loaded"),
                            .ready = [this] { fill(); },
                            .empty = [this] { m_states->showLoading(); },
                            .forbidden = tr("Your role does not see payouts")};
    states.show(*m_states, m_controller);
}

void PayoutsPage::fill() {
    clear(*m_preview);
    clear(*m_runs);
    const auto& desk = m_controller.desk();
    m_week->setText(tr("The week of %1").arg(text::weekRange(desk.week)));
    fillPreview();
    for (const auto& run : desk.runs)
        m_runs->addWidget(cardOf(run));
    widgets::followTheEye(*this);
}

/// Who is paid adds up in a table; who is not, or not all of it, stands below.
void PayoutsPage::fillPreview() {
    const auto& desk = m_controller.desk();
    std::vector<PayoutLine> lines;
    std::vector<QWidget*> held;
    for (const auto& preview : desk.preview) {
        const QString mentor = textOf(preview.mentor);
        if (preview.hold == PayoutHold::none)
            lines.push_back(PayoutLine::of(preview));
        else if (!preview.net.isZero())
            held.push_back(heldRow(mentor, PayoutDeskWords::hold(preview), preview.net));
        if (!preview.frozen.isZero())
            held.push_back(heldRow(mentor, PayoutDeskWords::hold(PayoutHold::disputed), preview.frozen));
    }
    m_make->setVisible(!lines.empty());
    if (lines.empty())
        m_preview->addWidget(wrapped(tr("Nobody would be paid by it."), TextRole::body, Token::text2));
    else
        m_preview->addWidget(new PayoutTable(std::move(lines), tr("What the run would pay"), false));
    if (held.empty()) return;
    m_preview->addWidget(wrapped(tr("Not paid by it"), TextRole::strong));
    for (auto* row : held)
        m_preview->addWidget(row);
}

QWidget* PayoutsPage::cardOf(const protocol::DeskPayoutRun& run) {
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("payoutRun"));
    card->column()->setSpacing(8);
    card->column()->addWidget(
        wrapped(tr("%1: %2", "week, sum").arg(text::weekRange(run.week), text::money(PayoutDeskWords::total(run))),
                TextRole::section));
    card->column()->addWidget(wrapped(PayoutDeskWords::decided(run, m_zone), TextRole::detail, Token::text2));
    auto* tools = new QWidget;
    auto* flow = new widgets::FlowLayout(tools, 8);
    if (run.state == PayoutRunState::proposed) {
        auto* approve = deed(tr("Approve …"), "approveRun", run.mayApprove);
        connect(approve, &Button::clicked, this, [this, run] { askToApprove(run); });
        flow->addWidget(approve);
        auto* reject = deed(tr("Refuse …"), "rejectRun");
        connect(reject, &Button::clicked, this, [this, run] { askToReject(run); });
        flow->addWidget(reject);
    }
    if (run.fileWaits) {
        auto* file = deed(tr("File for the bank …"), "makeBankFile");
        connect(file, &Button::clicked, this, [this, id = run.id] { m_controller.makeFile(id); });
        flow->addWidget(file);
    }
    addPayouts(*card->column(), run);
    for (const auto& file : run.files)
        card->column()->addWidget(rowOf(file));
    if (const QString words = PayoutDeskWords::approval(run, m_controller.desk().alone); !words.isEmpty())
        card->column()->addWidget(wrapped(words, TextRole::detail, Token::warningText));
    card->column()->addWidget(tools);
    return card;
}

/// What was withdrawn is no part of the sum.
void PayoutsPage::addPayouts(QVBoxLayout& column, const protocol::DeskPayoutRun& run) {
    std::vector<PayoutLine> lines;
    for (const auto& payout : run.payouts)
        if (payout.state != PayoutState::withdrawn) lines.push_back(PayoutLine::of(payout, m_zone));
    if (!lines.empty())
        column.addWidget(
            new PayoutTable(std::move(lines), tr("Payouts of %1", "week").arg(text::weekRange(run.week)), true));
    for (const auto& payout : run.payouts)
        if (PayoutDeskWords::asksForMore(payout)) column.addWidget(rowOf(payout));
}

/// What the bank was given: once is enough.
QWidget* PayoutsPage::rowOf(const protocol::DeskBankFile& file) {
    auto* row = new QWidget;
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(wrapped(PayoutDeskWords::file(file, m_zone), TextRole::strong));
    if (file.stopped)
        lines->addWidget(
            wrapped(tr("Something in it is not to be paid any more. Stop that at the bank; if the bank was "
                       "never given the file, put it away and make another."),
                    TextRole::detail, Token::dangerText));
    auto* tools = new QWidget;
    auto* flow = new widgets::FlowLayout(tools, 8);
    if (file.offered) {
        auto* again = deed(tr("The same file again …"), "takeBankFile");
        connect(again, &Button::clicked, this, [this, file] { askForTheSame(file); });
        flow->addWidget(again);
    }
    if (!file.given) {
        auto* away = deed(tr("The bank was not given it …"), "putFileAway");
        connect(away, &Button::clicked, this, [this, file] { askWhetherAway(file); });
        flow->addWidget(away);
    }
    lines->addWidget(tools);
    return row;
}

QWidget* PayoutsPage::rowOf(const protocol::DeskPayout& payout) {
    auto* row = new QWidget;
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(
        wrapped(tr("%1, %2", "name, sum").arg(textOf(payout.mentor), text::money(payout.net)), TextRole::strong));
    lines->addWidget(
        wrapped(PayoutDeskWords::state(payout), TextRole::detail, isBad(payout) ? Token::dangerText : Token::text2));
    const bool isStopped = payout.stopped != protocol::PayoutFailure::none;
    if (const QString next = PayoutDeskWords::next(payout); !next.isEmpty())
        lines->addWidget(wrapped(next, TextRole::detail, isStopped ? Token::warningText : Token::text2));
    if (!waitsForHands(payout)) return row;
    auto* tools = new QWidget;
    auto* flow = new widgets::FlowLayout(tools, 8);
    auto* paid = deed(tr("It was paid …"), "markPaid");
    connect(paid, &Button::clicked, this, [this, payout] { askWhetherPaid(payout); });
    flow->addWidget(paid);
    auto* failed = deed(tr("It could not be paid …"), "markFailed");
    connect(failed, &Button::clicked, this, [this, payout] { askWhyFailed(payout); });
    flow->addWidget(failed);
    lines->addWidget(tools);
    return row;
}

/// One deed at a time; a press while another is under way would be lost.
Button* PayoutsPage::deed(const QString& text, const char* name, bool may) {
    auto* button = new Button(text);
    button->setObjectName(QLatin1String(name));
    const auto allow = [this, button, may] { button->setEnabled(may && !m_controller.isBusy()); };
    connect(&m_controller, &PayoutsController::busyChanged, button, allow);
    allow();
    return button;
}

void PayoutsPage::askToMake() {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new widgets::Dialog(tr("Make the run?"), this);
    m_dialog = dialog;
    dialog->addSentence(tr("Nothing is paid yet: another admin has to approve it."));
    dialog->setSafe(tr("Not yet"));
    dialog->setDeed(tr("Make it"))->setObjectName(QStringLiteral("confirmRun"));
    connect(dialog, &widgets::Dialog::deed, &m_controller, &PayoutsController::make);
    dialog->open();
}

void PayoutsPage::askToApprove(const protocol::DeskPayoutRun& run) {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new widgets::Dialog(run.madeBy ? tr("Approve the run?") : tr("Is the run right?"), this);
    m_dialog = dialog;
    dialog->setCareful(true);
    if (run.madeBy)
        dialog->addSentence(tr("%1 are sent at once. What has changed since the run was made is left out.")
                                .arg(text::money(PayoutDeskWords::total(run))));
    else
        dialog->addSentence(tr("The server made it. When you have checked it, another admin can approve it."));
    dialog->setSafe(tr("Not yet"));
    dialog->setDeed(run.madeBy ? tr("Approve and send") : tr("It is right"))
        ->setObjectName(QStringLiteral("confirmApproval"));
    connect(dialog, &widgets::Dialog::deed, &m_controller, [this, run] { m_controller.approve(run); });
    dialog->open();
}

void PayoutsPage::askToReject(const protocol::DeskPayoutRun& run) {
    m_question =
        new ReasonDialog(tr("Refuse the run?"), m_drafts, QStringLiteral("payouts/") + textOf(toString(run.id)), this);
    m_question->addSentence(tr("No money moves. It can be made again."));
    m_question->ask(tr("Refuse it"), Button::Kind::danger);
    connect(m_question, &ReasonDialog::decided, this,
            [this, run](const QString& reason) { m_controller.reject(run, reason); });
    m_question->open();
}

void PayoutsPage::askWhetherPaid(const protocol::DeskPayout& payout) {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new widgets::Dialog(tr("Was it paid?"), this);
    m_dialog = dialog;
    dialog->addSentence(tr("%1 has been sent %2 at the bank. She is told so, and it cannot be undone.")
                            .arg(textOf(payout.mentor), text::money(payout.net)));
    auto* reference = new widgets::TextField(tr("Reference of the transfer"));
    reference->setInputName(QStringLiteral("payoutReference"));
    reference->input()->setMaxLength(kMostPayoutReference);
    dialog->body()->addWidget(reference);
    dialog->setSafe(tr("Not yet"));
    auto* paid = dialog->setDeed(tr("It was paid"));
    paid->setObjectName(QStringLiteral("confirmPaid"));
    paid->setEnabled(false);
    connect(reference, &widgets::TextField::textChanged, paid,
            [paid, reference] { paid->setEnabled(!reference->text().trimmed().isEmpty()); });
    connect(dialog, &widgets::Dialog::deed, &m_controller,
            [this, id = payout.id, reference] { m_controller.markPaid(id, reference->text().trimmed()); });
    dialog->open();
}

void PayoutsPage::askWhyFailed(const protocol::DeskPayout& payout) {
    m_question = new ReasonDialog(tr("Could it not be paid?"), m_drafts,
                                  QStringLiteral("payouts/") + textOf(toString(payout.id)), this);
    m_question->addSentence(
        tr("%1 is owed to %2 again, and is in the next run.").arg(text::money(payout.net), textOf(payout.mentor)));
    auto* wrong =
        new widgets::CheckRow(tr("The account is wrong: nothing is paid there any more, and she is asked for "
                                 "another"));
    wrong->setObjectName(QStringLiteral("accountIsWrong"));
    m_question->body()->addWidget(wrong);
    m_question->ask(tr("It could not"), Button::Kind::danger);
    connect(m_question, &ReasonDialog::decided, this, [this, id = payout.id, wrong](const QString& reason) {
        m_controller.markFailed(id, reason, wrong->isChecked());
    });
    m_question->open();
}

void PayoutsPage::askForTheSame(const protocol::DeskBankFile& file) {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new widgets::Dialog(tr("The same file again?"), this);
    m_dialog = dialog;
    dialog->setCareful(true);
    dialog->addSentence(PayoutDeskWords::file(file, m_zone));
    dialog->addSentence(
        tr("It is the same file, byte by byte. Given to the bank twice it may pay twice. That you take it "
           "is recorded."));
    dialog->setSafe(tr("Not now"));
    dialog->setDeed(tr("Take it again"))->setObjectName(QStringLiteral("confirmSameFile"));
    connect(dialog, &widgets::Dialog::deed, &m_controller, [this, id = file.id] { m_controller.takeAgain(id); });
    dialog->open();
}

void PayoutsPage::askWhetherAway(const protocol::DeskBankFile& file) {
    m_question = new ReasonDialog(tr("Was the bank never given it?"), m_drafts,
                                  QStringLiteral("bank-files/") + textOf(toString(file.id)), this);
    m_question->addSentence(PayoutDeskWords::file(file, m_zone));
    m_question->addSentence(
        tr("What it would have paid can be in another file then. If the bank has it, it would be paid "
           "twice."));
    m_question->ask(tr("The bank has never had it"), Button::Kind::danger);
    connect(m_question, &ReasonDialog::decided, this,
            [this, id = file.id](const QString& reason) { m_controller.putAway(id, reason); });
    m_question->open();
}

void PayoutsPage::askWhereTo(const QByteArray& file, const QString& reference) {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new QFileDialog(window(), tr("Save the file for the bank"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Table") + QStringLiteral(" (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(reference + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString& name) { saveTo(name, file); });
    dialog->open();
}

bool PayoutsPage::saveTo(const QString& name, const QByteArray& bytes) {
    QSaveFile file(name);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (saved)
        emit toast(widgets::Tone::success, tr("The file is saved. It holds whole account numbers: delete it when the "
                                              "bank has it."));
    else
        emit toast(widgets::Tone::error, tr("This file cannot be written: %1").arg(file.errorString()));
    return saved;
}

/// What was left out is read before anything else is done.
void PayoutsPage::tellApproved() {
    const auto& changed = m_controller.desk().changed;
    if (changed.empty()) return emit toast(widgets::Tone::success, tr("Done. What is approved is sent at once."));
    auto* dialog = new widgets::Dialog(tr("The run has changed since it was made"), this);
    dialog->setObjectName(QStringLiteral("leftOut"));
    m_dialog = dialog;
    dialog->addSentence(tr("These were left out of what was approved:"));
    for (const auto& change : changed)
        dialog->addSentence(PayoutDeskWords::change(change));
    dialog->setSafe(tr("I have read it"));
    dialog->open();
}

void PayoutsPage::tell(PayoutsController::Deed deed) {
    if (m_question) m_question->settle();
    if (m_dialog) m_dialog->finish();
    switch (deed) {
        case PayoutsController::Deed::make:
            return emit toast(widgets::Tone::success, tr("The run is made. Another admin can approve it."));
        case PayoutsController::Deed::approve:
            return tellApproved();
        case PayoutsController::Deed::putAway:
            return emit toast(widgets::Tone::success, tr("The file is put away. Another can be made."));
        case PayoutsController::Deed::reject:
            return emit toast(widgets::Tone::success, tr("The run is refused."));
        case PayoutsController::Deed::markPaid:
            return emit toast(widgets::Tone::success, tr("Noted as paid; the mentor is told."));
        case PayoutsController::Deed::markFailed:
            return emit toast(widgets::Tone::success, tr("It is owed again."));
    }
}

void PayoutsPage::refuse(const domain::Error& error) {
    if (m_question) return m_question->refuse(error);
    if (m_dialog) m_dialog->finish();
    emit toast(widgets::Tone::error, net::words(error));
}

}  // namespace mc::admin
