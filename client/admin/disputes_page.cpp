#include "admin/disputes_page.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <functional>

#include "admin/desk_states.h"
#include "admin/dispute_sheet.h"
#include "admin/dispute_words.h"
#include "admin/panel_parts.h"
#include "net/problem.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/kept_focus.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/segmented_control.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/text_area.h"
#include "widgets/theme.h"

namespace mc::admin {

using protocol::DisputeQueue;
using protocol::DisputeState;
using text::textOf;
using widgets::Button;
using widgets::PillTone;
using widgets::TextRole;
using widgets::Token;
using widgets::metrics::kInset;

namespace {

constexpr int kMostNoted = 2000;  ///< Limits<NoteDispute>.

PillTone disputeTone(DisputeState state) {
    switch (state) {
        case DisputeState::open:
        case DisputeState::action_required:
            return PillTone::warning;
        case DisputeState::lost:
            return PillTone::danger;
        case DisputeState::won:
            return PillTone::success;
        case DisputeState::under_review:
        case DisputeState::closed:
            break;
    }
    return PillTone::neutral;
}

bool writeDisputeFile(const QString& name, const std::function<bool(QIODevice&)>& write, QString& why) {
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit()) return true;
    why = file.errorString();
    return false;
}

}  // namespace

DisputesPage::DisputesPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_drafts(drafts), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("disputesPage"));
    m_queue = new widgets::SegmentedControl(tr("Which disputes"));
    m_queue->setObjectName(QStringLiteral("disputeQueue"));
    m_queue->addSegment(tr("Open"));
    m_queue->addSegment(tr("Over"));
    m_queue->setCurrent(0);
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(kInset, 12, kInset, kInset);
    cards->setSpacing(16);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(16);
    cards->addLayout(m_cards);
    m_more = new Button(tr("Show more"));
    m_more->setObjectName(QStringLiteral("moreDisputes"));
    cards->addWidget(m_more, 0, Qt::AlignHCenter);
    cards->addStretch(1);
    m_empty = new widgets::EmptyState(widgets::Icon::checkCircle, {}, {});
    m_states = new widgets::StatePage(new widgets::ScrollArea(content), widgets::Skeleton::rows(5), m_empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kInset, 12, kInset, 0);
    bar->addWidget(m_queue);
    bar->addStretch(1);
    column->addLayout(bar);
    column->addWidget(m_states, 1);
    bind();
    widgets::followTheEye(*this);
}

void DisputesPage::bind() {
    connect(m_queue, &widgets::SegmentedControl::currentChanged, this,
            [this](int index) { m_controller.show(index == 0 ? DisputeQueue::open : DisputeQueue::over); });
    connect(m_more, &Button::clicked, &m_controller, &DisputesController::loadMore);
    connect(m_states, &widgets::StatePage::retryRequested, this, &DisputesPage::reload);
    connect(&m_controller, &DisputesController::stateChanged, this, &DisputesPage::showState);
    connect(&m_controller, &DisputesController::collected, this, &DisputesPage::askWhereTo);
    connect(&m_controller, &DisputesController::failed, this, &DisputesPage::refuse);
    connect(&m_controller, &DisputesController::noted, this, [this] {
        m_drafts.keepText(m_draft, {});
        if (m_question) m_question->finish();
        emit toast(widgets::Tone::success, tr("Noted what was sent."));
    });
}

void DisputesPage::showState() {
    const DeskStates states{.failed = tr("The disputes could not be loaded"),
                            .ready = [this] { fill(); },
                            .empty = [this] { showEmpty(); },
                            .forbidden = tr("Your role does not see disputes")};
    states.show(*m_states, m_controller);
}

void DisputesPage::showEmpty() {
    if (m_controller.queue() == DisputeQueue::open)
        m_empty->setTexts(tr("No bank asks anything back"),
                          tr("When one does, it stands here, with the evidence ready."));
    else
        m_empty->setTexts(tr("No dispute is over yet"), tr("What banks have decided stands here."));
    m_states->showEmpty();
}

void DisputesPage::fill() {
    const widgets::KeptFocus kept(*this);
    clear(*m_cards);
    for (const auto& dispute : m_controller.disputes())
        m_cards->addWidget(cardOf(dispute));
    m_more->setVisible(m_controller.hasMore());
    widgets::followTheEye(*this);
}

QWidget* DisputesPage::cardOf(const protocol::DeskDispute& dispute) {
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("disputeCard"));
    card->column()->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(wrapped(DisputeWords::about(dispute), TextRole::section), 1);
    head->addWidget(new widgets::Pill(DisputeWords::state(dispute.state), disputeTone(dispute.state)), 0, Qt::AlignTop);
    card->column()->addLayout(head);
    const bool isUrgent = domain::isAnswerDueSoon(dispute.state, dispute.respondBy, text::systemNow());
    card->column()->addWidget(
        wrapped(DisputeWords::due(dispute, m_zone), TextRole::strong, isUrgent ? Token::dangerText : Token::text));
    card->column()->addWidget(wrapped(
        tr("%1: %2", "phase, reason").arg(DisputeWords::phase(dispute.phase), DisputeWords::reason(dispute.reasonCode)),
        TextRole::detail, Token::text2));
    if (!dispute.endedAt)
        card->column()->addWidget(wrapped(tr("%1 is at stake. The mentor’s share is kept until the bank has decided.")
                                              .arg(text::money(dispute.exposure)),
                                          TextRole::detail, Token::text2));
    if (const auto noted = DisputeWords::noted(dispute, m_zone); !noted.isEmpty())
        card->column()->addWidget(wrapped(noted, TextRole::body));
    if (!dispute.mayAnswer)
        card->column()->addWidget(
            wrapped(tr("Another admin answers: it is about you."), TextRole::detail, Token::text2));
    card->column()->addWidget(toolsOf(dispute));
    return card;
}

