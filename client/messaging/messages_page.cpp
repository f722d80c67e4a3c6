#include "messaging/messages_page.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "messaging/conversation_delegate.h"
#include "messaging/system_words.h"
#include "messaging/system_words.h"
#include "net/problem.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/plain_text.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/top_bar.h"

namespace mc::messaging {

using namespace widgets;

namespace {

constexpr int kListWidth = 304;
constexpr int kMostList = 400;
constexpr int kLeastThread = 360;

}  // namespace

MessagesPage::MessagesPage(Conversations& conversations, QWidget* parent)
    : Page(parent), m_conversations(conversations), m_people(new QSortFilterProxyModel(this)) {
    setObjectName(u"messagesPage"_qs);
    m_people->setSourceModel(&conversations.model());
    m_people->setFilterRole(ConversationModel::NameRole);
    m_people->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side = makeList());
    row->addWidget(makeThread(), 1);
    bindKeys();
    connect(&conversations, &Conversations::stateChanged, this, &MessagesPage::follow);
    connect(&conversations, &Conversations::missing, this, &MessagesPage::tellMissing);
    connect(&conversations.model(), &QAbstractItemModel::dataChanged, this, &MessagesPage::showHeader);
    follow();
}

QWidget* MessagesPage::makeList() {
    auto* side = new QWidget;
    m_search = new SearchBox(tr("Find a person"), tr("Ctrl F"));
    m_search->setObjectName(u"conversationSearch"_qs);
    m_list = new QListView;
    m_list->setObjectName(u"conversationList"_qs);
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setModel(m_people);
    m_list->setItemDelegate(new ConversationDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 0, 16, 12);
    head->setSpacing(0);
    auto* title = new Label(tr("Messages"), TextRole::title);
    setScaledHeight(*title, metrics::kTopBar);
    title->setAlignment(Qt::AlignVCenter);
    head->addWidget(title);
    head->addWidget(m_search);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &MessagesPage::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid() && !m_following) choose(idOf(current));
    });
    return side;
}

QWidget* MessagesPage::makeHeader() {
    auto* header = new QWidget;
    setScaledMinimumHeight(*header, metrics::kTopBar);
    auto* row = new FlowLayout(header, 12);
    row->setEnds(true);
    row->setContentsMargins(metrics::kInset, 12, metrics::kInset, 12);
    m_avatar = new Avatar(40);
    m_avatar->setGround(Token::window);
    m_name = new ElidedLabel({}, TextRole::strong);
    m_name->setObjectName(u"threadName"_qs);
    m_detail = new Label({}, TextRole::detail, Token::text2);
    m_detail->setObjectName(QStringLiteral("conversationDetail"));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    m_bookings = new Button({}, Button::Kind::secondary);
    m_bookings->setObjectName(u"threadBookings"_qs);
    m_bookings->setSize(Button::Size::small);
    m_bookings->setGlyph(Icon::calendar);
    m_toList = new Button(Icon::arrowLeft, tr("All conversations"));
    m_toList->setObjectName(u"toConversations"_qs);
    m_together = new Button(Icon::users, tr("All sessions with this person"));
    m_together->setObjectName(u"allTogether"_qs);
    auto* who = new QWidget;
    auto* person = new QHBoxLayout(who);
    person->setContentsMargins(0, 0, 0, 0);
    person->setSpacing(12);
    person->addWidget(m_toList);
    person->addWidget(m_avatar);
    person->addLayout(words, 1);
    person->addWidget(m_together);
    row->addWidget(who);
    row->addWidget(m_bookings);
    connect(m_toList, &Button::clicked, this, [this] {
        showList(true);
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_bookings, &Button::clicked, this, &MessagesPage::openBookings);
    connect(m_together, &Button::clicked, this, [this] {
        const auto* conversation = m_conversations.model().find(m_panel->thread().id());
        if (conversation) emit navigate(u"/people/"_qs + QString::fromStdString(toString(conversation->other.id)));
    });
    return header;
}

QWidget* MessagesPage::makeThread() {
    auto* thread = new QWidget;
    auto* column = new QVBoxLayout(thread);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new Divider);
    m_panel = new ChatPanel(m_conversations);
    connect(m_panel, &ChatPanel::reported, this,
            [this] { emit toast(Tone::success, tr("Thank you. An admin will look at it.")); });
    column->addWidget(m_panel, 1);
    auto* none = new EmptyState(Icon::messages, tr("No conversations yet"),
                                tr("A conversation opens by itself when a session is confirmed."));
    m_right = new QStackedWidget;
    m_right->addWidget(new QWidget);
    m_right->addWidget(thread);
    m_states = new StatePage(m_right, Skeleton::rows(8, 64), none);
    connect(m_states, &StatePage::retryRequested, &m_conversations, &Conversations::load);
    return m_states;
}

