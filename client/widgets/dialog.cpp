#include "widgets/dialog.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <utility>

#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/page.h"
#include "widgets/painting.h"
#include "widgets/scroll_area.h"

namespace mc::widgets {
namespace {
constexpr int kDialogInset = 20;
constexpr int kAroundDialog = 16;
constexpr int kLeastBody = 48;

/// The page around a widget; null when there is none.
QWidget* pageOf(QWidget* widget) {
    for (QWidget* at = widget; at; at = at->parentWidget())
        if (qobject_cast<Page*>(at)) return at;
    return nullptr;
}
}  // namespace

Dialog::Dialog(const QString& title, QWidget* over, Width width)
    : QWidget(over->window()),
      m_window(over->window()),
      m_card(new Card(this)),
      m_body(new QVBoxLayout),
      m_bodyHost(new QWidget),
      m_scroll(new ScrollArea(m_bodyHost)),
      m_width(static_cast<int>(width)),
      m_actions(new QHBoxLayout),
      m_cross(new Button(Icon::close, tr("Close"))) {
    setAccessibleName(title);
    setFocusPolicy(Qt::ClickFocus);
    auto* card = static_cast<Card*>(m_card);
    card->setInset(kDialogInset);
    auto* head = new QHBoxLayout;
    auto* words = new Label(title, TextRole::section);
    words->setWordWrap(true);
    head->addWidget(words, 1);
    m_cross->setSize(Button::Size::small);
    head->addWidget(m_cross, 0, Qt::AlignTop);
    card->column()->setSpacing(8);
    card->column()->addLayout(head);
    m_body->setSpacing(12);
    m_body->setContentsMargins(kFocusReach, kFocusReach, kFocusReach, kFocusReach);
    m_bodyHost->setLayout(m_body);
    m_scroll->setFixedHeight(kLeastBody);
    m_scroll->setAccessibleName(title);
    card->column()->addWidget(m_scroll);
    card->column()->addSpacing(4);
    m_actions->setSpacing(8);
    m_actions->addStretch(1);
    card->column()->addLayout(m_actions);
    connect(m_cross, &Button::clicked, this, &Dialog::answerSafe);
    m_window->installEventFilter(this);
    m_card->installEventFilter(this);
    m_bodyHost->installEventFilter(this);
    if (QWidget* page = pageOf(over); page && page != m_window) belongTo(page);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { keepFocus(now); });
    hide();
}

/// The focus leaves the parts while they are deleted, when what looks after it is no more.
Dialog::~Dialog() {
    disconnect(qApp, nullptr, this, nullptr);
}

Label* Dialog::addSentence(const QString& text) {
    auto* label = new Label(text, TextRole::body, Token::text2);
    label->setWordWrap(true);
    m_body->addWidget(label);
    return label;
}

Button* Dialog::setSafe(const QString& text) {
    m_safe = new Button(text, Button::Kind::secondary);
    m_safe->setObjectName(QStringLiteral("dialogSafe"));
    m_actions->addWidget(m_safe);
    connect(m_safe, &Button::clicked, this, &Dialog::answerSafe);
    return m_safe;
}

Button* Dialog::setDeed(const QString& text, Button::Kind kind) {
    m_deed = new Button(text, kind);
    m_deed->setObjectName(QStringLiteral("dialogDeed"));
    m_actions->addWidget(m_deed);
    connect(m_deed, &Button::clicked, this, &Dialog::deed);
    return m_deed;
}

void Dialog::open() {
    m_before = QApplication::focusWidget();
    place();
    raise();
    show();
    focusFirst();
}

