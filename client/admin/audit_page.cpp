#include "admin/audit_page.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include "admin/audit_words.h"
#include "admin/desk_states.h"
#include "admin/table_file.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/table_delegate.h"
#include "widgets/text_field.h"

namespace mc::admin {

using protocol::AuditOrder;

namespace {

using widgets::metrics::kInset;
constexpr int kEntryRow = 40;
constexpr int kEntrySearch = 210;
constexpr int kLeastEntries = 240;
constexpr int kLeastReason = 120;
constexpr int kNearLastEntry = 400;  ///< Pixels before the end at which more is asked for.
using widgets::kTypingPause;

/// Whole days of the reader's, from so many days before today to so many before it; the first is any time.
struct AuditDays {
    int from;
    int until;  ///< Not included; −1 is tomorrow.
};
constexpr AuditDays kAuditDays[] = {{0, 0}, {0, -1}, {1, 0}, {6, -1}, {29, -1}, {364, -1}};

}  // namespace

AuditPage::AuditPage(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api, zone), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("auditPage"));
    auto* content = new QWidget(this);
    auto* table = buildTable();
    auto* filters = buildFilters();
    m_empty = new widgets::EmptyState(widgets::Icon::document, tr("Nothing is recorded"),
                                      tr("No deed is like this. Take a filter away to see more."));
    m_states = new widgets::StatePage(table, widgets::Skeleton::rows(10), m_empty, this);
    widgets::setScaledMinimumHeight(*m_states, kLeastEntries);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kInset, 16, kInset, kInset);
    column->setSpacing(16);
    column->addWidget(filters);
    column->addWidget(m_states, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new widgets::ScrollArea(content));  // In a low window with large letters.
    bind();
    widgets::followTheEye(*this);
}

QWidget* AuditPage::buildFilters() {
    auto* filters = new QWidget(this);  // From the beginning: Tab comes here first.
    auto* row = new widgets::FlowLayout(filters, 12);
    m_who = addSearch("auditWho", tr("Who did it"));
    m_whom = addSearch("auditWhom", tr("Whom or what"));
    m_whom->setToolTip(tr("A person’s name, whole address or id, a booking’s code, or the id of anything"));
    row->addWidget(m_who);
    row->addWidget(m_whom);
    addChoices(*filters);
    addTools(*filters);
    return filters;
}

void AuditPage::addTools(QWidget& row) {
    auto* columns = new widgets::Button(tr("Columns …"));
    columns->setObjectName(QStringLiteral("auditColumns"));
    connect(columns, &widgets::Button::clicked, this,
            [this, columns] { m_columns->popUp(columns->mapToGlobal(QPoint(0, columns->height()))); });
    auto* save = new widgets::Button(tr("Save as CSV …"));
    save->setObjectName(QStringLiteral("saveAudit"));
    save->setGlyph(widgets::Icon::download);
    auto* file = new TableFile(*m_table, *m_columns, QStringLiteral("mentor-connect-audit"), &m_controller);
    connect(save, &widgets::Button::clicked, file, &TableFile::ask);
    connect(file, &TableFile::toast, this, &Page::toast);
    row.layout()->addWidget(columns);
    row.layout()->addWidget(save);
}

