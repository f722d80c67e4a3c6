#include "mentor/journal_page.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QSaveFile>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "mentor/journal_words.h"
#include "net/problem.h"
#include "text/format.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/stat.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/table_delegate.h"

namespace mc::mentor {

using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using widgets::metrics::kInset;

namespace {

constexpr int kJournalRow = 64;
constexpr int kLeastTable = 300;       ///< Pixels at a text scale of 1, here and below.
constexpr int kWidthForAccount = 720;  ///< Of the table, so that it shows which account it is.
constexpr int kWidthForBalance = 560;
constexpr int kNearJournalEnd = 400;  ///< Pixels before the end at which more is asked for.

}  // namespace

JournalPage::JournalPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent)
    : Page(parent), m_controller(api, viewer) {
    setObjectName(QStringLiteral("journalPage"));
    auto* empty = new widgets::EmptyState(
        widgets::Icon::rupee, tr("Nothing has moved yet"),
        tr("When a student pays for a session with you, your share appears here, and everything that happens to it."));
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeContent()), widgets::Skeleton::rows(6), empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
}

QWidget* JournalPage::makeContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kInset, 16, kInset, kInset);
    column->setSpacing(16);
    column->addWidget(makeSummary());
    column->addWidget(makeTable(), 1);
    return content;
}

QWidget* JournalPage::makeSummary() {
    auto* card = new widgets::Card;
    card->setInset(20);
    m_payable = new widgets::Stat(JournalWords::account(domain::MentorAccount::mentor_payable),
                                  widgets::Stat::Form::labelAbove);
    m_unearned = new widgets::Stat(JournalWords::account(domain::MentorAccount::mentor_unearned),
                                   widgets::Stat::Form::labelAbove);
    auto* figures = new QWidget;
    auto* flow = new widgets::FlowLayout(figures, 48);
    flow->addWidget(m_payable);
    flow->addWidget(m_unearned);
    card->column()->addWidget(figures);
    m_verdict =
        new Label(tr("Each line has a seal of itself and of the line before: none can be changed without breaking "
                     "all that follow."),
                  TextRole::body, Token::text2);
    m_verdict->setObjectName(QStringLiteral("journalVerdict"));
    m_verdict->setWordWrap(true);
    card->column()->addWidget(m_verdict);
    auto* tools = new QWidget;
    auto* row = new widgets::FlowLayout(tools, 12);
    m_check = new Button(tr("Check every line"), Button::Kind::primary);
    m_check->setObjectName(QStringLiteral("checkJournal"));
    m_check->setGlyph(widgets::Icon::verified);
    m_save = new Button(tr("Save as a file …"));
    m_save->setObjectName(QStringLiteral("saveJournal"));
    m_save->setGlyph(widgets::Icon::download);
    row->addWidget(m_check);
    row->addWidget(m_save);
    card->column()->addWidget(tools);
    return card;
}

QWidget* JournalPage::makeTable() {
    auto* card = new widgets::Card;
    card->setInset(1);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("journalTable"));
    m_table->setAccessibleName(tr("Movements of your account"));
    m_table->setModel(&m_controller.model());
    widgets::prepareTable(*m_table, kJournalRow);
    m_table->viewport()->installEventFilter(this);
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);  // What a line is about takes what is left, alone.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(JournalModel::WhatColumn, QHeaderView::Stretch);
    card->column()->addWidget(m_table);
    return card;
}

void JournalPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &JournalPage::reload);
    connect(m_check, &Button::clicked, this, [this] { start(Aim::check); });
    connect(m_save, &Button::clicked, this, [this] { start(Aim::save); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value >= m_table->verticalScrollBar()->maximum() - kNearJournalEnd) m_controller.loadMore();
    });
    connect(&m_controller, &JournalController::stateChanged, this, &JournalPage::showState);
    connect(&m_controller, &JournalController::readSoFar, this, [this](int lines) {
        m_verdict->setColor(Token::text2);
        m_verdict->setText(tr("%n line(s) read so far …", nullptr, lines));
    });
    connect(&m_controller, &JournalController::wasRead, this, &JournalPage::wasRead);
    connect(&m_controller, &JournalController::notRead, this, [this](const domain::Error& error) {
        setReading(false);
        m_verdict->setColor(Token::dangerText);
        m_verdict->setText(tr("Not every line could be read: %1").arg(net::words(error)));
    });
}

void JournalPage::arrive(const widgets::PageLink&) {
    m_controller.load();
}

void JournalPage::showState() {
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::empty:
            return m_states->showEmpty();
        case LoadState::error:
            return m_states->showError(tr("Your journal could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), widgets::kRetryAfter);
        case LoadState::ready:
            break;
    }
    m_payable->setValue(text::money(m_controller.totals().payable));
    m_unearned->setValue(text::money(m_controller.totals().unearned));
    m_states->showReady();
    fitColumns();
    widgets::followTheEye(*this);
}

void JournalPage::start(Aim aim) {
    m_aim = aim;
    setReading(true);
    m_controller.read();
}

void JournalPage::setReading(bool reading) {
    m_check->setEnabled(!reading);
    m_save->setEnabled(!reading);
}

void JournalPage::wasRead(const JournalOutcome& outcome) {
    setReading(false);
    showVerdict(outcome);
    m_file = outcome.file;
    if (m_aim == Aim::save) askWhereTo();
}

void JournalPage::showVerdict(const JournalOutcome& outcome) {
    const auto& finding = outcome.finding;
    m_verdict->setColor(finding ? Token::dangerText : Token::successText);
    m_verdict->setText(finding ? JournalWords::wrong(*finding) : JournalWords::right(outcome.lines, outcome.sessions));
    widgets::announce(*this, m_verdict->text());
}

void JournalPage::askWhereTo() {
    auto* dialog = new QFileDialog(window(), tr("Save the journal"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Table") + QStringLiteral(" (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("journal.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &JournalPage::saveTo);
    dialog->open();
}

bool JournalPage::saveTo(const QString& name) {
    QSaveFile file(name);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(m_file) == m_file.size() && file.commit();
    if (saved)
        emit toast(widgets::Tone::success, tr("The journal is saved"));
    else
        emit toast(widgets::Tone::error, tr("This file cannot be written: %1").arg(file.errorString()));
    return saved;
}

/// What a narrow window has no room for stands in the file.
void JournalPage::fitColumns() {
    const auto& theme = widgets::themeOf(this);
    m_table->setMinimumHeight(theme.scaled(kLeastTable));
    const int room = m_table->viewport()->width();
    const QAbstractItemView& lines = *m_table;
    const auto& header = *m_table->horizontalHeader();
    const auto widthOf = [&](int column) {
        return std::max(lines.sizeHintForColumn(column), header.sectionSizeHint(column));
    };
    int left = room - widthOf(JournalModel::WhatColumn) - widthOf(JournalModel::AmountColumn);
    for (const auto& [column, least] : {std::pair(JournalModel::BalanceColumn, kWidthForBalance),
                                        std::pair(JournalModel::AccountColumn, kWidthForAccount)}) {
        m_table->setColumnHidden(column, false);  // A hidden one does not say how wide it is.
        left -= widthOf(column);
        m_table->setColumnHidden(column, left < 0 || room < theme.scaled(least));
    }
}

bool JournalPage::eventFilter(QObject* watched, QEvent* event) {
    const bool resized = watched == m_table->viewport() && event->type() == QEvent::Resize;
    if (resized) fitColumns();
    return Page::eventFilter(watched, event);
}

void JournalPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_table) fitColumns();
}

}  // namespace mc::mentor
