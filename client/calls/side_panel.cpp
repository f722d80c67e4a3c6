#include "calls/side_panel.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "protocol/bookings.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/tabs.h"
#include "widgets/text_area.h"
#include "widgets/theme.h"

namespace mc::calls {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kLeastNotes = 96;

int notesLimit() {
    const auto* limit = protocol::Limits<protocol::SessionNotes>::table().find("content");
    return static_cast<int>(limit->maxLength().value_or(5000));
}

}  // namespace

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent), m_tabs(new widgets::Tabs(tr("Beside the call"), this)), m_pages(new QStackedWidget(this)) {
    m_tabs->setObjectName(QStringLiteral("callPanelTabs"));
    setFocusPolicy(Qt::ClickFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_tabs, 1);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        if (isChatShown()) emit chatShown();
    });
}

void SidePanel::setChat(QWidget* chat, const widgets::Theme& theme) {
    if (!chat || m_chat) return;
    m_chat = chat;
    m_pages->insertWidget(0, chat);
    m_tabs->insertTab(0, tr("Chat"));
    widgets::setThemeOf(chat, theme);
    m_tabs->setCurrentIndex(0);
    m_pages->setCurrentIndex(0);
}

void SidePanel::setUnread(int count) {
    if (m_chat) m_tabs->setTabCount(0, isChatShown() && isVisible() ? 0 : count);
}

bool SidePanel::isChatShown() const {
    return m_chat && m_pages->currentWidget() == m_chat;
}

void SidePanel::showNotes(const QString& content) {
    if (!m_notesPage) {
        m_notesPage = makeNotes();
        m_pages->addWidget(m_notesPage);
        m_tabs->addTab(tr("Notes"));
    }
    m_notes->setText(content);
    connect(m_notes, &widgets::TextArea::textChanged, this, [this] { emit notesEdited(m_notes->text()); });
}

QWidget* SidePanel::makeNotes() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    m_notes = new widgets::TextArea(tr("Session notes"), page);
    m_notes->setInputName(QStringLiteral("callNotes"));
    m_notes->setCounter(notesLimit());
    m_notes->setPlaceholder(tr("What you covered, what to do next. Both of you can read it afterwards."));
    m_notes->input()->setMinimumHeight(kLeastNotes);
    m_notes->input()->setMaximumHeight(QWIDGETSIZE_MAX);
    column->addWidget(m_notes, 1);
    m_saved = new Label(tr("Saved with the booking"), TextRole::detail, Token::text2, page);
    m_saved->setObjectName(QStringLiteral("callNotesState"));
    column->addWidget(m_saved);
    return page;
}

void SidePanel::setNotes(const QString& content) {
    const QSignalBlocker quiet(m_notes);
    m_notes->setText(content);
}

void SidePanel::setNotesSaved(bool saved) {
    if (m_saved) m_saved->setText(saved ? tr("Saved with the booking") : tr("Saving …"));
}

void SidePanel::mousePressEvent(QMouseEvent*) {
    const auto* page = m_pages->currentWidget();
    if (auto* box = page ? page->findChild<QPlainTextEdit*>() : nullptr) box->setFocus(Qt::MouseFocusReason);
}

void SidePanel::paintEvent(QPaintEvent*) {
    const auto& theme = widgets::themeOf(this);
    QPainter painter(this);
    widgets::drawBox(painter, QRectF(rect()), widgets::metrics::kCardRadius, theme.color(Token::surface),
                     theme.color(Token::border));
}

}  // namespace mc::calls