void MessagesPage::bindKeys() {
    const auto bind = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    bind(Qt::CTRL | Qt::Key_F, [this] { focusSearch(); });
    bind(Qt::ALT | Qt::Key_Up, [this] { step(-1); });
    bind(Qt::ALT | Qt::Key_Down, [this] { step(1); });
}

void MessagesPage::foldList() {
    const auto& theme = themeOf(this);
    m_folded = width() < theme.scaled(kListWidth) + theme.scaled(kLeastThread);
    const int wide = std::clamp(width() / 4, theme.scaled(kListWidth), theme.scaled(kMostList));
    m_side->setMinimumWidth(m_folded ? 0 : wide);
    m_side->setMaximumWidth(m_folded ? QWIDGETSIZE_MAX : wide);
    showList(m_listShown);
}

void MessagesPage::showList(bool shown) {
    // Without a conversation the list is what there is to choose from.
    m_listShown = shown;
    const bool list = !m_folded || shown || m_right->currentIndex() == 0;
    m_side->setVisible(list);
    m_states->setVisible(!m_folded || !list || m_conversations.state() != net::LoadState::ready);
    m_toList->setVisible(m_folded);
    update();
}

bool MessagesPage::escape() {
    if (!m_folded || m_side->isVisible()) return false;
    m_toList->click();
    return true;
}

void MessagesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    foldList();
}

void MessagesPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange) foldList();
}

