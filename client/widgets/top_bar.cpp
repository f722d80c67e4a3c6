#include "widgets/top_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QTimer>

#include "widgets/focus_ring.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::widgets {
namespace {
constexpr int kBell = 52;  // Room for "99+" beside the icon, which ends at the page's inset.
constexpr int kRight = metrics::kInset - (kBell - metrics::kControlHeight);
}  // namespace

Breadcrumb::Breadcrumb(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
}

void Breadcrumb::setPath(const QStringList& path) {
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < path.size(); ++i) {
        if (i + 1 == path.size()) {
            m_row->addWidget(new ElidedLabel(path[i], TextRole::strong));
            break;
        }
        auto* step = new Button(path[i], Button::Kind::ghost);
        step->setSize(Button::Size::small);
        connect(step, &Button::clicked, this, [this, i] { emit activated(i); });
        m_row->addWidget(step);
        m_row->addWidget(new IconLabel(Icon::chevronRight, 16, Token::text3));
        m_row->addSpacing(12);
    }
}

TopBar::TopBar(QWidget* parent)
    : QWidget(parent),
      m_back(new Button(Icon::arrowLeft, tr("Back"))),
      m_title(new Label({}, TextRole::title)),
      m_detail(new ElidedLabel({}, TextRole::body, Token::text3)),
      m_path(new Breadcrumb),
      m_centrePlace(new QHBoxLayout),
      m_actionsPlace(new QHBoxLayout),
      m_bell(new Button(Icon::bell, tr("Notifications"))) {
    setFixedHeight(metrics::kTopBar);
    setObjectName(QStringLiteral("topBar"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_bell->setObjectName(QStringLiteral("bellButton"));
    m_bell->setFixedWidth(kBell);
    m_bell->setCount(0);
    setFocusRect(m_bell, QRect(0, 0, metrics::kControlHeight, metrics::kControlHeight));
    m_title->setObjectName(QStringLiteral("pageTitle"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kInset, 0, kRight, 0);
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_path);
    row->addWidget(m_detail);
    row->addSpacing(12);
    row->addLayout(m_centrePlace);
    row->addStretch(1);
    row->addLayout(m_actionsPlace);
    row->addWidget(m_bell);
    m_back->hide();
    m_path->hide();
    m_detail->hide();
    connect(m_back, &Button::clicked, this, &TopBar::back);
    connect(m_path, &Breadcrumb::activated, this, &TopBar::pathActivated);
}

void TopBar::setTitle(const QString& title, const QString& detail) {
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void TopBar::setBackVisible(bool visible) {
    m_back->setVisible(visible);
    // The arrow's own inset stands outside the page's inset, so that its shape lines up.
    layout()->setContentsMargins(visible ? 16 : metrics::kInset, 0, kRight, 0);
}

void TopBar::setPath(const QStringList& path) {
    m_path->setPath(path);
    m_path->setVisible(!path.isEmpty());
    m_path->updateGeometry();
    m_title->setVisible(path.isEmpty());
    m_detail->setVisible(path.isEmpty() && !m_detail->text().isEmpty());
}

void TopBar::swap(QWidget*& slot, QWidget* widget, QHBoxLayout* place) {
    if (slot == widget) return;
    while (QLayoutItem* item = place->takeAt(0)) {
        if (QWidget* old = item->widget()) old->hide();
        delete item;
    }
    slot = widget;
    if (!widget) return;
    place->addWidget(widget);
    widget->show();
}

void TopBar::setCentre(QWidget* widget) {
    swap(m_centre, widget, m_centrePlace);
}
void TopBar::setActions(QWidget* widget) {
    swap(m_actions, widget, m_actionsPlace);
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeOf(this).color(Token::border));
}

SearchBox::SearchBox(const QString& placeholder, const QString& key, QWidget* parent)
    : Input(parent), m_pause(new QTimer(this)) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setGlyph(Icon::search);
    setKeyHint(key);
    setMaximumWidth(360);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause->setSingleShot(true);
    m_pause->setInterval(250);
    connect(m_pause, &QTimer::timeout, this, [this] { emit searched(text().trimmed()); });
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause->start(); });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        m_pause->stop();
        emit searched(text().trimmed());
    });
}

QSize SearchBox::sizeHint() const {
    return {360, Input::sizeHint().height()};
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    Input::keyPressEvent(event);
}

}  // namespace mc::widgets