void Dialog::focusFirst() {
    if (m_careful && m_safe) {
        m_safe->setFocus(Qt::TabFocusReason);
        return;
    }
    for (QWidget* widget = m_cross->nextInFocusChain(); widget && widget != m_cross;
         widget = widget->nextInFocusChain()) {
        if (m_card->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() &&
            widget->isVisibleTo(this)) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_cross->setFocus(Qt::TabFocusReason);
}

void Dialog::belongTo(QWidget* page) {
    m_page = page;
    page->installEventFilter(this);
    connect(page, &QObject::destroyed, this, [this] { delete this; });
}

/// A page that loads behind the dialog may set its focus; the dialog's it stays.
void Dialog::keepFocus(QWidget* now) {
    if (isHidden() || m_finished || !now || now->window() != m_window) return;
    for (const auto* dialog : m_window->findChildren<Dialog*>(Qt::FindDirectChildrenOnly))
        if (dialog == now || dialog->isAncestorOf(now)) return;
    focusFirst();
}

void Dialog::finish() {
    if (std::exchange(m_finished, true)) return;
    hide();
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
    emit finished();
    deleteLater();
}

void Dialog::answerSafe() {
    if (m_finished) return;
    emit safe();
    finish();
}

void Dialog::place() {
    if (!m_window) return;
    setGeometry(m_window->rect());
    fitCard();
    m_card->move(m_card->x(), qMax(kAroundDialog, (height() - m_card->height()) * 2 / 5));
}

/// In the middle at any size of text. Keeps the top edge where it is, so that an error which appears below a field moves nothing but what is below it.
void Dialog::fitCard() {
    const int width = qMin(themeOf(this).scaled(m_width), this->width() - 2 * kAroundDialog);
    const int height = heightAt(width, this->height() - 2 * kAroundDialog);
    m_card->resize(width, height);
    const int lowest = qMax(kAroundDialog, this->height() - height - kAroundDialog);
    m_card->move((this->width() - width) / 2, qMin(m_card->y(), lowest));
    update();
}

/// The card's height at that width, with the body as tall as it is or as there is room for.
int Dialog::heightAt(int width, int room) {
    const int inner = width - 2 * (kDialogInset + 1);
    const int body = m_body->hasHeightForWidth() ? m_body->heightForWidth(inner) : m_body->sizeHint().height();
    const int before = m_scroll->minimumHeight();
    const int whole = m_card->hasHeightForWidth() ? m_card->heightForWidth(width) : m_card->sizeHint().height();
    const int around = whole - before;
    const int shown = qMin(body, qMax(kLeastBody, room - around));
    if (shown != before) m_scroll->setFixedHeight(shown);
    m_scroll->setFocusPolicy(shown < body ? Qt::StrongFocus : Qt::NoFocus);  // For the arrow keys.
    return around + shown;
}

bool Dialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_window && event->type() == QEvent::Resize) place();
    if (watched == m_window && isVisible() && takesFromWindow(event)) return true;
    if (watched == m_page && event->type() == QEvent::Hide && !event->spontaneous() && !isHidden()) answerSafe();
    if ((watched == m_card || watched == m_bodyHost) && event->type() == QEvent::LayoutRequest) fitCard();
    return QWidget::eventFilter(watched, event);
}

void Dialog::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    QColor scrim(0, 0, 0);
    scrim.setAlphaF(theme.isDark() ? 0.5F : 0.28F);
    painter.fillRect(rect(), scrim);
    // 0 8 24 at 12 %, as a few widening boxes.
    if (theme.isDark()) return;
    const QRectF card = QRectF(m_card->geometry()).translated(0, 8);
    for (int i = 1; i <= 12; ++i)
        drawBox(painter, card.adjusted(-i * 2, -i * 2, i * 2, i * 2), 12 + i * 2, QColor(0, 0, 0, 3));
}

/// Wherever the keys arrive, they are the dialog's.
bool Dialog::takesFromWindow(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress) return false;
    keyPressEvent(static_cast<QKeyEvent*>(event));
    return true;
}

bool Dialog::event(QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return QWidget::event(event);
    event->accept();  // Comes back as an ordinary key, which ends here.
    return true;
}

void Dialog::keyPressEvent(QKeyEvent* event) {
    event->accept();
    if (event->key() == Qt::Key_Escape) answerSafe();
}

bool Dialog::focusNextPrevChild(bool next) {
    QWidget* from = QApplication::focusWidget();
    if (!from || !isAncestorOf(from)) from = m_cross;
    QWidget* widget = from;
    do {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (m_card->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() &&
            widget->isVisibleTo(this) && !widget->focusProxy()) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (widget != from);
    return true;
}

}  // namespace mc::widgets