QWidget* DisputesPage::toolsOf(const protocol::DeskDispute& dispute) {
    auto* tools = new QWidget;
    auto* flow = new widgets::FlowLayout(tools, 8);
    auto* evidence = deed(tr("Save the evidence …"), "takeEvidence", dispute.mayAnswer);
    evidence->setGlyph(widgets::Icon::download);
    if (!dispute.endedAt) evidence->setKind(Button::Kind::primary);
    connect(evidence, &Button::clicked, this, [this, id = dispute.id] { m_controller.collect(id); });
    flow->addWidget(evidence);
    auto* note = deed(dispute.note.empty() ? tr("Note what was sent …") : tr("Change the note …"), "noteSent",
                      dispute.mayAnswer);
    connect(note, &Button::clicked, this, [this, dispute] { askWhatWasSent(dispute); });
    flow->addWidget(note);
    if (dispute.booking) {
        auto* booking = deed(tr("Open the booking"), "openDisputedBooking");
        connect(booking, &Button::clicked, this, [this, id = *dispute.booking] {
            emit navigate(QStringLiteral("/admin/bookings/") + textOf(toString(id)));
        });
        flow->addWidget(booking);
    }
    return tools;
}

/// One deed at a time; a press while another is under way would be lost.
Button* DisputesPage::deed(const QString& text, const char* name, bool may) {
    auto* button = new Button(text);
    button->setObjectName(QLatin1String(name));
    const auto allow = [this, button, may] { button->setEnabled(may && !m_controller.isBusy()); };
    connect(&m_controller, &DisputesController::busyChanged, button, allow);
    allow();
    return button;
}

void DisputesPage::askWhatWasSent(const protocol::DeskDispute& dispute) {
    if (m_question) m_question->finish();
    m_draft = QStringLiteral("disputes/") + textOf(toString(dispute.id));
    auto* dialog = new widgets::Dialog(tr("What was sent?"), this, widgets::Dialog::Width::wide);
    m_question = dialog;
    dialog->addSentence(tr("For the other admins: what the bank was given, and where."));
    auto* note = new widgets::TextArea(tr("What was sent"));
    note->setInputName(QStringLiteral("sentNote"));
    note->setCounter(kMostNoted);
    note->setRows(4);
    const auto kept = m_drafts.text(m_draft);
    note->setText(kept.isEmpty() ? textOf(dispute.note) : kept);
    dialog->body()->addWidget(note);
    dialog->setSafe(tr("Not now"));
    auto* save = dialog->setDeed(tr("Note it"));
    save->setObjectName(QStringLiteral("confirmNote"));
    const auto allow = [save, note] { save->setEnabled(!note->text().trimmed().isEmpty()); };
    connect(note, &widgets::TextArea::textChanged, dialog, [this, note, allow] {
        m_drafts.keepText(m_draft, note->text());
        allow();
    });
    allow();
    connect(dialog, &widgets::Dialog::deed, &m_controller,
            [this, dispute, note] { m_controller.note(dispute, note->text().trimmed()); });
    dialog->open();
}

void DisputesPage::askWhereTo(const protocol::DisputeEvidence& evidence, const QByteArray& zip) {
    auto* dialog = new QFileDialog(window(), tr("Where to save the evidence"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, evidence, zip](const QString& folder) { saveTo(folder, evidence, zip); });
    dialog->open();
}

bool DisputesPage::saveTo(const QString& folder, const protocol::DisputeEvidence& evidence, const QByteArray& zip) {
    const QString begin = QDir(folder).filePath(DisputeWords::fileName(evidence.dispute));
    const DisputeSheet sheet(evidence, m_zone, widgets::themeOf(this).font(TextRole::body).family());
    QString why;
    const bool saved =
        writeDisputeFile(
            begin + QStringLiteral(".pdf"), [&](QIODevice& file) { return sheet.writePdf(file); }, why) &&
        writeDisputeFile(
            begin + QStringLiteral(".zip"), [&](QIODevice& file) { return file.write(zip) == zip.size(); }, why);
    if (saved)
        emit toast(widgets::Tone::success,
                   tr("The evidence is saved as a PDF and a ZIP. It is about people: delete it when the bank has it."));
    else
        emit toast(widgets::Tone::error, tr("This file cannot be written: %1").arg(why));
    return saved;
}

void DisputesPage::refuse(const domain::Error& error) {
    if (m_question) m_question->finish();
    emit toast(widgets::Tone::error, net::words(error));
}

}  // namespace mc::admin