widgets::TextField* AuditPage::addSearch(const char* name, const QString& placeholder) {
    auto* field = new widgets::TextField;
    field->setInputName(QLatin1String(name));
    field->setPlaceholder(placeholder);
    field->setGlyph(widgets::Icon::search);
    field->input()->setAccessibleName(placeholder);
    widgets::setScaledWidth(*field, kEntrySearch);
    connect(field, &widgets::TextField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(field, &widgets::TextField::returnPressed, this, &AuditPage::narrow);
    return field;
}

void AuditPage::addChoices(QWidget& row) {
    const auto add = [&](const QString& words, const char* name) {
        auto* select = new widgets::Select(words);
        select->setObjectName(QLatin1String(name));
        row.layout()->addWidget(select);
        return select;
    };
    m_kind = add(tr("Kind of deed"), "auditKind");
    m_kind->addItem(tr("Every kind"));
    for (const auto& code : AuditWords::actions())
        m_kind->addItem(AuditWords::action(code), code);
    m_when = add(tr("Days"), "auditWhen");
    m_when->addItems({tr("Any day"), tr("Today"), tr("Yesterday"), tr("The last 7 days"), tr("The last 30 days"),
                      tr("The last year")});
    m_order = add(tr("Order"), "auditOrder");
    m_order->addItems({tr("Newest first"), tr("Oldest first")});
}

QWidget* AuditPage::buildTable() {
    auto* card = new widgets::Card;
    card->setInset(1);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setAccessibleName(tr("What admins did"));
    m_table->setModel(&m_controller.model());
    widgets::prepareTable(*m_table, kEntryRow);
    auto* header = m_table->horizontalHeader();
    header->setResizeContentsPrecision(50);  // Not every row there is.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AuditModel::ReasonColumn, QHeaderView::Stretch);
    header->setSectionsClickable(true);
    // What is so since gives way first, then to whom and by whom: the line below has all of it.
    m_columns = new DeskColumns(
        *m_table, {.stay = {AuditModel::TimeColumn, AuditModel::ActionColumn},
                   .giveWay = {AuditModel::ActorColumn, AuditModel::SubjectColumn, AuditModel::DetailColumn},
                   .alsoNeeded = kLeastReason,
                   .rest = AuditModel::ReasonColumn});
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    m_entry = new widgets::Label({}, widgets::TextRole::detail, widgets::Token::text2);
    m_entry->setObjectName(QStringLiteral("auditEntry"));
    m_entry->setWordWrap(true);
    m_entry->setContentsMargins(16, 10, 16, 10);
    card->column()->addWidget(m_table, 1);
    card->column()->addWidget(new widgets::Divider);
    card->column()->addWidget(m_entry);
    return card;
}

void AuditPage::bind() {
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &AuditPage::narrow);
    for (auto* select : {m_kind, m_when, m_order})
        connect(select, &QComboBox::currentIndexChanged, this, &AuditPage::narrow);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &AuditPage::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showEntry);
    connect(&m_controller.model(), &QAbstractItemModel::modelReset, this, &AuditPage::showEntry);
    const auto fitSoon = [this] { widgets::afterLayout(*m_table, [this] { m_columns->fit(); }); };
    connect(&m_controller.model(), &QAbstractItemModel::modelReset, this, fitSoon);
    connect(&m_controller.model(), &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > m_table->verticalScrollBar()->maximum() - kNearLastEntry) m_controller.loadMore();
    });
    connect(m_states, &widgets::StatePage::retryRequested, this, &AuditPage::reload);
    connect(&m_controller, &AuditController::stateChanged, this, &AuditPage::showState);
    showEntry();
}

/// "?whom=": of somebody or something alone.
void AuditPage::arrive(const widgets::PageLink& link) {
    if (const auto whom = link.value(QStringLiteral("whom")); !whom.isEmpty()) m_whom->setText(whom);
    m_typing.isActive() ? narrow() : reload();
}

bool AuditPage::focusSearch() {
    m_who->input()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void AuditPage::narrow() {
    m_typing.stop();
    m_controller.narrow(wanted());
}

AuditController::Filter AuditPage::wanted() const {
    AuditController::Filter filter{.who = m_who->text().trimmed(), .whom = m_whom->text().trimmed()};
    filter.action = m_kind->currentData().toString();
    filter.order = m_order->currentIndex() == 1 ? AuditOrder::oldest : AuditOrder::newest;
    const auto& stretch = kAuditDays[std::clamp(m_when->currentIndex(), 0, 5)];
    if (stretch.from == 0 && stretch.until == 0) return filter;
    const auto today = m_zone.dateAt(m_controller.now());
    filter.from = m_zone.startOf(domain::addDays(today, -stretch.from));
    filter.until = m_zone.startOf(domain::addDays(today, -stretch.until));
    return filter;
}

/// The server sorts by time alone.
void AuditPage::sortBy(int column) {
    if (column == AuditModel::TimeColumn) m_order->setCurrentIndex(1 - m_order->currentIndex());
}

void AuditPage::showEntry() {
    const auto index = m_table->currentIndex();
    if (!index.isValid()) return m_entry->setText(tr("Choose a row to read all of it."));
    const auto& entry = m_controller.model().row(index.row());
    QStringList words{tr("Entry %1, %2", "number, time").arg(entry.number).arg(text::dateAndTime(m_zone, entry.at)),
                      tr("%1: %2", "who, did what")
                          .arg(AuditWords::actor(entry), AuditWords::action(QString::fromStdString(entry.action))),
                      AuditWords::subject(entry)};
    if (const auto detail = AuditWords::detail(entry); !detail.isEmpty()) words << detail;
    if (!entry.reason.empty()) words << tr("“%1”", "quoted").arg(QString::fromStdString(entry.reason));
    m_entry->setText(words.join(QStringLiteral(" · ")));
}

bool AuditPage::eventFilter(QObject* watched, QEvent* event) {
    const bool resized = watched == m_table->viewport() && event->type() == QEvent::Resize;
    const bool restyled = watched == m_table && event->type() == QEvent::StyleChange;
    if (resized || restyled) widgets::afterLayout(*m_table, [this] { m_columns->fit(); });
    return Page::eventFilter(watched, event);
}

void AuditPage::showState() {
    const DeskStates states{.failed = tr("The audit log could not be loaded")};
    states.show(*m_states, m_controller);
    if (m_states->state() == widgets::StatePage::State::ready) m_columns->fit();
}

}  // namespace mc::admin