bool MessagesPage::focusSearch() {
    if (m_folded) showList(true);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void MessagesPage::step(int by) {
    const int next = std::clamp(m_list->currentIndex().row() + by, 0, m_people->rowCount() - 1);
    m_list->setCurrentIndex(m_people->index(next, 0));
}

domain::ConversationId MessagesPage::idOf(const QModelIndex& index) const {
    const auto id = index.data(ConversationModel::IdRole).toString().toStdString();
    return domain::parseId<domain::ConversationId>(id).value_or(domain::ConversationId{});
}

void MessagesPage::arrive(const PageLink& link) {
    const auto id = domain::parseId<domain::ConversationId>(link.part(u"id"_qs).toStdString());
    if (id && *id != domain::ConversationId{}) {
        m_wanted = *id;
        m_search->clear();  // Whoever is wanted must be seen, whatever was looked for before.
        if (!m_conversations.model().find(m_wanted)) m_conversations.want(m_wanted);
    }
    m_blank = false;
    m_arrived = true;
    follow();
}

/// The list narrows; the conversation that is open stays open, in the list or not.
void MessagesPage::filter(const QString& text) {
    m_following = true;
    m_people->setFilterFixedString(text);
    m_following = false;
    showChosen();
}

void MessagesPage::showChosen() {
    m_following = true;
    const auto index = m_people->mapFromSource(m_conversations.model().indexOf(m_panel->thread().id()));
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else
        m_list->selectionModel()->clear();
    m_following = false;
}

void MessagesPage::follow() {
    switch (m_conversations.state()) {
        case net::LoadState::loading:
            return m_states->showLoading();
        case net::LoadState::empty:
            if (m_wanted) return m_states->showLoading();
            return m_states->showEmpty();
        case net::LoadState::error:
            return m_states->showError(tr("The conversations did not load"), net::words(m_conversations.error()), {},
                                       15);
        case net::LoadState::ready:
            m_states->showReady();
    }
    openWanted();
    showChosen();
    if (m_panel->thread().id() && std::exchange(m_arrived, false)) m_panel->focusComposer();
}

/// The one that was asked for, and only that; else the one that is open; else the newest.
void MessagesPage::openWanted() {
    if (m_wanted) {
        if (!m_conversations.model().find(m_wanted)) return m_right->setCurrentIndex(0);  // On its way.
        return choose(std::exchange(m_wanted, {}));
    }
    if (m_conversations.model().find(m_panel->thread().id())) return choose(m_panel->thread().id());
    if (!m_blank && m_conversations.model().rowCount() > 0) choose(idOf(m_conversations.model().index(0)));
}

void MessagesPage::tellMissing(domain::ConversationId id, const domain::Error& error) {
    if (id != m_wanted) return;
    m_wanted = {};
    // Nobody else's instead: what is typed next would go to the wrong person.
    m_blank = true;
    m_panel->openConversation({});
    m_right->setCurrentIndex(0);
    emit toast(Tone::error, tr("This conversation cannot be opened. %1").arg(net::words(error)));
    follow();
}

void MessagesPage::choose(domain::ConversationId id) {
    m_blank = false;
    m_right->setCurrentIndex(1);
    m_panel->openConversation(id);
    showList(false);
    showHeader();
    showBookings();
}

void MessagesPage::showHeader() {
    const auto* conversation = m_conversations.model().find(m_panel->thread().id());
    if (!conversation) return;
    const auto& other = conversation->other;
    const QString name = QString::fromStdString(other.name);
    m_avatar->setPerson(QString::fromStdString(toString(other.id)), name);
    m_avatar->setPresence(other.online ? Presence::online : Presence::offline);
    m_name->setText(name);
    const QString there =
        tr("%1 in %2")
            .arg(clockTime(zoneTable(other.timeZone), m_conversations.api().clock().now()), zoneCity(other.timeZone));
    m_detail->setText(other.online ? tr("Online · %1").arg(there) : there);
}

QString MessagesPage::bookingWords(const protocol::ThreadSummary& thread) const {
    const auto zone = zoneTable(m_conversations.session().user().timeZone);
    return tr("%1 · %2").arg(SystemWords::topic(thread), dateAndTime(zone, thread.startsAt));
}

void MessagesPage::showBookings() {
    const auto* conversation = m_conversations.model().find(m_panel->thread().id());
    m_bookings->setVisible(conversation && !conversation->threads.empty());
    if (m_bookings->isHidden()) return;
    const auto& thread = conversation->threads.front();
    setPlainText(*m_bookings, bookingWords(thread));
    const bool several = conversation->threads.size() > 1;
    m_bookings->setTrailingGlyph(several ? std::optional(Icon::chevronDown) : std::nullopt);
}

void MessagesPage::openBookings() {
    const auto* conversation = m_conversations.model().find(m_panel->thread().id());
    if (!conversation) return;
    const auto link = [](const protocol::ThreadSummary& thread) {
        return u"/bookings/"_qs + QString::fromStdString(toString(thread.bookingId));
    };
    if (conversation->threads.size() == 1) return emit navigate(link(conversation->threads.front()));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& thread : conversation->threads)
        menu->addAction(menuText(bookingWords(thread)), this, [this, to = link(thread)] { emit navigate(to); });
    menu->popup(m_bookings->mapToGlobal(QPoint(0, m_bookings->height() + 4)));
}

void MessagesPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_folded) painter.fillRect(QRect(m_side->width() - 1, 0, 1, height()), themeOf(this).color(Token::border));
}

}  // namespace mc::messaging
